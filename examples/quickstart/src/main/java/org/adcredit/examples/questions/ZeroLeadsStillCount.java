// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
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
 * Does spend that brought no leads count toward the threshold?
 *
 * <pre>{@code
 * 40 leads: USD 100.00 counted, GRANTED
 * 0 leads: USD 100.00 counted, GRANTED
 * the same statement: true
 * }</pre>
 *
 * <p>Credit is tied to spend, not to what it achieves: results are carried along, and never read.
 */
final class ZeroLeadsStillCount {
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
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
      """;

  private ZeroLeadsStillCount() {}

  public static void main(String[] args) {
    for (int leads : new int[] {40, 0}) {
      Statement statement = statement(leads);
      statement
          .offers()
          .forEach(
              offer ->
                  System.out.println(
                      leads
                          + " leads: "
                          + offer.qualifying().orElseThrow()
                          + " counted, "
                          + offer.status()));
    }
    System.out.println("the same statement: " + statement(40).equals(statement(0)));
  }

  private static Statement statement(int leads) {
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
            .id(CampaignId.of("leads"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build();
    SpendEvent event =
        SpendEvent.builder()
            .id(EntryId.of("e1"))
            .campaign(campaign.id())
            .deliveredAt(Instant.parse("2026-03-02T12:00:00Z"))
            .cost(Money.parse("USD 100.00"))
            .putResult("leads", BigDecimal.valueOf(leads))
            .build();
    return program.statement(
        account,
        ImmutableList.of(campaign),
        ImmutableList.of(event),
        Instant.parse("2026-03-03T00:00:00Z"));
  }
}
