// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Times;

/** A platform's gates as rows, of which some can be left out, or all be shifted. */
record Gates(ImmutableList<Opening> openings, ImmutableList<Barrier> barriers) {
  private static final ImmutableList<Region> REGIONS =
      ImmutableList.of(Region.of("US"), Region.of("GB"), Region.of("BR"));

  /** Where and when an objective is available. */
  record Opening(Objective objective, Selection<Region> regions, Interval interval) {}

  /** Where and when an industry is restricted. */
  record Barrier(
      Industry industry, Selection<Region> regions, Interval interval, Restriction restriction) {
    Barrier prohibiting() {
      return new Barrier(industry, regions, interval, Restriction.PROHIBITED);
    }
  }

  /** A programme with these gates. */
  CreditProgram program(List<Offer> offers) {
    ObjectiveAvailability.Builder objectives = ObjectiveAvailability.builder();
    openings.forEach(row -> objectives.available(row.objective(), row.regions(), row.interval()));
    RestrictedIndustries.Builder industries = RestrictedIndustries.builder();
    for (Barrier row : barriers) {
      industries.restrict(row.industry(), row.regions(), row.restriction(), row.interval());
    }
    CreditProgram.Builder program =
        CreditProgram.builder()
            .name("generated")
            .objectives(objectives.build())
            .industries(industries.build());
    offers.forEach(program::offer);
    return program.build();
  }

  boolean names(Objective objective) {
    return openings.stream().anyMatch(row -> row.objective().equals(objective));
  }

  /** With the openings alone that are chosen, by turns. */
  Gates withOpenings(List<Boolean> chosen) {
    return new Gates(chosen(openings, chosen), barriers);
  }

  /** With the barriers alone that are chosen, by turns. */
  Gates withBarriers(List<Boolean> chosen) {
    return new Gates(openings, chosen(barriers, chosen));
  }

  private static <T> ImmutableList<T> chosen(ImmutableList<T> rows, List<Boolean> chosen) {
    return IntStream.range(0, rows.size())
        .filter(i -> chosen.get(i % chosen.size()))
        .mapToObj(rows::get)
        .collect(ImmutableList.toImmutableList());
  }

  /** With barriers that prohibit what they made subject to approval, where that is chosen. */
  Gates prohibiting(List<Boolean> chosen) {
    return new Gates(
        openings,
        IntStream.range(0, barriers.size())
            .mapToObj(
                i ->
                    chosen.get(i % chosen.size()) ? barriers.get(i).prohibiting() : barriers.get(i))
            .collect(ImmutableList.toImmutableList()));
  }

  Gates shifted(UnaryOperator<Interval> shift) {
    return new Gates(
        openings.stream()
            .map(row -> new Opening(row.objective(), row.regions(), shift.apply(row.interval())))
            .collect(ImmutableList.toImmutableList()),
        barriers.stream()
            .map(
                row ->
                    new Barrier(
                        row.industry(),
                        row.regions(),
                        shift.apply(row.interval()),
                        row.restriction()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Of four objectives and two industries, each everywhere and always, by turns in each of three
   * regions, or not named at all.
   */
  static Arbitrary<Gates> gates() {
    Arbitrary<ImmutableList<Opening>> openings =
        Combinators.combine(
                openings("LEAD_GENERATION"),
                openings("TRAFFIC"),
                openings("REACH"),
                openings("RF_REACH"))
            .as((a, b, c, d) -> concat(List.of(a, b, c, d)));
    Arbitrary<ImmutableList<Barrier>> barriers =
        Combinators.combine(barriers("SOFTWARE"), barriers("LEGAL_SERVICES"))
            .as((a, b) -> concat(List.of(a, b)));
    return Combinators.combine(openings, barriers).as(Gates::new).edgeCases(EdgeCases.Config::none);
  }

  /** Approvals of the two industries in the three regions, now and then or always. */
  static Arbitrary<Set<IndustryApproval>> approvals() {
    return Combinators.combine(
            Arbitraries.of("SOFTWARE", "LEGAL_SERVICES").map(Industry::of),
            Arbitraries.of(REGIONS),
            Arbitraries.oneOf(Times.intervals(), Arbitraries.just(Interval.always())))
        .as(IndustryApproval::new)
        .set()
        .ofMaxSize(6);
  }

  private static <T> ImmutableList<T> concat(List<ImmutableList<T>> lists) {
    return lists.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  private static Arbitrary<ImmutableList<Opening>> openings(String name) {
    Objective objective = Objective.of(name);
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Arbitraries.just(
                ImmutableList.of(new Opening(objective, Selection.all(), Interval.always())))),
        Tuple.of(
            2,
            turns()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new Opening(objective, row.regions(), row.interval()))
                            .collect(ImmutableList.toImmutableList()))),
        Tuple.of(1, Arbitraries.just(ImmutableList.of())));
  }

  private static Arbitrary<ImmutableList<Barrier>> barriers(String name) {
    Industry industry = Industry.of(name);
    Arbitrary<List<Restriction>> restrictions =
        Arbitraries.of(
                Restriction.NEEDS_APPROVAL, Restriction.NEEDS_APPROVAL, Restriction.PROHIBITED)
            .list()
            .ofSize(5);
    Arbitrary<ImmutableList<Barrier>> byTurns =
        Combinators.combine(turns(), restrictions)
            .as(
                (rows, restriction) ->
                    IntStream.range(0, rows.size())
                        .mapToObj(
                            i ->
                                new Barrier(
                                    industry,
                                    rows.get(i).regions(),
                                    rows.get(i).interval(),
                                    restriction.get(i % restriction.size())))
                        .collect(ImmutableList.toImmutableList()));
    ImmutableList<Barrier> everywhere =
        ImmutableList.of(
            new Barrier(industry, Selection.all(), Interval.always(), Restriction.NEEDS_APPROVAL));
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(ImmutableList.of())),
        Tuple.of(2, Arbitraries.just(everywhere)),
        Tuple.of(2, byTurns));
  }

  private record Turn(Selection<Region> regions, Interval interval) {}

  /** In each of three regions from some instants until others; in one of them perhaps never. */
  private static Arbitrary<ImmutableList<Turn>> turns() {
    Arbitrary<ImmutableList<Interval>> intervals =
        Times.instants().set().ofMaxSize(4).map(Gates::everySecond);
    return intervals
        .list()
        .ofSize(REGIONS.size())
        .map(
            lists ->
                IntStream.range(0, REGIONS.size())
                    .boxed()
                    .flatMap(i -> turns(REGIONS.get(i), lists.get(i)))
                    .collect(ImmutableList.toImmutableList()));
  }

  private static Stream<Turn> turns(Region region, ImmutableList<Interval> intervals) {
    return intervals.stream().map(interval -> new Turn(Selection.of(region), interval));
  }

  private static ImmutableList<Interval> everySecond(Set<Instant> instants) {
    ImmutableList<Instant> sorted = ImmutableList.sortedCopyOf(instants);
    ImmutableList.Builder<Interval> intervals = ImmutableList.builder();
    for (int i = 0; i < sorted.size(); i += 2) {
      intervals.add(
          i + 1 < sorted.size()
              ? Interval.of(sorted.get(i), sorted.get(i + 1))
              : Interval.from(sorted.get(i)));
    }
    return intervals.build();
  }
}
