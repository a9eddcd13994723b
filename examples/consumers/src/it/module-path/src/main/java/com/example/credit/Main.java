// SPDX-License-Identifier: Apache-2.0
package com.example.credit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/** A programme from a file, and what its ledger says before and after the threshold. */
public final class Main {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { LEAD_GENERATION: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 500.00, credit: 150.00 } ] }
          credit: { valid-for: P60D }
      """;

  private Main() {}

  /** Prints the award after 499.99, and the totals after 70.00 and 40.00 more. */
  public static void main(String[] args) {
    CreditProgram program = ProgramFile.parse("welcome.yaml", PROGRAM, RuleFactories.none());
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .build();
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build();
    Ledger ledger = program.openLedger(account, List.of(campaign));
    ledger.post(spend("e1", "2026-03-02T12:00:00Z", "USD 499.99"));
    ledger
        .award(OfferId.of("welcome"), Instant.parse("2026-03-03T00:00:00Z"))
        .findings()
        .forEach(finding -> System.out.println(finding.message()));
    ledger.post(spend("e2", "2026-03-03T12:00:00Z", "USD 70.00"));
    ledger.post(spend("e3", "2026-03-04T12:00:00Z", "USD 40.00"));
    System.out.println(ledger.statement(Instant.parse("2026-03-05T00:00:00Z")).totals());
  }

  private static SpendEvent spend(String id, String at, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(at))
        .cost(Money.parse(cost))
        .build();
  }
}
