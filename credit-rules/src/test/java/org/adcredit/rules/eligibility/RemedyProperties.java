// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.rules.Coverage;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;

/** What is said to help does help, and does no harm: see {@link RemedyLimitsProperties} too. */
class RemedyProperties {
  /** But for spend, which only its own rule asks for, and approvals, which have their own law. */
  private static final ImmutableList<Class<? extends Remedy>> KINDS =
      ImmutableList.of(
          Remedy.Wait.class,
          Remedy.ChooseObjective.class,
          Remedy.Assign.class,
          Remedy.ProvideFact.class,
          Remedy.Act.class);

  @Property(tries = 500, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void after_its_remedy_a_finding_is_gone_and_its_rule_finds_nothing_new(
      @ForAll("rules") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertEachRemedyHelps(rule, request);
    Set<Class<?>> remedies =
        rule.assess(request).stream()
            .flatMap(finding -> finding.remedies().stream())
            .map(Remedy::getClass)
            .collect(Collectors.toSet());
    for (Class<?> kind : KINDS) {
      collect(kind.getSimpleName(), remedies.contains(kind));
    }
  }

  @Property(tries = 700)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void so_it_is_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request) {
    assertEachRemedyHelps(rule, request);
    ImmutableList<Remedy> remedies =
        rule.assess(request).stream()
            .flatMap(finding -> finding.remedies().stream())
            .collect(ImmutableList.toImmutableList());
    collect("wait", remedies.stream().anyMatch(Remedy.Wait.class::isInstance), 20);
    collect("obtain", remedies.stream().anyMatch(Remedy.ObtainApproval.class::isInstance), 20);
    collect("several", remedies.size() > 1, 20);
  }

  private static void assertEachRemedyHelps(EligibilityRule rule, EligibilityRequest request) {
    Remedied before = new Remedied(rule, request);
    for (Finding finding : before.findings()) {
      for (Remedy remedy : finding.remedies()) {
        for (Remedied after : before.after(remedy)) {
          assertThat(after.objections())
              .as("after %s, that is %s", finding, after)
              .isSubsetOf(before.objectionsBut(List.of(finding)));
        }
      }
    }
  }

  @Property(tries = 500)
  void after_the_remedies_of_all_its_findings_a_rule_no_longer_objects(
      @ForAll("rules") EligibilityRule rule,
      @ForAll("requests") EligibilityRequest request,
      @ForAll @IntRange(max = 5) int choice) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertAllRemediesHelp(rule, request, choice);
  }

  @Property(tries = 700)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nor_does_the_rule_on_industries_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request,
      @ForAll @IntRange(max = 5) int choice) {
    collect("several help", assertAllRemediesHelp(rule, request, choice) > 1, 20);
  }

  /** Takes one remedy of each finding, if they can all be taken; tells how many there were. */
  private static int assertAllRemediesHelp(
      EligibilityRule rule, EligibilityRequest request, int choice) {
    Remedied before = new Remedied(rule, request);
    List<Remedy> chosen = new ArrayList<>();
    for (Finding finding : before.findings()) {
      chosen.add(finding.remedies().get(choice % finding.remedies().size()));
    }
    if (chosen.stream().anyMatch(remedy -> before.after(remedy).isEmpty())) {
      return 0;
    }
    Remedied after = before;
    Instant last = request.at();
    for (Remedy remedy : chosen) {
      if (remedy instanceof Remedy.Wait wait) {
        last = wait.until().isAfter(last) ? wait.until() : last;
      } else {
        ImmutableList<Remedied> ways = after.after(remedy);
        after = ways.get(choice % ways.size());
      }
    }

    assertThat(after.rule().assess(after.request().at(last))).as("after %s", chosen).isEmpty();
    return chosen.size();
  }

  @Property(tries = 500)
  void to_spend_what_is_short_in_time_reaches_the_threshold(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request,
      @ForAll @IntRange(max = 1) int choice) {
    assertEachRemedyHelps(rule, request);
    assertAllRemediesHelp(rule, request, choice);
    for (Finding finding : rule.assess(request)) {
      if (finding.remedies().get(0) instanceof Remedy.Spend spend) {
        assertThat(finding.shortfall()).contains(spend.more());
      }
    }
  }

  /** Whatever it says; what speaks against the account is another finding then. */
  @Property(tries = 500)
  void a_fact_that_is_provided_is_missing_no_more(
      @ForAll("rules") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertFactsAreMissingNoMore(new Remedied(rule, request));
  }

  @Property(tries = 100)
  void nor_is_spend(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request) {
    assertFactsAreMissingNoMore(new Remedied(rule, request));
  }

  private static void assertFactsAreMissingNoMore(Remedied before) {
    for (Finding finding : before.findings()) {
      for (Remedy remedy : finding.remedies()) {
        if (remedy instanceof Remedy.ProvideFact fact) {
          for (Remedied after : before.provided(fact)) {
            assertThat(after.objections()).doesNotContain(Remedied.objection(finding));
          }
        }
        assertThat(remedy instanceof Remedy.ProvideFact)
            .isEqualTo(
                finding.verdict() == Verdict.UNKNOWN
                    && !(remedy instanceof Remedy.ChooseObjective));
      }
    }
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return BuiltInRules.rules();
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
  Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(Futures.natural(), BuiltInRules.requests());
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsInDollars() {
    return Requests.requests(Amounts.USD);
  }
}
