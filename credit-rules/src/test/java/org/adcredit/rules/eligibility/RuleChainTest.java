// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.testing.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain that cannot be empty, and rules that do not answer as they should. */
class RuleChainTest {
  private static final EligibilityRequest REQUEST =
      EligibilityRequest.builder().account(Facts.account()).at(NOON).build();
  private static final Says YES = new Says("yes", Verdict.ELIGIBLE);
  private static final Says NO = new Says("no", Verdict.INELIGIBLE);
  private static final Says PERHAPS = new Says("perhaps", Verdict.UNKNOWN);

  /** A rule that answers as it is told, also what no rule may answer. */
  private record Answers(
      String name,
      @Nullable Verdict says,
      @Nullable ImmutableList<Finding> findings,
      @Nullable Instant change)
      implements EligibilityRule {
    @Override
    @SuppressWarnings("NullAway") // to answer null is the point
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return findings;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Verdict verdict(EligibilityRequest request) {
      return says;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Instant nextChange(EligibilityRequest request) {
      return change;
    }
  }

  @Test
  void an_empty_chain_cannot_be_built() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleChain.of(ImmutableList.<EligibilityRule>of()))
        .withMessage("a chain must have a rule");
  }

  @Test
  void the_rules_of_a_chain_are_those_it_was_made_of_in_their_order() {
    RuleChain chain = RuleChain.of(YES, NO).and(ImmutableList.of(PERHAPS, YES));

    assertThat(chain.rules()).containsExactly(YES, NO, PERHAPS, YES);
    assertThat(RuleChain.of(chain.rules()).decide(REQUEST).findings())
        .containsExactly(NO.finding(), PERHAPS.finding());
  }

  @Test
  void adding_rules_leaves_the_chain_as_it_was() {
    RuleChain chain = RuleChain.of(YES);
    RuleChain longer = chain.and(ImmutableList.of(NO));

    assertThat(chain.verdict(REQUEST)).isEqualTo(Verdict.ELIGIBLE);
    assertThat(longer.verdict(REQUEST)).isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void a_rule_that_answers_null_has_failed() {
    Answers mute = new Answers("mute", null, null, null);

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> RuleChain.of(mute).decide(REQUEST))
        .withMessage("rule mute failed: it answered null");
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(
            () ->
                RuleChain.of(new Answers("mute", Verdict.INELIGIBLE, null, null))
                    .decide(REQUEST)
                    .findings())
        .withMessage("rule mute failed: it answered null");
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(
            () ->
                RuleChain.of(new Answers("mute", Verdict.ELIGIBLE, ImmutableList.of(), null))
                    .decide(REQUEST)
                    .nextChangeAt())
        .withMessage("rule mute failed: it answered null");
  }

  @Test
  void a_rule_whose_verdict_is_not_that_of_its_findings_has_failed() {
    Answers refusing = new Answers("fickle", Verdict.INELIGIBLE, ImmutableList.of(), NOON);
    Answers unsure = new Answers("fickle", Verdict.UNKNOWN, ImmutableList.of(NO.finding()), NOON);

    for (Answers fickle : List.of(refusing, unsure)) {
      assertThatExceptionOfType(RuleFailedException.class)
          .isThrownBy(() -> RuleChain.of(fickle).decide(REQUEST).findings())
          .withMessageContaining("its verdict is " + fickle.says());
    }
  }

  @Test
  void a_failure_inside_a_chain_within_a_rule_is_told_once() {
    EligibilityRule nested =
        new EligibilityRule() {
          @Override
          public String name() {
            return "outer";
          }

          @Override
          public ImmutableList<Finding> assess(EligibilityRequest request) {
            return RuleChain.of(new Answers("inner", null, null, null))
                .decide(request)
                .findings()
                .asList();
          }
        };

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> RuleChain.of(nested).verdict(REQUEST))
        .satisfies(failure -> assertThat(failure.rule()).isEqualTo("inner"));
  }

  @Test
  void what_is_known_early_stops_the_verdict_and_never_the_findings() {
    Answers mute = new Answers("mute", null, null, null);
    RuleChain chain = RuleChain.of(NO, mute);

    assertThat(chain.verdict(REQUEST)).isEqualTo(Verdict.INELIGIBLE);
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> chain.decide(REQUEST).findings());
  }

  @Test
  void a_verdict_that_is_a_yes_asks_for_no_reasons_nor_whether_they_can_be_given() {
    EligibilityRule hasty =
        new EligibilityRule() {
          @Override
          public String name() {
            return "hasty";
          }

          @Override
          public ImmutableList<Finding> assess(EligibilityRequest request) {
            throw new IllegalStateException("out of order");
          }

          @Override
          public Verdict verdict(EligibilityRequest request) {
            return Verdict.ELIGIBLE;
          }
        };
    Decision decision = RuleChain.of(hasty).decide(REQUEST);

    assertThat(decision.isEligible()).isTrue();
    assertThat(decision.findings()).isEmpty();
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> RuleChain.of(hasty, NO).decide(REQUEST).findings())
        .withMessageStartingWith("rule hasty failed");
  }

  @Test
  void a_rule_that_does_not_say_when_it_changes_may_change_at_any_moment() {
    EligibilityRule rule =
        new EligibilityRule() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public ImmutableList<Finding> assess(EligibilityRequest request) {
            return ImmutableList.of(PERHAPS.finding());
          }
        };

    assertThat(RuleChain.of(YES, rule).decide(REQUEST).nextChangeAt()).contains(NOON);
    assertThat(rule.verdict(REQUEST)).isEqualTo(Verdict.UNKNOWN);
    assertThat(RuleChain.of(YES).decide(REQUEST).nextChangeAt()).isEmpty();
  }

  @Test
  void three_rules_answer_without_a_file_or_a_ledger() {
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.industryApproval(RestrictedIndustries.builder().build()),
            EligibilityRules.objectiveAvailability(
                ObjectiveAvailability.builder()
                    .available(Objective.of("LEAD_GENERATION"), Region.of("US"))
                    .build()),
            EligibilityRules.spendThreshold(Money.parse("USD 500.00")));
    EligibilityRequest.Builder request =
        Asked.at(NOON).spend(List.of(Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 499")));

    Decision decision = chain.decide(request.build());

    assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(decision.isEligible()).isFalse();
    assertThat(decision.question()).isEmpty();
    assertThat(decision.request()).isEqualTo(request.build());
    assertThat(decision.toString())
        .isEqualTo(
            """
            INELIGIBLE: account a1, campaign c1, at 2026-04-01T12:00:00Z
              spend-threshold: USD 499.00 is USD 1.00 short of USD 500.00
                code:     spend-below-threshold
                observed: USD 499.00
                required: USD 500.00
                short by: USD 1.00
                remedy:   spend USD 1.00 more""");
  }

  @Test
  void a_decision_read_later_says_the_same() {
    Decision decision = RuleChain.of(NO, PERHAPS).decide(Question.DELIVER, REQUEST);

    assertThat(decision.findings()).isSameAs(decision.findings());
    assertThat(decision.question()).contains(Question.DELIVER);
    assertThat(decision.toString()).startsWith("INELIGIBLE DELIVER: account a1");
  }

  /** A chain of yeses, but for one place and all after it. */
  private static RuleChain chain(int yeses, EligibilityRule then, int more, EligibilityRule rest) {
    return RuleChain.of(
        Iterables.concat(
            Collections.nCopies(yeses, YES),
            ImmutableList.of(then),
            Collections.nCopies(more, rest)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 12})
  void every_rule_is_asked_wherever_it_stands_until_one_says_no(int size) {
    Answers mute = new Answers("mute", null, null, null);
    assertThat(chain(size - 1, YES, 0, YES).verdict(REQUEST)).isEqualTo(Verdict.ELIGIBLE);
    for (int yeses = 0; yeses < size; yeses++) {
      int more = size - 1 - yeses;
      assertThat(chain(yeses, PERHAPS, more, YES).verdict(REQUEST)).isEqualTo(Verdict.UNKNOWN);
      assertThat(chain(yeses, NO, more, PERHAPS).verdict(REQUEST)).isEqualTo(Verdict.INELIGIBLE);
      assertThat(chain(yeses, NO, more, mute).verdict(REQUEST)).isEqualTo(Verdict.INELIGIBLE);
      RuleChain failing = chain(yeses, mute, more, YES);
      assertThatExceptionOfType(RuleFailedException.class)
          .isThrownBy(() -> failing.verdict(REQUEST))
          .withMessage("rule mute failed: it answered null");
    }
  }
}
