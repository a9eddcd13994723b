// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.rules.testing.Programs;

/**
 * Generated cases whose terms are changed, so that a law holds which does not hold under all terms.
 * The gates are generated anew; account, campaigns and journal stay.
 */
final class Recast {
  private Recast() {}

  /** Cases whose offers are changed, with no two entries of the same id. */
  static Arbitrary<Case> cases(UnaryOperator<Offer> terms) {
    return cases((offer, currency) -> terms.apply(offer));
  }

  /** The same, where the terms depend on the currency of the account. */
  static Arbitrary<Case> cases(BiFunction<Offer, Currency, Offer> terms) {
    return Combinators.combine(Cases.cases(), availabilities(), restrictions())
        .as(
            (known, objectives, industries) -> {
              CreditProgram.Builder program =
                  CreditProgram.builder().objectives(objectives).industries(industries);
              for (Offer offer : known.program().offers()) {
                program.offer(terms.apply(offer, known.account().currency()));
              }
              return distinct(
                  new Case(program.build(), known.account(), known.campaigns(), known.journal()));
            })
        .edgeCases(EdgeCases.Config::none);
  }

  private static Arbitrary<ObjectiveAvailability> availabilities() {
    ObjectiveAvailability open =
        ObjectiveAvailability.builder()
            .available(Objective.of("LEAD_GENERATION"), Selection.all(), Interval.always())
            .available(Objective.of("TRAFFIC"), Selection.all(), Interval.always())
            .build();
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(open)), Tuple.of(1, Programs.availabilities()));
  }

  private static Arbitrary<RestrictedIndustries> restrictions() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(RestrictedIndustries.builder().build())),
        Tuple.of(1, Programs.restrictions()));
  }

  /** The first of the entries of an id, and no other. */
  static Case distinct(Case known) {
    Map<EntryId, JournalEntry> first = new LinkedHashMap<>();
    known.journal().forEach(entry -> first.putIfAbsent(entry.id(), entry));
    return known.with(first.values());
  }

  /** Credit that comes years later, so that all the spend of a journal is cash. */
  static Offer withoutCredit(Offer offer) {
    return Offer.builder()
        .from(offer)
        .credit(
            CreditTerms.builder()
                .from(offer.credit())
                .issueDelay(Length.of(Period.ofYears(3)))
                .build())
        .build();
  }

  /** A window that does not move with spend. */
  static Offer withFixedWindow(Offer offer) {
    return withEarning(
        offer,
        earning ->
            earning.window().starts() != Anchor.FIRST_SPEND
                ? earning
                : EarningTerms.builder()
                    .from(earning)
                    .window(
                        EarningWindow.builder()
                            .from(earning.window())
                            .starts(Anchor.ENROLMENT)
                            .build())
                    .build());
  }

  /** Toward which all spend counts that was delivered. */
  static Offer delivered(Offer offer) {
    return withBasis(offer, Basis.DELIVERED);
  }

  static Offer withBasis(Offer offer, Basis basis) {
    return withEarning(offer, earning -> EarningTerms.builder().from(earning).basis(basis).build());
  }

  private static Offer withEarning(Offer offer, UnaryOperator<EarningTerms> change) {
    return Offer.builder().from(offer).earning(offer.earning().map(change)).build();
  }

  /** Nobody is kept from it by earlier spend, or by another offer. */
  static Offer forEverybody(Offer offer) {
    Optional<NewAdvertiser> young =
        offer
            .enrolment()
            .newAdvertiser()
            .flatMap(NewAdvertiser::within)
            .map(within -> NewAdvertiser.builder().within(within).build());
    return Offer.builder()
        .from(offer)
        .enrolment(
            EnrolmentTerms.builder()
                .from(offer.enrolment())
                .newAdvertiser(young)
                .exclusiveGroup(Optional.empty())
                .build())
        .build();
  }

  /** No tier pays less than a lower one. */
  static Offer ascending(Offer offer) {
    return withEarning(offer, Recast::ascending);
  }

  private static EarningTerms ascending(EarningTerms earning) {
    EarningTerms.Builder sorted =
        EarningTerms.builder()
            .window(earning.window())
            .basis(earning.basis())
            .scope(earning.scope())
            .pays(earning.pays())
            .resolves(earning.resolves())
            .grace(earning.grace())
            .onLostProgress(earning.onLostProgress())
            .creditFundedCounts(earning.creditFundedCounts())
            .match(earning.match());
    for (Currency currency : earning.tiers().keySet()) {
      List<Tier> tiers = earning.tiers().get(currency);
      ImmutableList<Money> credits =
          ImmutableList.sortedCopyOf(
              Comparator.comparing(Money::micros), tiers.stream().map(Tier::credit).toList());
      for (int i = 0; i < tiers.size(); i++) {
        sorted.tier(new Tier(tiers.get(i).spend(), credits.get(i)));
      }
    }
    return sorted.build();
  }

  /** Its credit in a currency upfront, instead of what it may earn. */
  static Offer upfront(Offer offer, Money amount) {
    return Offer.builder()
        .id(offer.id())
        .version(offer.version())
        .opensAt(offer.opensAt())
        .closesAt(offer.closesAt())
        .enrolment(offer.enrolment())
        .credit(offer.credit())
        .upfront(amount)
        .build();
  }

  /** In three of four programmes there is an offer that gives credit without being asked. */
  static Offer givenCredit(Offer offer, Currency currency) {
    return offer.id().equals(OfferId.of("o2"))
        ? Offer.builder()
            .from(upfront(offer, Money.ofMicros(2_000 * Money.MICROS_PER_UNIT, currency)))
            .enrolment(EnrolmentTerms.builder().build())
            .build()
        : offer;
  }

  /** The spend events of a journal, in its order. */
  static ImmutableList<SpendEvent> events(Case known) {
    return known.journal().stream()
        .filter(SpendEvent.class::isInstance)
        .map(SpendEvent.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /** The same case with these of its spend events and what is about them, and all else. */
  static Case withEvents(Case known, ImmutableSet<EntryId> events) {
    return known.with(
        known.journal().stream()
            .filter(entry -> spendOf(entry).map(events::contains).orElse(true))
            .toList());
  }

  /** The event that an entry is, corrects or settles. */
  private static Optional<EntryId> spendOf(JournalEntry entry) {
    if (entry instanceof SpendEvent event) {
      return Optional.of(event.id());
    }
    if (entry instanceof Settlement settlement) {
      return settlement.event();
    }
    return entry instanceof SpendCorrection correction
        ? Optional.of(correction.event())
        : Optional.empty();
  }

  /** A case of which things are added up by their keys. */
  static <T, K> Map<K, Long> sums(
      Iterable<T> items, Function<? super T, K> key, Function<? super T, Money> amount) {
    Map<K, Long> sums = new LinkedHashMap<>();
    items.forEach(item -> sums.merge(key.apply(item), amount.apply(item).micros(), Long::sum));
    return sums;
  }
}
