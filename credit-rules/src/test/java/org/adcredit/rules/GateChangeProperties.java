// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.GateChange.State;
import org.adcredit.rules.GateChange.Table;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.testing.Programs;
import org.adcredit.testing.Facts;

/**
 * The differences of two programmes' gates are told where the gates answer otherwise, and nowhere
 * else.
 */
class GateChangeProperties {
  private static final int CELLS = 15;
  private static final ImmutableSet<State> WITH_APPROVAL =
      ImmutableSet.of(State.ALLOWED, State.NEEDS_APPROVAL);

  /** Two programmes that differ in their gates alone. */
  record Pair(CreditProgram before, CreditProgram after) {
    ImmutableList<GateChange> changes() {
      return Impact.of(before, after).gates();
    }
  }

  /** Whom and what DELIVER is asked about. */
  private record Cell(Industry industry, Objective objective, Region region, Instant at) {
    String answer(CreditProgram program, Account account) {
      Campaign campaign = Facts.campaign("c", objective.code(), region.code());
      Account asked = Account.builder().from(account).industry(industry).build();
      return GateChangeProperties.answer(program.delivery(asked, campaign, at));
    }
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void deliver_answers_otherwise_exactly_where_a_difference_is_told(
      @ForAll("pairs") Pair pair, @ForAll Random random) {
    ImmutableList<GateChange> changes = pair.changes();
    for (int i = 0; i < CELLS; i++) {
      Cell cell = cell(pair, random);
      ImmutableList<GateChange> industries = covering(changes, Table.INDUSTRIES, cell);
      ImmutableList<GateChange> objectives = covering(changes, Table.OBJECTIVES, cell);
      boolean isTold = !industries.isEmpty() || !objectives.isEmpty();
      boolean isToldOfApproved =
          !objectives.isEmpty()
              || industries.stream()
                  .anyMatch(
                      change ->
                          !(WITH_APPROVAL.contains(change.before())
                              && WITH_APPROVAL.contains(change.after())));

      assertThat(industries.size()).isLessThan(2);
      assertThat(objectives.size()).isLessThan(2);
      assertThat(differs(pair, cell, Facts.account())).as("%s", cell).isEqualTo(isTold);
      assertThat(differs(pair, cell, unknown())).as("%s", cell).isEqualTo(isTold);
      assertThat(differs(pair, cell, approved(cell))).as("%s", cell).isEqualTo(isToldOfApproved);
      collect("told", isTold);
      collect("not told", !isTold);
      collect("of both tables", !industries.isEmpty() && !objectives.isEmpty());
      collect("of no account with an approval", isTold && !isToldOfApproved);
    }
  }

  private static ImmutableList<GateChange> covering(
      ImmutableList<GateChange> changes, Table table, Cell cell) {
    String code = table == Table.INDUSTRIES ? cell.industry.code() : cell.objective.code();
    return changes.stream()
        .filter(change -> change.table() == table && change.code().equals(code))
        .filter(change -> change.covers(cell.region) && change.interval().contains(cell.at))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean differs(Pair pair, Cell cell, Account account) {
    return !cell.answer(pair.before, account).equals(cell.answer(pair.after, account));
  }

  private static Account unknown() {
    return Account.builder().from(Facts.account()).approvals(Optional.empty()).build();
  }

  private static Account approved(Cell cell) {
    return Facts.accountBuilder()
        .approvals(new IndustryApproval(cell.industry, cell.region, Interval.always()))
        .build();
  }

  private static String answer(Decision decision) {
    return decision.verdict()
        + decision.findings().stream().map(Finding::code).sorted().toList().toString();
  }

  @Property(tries = 100)
  void every_witness_is_a_real_one(@ForAll("pairs") Pair pair) {
    for (GateChange change : pair.changes()) {
      var asked = change.witnessBefore().request();
      Region region = asked.campaign().regions().iterator().next();
      Decision before = pair.before.delivery(asked.account(), asked.campaign(), asked.at());
      Decision after = pair.after.delivery(asked.account(), asked.campaign(), asked.at());

      assertThat(change.witnessAfter().request()).isEqualTo(asked);
      assertThat(change.covers(region)).isTrue();
      assertThat(change.interval().contains(asked.at())).isTrue();
      assertThat(change.code())
          .isEqualTo(
              change.table() == Table.INDUSTRIES
                  ? asked.account().industry().code()
                  : asked.campaign().objective().code());
      assertThat(answer(before)).isEqualTo(answer(change.witnessBefore()));
      assertThat(answer(after)).isEqualTo(answer(change.witnessAfter()));
      assertThat(before.verdict()).isNotEqualTo(after.verdict());
      assertThat(
              asked.campaign().objective().code().startsWith("ANY_OTHER")
                  || Set.of(before.verdict(), after.verdict()).contains(Verdict.ELIGIBLE)
                  || change.table() == Table.OBJECTIVES)
          .isTrue();
    }
  }

  /** What differs until an instant differs otherwise from it on. */
  @Property(tries = 100)
  void no_interval_can_be_made_longer_and_no_regions_be_put_together(@ForAll("pairs") Pair pair) {
    ImmutableList<GateChange> changes = pair.changes();
    for (GateChange one : changes) {
      for (GateChange other : changes) {
        boolean isLike =
            one != other
                && one.table() == other.table()
                && one.code().equals(other.code())
                && one.before() == other.before()
                && one.after() == other.after();
        if (isLike) {
          assertThat(one.interval()).isNotEqualTo(other.interval());
          assertThat(
                  one.interval().until().isPresent()
                      && one.interval().until().equals(other.interval().from())
                      && Region.all().stream()
                          .anyMatch(region -> one.covers(region) && other.covers(region)))
              .isFalse();
        }
      }
    }
  }

  @Property(tries = 100)
  void a_programme_has_no_difference_from_itself(@ForAll("pairs") Pair pair) {
    assertThat(new Pair(pair.before, pair.before).changes()).isEmpty();
  }

  @Property(tries = 60)
  void to_swap_the_programmes_swaps_what_they_say(@ForAll("pairs") Pair pair) {
    assertThat(
            new Pair(pair.after, pair.before)
                .changes().stream().map(GateChangeProperties::swapped).collect(toImmutableSet()))
        .isEqualTo(ImmutableSet.copyOf(pair.changes()));
  }

  private static GateChange swapped(GateChange change) {
    return GateChange.builder()
        .from(change)
        .before(change.after())
        .after(change.before())
        .witnessBefore(change.witnessAfter())
        .witnessAfter(change.witnessBefore())
        .build();
  }

  /** Of what rows name, and of what they do not; at changes, beside them, or at any time. */
  private static Cell cell(Pair pair, Random random) {
    Set<Industry> industries = new LinkedHashSet<>(Set.of(Industry.of("UNHEARD_OF")));
    Set<Objective> objectives = new LinkedHashSet<>(Set.of(Objective.of("UNHEARD_OF")));
    Set<Region> regions = new TreeSet<>(Set.of(Region.of("AQ"), Region.of("US")));
    for (CreditProgram program : ImmutableList.of(pair.before, pair.after)) {
      industries.addAll(program.industries().industries());
      objectives.addAll(program.objectives().objectives());
    }
    Industry industry = any(industries, random);
    Objective objective = any(objectives, random);
    for (CreditProgram program : ImmutableList.of(pair.before, pair.after)) {
      regions.addAll(program.industries().regions(industry));
      regions.addAll(program.objectives().regions(objective));
    }
    Region region = any(regions, random);
    ImmutableSet<Region> asked = ImmutableSet.of(region);
    Set<Instant> instants = new TreeSet<>(Set.of(Instant.EPOCH));
    for (CreditProgram program : ImmutableList.of(pair.before, pair.after)) {
      Stream.concat(
              program.industries().changes(industry, asked).stream(),
              program.objectives().changes(objective, asked).stream())
          .forEach(
              change -> {
                instants.add(change);
                instants.add(change.minusNanos(1));
                instants.add(change.plusSeconds(random.nextInt(10_000_000)));
              });
    }
    return new Cell(industry, objective, region, any(instants, random));
  }

  private static <T> T any(Set<T> values, Random random) {
    return ImmutableList.copyOf(values).get(random.nextInt(values.size()));
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Combinators.combine(twice(Programs.restrictions()), twice(Programs.availabilities()))
        .as(
            (industries, objectives) ->
                new Pair(
                    program(industries.get1(), objectives.get1()),
                    program(industries.get2(), objectives.get2())))
        .edgeCases(EdgeCases.Config::none);
  }

  /** Two others, or now and then the same twice. */
  private static <T> Arbitrary<Tuple.Tuple2<T, T>> twice(Arbitrary<T> tables) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Combinators.combine(tables, tables).as(Tuple::of)),
        Tuple.of(1, tables.map(table -> Tuple.of(table, table))));
  }

  private static CreditProgram program(
      RestrictedIndustries industries, ObjectiveAvailability objectives) {
    return CreditProgram.builder().industries(industries).objectives(objectives).build();
  }
}
