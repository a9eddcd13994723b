// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import org.adcredit.core.Standing;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Accounts against which something is held get nothing new. */
class AccountStandingTest implements RuleContract {

  private static final EligibilityRule RULE = EligibilityRules.accountStanding();

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest in(Standing standing) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().standing(standing).build())
        .at(NOON)
        .build();
  }

  @Test
  void an_account_in_good_standing_is_let_in() {
    assertApproved(RULE, in(Standing.GOOD));
  }

  @Test
  void a_failed_payment_is_to_be_settled() {
    Finding finding = refusal(RULE, in(Standing.PAYMENT_FAILED));

    assertThat(finding.code()).isEqualTo("payment-failed");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("settle-payment", "settle the failed payment"));
  }

  @Test
  void a_suspension_is_to_be_lifted() {
    Finding finding = refusal(RULE, in(Standing.SUSPENDED));

    assertThat(finding.code()).isEqualTo("account-suspended");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("lift-suspension", "have the suspension lifted"));
  }
}
