// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.rules.Coverage;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;

/** A built-in rule knows exactly when its answer changes. */
class NextChangeProperties {
  private static final int MOST_CHANGES = 4;

  /** Time changes the answers of these; and of those on industries and on spend, see below. */
  private static final ImmutableList<String> TIMED =
      ImmutableList.of(
          "offer-open",
          "new-advertiser",
          "exclusive-offer",
          "objective-availability",
          "enrolment",
          "earning-window",
          "scope",
          "credit-validity",
          "credit-assignment");

  @Property(tries = 1_000, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_answer_holds_until_just_before_its_change_and_is_another_then(
      @ForAll("rules") EligibilityRule rule,
      @ForAll("requests") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    Assume.that(BuiltInRules.answers(rule, request));

    int changes = assertExact(rule, request, wait);

    for (String name : TIMED) {
      collect(name, rule.name().endsWith(name) && changes > 0);
    }
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void so_does_one_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    int changes = assertExact(rule, request, wait);

    collect("several changes", changes > 1);
  }

  @Property(tries = 500)
  void so_does_an_answer_to_whether_a_threshold_is_reached(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    assertExact(rule, request, wait);
  }

  /** Goes from change to change; tells how many there were. */
  private static int assertExact(EligibilityRule rule, EligibilityRequest request, Duration wait) {
    EligibilityRequest now = request;
    for (int changes = 0; changes < MOST_CHANGES; changes++) {
      Instant change = rule.nextChange(now);
      assertThat(change).isAfter(now.at());
      assertSame(rule, now, now.at().plusNanos(1), change);
      assertSame(rule, now, now.at().plus(wait), change);
      if (change.equals(Instant.MAX)) {
        return changes;
      }
      assertSame(rule, now, change.minusNanos(1), change);
      assertThat(rule.assess(now.at(change))).isNotEqualTo(rule.assess(now));
      now = now.at(change);
    }
    return MOST_CHANGES;
  }

  private static void assertSame(
      EligibilityRule rule, EligibilityRequest now, Instant later, Instant change) {
    if (later.isBefore(change)) {
      assertThat(rule.assess(now.at(later))).isEqualTo(rule.assess(now));
      assertThat(rule.verdict(now.at(later))).isEqualTo(rule.verdict(now));
    }
  }

  /** Two rules of one name may say the same of each other's changes: so it need not be another. */
  @Property(tries = 300)
  void an_answer_of_several_rules_holds_until_just_before_the_first_change(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requestsOfCampaigns") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    RuleChain chain = RuleChain.of(rules);
    Decision now = chain.decide(request);
    Instant change = now.nextChangeAt().orElse(Instant.MAX);

    assertThat(change).isAfterOrEqualTo(request.at());
    for (Instant later :
        ImmutableList.of(
            request.at().plusNanos(1), request.at().plus(wait), change.minusNanos(1))) {
      if (later.isAfter(request.at()) && later.isBefore(change)) {
        Decision then = chain.decide(request.at(later));
        assertThat(then.verdict()).isEqualTo(now.verdict());
        assertThat(then.findings()).isEqualTo(now.findings());
      }
    }
  }

  /** A user's rule that says nothing of when it changes. */
  private static final class Forgetful implements EligibilityRule {
    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }
  }

  @Property(tries = 100)
  void with_a_rule_that_does_not_say_when_it_changes_no_answer_may_be_kept(
      @ForAll("chains") List<EligibilityRule> rules,
      @ForAll("requestsOfCampaigns") EligibilityRequest request,
      @ForAll @IntRange(max = 5) int place) {
    List<EligibilityRule> with = new ArrayList<>(rules);
    with.add(Math.min(place, rules.size()), new Forgetful());

    assertThat(RuleChain.of(with).decide(request).nextChangeAt()).contains(request.at());
  }

  /** More often those whose answers time changes, if seldom. */
  @Provide
  Arbitrary<EligibilityRule> rules() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, BuiltInRules.rules()),
        Tuple.of(2, BuiltInRules.onObjectives()),
        Tuple.of(1, BuiltInRules.earningWindows()));
  }

  @Provide
  Arbitrary<EligibilityRule> restrictions() {
    return Lawyers.restrictions();
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsOfTheRestricted() {
    return Lawyers.requests();
  }

  @Provide
  Arbitrary<List<EligibilityRule>> chains() {
    return Arbitraries.oneOf(BuiltInRules.rules(), BuiltInRules.thresholds())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<EligibilityRule> thresholds() {
    return BuiltInRules.thresholds();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Futures.any()), Tuple.of(1, BuiltInRules.requests()));
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsOfCampaigns() {
    return Arbitraries.oneOf(Futures.any(), Chains.requests());
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsInDollars() {
    return Requests.requests(Amounts.USD);
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.oneOf(
        Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(36_500)),
        Arbitraries.longs().between(1, 24 * 400).map(Duration::ofHours));
  }
}
