// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

  @Property(tries = 200)
  void order_and_repetition_are_irrelevant(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request,
      @ForAll Random random,
      @ForAll @IntRange(max = 5) int repeated) {
    List<EligibilityRule> others = new ArrayList<>(rules);
    for (int i = 0; i < repeated; i++) {
      others.add(rules.get(random.nextInt(rules.size())));
    }
    Collections.shuffle(others, random);
    Decision one = RuleChain.of(rules).decide(request);
    Decision other = RuleChain.of(others).decide(request);

    assertThat(other.verdict()).isEqualTo(one.verdict());
    assertThat(RuleChain.of(others).verdict(request)).isEqualTo(one.verdict());
    assertThat(other.findings()).containsExactlyInAnyOrderElementsOf(one.findings());
    assertThat(other.nextChangeAt()).isEqualTo(one.nextChangeAt());
  }

  @Property(tries = 200)
  void two_chains_in_one_say_the_lower_of_what_they_say(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("chains") List<EligibilityRule> further,
      @ForAll("requests") EligibilityRequest request) {
    Decision one = RuleChain.of(rules).decide(request);
    Decision other = RuleChain.of(further).decide(request);

    Decision both = RuleChain.of(rules).and(further).decide(request);

    assertThat(both.verdict()).isEqualTo(lower(one.verdict(), other.verdict()));
    assertThat(both.findings()).isEqualTo(Sets.union(one.findings(), other.findings()));
    assertThat(both.nextChangeAt())
        .isEqualTo(
            Stream.of(one, other).flatMap(d -> d.nextChangeAt().stream()).min(Instant::compareTo));
  }

  private static Verdict lower(Verdict a, Verdict b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Property(tries = 200)
  void a_further_rule_never_makes_a_no_a_yes(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("rule") EligibilityRule further,
      @ForAll("requests") EligibilityRequest request) {
    RuleChain with = RuleChain.of(rules).and(ImmutableList.of(further));
    Verdict without = RuleChain.of(rules).verdict(request);

    assertThat(with.verdict(request)).isLessThanOrEqualTo(without);
    assertThat(with.decide(request).verdict()).isLessThanOrEqualTo(without);
  }

  /** Asked of the rules one by one, since a decision that is a yes asks for no reasons. */
  @Property(tries = 200)
  void the_verdict_alone_is_that_of_the_decision(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request) {
    RuleChain chain = RuleChain.of(rules);
    ImmutableSet<Finding> alone =
        rules.stream()
            .flatMap(rule -> rule.assess(request).stream())
            .collect(ImmutableSet.toImmutableSet());
    Verdict lowest =
        alone.stream().map(Finding::verdict).reduce(Verdict.ELIGIBLE, RuleChainProperties::lower);

    Decision decision = chain.decide(request);

    assertThat(decision.findings()).isEqualTo(alone);
    assertThat(decision.verdict()).isEqualTo(chain.verdict(request)).isEqualTo(lowest);
  }

  @Property(tries = 200)
  void the_verdict_of_a_rule_is_the_lowest_of_its_findings(
      @ForAll("rule") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    assertThat(rule.verdict(request))
        .isEqualTo(
            rule.assess(request).stream()
                .map(Finding::verdict)
                .reduce(Verdict.ELIGIBLE, RuleChainProperties::lower));
  }

  @Property(tries = 200)
  void an_answer_is_not_yes_just_if_something_is_found_and_who_finds_it_says_no_less_alone(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requests") EligibilityRequest request) {
    Decision decision = RuleChain.of(rules).decide(request);

    assertThat(decision.findings().isEmpty()).isEqualTo(decision.isEligible());
    for (Finding finding : decision.findings()) {
      assertThat(rules)
          .filteredOn(rule -> rule.name().equals(finding.rule()))
          .map(rule -> RuleChain.of(rule).decide(request))
          .filteredOn(alone -> alone.findings().contains(finding))
          .isNotEmpty()
          .allSatisfy(alone -> assertThat(alone.verdict()).isLessThanOrEqualTo(finding.verdict()));
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
  Arbitrary<EligibilityRule> rule() {
    return Chains.rule();
  }

  @Provide
  Arbitrary<List<EligibilityRule>> chains() {
    return Chains.rules();
  }

  @Provide
  Arbitrary<List<Says>> rules() {
    return Chains.says().list().ofMinSize(1).ofMaxSize(8);
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
  Arbitrary<EligibilityRequest> requests() {
    return Chains.requests();
  }
}
