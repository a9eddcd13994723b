package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Facts;

/** How a chain combines what its rules say. */
class RuleChainProperties {
  private static final EligibilityRequest REQUEST =
      EligibilityRequest.builder()
          .account(Facts.account())
          .at(Instant.parse("2026-03-02T00:00:00Z"))
          .build();

  private static Verdict verdict(List<? extends EligibilityRule> rules) {
    return RuleChain.of(rules).decide(REQUEST).verdict();
  }

  private static ImmutableSet<Finding> findings(List<? extends EligibilityRule> rules) {
    return RuleChain.of(rules).decide(REQUEST).findings();
  }

  @Property
  void one_no_makes_it_no_otherwise_one_unknown_makes_it_unknown(
      @ForAll("rules") List<Says> rules) {
    Verdict expected =
        rules.stream().anyMatch(rule -> rule.says() == Verdict.INELIGIBLE)
            ? Verdict.INELIGIBLE
            : rules.stream().anyMatch(rule -> rule.says() == Verdict.UNKNOWN)
                ? Verdict.UNKNOWN
                : Verdict.ELIGIBLE;

    assertThat(verdict(rules)).isEqualTo(expected);
    assertThat(RuleChain.of(rules).decide(REQUEST).isEligible())
        .isEqualTo(expected == Verdict.ELIGIBLE);
  }

  @Property
  void every_objection_is_told_and_nothing_else(@ForAll("rules") List<Says> rules) {
    assertThat(findings(rules))
        .containsExactlyElementsOf(
            rules.stream()
                .filter(rule -> rule.says() != Verdict.ELIGIBLE)
                .map(Says::finding)
                .distinct()
                .toList());
  }

  @Property
  void order_and_repetition_are_irrelevant(
      @ForAll("rules") List<Says> rules,
      @ForAll Random random,
      @ForAll @IntRange(max = 5) int repeated) {
    List<Says> others = new ArrayList<>(rules);
    for (int i = 0; i < repeated; i++) {
      others.add(rules.get(random.nextInt(rules.size())));
    }
    Collections.shuffle(others, random);

    assertThat(verdict(others)).isEqualTo(verdict(rules));
    assertThat(findings(others)).containsExactlyInAnyOrderElementsOf(findings(rules));
  }

  @Property
  void two_chains_in_one_say_the_lower_of_what_they_say(
      @ForAll("rules") List<Says> one, @ForAll("rules") List<Says> other) {
    Decision both = RuleChain.of(one).and(other).decide(REQUEST);

    assertThat(both.verdict()).isEqualTo(lower(verdict(one), verdict(other)));
    assertThat(both.findings()).isEqualTo(Sets.union(findings(one), findings(other)));
  }

  private static Verdict lower(Verdict a, Verdict b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Property
  void a_further_rule_never_makes_a_no_a_yes(
      @ForAll("rules") List<Says> rules, @ForAll("rule") Says further) {
    Verdict with = RuleChain.of(rules).and(ImmutableList.of(further)).verdict(REQUEST);

    assertThat(with).isLessThanOrEqualTo(verdict(rules));
  }

  @Property
  void the_verdict_alone_is_that_of_the_decision(@ForAll("rules") List<Says> rules) {
    RuleChain chain = RuleChain.of(rules);
    Decision decision = chain.decide(REQUEST);
    Verdict lowest =
        decision.findings().stream()
            .map(Finding::verdict)
            .reduce(Verdict.ELIGIBLE, RuleChainProperties::lower);

    assertThat(chain.verdict(REQUEST)).isEqualTo(decision.verdict()).isEqualTo(lowest);
  }

  @Property(tries = 500)
  void built_in_rules_in_a_chain_say_what_they_say_alone(
      @ForAll("builtInRules") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request) {
    RuleChain chain = RuleChain.of(rules);
    ImmutableSet<Finding> alone =
        rules.stream()
            .flatMap(rule -> rule.assess(request).stream())
            .collect(ImmutableSet.toImmutableSet());

    Decision decision = chain.decide(request);

    assertThat(decision.findings()).isEqualTo(alone);
    assertThat(decision.verdict())
        .isEqualTo(chain.verdict(request))
        .isEqualTo(
            alone.stream()
                .map(Finding::verdict)
                .reduce(Verdict.ELIGIBLE, RuleChainProperties::lower));
  }

  /** A rule that throws when its verdict is asked for, or its findings, or either. */
  private record Throws(boolean asVerdict, boolean asFindings) implements EligibilityRule {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      if (asFindings) {
        throw new IllegalStateException("out of order");
      }
      return ImmutableList.of();
    }

    @Override
    public Verdict verdict(EligibilityRequest request) {
      if (asVerdict) {
        throw new IllegalStateException("out of order");
      }
      return Verdict.UNKNOWN;
    }
  }

  @Property
  void a_rule_that_throws_approves_nothing_and_is_named(
      @ForAll("rules") List<Says> rules,
      @ForAll @IntRange(max = 8) int place,
      @ForAll boolean asVerdict) {
    List<EligibilityRule> with = new ArrayList<>(rules);
    with.add(Math.min(place, rules.size()), new Throws(asVerdict, !asVerdict));

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> findings(with))
        .withMessageContaining("broken")
        .withMessageContaining("out of order")
        .withCauseInstanceOf(IllegalStateException.class)
        .satisfies(failure -> assertThat(failure.rule()).isEqualTo("broken"));
    assertThat(verdictOrNone(with)).isNotEqualTo(Optional.of(Verdict.ELIGIBLE));
  }

  private static Optional<Verdict> verdictOrNone(List<EligibilityRule> rules) {
    try {
      return Optional.of(RuleChain.of(rules).verdict(REQUEST));
    } catch (RuleFailedException e) {
      return Optional.empty();
    }
  }

  /** A rule without objection that announces a change. */
  private record Changes(Instant at) implements EligibilityRule {
    @Override
    public String name() {
      return "changes";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      return at;
    }
  }

  @Property
  void a_chain_changes_with_the_first_of_its_rules_and_not_in_the_past(
      @ForAll("changes") List<Changes> rules) {
    Instant first =
        rules.stream()
            .map(Changes::at)
            .map(at -> at.isBefore(REQUEST.at()) ? REQUEST.at() : at)
            .min(Instant::compareTo)
            .orElseThrow();

    assertThat(RuleChain.of(rules).decide(REQUEST).nextChangeAt())
        .isEqualTo(first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first));
  }

  @Provide
  Arbitrary<Says> rule() {
    return Combinators.combine(
            Arbitraries.of("one", "two", "three", "four"),
            Arbitraries.frequency(
                Tuple.of(4, Verdict.ELIGIBLE),
                Tuple.of(2, Verdict.UNKNOWN),
                Tuple.of(1, Verdict.INELIGIBLE)))
        .as(Says::new);
  }

  @Provide
  Arbitrary<List<Says>> rules() {
    return rule().list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Changes>> changes() {
    Arbitrary<Instant> instants =
        Arbitraries.integers()
            .between(-2, 20)
            .map(days -> days == 20 ? Instant.MAX : REQUEST.at().plus(Duration.ofDays(days)));
    return instants.map(Changes::new).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<EligibilityRule>> builtInRules() {
    return BuiltInRules.rules().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }
}
