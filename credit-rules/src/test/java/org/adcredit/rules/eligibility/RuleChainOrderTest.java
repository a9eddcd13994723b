// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Scope;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What is cheap is asked first, where that cannot be told from the answer. */
class RuleChainOrderTest {
  private final List<String> asked = new ArrayList<>();

  /** A rule that notes that it was asked. */
  private record Noted(List<String> asked, String name, int lookUps, Verdict says)
      implements TimedRule {
    @Override
    public Verdict verdict(EligibilityRequest request) {
      asked.add(name);
      return says;
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return new Says(name, says).assess(request);
    }
  }

  /** The same of a user's, of which nothing is known. */
  private record OfUser(List<String> asked, String name) implements EligibilityRule {
    @Override
    public Verdict verdict(EligibilityRequest request) {
      asked.add(name);
      return Verdict.ELIGIBLE;
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }
  }

  private Noted yes(String name, int lookUps) {
    return new Noted(asked, name, lookUps, Verdict.ELIGIBLE);
  }

  @Test
  void a_verdict_asks_what_looks_up_little_before_what_looks_up_much() {
    RuleChain.of(yes("c", 3), yes("a1", 0), yes("b", 2), yes("a2", 0))
        .verdict(Asked.at(NOON).build());

    assertThat(asked).containsExactly("a1", "a2", "b", "c");
  }

  @Test
  void nothing_is_asked_after_a_no() {
    Noted no = new Noted(asked, "no", 1, Verdict.INELIGIBLE);

    assertThat(RuleChain.of(yes("b", 2), no, yes("a", 0)).verdict(Asked.at(NOON).build()))
        .isEqualTo(Verdict.INELIGIBLE);
    assertThat(asked).containsExactly("a", "no");
  }

  @Test
  void no_rule_is_asked_before_another_whose_turn_it_is() {
    RuleChain.of(
            yes("c", 3),
            yes("b", 2),
            yes("turn", TimedRule.ITS_TURN),
            yes("d", 1),
            yes("a", 0),
            new OfUser(asked, "user"),
            yes("e", 0))
        .verdict(Asked.at(NOON).build());

    assertThat(asked).containsExactly("b", "c", "turn", "a", "d", "user", "e");
  }

  @Test
  void about_no_campaign_rules_are_asked_in_their_order() {
    RuleChain.of(yes("b", 2), yes("a", 0))
        .verdict(EligibilityRequest.builder().account(Facts.account()).at(NOON).build());

    assertThat(asked).containsExactly("b", "a");
  }

  @Test
  void a_rule_that_lacks_its_campaign_fails_before_a_later_one_says_no() {
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.objectiveAvailability(ObjectiveAvailability.builder().build()),
            EligibilityRules.enrolment(Asked.OFFER));

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(
            () ->
                chain.verdict(
                    EligibilityRequest.builder().account(Facts.account()).at(NOON).build()))
        .withMessageContaining("objective-availability");
  }

  @Test
  void to_compare_is_cheaper_than_to_look_up() {
    ObjectiveAvailability availability = ObjectiveAvailability.builder().build();
    Offer offer =
        Offer.builder()
            .id(Asked.OFFER)
            .version(1)
            .opensAt(NOON)
            .upfront(Money.parse("USD 50"))
            .build();

    assertThat(new EnrolmentRule(Asked.OFFER).lookUps()).isZero();
    assertThat(new EarningWindowRule(offer).lookUps()).isZero();
    assertThat(new ScopeRule("offer-scope", Scope.everything(), availability).lookUps())
        .isEqualTo(1);
    assertThat(new ObjectiveAvailabilityRule(availability).lookUps()).isEqualTo(2);
    assertThat(new IndustryApprovalRule(RestrictedIndustries.builder().build()).lookUps())
        .isEqualTo(3);
    assertThat(new AccountStandingRule().lookUps()).isEqualTo(TimedRule.ITS_TURN);
  }
}
