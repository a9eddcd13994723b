// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;

/**
 * May a law firm advertise where its industry needs an approval?
 *
 * <pre>{@code
 * UNKNOWN
 *   LEGAL_SERVICES needs an approval in US, and none is known of; provide account.approvals
 * INELIGIBLE
 *   LEGAL_SERVICES needs an approval in US, and there is none; obtain an approval for LEGAL_SERVICES in US
 * ELIGIBLE
 *   until 2026-04-01T00:00:00Z
 * INELIGIBLE
 *   the approval for LEGAL_SERVICES in US is not in force; obtain an approval for LEGAL_SERVICES in US
 * }</pre>
 *
 * <p>Without an approval no; with one, as long as it holds; and where nobody has said which
 * approvals there are, that is not known, which is neither a yes nor a no.
 */
final class IndustryNeedsItsApproval {
  private static final Region US = Region.of("US");
  private static final Industry LEGAL_SERVICES = Industry.of("LEGAL_SERVICES");
  private static final Objective TRAFFIC = Objective.of("TRAFFIC");

  private IndustryNeedsItsApproval() {}

  public static void main(String[] args) {
    CreditProgram program =
        CreditProgram.builder()
            .objectives(ObjectiveAvailability.builder().available(TRAFFIC, US).build())
            .industries(RestrictedIndustries.builder().needsApproval(LEGAL_SERVICES, US).build())
            .build();
    Campaign campaign =
        Campaign.builder().id(CampaignId.of("c1")).objective(TRAFFIC).addRegions(US).build();
    IndustryApproval inMarch =
        new IndustryApproval(
            LEGAL_SERVICES, US, Interval.parse("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z"));
    Instant march = Instant.parse("2026-03-31T23:59:59Z");
    Instant april = Instant.parse("2026-04-01T00:00:00Z");

    print(program.delivery(lawFirm().build(), campaign, march));
    print(program.delivery(lawFirm().approvals().build(), campaign, march));
    print(program.delivery(lawFirm().approvals(inMarch).build(), campaign, march));
    print(program.delivery(lawFirm().approvals(inMarch).build(), campaign, april));
  }

  private static Account.Builder lawFirm() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(US)
        .currency(Money.parseCurrency("USD"))
        .zone(ZoneId.of("America/New_York"))
        .industry(LEGAL_SERVICES)
        .createdAt(Instant.parse("2026-01-01T05:00:00Z"));
  }

  private static void print(Decision decision) {
    System.out.println(decision.verdict());
    decision
        .findings()
        .forEach(finding -> System.out.println("  " + finding.message() + "; " + finding.remedy()));
    decision.nextChangeAt().ifPresent(change -> System.out.println("  until " + change));
  }
}
