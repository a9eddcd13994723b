// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/**
 * Generators of whole programmes and of the platform's gates.
 *
 * <p>A programme has one to four offers, {@code o1} to {@code o4}, which may bar each other by a
 * group; for the terms themselves see {@link Terms}. Its gates are mostly open, so that campaigns
 * run; the gates by themselves ({@link #availabilities}, {@link #restrictions}) come with every
 * date on which they change.
 */
public final class Programs {
  private static final ImmutableList<Objective> OBJECTIVES =
      ImmutableList.of(
          Objective.of("LEAD_GENERATION"),
          Objective.of("REACH"),
          Objective.of("TRAFFIC"),
          Objective.of("VIDEO_VIEWS"));
  static final int MOST_OFFERS = 4;

  private static final int MOST_TURNS = 5;
  private static final int MOST_REGIONS = 3;

  private Programs() {}

  /**
   * {@return a programme with gates and one to four offers, mostly in a currency}
   *
   * @param currency in which nearly every offer has amounts
   */
  public static Arbitrary<CreditProgram> programs(Currency currency) {
    return Combinators.combine(offerLists(currency), mostlyOpen(), seldomRestricted())
        .as(
            (offers, availability, restrictions) -> {
              CreditProgram.Builder program =
                  CreditProgram.builder()
                      .name("generated")
                      .objectives(availability)
                      .industries(restrictions);
              offers.forEach(program::offer);
              return program.build();
            })
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return the offers of a programme: one to four, each with an id of its own}
   *
   * @param currency in which nearly every offer has amounts
   */
  public static Arbitrary<ImmutableList<Offer>> offerLists(Currency currency) {
    Arbitrary<Offer> offers = Terms.offers(currency);
    return offers.list().ofMinSize(1).ofMaxSize(MOST_OFFERS).map(Programs::numbered);
  }

  private static ImmutableList<Offer> numbered(List<Offer> offers) {
    return IntStream.range(0, offers.size())
        .mapToObj(i -> Offer.builder().from(offers.get(i)).id(OfferId.of("o" + (i + 1))).build())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return where and when objectives are available: one to four objectives, each from and until
   * several dates in some regions, in all, or at all times}
   */
  public static Arbitrary<ObjectiveAvailability> availabilities() {
    return timetables()
        .list()
        .ofMinSize(1)
        .ofMaxSize(OBJECTIVES.size())
        .map(Programs::available)
        .edgeCases(EdgeCases.Config::none);
  }

  private static ObjectiveAvailability available(List<ImmutableList<Row>> timetables) {
    ObjectiveAvailability.Builder availability = ObjectiveAvailability.builder();
    for (int i = 0; i < timetables.size(); i++) {
      for (Row row : timetables.get(i)) {
        availability.available(OBJECTIVES.get(i), row.regions(), row.interval());
      }
    }
    return availability.build();
  }

  private static Arbitrary<ObjectiveAvailability> mostlyOpen() {
    ObjectiveAvailability.Builder open = ObjectiveAvailability.builder();
    for (Objective objective : OBJECTIVES) {
      open.available(objective, Selection.all(), Interval.always());
    }
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(open.build())), Tuple.of(1, availabilities()));
  }

  /**
   * {@return which industries are restricted: one to three of them, allowed, subject to approval
   * and prohibited by turns, in some regions or in all}
   */
  public static Arbitrary<RestrictedIndustries> restrictions() {
    Arbitrary<Industry> industries =
        Arbitraries.of("SOFTWARE", "LEGAL_SERVICES", "FINANCIAL_SERVICES", "GAMBLING")
            .map(Industry::of);
    return Combinators.combine(
            industries.list().ofMinSize(1).ofMaxSize(3).uniqueElements(),
            timetables().list().ofSize(3),
            Arbitraries.of(Restriction.class).list().ofSize(3 * MOST_TURNS))
        .as(Programs::restricted)
        .edgeCases(EdgeCases.Config::none);
  }

  private static RestrictedIndustries restricted(
      List<Industry> industries,
      List<ImmutableList<Row>> timetables,
      List<Restriction> restrictions) {
    RestrictedIndustries.Builder restricted = RestrictedIndustries.builder();
    int next = 0;
    for (int i = 0; i < industries.size(); i++) {
      for (Row row : timetables.get(i)) {
        Restriction restriction = restrictions.get(next++ % restrictions.size());
        restricted.restrict(industries.get(i), row.regions(), restriction, row.interval());
      }
    }
    return restricted.build();
  }

  private static Arbitrary<RestrictedIndustries> seldomRestricted() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(RestrictedIndustries.builder().build())),
        Tuple.of(1, restrictions()));
  }

  /** What holds in some regions for a time. */
  private record Row(Selection<Region> regions, Interval interval) {
    Row in(Region region) {
      return new Row(Selection.of(region), interval);
    }
  }

  /** Rows that do not overlap: at all times, by turns, or by turns of each region. */
  private static Arbitrary<ImmutableList<Row>> timetables() {
    Arbitrary<Selection<Region>> selections =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Selection.all())),
            Tuple.of(3, Names.regions().list().ofMinSize(1).ofMaxSize(4).map(Selection::of)));
    Arbitrary<ImmutableList<Row>> always =
        selections.map(regions -> ImmutableList.of(new Row(regions, Interval.always())));
    return Arbitraries.oneOf(always, turns(selections), turnsOfEachRegion());
  }

  private static Arbitrary<ImmutableList<Row>> turnsOfEachRegion() {
    return Combinators.combine(
            Names.regions().list().ofMinSize(1).ofMaxSize(MOST_REGIONS).uniqueElements(),
            turns(Arbitraries.just(Selection.all())).list().ofSize(MOST_REGIONS))
        .as(
            (regions, turns) ->
                IntStream.range(0, regions.size())
                    .boxed()
                    .flatMap(i -> turns.get(i).stream().map(row -> row.in(regions.get(i))))
                    .collect(ImmutableList.toImmutableList()));
  }

  private static Arbitrary<ImmutableList<Row>> turns(Arbitrary<Selection<Region>> regions) {
    return Combinators.combine(
            Times.instants().set().ofMinSize(1).ofMaxSize(MOST_TURNS),
            regions.list().ofSize(MOST_TURNS + 1),
            Arbitraries.of(true, true, false).list().ofSize(MOST_TURNS + 1))
        .as(
            (instants, selections, stated) ->
                turns(ImmutableList.copyOf(new TreeSet<>(instants)), selections, stated));
  }

  /** One row at least, or nothing would be named at all. */
  private static ImmutableList<Row> turns(
      ImmutableList<Instant> instants, List<Selection<Region>> regions, List<Boolean> stated) {
    int turns = instants.size() + 1;
    boolean none = !stated.subList(0, turns).contains(true);
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < turns; i++) {
      if (stated.get(i) || (none && i == turns - 1)) {
        Interval interval =
            Interval.ofNullable(
                i == 0 ? null : instants.get(i - 1), i == turns - 1 ? null : instants.get(i));
        rows.add(new Row(regions.get(i), interval));
      }
    }
    return rows.build();
  }
}
