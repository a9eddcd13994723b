// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an account came decides. */
class SignupChannelTest implements RuleContract {

  private static final EligibilityRule RULE =
      EligibilityRules.signupChannel(Selection.of(SignupChannel.SELF_SERVE, SignupChannel.PARTNER));

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest by(SignupChannel channel) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().signupChannel(channel).build())
        .at(NOON)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void the_named_channels_are_let_in_and_no_others(SignupChannel channel) {
    boolean named = channel == SignupChannel.SELF_SERVE || channel == SignupChannel.PARTNER;

    assertThat(RULE.verdict(by(channel))).isEqualTo(named ? Verdict.ELIGIBLE : Verdict.INELIGIBLE);
    assertApproved(EligibilityRules.signupChannel(Selection.all()), by(channel));
  }

  @Test
  void another_channel_is_a_permanent_no() {
    Finding finding = refusal(RULE, by(SignupChannel.MANAGED));

    assertThat(finding.code()).isEqualTo("signup-channel-not-eligible");
    assertThat(finding.observed()).isEqualTo("MANAGED");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }
}
