// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.Objective;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;

/** Less than what is said to help does not help, and nothing that helps is left unsaid. */
class RemedyLimitsProperties {
  private static final int MOST_CHANGES = 12;

  @Property(tries = 500)
  void anything_less_than_a_remedy_does_not_do(
      @ForAll("rules") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertLessDoesNot(rule, request);
  }

  @Property(tries = 500)
  void nor_does_it_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request) {
    assertLessDoesNot(rule, request);
  }

  private static void assertLessDoesNot(EligibilityRule rule, EligibilityRequest request) {
    Remedied before = new Remedied(rule, request);
    for (Finding finding : before.findings()) {
      for (Remedy remedy : finding.remedies()) {
        for (Remedied after : before.afterLessThan(remedy)) {
          assertStillObjects(before, List.of(finding), after);
        }
      }
    }
    assertLastWaitIsNeeded(before);
  }

  /**
   * A nanosecond before the last of the waits something that was to be waited for stands in the way
   * still, or something new does. Of several waits for the same instant one may be too long by
   * itself: see {@link RemedyTest}.
   */
  private static void assertLastWaitIsNeeded(Remedied before) {
    Map<Finding, Instant> waits = new HashMap<>();
    for (Finding finding : before.findings()) {
      if (finding.remedies().get(0) instanceof Remedy.Wait wait) {
        waits.put(finding, wait.until());
      }
    }
    if (!waits.isEmpty()) {
      Instant last = Collections.max(waits.values());
      assertStillObjects(
          before,
          waits.keySet(),
          new Remedied(before.rule(), before.request().at(last.minusNanos(1))));
    }
  }

  /** Some of what was to go is found still, or something new. */
  private static void assertStillObjects(
      Remedied before, Collection<Finding> toGo, Remedied after) {
    assertThat(before.objectionsBut(toGo).containsAll(after.objections()))
        .as("%s went away, after %s", toGo, after)
        .isFalse();
  }

  @Property(tries = 500)
  void to_spend_a_millionth_less_than_is_short_does_not_do(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request) {
    assertLessDoesNot(rule, request);
  }

  @Property(tries = 500)
  void what_is_said_to_be_permanent_neither_time_nor_other_remedies_end(
      @ForAll("rules") EligibilityRule rule, @ForAll("requestsOfAll") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertPermanent(rule, request);
  }

  @Property(tries = 500)
  void nor_do_they_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request) {
    assertPermanent(rule, request);
  }

  private static void assertPermanent(EligibilityRule rule, EligibilityRequest request) {
    ImmutableList<Finding> findings = rule.assess(request);
    if (findings.stream().noneMatch(found -> found.remedies().contains(Remedy.permanent()))) {
      return;
    }
    Remedied after = new Remedied(rule, request);
    for (Finding finding : findings) {
      for (Remedy remedy : finding.remedies()) {
        if (!(remedy instanceof Remedy.Wait)) {
          after = after.after(remedy).stream().findFirst().orElse(after);
        }
      }
    }
    EligibilityRequest now = after.request();
    Instant change = request.at();
    for (int i = 0; i < MOST_CHANGES && !change.equals(Instant.MAX); i++) {
      now = now.at(change);
      assertThat(after.rule().verdict(now))
          .as("%s at %s", findings, now)
          .isNotEqualTo(Verdict.ELIGIBLE);
      change = after.rule().nextChange(now);
    }
  }

  /** An objective is suggested just if it is available in every region and the rule accepts it. */
  @Property(tries = 500)
  void every_objective_that_serves_is_suggested(
      @ForAll("rulesOnObjectives") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request,
      @ForAll("objectives") Objective other) {
    ObjectiveAvailability availability =
        rule instanceof ScopeRule scope
            ? scope.availability()
            : ((ObjectiveAvailabilityRule) rule).availability();
    boolean available =
        request.regions().stream()
            .allMatch(region -> availability.isAvailable(other, region, request.at()));
    for (Finding finding : rule.assess(request)) {
      if (finding.code().startsWith("objective-")) {
        boolean suggested =
            finding.remedies().stream()
                .anyMatch(
                    remedy ->
                        remedy instanceof Remedy.ChooseObjective choose
                            && choose.anyOf().contains(other));
        EligibilityRequest instead =
            Altered.campaign(request, campaign -> campaign.objective(other));
        boolean serves =
            available
                && rule.assess(instead).stream()
                    .noneMatch(found -> found.code().equals(finding.code()));
        assertThat(suggested).as("%s of %s", other, finding).isEqualTo(serves);
      }
    }
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return BuiltInRules.rules();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(Futures.natural(), BuiltInRules.requests());
  }

  /** Positions go on as they do in ledgers: no window ever starts again. */
  @Provide
  Arbitrary<EligibilityRequest> requestsOfAll() {
    return BuiltInRules.requests();
  }

  @Provide
  Arbitrary<EligibilityRule> rulesOnObjectives() {
    return BuiltInRules.onObjectives();
  }

  @Provide
  Arbitrary<Objective> objectives() {
    return Names.objectives();
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
  Arbitrary<EligibilityRule> thresholds() {
    return BuiltInRules.thresholds();
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsInDollars() {
    return Requests.requests(Amounts.USD);
  }
}
