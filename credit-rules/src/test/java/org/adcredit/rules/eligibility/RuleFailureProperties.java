// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A rule that throws has a bug: it is named, and nothing is approved. */
class RuleFailureProperties {
  /** Throws whatever is asked of it, as most rules with a bug do. */
  private static class Broken implements EligibilityRule {
    final Exception bug;

    Broken(Exception bug) {
      this.bug = bug;
    }

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      throw RuleFailureProperties.<RuntimeException>sneaky(bug);
    }
  }

  /** Answers at once that the answer is not yes, and throws when it is to say why. */
  private static final class BrokenReasons extends Broken {
    private final Verdict says;

    BrokenReasons(Exception bug, Verdict says) {
      super(bug);
      this.says = says;
    }

    @Override
    public Verdict verdict(EligibilityRequest request) {
      return says;
    }
  }

  /** Has nothing against anything, and throws when it is to say until when. */
  private static final class BrokenNextChange extends Broken {
    BrokenNextChange(Exception bug) {
      super(bug);
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      throw RuleFailureProperties.<RuntimeException>sneaky(bug);
    }
  }

  /** Also what is checked may come out of a rule: other languages have no such thing. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E sneaky(Exception bug) throws E {
    throw (E) bug;
  }

  @Property(tries = 200)
  void a_rule_that_throws_approves_nothing_and_is_named(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request,
      @ForAll("bugs") Exception bug,
      @ForAll @IntRange(max = 5) int place) {
    RuleChain chain = with(rules, place, new Broken(bug));
    boolean refusedBefore =
        rules.stream().limit(place).anyMatch(rule -> rule.verdict(request) == Verdict.INELIGIBLE);

    Optional<Verdict> alone = verdictOrFailure(() -> chain.verdict(request), bug);
    Optional<Verdict> decided = verdictOrFailure(() -> chain.decide(request).verdict(), bug);

    assertThat(alone)
        .isEqualTo(decided)
        .isEqualTo(refusedBefore ? Optional.of(Verdict.INELIGIBLE) : Optional.empty());
    assertFails(() -> chain.decide(request).findings(), bug);
  }

  @Property(tries = 100)
  void nor_does_one_that_throws_when_it_is_to_say_why(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request,
      @ForAll("bugs") Exception bug,
      @ForAll("refusals") Verdict says,
      @ForAll @IntRange(max = 5) int place) {
    Decision decision = with(rules, place, new BrokenReasons(bug, says)).decide(request);

    assertThat(decision.verdict()).isLessThanOrEqualTo(says);
    assertFails(decision::findings, bug);
    assertFails(decision::toString, bug);
  }

  @Property(tries = 100)
  void nothing_is_kept_on_the_word_of_a_rule_that_throws_when_it_is_to_say_until_when(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request,
      @ForAll("bugs") Exception bug,
      @ForAll @IntRange(max = 5) int place) {
    Decision decision = with(rules, place, new BrokenNextChange(bug)).decide(request);

    assertThatNoException().isThrownBy(decision::findings);
    assertThat(decision.verdict()).isEqualTo(RuleChain.of(rules).verdict(request));
    assertFails(decision::nextChangeAt, bug);
    assertFails(decision::toString, bug);
  }

  private static RuleChain with(List<EligibilityRule> rules, int place, EligibilityRule broken) {
    List<EligibilityRule> with = new ArrayList<>(rules);
    with.add(Math.min(place, rules.size()), broken);
    return RuleChain.of(with);
  }

  private static Optional<Verdict> verdictOrFailure(Supplier<Verdict> question, Exception bug) {
    try {
      return Optional.of(question.get());
    } catch (RuleFailedException e) {
      assertThat(e.rule()).isEqualTo("broken");
      assertThat(e).hasCause(bug);
      return Optional.empty();
    }
  }

  private static void assertFails(ThrowingCallable question, Exception bug) {
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(question)
        .withMessage("rule broken failed: " + bug)
        .withCause(bug)
        .satisfies(failure -> assertThat(failure.rule()).isEqualTo("broken"));
  }

  @Provide
  Arbitrary<List<EligibilityRule>> chains() {
    return Chains.rules();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Chains.requests();
  }

  @Provide
  Arbitrary<Exception> bugs() {
    return Arbitraries.of(
        new IllegalStateException("out of order"),
        new NullPointerException(),
        new ArithmeticException("overflow"),
        new IOException("connection reset"));
  }

  @Provide
  Arbitrary<Verdict> refusals() {
    return Arbitraries.of(Verdict.INELIGIBLE, Verdict.UNKNOWN);
  }
}
