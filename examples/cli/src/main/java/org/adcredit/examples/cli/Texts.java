// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;

/**
 * What is said in one language. Findings are told by their codes and values; one whose code has no
 * text, as of a rule of a host's own, is told in its own words.
 *
 * <p>Codes, ids, amounts and instants are the same in every language. In one that is written from
 * right to left each is isolated (U+2068 … U+2069), so that it keeps its own direction and does not
 * turn what stands around it.
 */
final class Texts {
  static final String ISOLATE = "\u2068";
  static final String END_OF_ISOLATE = "\u2069";

  private final ResourceBundle texts;
  private final boolean isolates;

  private Texts(ResourceBundle texts, boolean isolates) {
    this.texts = texts;
    this.isolates = isolates;
  }

  static Texts of(Language language) {
    return new Texts(
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            language.locale(),
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        language.isRightToLeft());
  }

  /** {@return a value that came from elsewhere, to be put into a text} */
  String value(Object value) {
    String printable = Printable.of(value.toString());
    return isolates ? ISOLATE + printable + END_OF_ISOLATE : printable;
  }

  /** {@return a text with values put in, which are texts or {@link #value}s} */
  String say(String key, Map<String, String> values) {
    return new Template(texts.getString(key))
        .with(values)
        .orElseThrow(() -> new IllegalArgumentException("values are missing of text: " + key));
  }

  /** {@return a text with one value} */
  String say(String key, String name, Object value) {
    return say(key, ImmutableMap.of(name, value(value)));
  }

  /** {@return a text without values} */
  String say(String key) {
    return say(key, ImmutableMap.of());
  }

  /** {@return the sentence of a finding} */
  String message(Finding finding) {
    return part(finding, "message", finding.message());
  }

  /** {@return what was observed} */
  String observed(Finding finding) {
    return part(finding, "observed", finding.observed());
  }

  /** {@return what is required} */
  String required(Finding finding) {
    return part(finding, "required", finding.required());
  }

  private String part(Finding finding, String part, String otherwise) {
    return known(finding.code() + "." + part, values(finding)).orElseGet(() -> value(otherwise));
  }

  private Optional<String> known(String key, Map<String, String> values) {
    return texts.containsKey(key)
        ? new Template(texts.getString(key)).with(values)
        : Optional.empty();
  }

  private Map<String, String> values(Finding finding) {
    return Maps.transformValues(finding.values(), this::value);
  }

  /** {@return what would change a finding, with instants in a zone} */
  String remedy(Finding finding, ZoneId zone) {
    Map<String, String> values = new HashMap<>(values(finding));
    for (Remedy remedy : finding.remedies()) {
      if (remedy instanceof Remedy.Wait wait) {
        values.put("date", value(date(wait.until(), zone)));
      } else if (remedy instanceof Remedy.ChooseObjective choose) {
        values.put("objectives", value(list(choose)));
      }
    }
    return known(finding.code() + ".remedy", values)
        .orElseGet(
            () ->
                finding.remedies().stream()
                    .map(remedy -> clause(remedy, finding, zone))
                    .collect(joining(say("remedy.or"))));
  }

  private String clause(Remedy remedy, Finding finding, ZoneId zone) {
    if (remedy instanceof Remedy.Wait wait) {
      return say("remedy.wait", "until", local(wait.until(), zone));
    } else if (remedy instanceof Remedy.ObtainApproval obtain) {
      return say(
          "remedy.obtain-approval",
          ImmutableMap.of("industry", value(obtain.industry()), "region", value(obtain.region())));
    } else if (remedy instanceof Remedy.ChooseObjective choose) {
      return say("remedy.choose-objective", "objectives", list(choose));
    } else if (remedy instanceof Remedy.Spend spend) {
      return say("remedy.spend", more(spend.more(), spend.before(), zone));
    } else if (remedy instanceof Remedy.Settle settle) {
      return say("remedy.settle", more(settle.more(), settle.before(), zone));
    } else if (remedy instanceof Remedy.Assign assign) {
      return say(
          "remedy.assign",
          ImmutableMap.of("offer", value(assign.offer()), "campaign", value(assign.campaign())));
    } else if (remedy instanceof Remedy.ProvideFact provide) {
      return say("remedy.provide-fact", "fact", provide.name());
    } else if (remedy instanceof Remedy.Act act) {
      return known("remedy.act." + act.code(), values(finding))
          .orElseGet(() -> value(act.sentence()));
    }
    return say("remedy.permanent");
  }

  private Map<String, String> more(Money more, Optional<Instant> limit, ZoneId zone) {
    Map<String, String> values = new HashMap<>();
    values.put("more", value(amount(more)));
    limit.ifPresent(before -> values.put("before", value(local(before, zone))));
    return values;
  }

  private static String list(Remedy.ChooseObjective choose) {
    return choose.anyOf().stream().map(Objective::code).collect(joining(", "));
  }

  /** {@return an amount as people write it: 42.80 USD} */
  static String amount(Money money) {
    return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
  }

  /**
   * {@return an instant by the clocks of a zone: 2026-03-14 00:00 America/New_York} Where they show
   * that time twice, as when they are set back, its offset stands behind it.
   */
  static String local(Instant instant, ZoneId zone) {
    return clock(instant, zone) + " " + zone;
  }

  /** {@return the same without the zone, where that is told already} */
  static String clock(Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    ImmutableList<ZoneOffset> offsets =
        ImmutableList.copyOf(zone.getRules().getValidOffsets(local));
    String offset = offsets.size() > 1 ? " " + zone.getRules().getOffset(instant) : "";
    return local.toLocalDate() + " " + local.toLocalTime() + offset;
  }

  /** A date as programmes write it, which is midnight UTC; any other instant by local clocks. */
  private static String date(Instant instant, ZoneId zone) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? utc.toLocalDate().toString()
        : local(instant, zone);
  }
}
