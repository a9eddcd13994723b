// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.time.ZoneId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.Preview;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Finding;

/** What spend would do, for people. */
final class PreviewLines {
  private final Texts texts;
  private final ZoneId zone;
  private final Finding.Disclosure audience;

  PreviewLines(Texts texts, ZoneId zone, Finding.Disclosure audience) {
    this.texts = texts;
    this.zone = zone;
    this.audience = audience;
  }

  void add(Lines lines, SpendEvent event, Preview preview) {
    lines.addAsIs("");
    lines.add(
        0,
        texts.say(
            "preview",
            ImmutableMap.of(
                "cost", amount(event.cost()),
                "campaign", texts.value(event.campaign()),
                "delivered", texts.value(Texts.local(event.deliveredAt(), zone)))));
    preview
        .rejection()
        .ifPresent(why -> lines.add(2, texts.say("preview.rejected", "code", why.code())));
    if (preview.rejection().isPresent()) {
      return;
    }
    for (Allocation allocation : preview.allocations()) {
      lines.add(
          2,
          texts.say(
              "preview.pays",
              ImmutableMap.of(
                  "credit", texts.value(allocation.creditId()),
                  "amount", amount(allocation.amount()),
                  "order", texts.value(allocation.burnOrder()))));
    }
    lines.add(
        2, texts.say("preview.cash", ImmutableMap.of("amount", amount(preview.totals().cash()))));
    preview.contributions().forEach(step -> lines.add(2, counts(step)));
    preview.excluded().forEach(exclusion -> lines.add(2, excluded(exclusion)));
    preview.tiersReached().forEach(tier -> lines.add(2, reached(tier)));
    preview.credits().forEach(credit -> lines.add(2, earned(credit)));
  }

  private String counts(Contribution step) {
    return texts.say(
        "preview.counts",
        ImmutableMap.of(
            "amount", amount(step.amount()),
            "offer", texts.value(step.offer()),
            "sum", amount(step.qualifying())));
  }

  /**
   * Why it would not run, or not count. Which of the reasons the advertiser may know, only findings
   * say; so the advertiser is told those of the answers above, and here no code.
   */
  private String excluded(Exclusion exclusion) {
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    values.put("amount", amount(exclusion.amount()));
    exclusion.offer().ifPresent(offer -> values.put("offer", texts.value(offer)));
    if (audience == Finding.Disclosure.STAFF) {
      values.put("code", texts.value(exclusion.code()));
    }
    return texts.say("preview." + exclusion.question(), values.buildOrThrow());
  }

  private String reached(TierReached tier) {
    return texts.say(
        "preview.tier",
        ImmutableMap.of("tier", amount(tier.spend()), "offer", texts.value(tier.offer())));
  }

  private String earned(CreditBalance credit) {
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    values.put("credit", texts.value(credit.id())).put("amount", amount(credit.amount()));
    values.put("issued", texts.value(Texts.local(credit.issuedAt(), zone)));
    credit
        .expiresAt()
        .ifPresent(expires -> values.put("expires", texts.value(Texts.local(expires, zone))));
    return texts.say("preview.earns", values.buildOrThrow());
  }

  private String amount(Money money) {
    return texts.value(Texts.amount(money));
  }
}
