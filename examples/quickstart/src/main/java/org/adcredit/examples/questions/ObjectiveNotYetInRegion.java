// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Selection;

/**
 * When may a lead-generation campaign run in a region that does not have that objective yet?
 *
 * <pre>{@code
 * INELIGIBLE DELIVER: account a1, campaign leads, at 2026-03-10T12:00:00Z
 *   objective-availability: LEAD_GENERATION is not available in BR before 2026-12-01T00:00:00Z
 *     code:     objective-not-available
 *     observed: LEAD_GENERATION in BR
 *     required: an objective that is available in all target regions
 *     remedy:   wait until 2026-12-01T00:00:00Z, or choose another objective: TRAFFIC
 *   may change at 2026-12-01T00:00:00Z
 * INELIGIBLE
 * ELIGIBLE DELIVER: account a1, campaign leads, at 2026-12-01T00:00:00Z
 * }</pre>
 *
 * <p>The remedy tells the instant to wait for, and until {@link Decision#nextChangeAt} the answer
 * may be cached: nothing else changes it by itself.
 */
final class ObjectiveNotYetInRegion {
  private static final Objective LEAD_GENERATION = Objective.of("LEAD_GENERATION");
  private static final Objective TRAFFIC = Objective.of("TRAFFIC");
  private static final Region US = Region.of("US");
  private static final Region BR = Region.of("BR");

  private ObjectiveNotYetInRegion() {}

  public static void main(String[] args) {
    ObjectiveAvailability objectives =
        ObjectiveAvailability.builder()
            .available(LEAD_GENERATION, US)
            .available(
                LEAD_GENERATION,
                Selection.of(BR),
                Interval.from(Instant.parse("2026-12-01T00:00:00Z")))
            .available(TRAFFIC, Selection.all(), Interval.always())
            .build();
    CreditProgram program = CreditProgram.builder().objectives(objectives).build();
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(BR)
            .currency(Money.parseCurrency("BRL"))
            .zone(ZoneId.of("America/Sao_Paulo"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-01-01T03:00:00Z"))
            .build();
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("leads"))
            .objective(LEAD_GENERATION)
            .regions(ImmutableSet.of(US, BR))
            .build();

    Decision now = program.delivery(account, campaign, Instant.parse("2026-03-10T12:00:00Z"));
    System.out.println(now);
    for (Remedy remedy : now.findings().asList().get(0).remedies()) {
      if (remedy instanceof Remedy.Wait wait) {
        System.out.println(
            program.delivery(account, campaign, wait.until().minusNanos(1)).verdict());
        System.out.println(program.delivery(account, campaign, wait.until()));
      }
    }
  }
}
