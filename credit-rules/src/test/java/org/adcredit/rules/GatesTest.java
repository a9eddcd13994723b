// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Where a platform that allows more does get a lower answer, as it should. */
class GatesTest {
  private static final Campaign CAMPAIGN = Facts.campaign();
  private static final Instant LATER = Instant.parse("2026-03-12T00:00:00Z");
  private static final IndustryApproval FROM_MARCH_5 =
      Facts.approval("SOFTWARE", "US", "2026-03-05T00:00:00Z/..");
  private static final IndustryApproval UNTIL_MARCH_5 =
      Facts.approval("SOFTWARE", "US", "../2026-03-05T00:00:00Z");

  private static CreditProgram.Builder needingApproval() {
    return Sample.program(
            Sample.gift("gift", CreditTerms.builder().build()),
            Sample.offer("welcome")
                .earning(
                    Sample.earning()
                        .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(7)))
                        .tier(Tier.of("USD 500", "USD 50"))
                        .build())
                .build())
        .industries(
            RestrictedIndustries.builder()
                .needsApproval(Facts.account().industry(), Region.of("US"))
                .build());
  }

  private static Account approved(IndustryApproval... approvals) {
    return Facts.accountBuilder().approvals(approvals).build();
  }

  private static Ledger spentOnMarch3(Account account) {
    return posted(
        needingApproval().build().openLedger(account, Sample.CAMPAIGNS),
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        enrolment("2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 100.00"));
  }

  private static void assertRefused(Decision decision, String code) {
    assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(decision.findings()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void an_objective_that_is_first_named_elsewhere_is_no_longer_unknown_here() {
    ObjectiveAvailability inBritain =
        ObjectiveAvailability.builder()
            .available(Objective.of("LEAD_GENERATION"), Region.of("GB"))
            .build();
    CreditProgram silent = CreditProgram.builder().build();
    CreditProgram wider = CreditProgram.builder().objectives(inBritain).build();

    assertThat(silent.delivery(Facts.account(), CAMPAIGN, LATER).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertRefused(wider.delivery(Facts.account(), CAMPAIGN, LATER), "objective-not-available");
  }

  @Test
  void that_there_is_no_approval_is_known_and_so_lower_than_not_to_know_of_any() {
    CreditProgram program = needingApproval().build();
    Account unknown = Account.builder().from(approved()).approvals(Optional.empty()).build();

    assertThat(program.delivery(unknown, CAMPAIGN, LATER).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertRefused(program.delivery(approved(), CAMPAIGN, LATER), "industry-approval-missing");
  }

  @Test
  void an_earlier_approval_lets_credit_be_used_up_by_earlier_spend() {
    OfferId gift = OfferId.of("gift");

    assertThat(spentOnMarch3(approved(FROM_MARCH_5)).coverage(gift, CAMPAIGN.id(), LATER).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertRefused(
        spentOnMarch3(approved(FROM_MARCH_5, UNTIL_MARCH_5)).coverage(gift, CAMPAIGN.id(), LATER),
        "credit-exhausted");
  }

  /**
   * A further rule never makes a no a yes, as things stand; it may keep them from coming to that.
   */
  @Test
  void a_further_rule_keeps_credit_for_later_spend() {
    OfferId gift = OfferId.of("gift");
    EligibilityRule fromMarch5 =
        EligibilityRules.offerOpen(Interval.from(Instant.parse("2026-03-05T00:00:00Z")));
    CreditProgram.Builder lenient =
        Sample.program(Sample.gift("gift", CreditTerms.builder().build()));

    assertRefused(
        spentOnMarch3(lenient.build()).coverage(gift, CAMPAIGN.id(), LATER), "credit-exhausted");
    assertThat(
            spentOnMarch3(lenient.deliveryRule(fromMarch5).build())
                .coverage(gift, CAMPAIGN.id(), LATER)
                .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  private static Ledger spentOnMarch3(CreditProgram program) {
    return posted(
        Sample.ledger(program),
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 100.00"));
  }

  @Test
  void an_earlier_approval_lets_earlier_spend_start_a_window_that_ends_earlier() {
    assertThat(
            spentOnMarch3(approved(FROM_MARCH_5)).earning(WELCOME, CAMPAIGN.id(), LATER).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertRefused(
        spentOnMarch3(approved(FROM_MARCH_5, UNTIL_MARCH_5)).earning(WELCOME, CAMPAIGN.id(), LATER),
        "after-window");
  }
}
