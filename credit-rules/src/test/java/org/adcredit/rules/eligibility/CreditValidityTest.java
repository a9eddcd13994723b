// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.credit;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credit pays while it is effective, not lapsed, and not used up. */
class CreditValidityTest implements RuleContract {

  private static final EligibilityRule RULE = EligibilityRules.creditValidity(OFFER);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest with(CreditStatus... statuses) {
    OfferPosition.Builder position = OfferPosition.builder();
    for (int i = 0; i < statuses.length; i++) {
      position.addCredits(credit(i + 1, statuses[i]));
    }
    return Asked.at(NOON, position.build());
  }

  @Test
  void one_credit_that_can_pay_is_enough() {
    assertApproved(RULE, with(CreditStatus.AVAILABLE));
    assertApproved(
        RULE, with(CreditStatus.EXPIRED, CreditStatus.INVALIDATED, CreditStatus.AVAILABLE));
  }

  @Test
  void without_any_credit_it_is_to_be_earned() {
    Finding finding = refusal(RULE, with());

    assertThat(finding.code()).isEqualTo("no-credit");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("earn-credit", "meet the terms of welcome"));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, credit-not-effective-yet",
    "EXHAUSTED, credit-exhausted",
    "EXPIRED, credit-expired",
    "REVOKED, credit-revoked",
    "INVALIDATED, credit-revoked",
  })
  void each_status_has_its_reason(CreditStatus status, String code) {
    Finding finding = refusal(RULE, with(status));

    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.message()).startsWith("the credit of welcome ");
    assertThat(finding.observed()).isEqualTo("welcome/1 " + status);
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }

  @Test
  void of_several_the_most_hopeful_status_is_told() {
    assertThat(codes(RULE, with(CreditStatus.REVOKED, CreditStatus.EXPIRED)))
        .containsExactly("credit-expired");
    assertThat(codes(RULE, with(CreditStatus.EXPIRED, CreditStatus.EXHAUSTED)))
        .containsExactly("credit-exhausted");
    assertThat(codes(RULE, with(CreditStatus.EXHAUSTED, CreditStatus.PENDING)))
        .containsExactly("credit-not-effective-yet");
  }

  @Test
  void credit_that_becomes_effective_by_itself_is_waited_for() {
    Instant issue = NOON.plusSeconds(60);
    OfferPosition then =
        OfferPosition.builder().since(issue).addCredits(credit(1, CreditStatus.AVAILABLE)).build();
    OfferPosition now =
        OfferPosition.builder()
            .addCredits(credit(1, CreditStatus.PENDING))
            .later(() -> Optional.of(then))
            .build();

    assertThat(refusal(RULE, Asked.at(NOON, now)).remedies())
        .containsExactly(new Remedy.Wait(issue));
    assertThat(RULE.nextChange(Asked.at(NOON, now))).isEqualTo(issue);
  }
}
