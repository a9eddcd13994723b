// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/**
 * Does spend of a lead-generation campaign count toward credit, and may credit pay for it?
 *
 * <pre>{@code
 * may run: ELIGIBLE
 * any-objective, earns: ELIGIBLE
 * any-objective, can be paid: ELIGIBLE
 * traffic-only, earns: INELIGIBLE
 *   LEAD_GENERATION is not covered
 * traffic-only, can be paid: INELIGIBLE
 *   LEAD_GENERATION is not covered
 * }</pre>
 *
 * <p>An objective is like any other, unless an offer's scope leaves it out.
 */
final class LeadGenerationIsEligible {
  private static final String PROGRAM =
      """
      program: two-offers
      objectives:
        LEAD_GENERATION: [ { regions: ALL } ]
        TRAFFIC: [ { regions: ALL } ]
      offers:
        - offer: any-objective
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
        - offer: traffic-only
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            scope: { objectives: [TRAFFIC] }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
          credit: { covers: { objectives: [TRAFFIC] } }
      """;

  private LeadGenerationIsEligible() {}

  public static void main(String[] args) {
    CreditProgram program = ProgramFile.parse("two-offers.yaml", PROGRAM, RuleFactories.none());
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .build();
    Campaign leads =
        Campaign.builder()
            .id(CampaignId.of("leads"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build();
    Ledger ledger = program.openLedger(account, ImmutableList.of(leads));
    Instant at = Instant.parse("2026-03-02T12:00:00Z");

    print("may run", program.delivery(account, leads, at));
    for (OfferId offer :
        ImmutableList.of(OfferId.of("any-objective"), OfferId.of("traffic-only"))) {
      print(offer + ", earns", ledger.earning(offer, leads.id(), at));
      print(offer + ", can be paid", program.scope(offer, account, leads, at));
    }
  }

  private static void print(String what, Decision decision) {
    System.out.println(what + ": " + decision.verdict());
    decision.findings().forEach(finding -> System.out.println("  " + finding.message()));
  }
}
