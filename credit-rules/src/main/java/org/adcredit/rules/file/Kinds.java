// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Percent;

/** The kinds of values that stand in more than one place. */
final class Kinds {
  private static final String EXACT = "an instant such as 2026-01-31T00:00:00Z";

  static final Kind<String> TEXT =
      Kind.text(
          "text",
          text -> {
            checkArgument(!CharMatcher.whitespace().matchesAllOf(text), "must not be empty");
            return text;
          });

  /** Text of any kind, also none. */
  static final Kind<String> ANY_TEXT = Kind.text("text", text -> text);

  static final Kind<OfferId> OFFER_ID = Kind.text("the id of an offer", OfferId::of);
  static final Kind<CampaignId> CAMPAIGN_ID = Kind.text("the id of a campaign", CampaignId::of);
  static final Kind<EntryId> ENTRY_ID = Kind.text("the id of an entry", EntryId::of);
  static final Kind<Region> REGION = Kind.text("a region such as US", Region::of);
  static final Kind<Industry> INDUSTRY = Kind.text("an industry such as RETAIL", Industry::of);
  static final Kind<Objective> OBJECTIVE = Kind.text("an objective such as TRAFFIC", Objective::of);
  static final Kind<Currency> CURRENCY = Kind.text("a currency such as USD", Money::parseCurrency);
  static final Kind<ZoneId> ZONE = Kind.text("a time zone such as Europe/Paris", Kinds::zone);
  static final Kind<Instant> INSTANT = Kind.text(Instants.WANTED, Instants::parse);

  /** An instant as it is written by the library itself, of any year. */
  static final Kind<Instant> EXACT_INSTANT = Kind.text(EXACT, Kinds::exactInstant);

  static final Kind<Length> LENGTH =
      Kind.text("a length of time such as P30D or PT720H", Length::parse);
  static final Kind<Boolean> TRUTH =
      Kind.text(
          "true or false",
          text -> {
            checkArgument(
                text.equals("true") || text.equals("false"),
                "must be true or false: %s",
                Wording.shown(text));
            return text.equals("true");
          });

  private static final int MAX_NUMBER_LENGTH = 32;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** Stands in for a currency that could not be read, so that its amounts are looked at too. */
  static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  private Kinds() {}

  /** {@return amounts above zero, as numbers in a currency that stands elsewhere} */
  static Kind<Money> amount(Currency currency) {
    return positive(Kind.text("an amount such as 12.50", text -> Money.parse(text, currency)));
  }

  /**
   * {@return amounts as numbers in an account's currency, or with a currency of their own}
   *
   * @param currency the account's; where it is not known, each amount must name its own
   */
  static Kind<Money> money(Optional<Currency> currency) {
    return Kind.text(
        "an amount such as 12.50 or USD 12.50",
        text -> {
          if (text.length() > 3 && text.charAt(3) == ' ') {
            return Money.parse(text);
          }
          checkArgument(
              currency.isPresent(),
              "must name its currency, since that of the account is not known: %s",
              Wording.shown(text));
          return Money.parse(text, currency.orElseThrow());
        });
  }

  /** {@return those amounts of a kind that are above zero} */
  static Kind<Money> positive(Kind<Money> amounts) {
    return (node, problems) -> {
      Optional<Money> amount = amounts.read(node, problems);
      if (amount.isPresent() && !amount.get().isPositive()) {
        problems.add(
            node.place(), "must be more than zero: " + amount.get().amount().toPlainString());
        return Optional.empty();
      }
      return amount;
    };
  }

  /** {@return percentages above zero and up to a number} */
  static Kind<Percent> percent(int max) {
    return Kind.text(
        "a percentage such as 12.5",
        text -> {
          checkArgument(
              isDecimal(text), "must be a percentage such as 12.5: %s", Wording.shown(text));
          BigDecimal percent = new BigDecimal(text);
          checkArgument(
              percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(max)) <= 0,
              "must be more than 0 and at most %s: %s",
              max,
              text);
          return Percent.of(percent);
        });
  }

  /** {@return whole numbers from a least one on} */
  static Kind<Integer> wholeNumber(int least) {
    String wanted =
        least == Integer.MIN_VALUE ? "a whole number" : "a whole number from " + least + " on";
    return Kind.text(
        wanted,
        text -> {
          Integer number = text.length() <= MAX_NUMBER_LENGTH ? Ints.tryParse(text) : null;
          if (number == null || number < least || text.startsWith("+")) {
            throw new IllegalArgumentException("must be " + wanted + ": " + Wording.shown(text));
          }
          return number;
        });
  }

  /** {@return whether a text is a plain decimal number of a size that may be reckoned with} */
  static boolean isDecimal(String text) {
    return text.length() <= MAX_NUMBER_LENGTH && DECIMAL.matcher(text).matches();
  }

  /** {@return tables with a value for each currency, at least one} */
  static <T> Kind<ImmutableMap<Currency, T>> byCurrency(Function<Currency, Kind<T>> values) {
    return (node, problems) -> {
      if (!(node instanceof Node.Entries map)) {
        node.refuse("a map by currency", problems);
        return Optional.empty();
      }
      if (map.entries().isEmpty()) {
        problems.add(node.place(), "must name a currency");
      }
      Map<Currency, T> table = new LinkedHashMap<>();
      for (Node.Entry entry : map.entries().values()) {
        Optional<Currency> currency = CURRENCY.read(entry.key(), problems);
        Optional<T> value =
            values.apply(currency.orElse(NO_CURRENCY)).read(entry.value(), problems);
        if (currency.isPresent() && value.isPresent()) {
          table.put(currency.get(), value.get());
        }
      }
      return Optional.of(ImmutableMap.copyOf(table));
    };
  }

  /** Reads {@code from} and {@code until}, either of which may be left out, or be two dots. */
  static Optional<Interval> interval(Fields fields) {
    Optional<Instant> from = end(fields, "from");
    Optional<Instant> until = end(fields, "until");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      fields.problem("until", "must be after from, which is " + from.get() + ": " + until.get());
      return Optional.empty();
    }
    return Optional.of(Interval.ofNullable(from.orElse(null), until.orElse(null)));
  }

  private static Optional<Instant> end(Fields fields, String key) {
    return fields.written(key).filter(text -> text.equals("..")).isPresent()
        ? Optional.empty()
        : fields.optional(key, INSTANT);
  }

  private static Instant exactInstant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be " + EXACT + ": " + Wording.shown(text), e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such time zone: " + Wording.shown(text), e);
    }
  }
}
