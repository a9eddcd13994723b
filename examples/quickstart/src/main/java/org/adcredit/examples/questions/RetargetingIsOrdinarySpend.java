// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Audience;
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

/**
 * Does credit treat spend on people who were there before otherwise than spend on new people?
 *
 * <pre>{@code
 * PROSPECTING: USD 140.00 = USD 40.00 credit + USD 100.00 cash
 *   earns: ELIGIBLE
 *   is covered: ELIGIBLE
 * RETARGETING: USD 140.00 = USD 40.00 credit + USD 100.00 cash
 *   earns: ELIGIBLE
 *   is covered: ELIGIBLE
 * }</pre>
 *
 * <p>It does not: no rule reads whom a campaign addresses.
 */
final class RetargetingIsOrdinarySpend {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { TRAFFIC: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
      """;
  private static final OfferId WELCOME = OfferId.of("welcome");

  private RetargetingIsOrdinarySpend() {}

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
    for (Audience audience : Audience.values()) {
      Campaign campaign =
          Campaign.builder()
              .id(CampaignId.of("c1"))
              .objective(Objective.of("TRAFFIC"))
              .addRegions(Region.of("US"))
              .audience(audience)
              .build();
      Ledger ledger = program.openLedger(account, ImmutableList.of(campaign));
      ledger.post(spend("e1", "2026-03-02T12:00:00Z", "USD 100.00")); // earns
      ledger.post(spend("e2", "2026-03-03T12:00:00Z", "USD 40.00")); // is paid by credit
      Instant next = Instant.parse("2026-03-04T12:00:00Z");

      System.out.println(audience + ": " + ledger.statement(next).totals());
      System.out.println("  earns: " + ledger.earning(WELCOME, campaign.id(), next).verdict());
      System.out.println(
          "  is covered: " + ledger.coverage(WELCOME, campaign.id(), next).verdict());
    }
  }

  private static SpendEvent spend(String id, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }
}
