package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Account;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.Standing;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Times;

/** What is said to help does help, and does no harm. */
class RemedyProperties {
  private static final Industry LAW = Industry.of("LEGAL_SERVICES");
  private static final ImmutableList<Region> REGIONS =
      ImmutableList.of(Region.of("US"), Region.of("GB"), Region.of("NO"));

  @Property(tries = 1_000)
  void after_its_remedy_a_finding_is_gone_and_its_rule_finds_nothing_new(
      @ForAll("rules") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertEachRemedyHelps(rule, request);
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void so_it_is_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request) {
    assertEachRemedyHelps(rule, request);
    ImmutableList<Remedy> remedies =
        rule.assess(request).stream()
            .flatMap(finding -> finding.remedies().stream())
            .collect(ImmutableList.toImmutableList());
    collect("wait", remedies.stream().anyMatch(Remedy.Wait.class::isInstance));
    collect("obtain", remedies.stream().anyMatch(Remedy.ObtainApproval.class::isInstance));
    collect("several", remedies.size() > 1);
  }

  private static void assertEachRemedyHelps(EligibilityRule rule, EligibilityRequest request) {
    ImmutableSet<String> before = objections(rule, request);
    for (Finding finding : rule.assess(request)) {
      for (Remedy remedy : finding.remedies()) {
        for (EligibilityRequest after : after(rule, request, remedy)) {
          assertThat(objections(rule, after))
              .as("after %s, that is %s", finding, after)
              .isSubsetOf(Sets.difference(before, ImmutableSet.of(objection(finding))));
        }
      }
    }
  }

  @Property(tries = 1_000)
  void after_the_remedies_of_all_its_findings_a_rule_no_longer_objects(
      @ForAll("rules") EligibilityRule rule,
      @ForAll("requests") EligibilityRequest request,
      @ForAll @IntRange(max = 5) int choice) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertAllRemediesHelp(rule, request, choice);
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nor_does_the_rule_on_industries_where_approvals_in_several_regions_come_and_go(
      @ForAll("restrictions") EligibilityRule rule,
      @ForAll("requestsOfTheRestricted") EligibilityRequest request,
      @ForAll @IntRange(max = 5) int choice) {
    collect("several help", assertAllRemediesHelp(rule, request, choice) > 1);
  }

  /** Takes one remedy of each finding, if they can all be taken; tells how many there were. */
  private static int assertAllRemediesHelp(
      EligibilityRule rule, EligibilityRequest request, int choice) {
    List<Remedy> chosen = new ArrayList<>();
    for (Finding finding : rule.assess(request)) {
      chosen.add(finding.remedies().get(choice % finding.remedies().size()));
    }
    if (chosen.stream().anyMatch(remedy -> after(rule, request, remedy).isEmpty())) {
      return 0;
    }
    EligibilityRequest after = request;
    Instant last = request.at();
    for (Remedy remedy : chosen) {
      if (remedy instanceof Remedy.Wait wait) {
        last = wait.until().isAfter(last) ? wait.until() : last;
      } else {
        ImmutableList<EligibilityRequest> ways = after(rule, after, remedy);
        after = ways.get(choice % ways.size());
      }
    }

    assertThat(rule.assess(after.at(last))).as("after %s", chosen).isEmpty();
    return chosen.size();
  }

  private static void collect(String label, boolean present) {
    Statistics.label(label)
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > 20));
  }

  @Property(tries = 500)
  void to_spend_what_is_short_in_time_reaches_the_threshold_and_a_millionth_less_does_not(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request) {
    for (Finding finding : rule.assess(request)) {
      if (finding.remedies().get(0) instanceof Remedy.Spend spend) {
        assertThat(spend.before().orElse(Instant.MAX)).isAfter(request.at());
        assertThat(finding.shortfall()).contains(spend.more());
        EligibilityRequest enough =
            Altered.spend(request, request.spend().orElseThrow().plus(spend.more()));
        EligibilityRequest less =
            Altered.spend(
                request, enough.spend().orElseThrow().minus(Money.ofMicros(1, Amounts.USD)));
        assertThat(rule.assess(enough)).isEmpty();
        assertThat(rule.assess(less)).extracting(Finding::code).containsExactly(finding.code());
      }
    }
  }

  @Property(tries = 500)
  void a_fact_that_is_provided_is_missing_no_more(
      @ForAll("rules") EligibilityRule rule, @ForAll("requests") EligibilityRequest request) {
    Assume.that(BuiltInRules.answers(rule, request));
    for (Finding finding : rule.assess(request)) {
      for (Remedy remedy : finding.remedies()) {
        for (EligibilityRequest after : provided(request, remedy)) {
          assertThat(objections(rule, after)).doesNotContain(objection(finding));
        }
        assertThat(remedy instanceof Remedy.ProvideFact)
            .isEqualTo(
                finding.verdict() == Verdict.UNKNOWN
                    && !(remedy instanceof Remedy.ChooseObjective));
      }
    }
  }

  private static ImmutableList<EligibilityRequest> provided(
      EligibilityRequest request, Remedy remedy) {
    if (!(remedy instanceof Remedy.ProvideFact fact)) {
      return ImmutableList.of();
    }
    return switch (fact.name()) {
      case "account.approvals" ->
          ImmutableList.of(Altered.account(request, account -> account.approvals()));
      case "account.history" ->
          ImmutableList.of(
              Altered.account(request, account -> account.history(Occurrence.never())),
              Altered.account(request, account -> account.history(Occurrence.at(request.at()))));
      case "account.first-impression" ->
          ImmutableList.of(
              Altered.account(request, account -> account.firstImpression(Occurrence.never())),
              Altered.account(
                  request, account -> account.firstImpression(Occurrence.at(request.at()))));
      default -> {
        assertThat(fact.name()).startsWith("program.objectives.");
        yield ImmutableList.of();
      }
    };
  }

  /** An objection is one by its code and sentence; what would help may change. */
  private static String objection(Finding finding) {
    return finding.code() + ": " + finding.message();
  }

  private static ImmutableSet<String> objections(EligibilityRule rule, EligibilityRequest request) {
    return rule.assess(request).stream()
        .map(RemedyProperties::objection)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What a request becomes by a remedy, in each way in which it may be taken; none if unknown. */
  private static ImmutableList<EligibilityRequest> after(
      EligibilityRule rule, EligibilityRequest request, Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      assertThat(wait.until()).isAfter(request.at());
      return ImmutableList.of(request.at(wait.until()));
    }
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      IndustryApproval approval =
          new IndustryApproval(obtain.industry(), obtain.region(), Interval.always());
      return ImmutableList.of(
          Altered.account(request, account -> approved(account, request, approval)));
    }
    if (remedy instanceof Remedy.ChooseObjective choose) {
      assertThat(choose.anyOf()).isNotEmpty();
      return choose.anyOf().stream()
          .map(other -> Altered.campaign(request, campaign -> campaign.objective(other)))
          .collect(ImmutableList.toImmutableList());
    }
    if (remedy instanceof Remedy.Assign assign) {
      assertThat(assign.campaign()).isEqualTo(request.campaign().id());
      return ImmutableList.of(
          Altered.position(
              request,
              position -> position.assigned(ImmutableMap.of(assign.campaign(), request.at()))));
    }
    return remedy instanceof Remedy.Act act ? after(rule, request, act) : ImmutableList.of();
  }

  private static Account.Builder approved(
      Account.Builder account, EligibilityRequest request, IndustryApproval approval) {
    ImmutableSet<IndustryApproval> known = request.account().approvals().orElse(ImmutableSet.of());
    return account.approvals(
        ImmutableSet.<IndustryApproval>builder().addAll(known).add(approval).build());
  }

  private static ImmutableList<EligibilityRequest> after(
      EligibilityRule rule, EligibilityRequest request, Remedy.Act act) {
    return switch (act.code()) {
      case "settle-payment", "lift-suspension" ->
          ImmutableList.of(Altered.account(request, account -> account.standing(Standing.GOOD)));
      case "target-covered-regions" ->
          ((ScopeRule) rule)
              .scope().regions().named().orElseThrow().stream()
                  .map(region -> Altered.target(request, region))
                  .collect(ImmutableList.toImmutableList());
      case "buy-as-covered" ->
          ((ScopeRule) rule)
              .scope().buyingTypes().named().orElseThrow().stream()
                  .map((BuyingType type) -> Altered.campaign(request, c -> c.buyingType(type)))
                  .collect(ImmutableList.toImmutableList());
      case "enrol" ->
          ImmutableList.of(
              Altered.position(request, position -> position.enrolledAt(request.at())));
      case "use-up-credit" ->
          ImmutableList.of(
              Altered.position(request, position -> position.conflicts(ImmutableSet.of())));
      default -> ImmutableList.of();
    };
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return BuiltInRules.rules();
  }

  /** Lawyers are allowed, subject to approval and prohibited by turns, in each of three regions. */
  @Provide
  Arbitrary<EligibilityRule> restrictions() {
    Arbitrary<ImmutableList<Interval>> turns =
        Times.instants().set().ofMinSize(1).ofMaxSize(3).map(RemedyProperties::turns);
    Arbitrary<Optional<Restriction>> restrictions =
        Arbitraries.frequency(
            Tuple.of(3, Optional.of(Restriction.NEEDS_APPROVAL)),
            Tuple.of(2, Optional.of(Restriction.PROHIBITED)),
            Tuple.of(2, Optional.empty()));
    return Combinators.combine(turns.list().ofSize(3), restrictions.list().ofSize(12))
        .as(
            (timetables, chosen) -> {
              RestrictedIndustries.Builder industries = RestrictedIndustries.builder();
              for (int i = 0; i < timetables.size(); i++) {
                Selection<Region> region = Selection.of(REGIONS.get(i));
                for (int turn = 0; turn < timetables.get(i).size(); turn++) {
                  Interval interval = timetables.get(i).get(turn);
                  chosen
                      .get(4 * i + turn)
                      .ifPresent(what -> industries.restrict(LAW, region, what, interval));
                }
              }
              return EligibilityRules.industryApproval(industries.build());
            });
  }

  private static ImmutableList<Interval> turns(Set<Instant> instants) {
    ImmutableList<Instant> sorted = ImmutableList.sortedCopyOf(instants);
    return IntStream.rangeClosed(0, sorted.size())
        .mapToObj(
            i ->
                Interval.ofNullable(
                    i == 0 ? null : sorted.get(i - 1), i == sorted.size() ? null : sorted.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Of lawyers in those regions, whose approvals come and go. */
  @Provide
  Arbitrary<EligibilityRequest> requestsOfTheRestricted() {
    return Combinators.combine(
            Accounts.accounts(Amounts.USD),
            Arbitraries.of(REGIONS).set().ofMinSize(2).map(ImmutableSet::copyOf),
            Times.instants(),
            Times.intervals().list().ofMaxSize(4))
        .as(
            (account, regions, at, validities) ->
                EligibilityRequest.builder()
                    .account(
                        Account.builder()
                            .from(account)
                            .industry(LAW)
                            .approvals(approvals(regions.asList(), validities))
                            .build())
                    .campaign(Campaign.builder().from(Facts.campaign()).regions(regions).build())
                    .at(at)
                    .build());
  }

  private static ImmutableSet<IndustryApproval> approvals(
      ImmutableList<Region> regions, List<Interval> validities) {
    return IntStream.range(0, validities.size())
        .mapToObj(
            i -> new IndustryApproval(LAW, regions.get(i % regions.size()), validities.get(i)))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Provide
  Arbitrary<EligibilityRule> thresholds() {
    return BuiltInRules.thresholds();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return BuiltInRules.requests();
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsInDollars() {
    return Requests.requests(Amounts.USD);
  }
}
