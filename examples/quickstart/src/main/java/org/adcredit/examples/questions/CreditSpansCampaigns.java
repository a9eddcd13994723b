// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
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
import org.adcredit.rules.Statement;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/**
 * Which campaigns does credit pay for that one campaign earned?
 *
 * <pre>{@code
 * e2 of reach: USD 20.00 by welcome/1
 * e3 of leads: USD 15.00 by welcome/1
 * e4 of reach: USD 15.00 by welcome/1
 * leads: USD 115.00 = USD 15.00 credit + USD 100.00 cash
 * reach: USD 45.00 = USD 35.00 credit + USD 10.00 cash
 * }</pre>
 *
 * <p>All of the account's, in the order in which they spend, until it is used up: credit sits on
 * the account, and nobody allocates it.
 */
final class CreditSpansCampaigns {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { LEAD_GENERATION: [ { regions: ALL } ], REACH: [ { regions: ALL } ] }
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

  private CreditSpansCampaigns() {}

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
    ImmutableList<Campaign> campaigns =
        ImmutableList.of(campaign("leads", "LEAD_GENERATION"), campaign("reach", "REACH"));
    ImmutableList<SpendEvent> journal =
        ImmutableList.of(
            spend("e1", "leads", "2026-03-02T12:00:00Z", "USD 100.00"),
            spend("e2", "reach", "2026-03-03T12:00:00Z", "USD 20.00"),
            spend("e3", "leads", "2026-03-04T12:00:00Z", "USD 15.00"),
            spend("e4", "reach", "2026-03-05T12:00:00Z", "USD 25.00"));

    Statement statement =
        program.statement(account, campaigns, journal, Instant.parse("2026-03-06T00:00:00Z"));
    statement
        .allocations()
        .forEach(
            paid ->
                System.out.println(
                    paid.event()
                        + " of "
                        + paid.campaign()
                        + ": "
                        + paid.amount()
                        + " by "
                        + paid.creditId()));
    statement
        .campaigns()
        .forEach((campaign, totals) -> System.out.println(campaign + ": " + totals));
  }

  private static Campaign campaign(String id, String objective) {
    return Campaign.builder()
        .id(CampaignId.of(id))
        .objective(Objective.of(objective))
        .addRegions(Region.of("US"))
        .build();
  }

  private static SpendEvent spend(String id, String campaign, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of(campaign))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }
}
