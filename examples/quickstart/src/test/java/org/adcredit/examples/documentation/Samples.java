// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/** What the examples of the documentation take as given. */
final class Samples {
  private Samples() {}

  /** A retailer in the US, created on 1 March. */
  static Account account() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(Region.of("US"))
        .currency(Money.parseCurrency("USD"))
        .zone(ZoneId.of("UTC"))
        .industry(Industry.of("RETAIL"))
        .createdAt(Instant.parse("2026-03-01T00:00:00Z"))
        .build();
  }

  static Campaign campaign(String id) {
    return Campaign.builder()
        .id(CampaignId.of(id))
        .objective(Objective.of("TRAFFIC"))
        .addRegions(Region.of("US"))
        .build();
  }

  static SpendEvent spend(String id, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }

  /** A programme of some offers, as lines of its file. */
  static CreditProgram program(String offers) {
    return ProgramFile.parse(
        "p.yaml",
        "program: p\nobjectives: { TRAFFIC: [ { regions: ALL } ] }\noffers:\n" + offers,
        RuleFactories.none());
  }

  /** An offer of USD 50 for 100, and what else it says. */
  static String offer(String id, String earn, String credit) {
    return """
        - offer: %s
          version: 1
          opens: 2026-01-01
          earn: { window: { starts: ENROLMENT, length: P30D }, %s }
          credit: { %s }
        """
        .formatted(id, earn, credit);
  }
}
