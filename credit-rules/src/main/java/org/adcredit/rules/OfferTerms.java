// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;

/** The keys of offers. All of them together are the offer. */
final class OfferTerms {
  private OfferTerms() {}

  /** Every key that either offer may have, in the order of the file. */
  static ImmutableList<OfferTerm<?>> of(Offer one, Offer other) {
    ImmutableList.Builder<OfferTerm<?>> terms = ImmutableList.builder();
    terms.add(
        OfferTerm.always("version", Offer::version, (draft, value) -> draft.offer.version(value)),
        OfferTerm.maybe("title", Offer::title, (draft, value) -> draft.offer.title(value)),
        OfferTerm.maybe("source", Offer::source, (draft, value) -> draft.offer.source(value)),
        OfferTerm.always("opens", Offer::opensAt, (draft, value) -> draft.offer.opensAt(value)),
        OfferTerm.maybe("closes", Offer::closesAt, (draft, value) -> draft.offer.closesAt(value)));
    addEnrolment(terms);
    addEarning(terms);
    for (Currency currency : currencies(one, other, OfferTerms::tierCurrencies)) {
      terms.add(tiers(currency));
    }
    terms.add(
        OfferTerm.earning(
            "percent",
            earning -> earning.match().map(SpendMatch::percent),
            (draft, value) -> draft.match().percent(value)));
    for (Currency currency : currencies(one, other, offer -> minimum(offer).keySet())) {
      terms.add(
          new OfferTerm<>(
              "earn.minimum." + currency,
              offer -> Optional.ofNullable(minimum(offer).get(currency)),
              (draft, value) -> draft.match().minimum(value),
              OfferTerm::amount));
    }
    for (Currency currency : currencies(one, other, offer -> cap(offer).keySet())) {
      terms.add(
          new OfferTerm<>(
              "earn.cap." + currency,
              offer -> Optional.ofNullable(cap(offer).get(currency)),
              (draft, value) -> draft.match().cap(value),
              OfferTerm::amount));
    }
    terms.add(
        OfferTerm.rules(
            "earn.rules",
            offer -> offer.earning().map(EarningTerms::rules).orElse(ImmutableList.of()),
            (draft, value) -> draft.earning().rules(value)));
    for (Currency currency : currencies(one, other, offer -> offer.upfront().keySet())) {
      terms.add(
          new OfferTerm<>(
              "upfront." + currency,
              offer -> Optional.ofNullable(offer.upfront().get(currency)),
              (draft, value) -> draft.offer.upfront(value),
              OfferTerm::amount));
    }
    addCredit(terms);
    return terms.build();
  }

  private static Set<Currency> tierCurrencies(Offer offer) {
    return offer.earning().map(earning -> earning.tiers().keySet()).orElse(ImmutableSet.of());
  }

  private static Map<Currency, Money> minimum(Offer offer) {
    return offer
        .earning()
        .flatMap(EarningTerms::match)
        .map(SpendMatch::minimum)
        .orElse(ImmutableMap.of());
  }

  private static Map<Currency, Money> cap(Offer offer) {
    return offer
        .earning()
        .flatMap(EarningTerms::match)
        .map(SpendMatch::cap)
        .orElse(ImmutableMap.of());
  }

  private static void addEnrolment(ImmutableList.Builder<OfferTerm<?>> terms) {
    terms.add(
        OfferTerm.enrolment("mode", EnrolmentTerms::mode, EnrolmentTerms.Builder::mode),
        OfferTerm.enrolment("regions", EnrolmentTerms::regions, EnrolmentTerms.Builder::regions),
        OfferTerm.enrolment("channels", EnrolmentTerms::channels, EnrolmentTerms.Builder::channels),
        new OfferTerm<>(
            "enrol.new-advertiser.within",
            offer -> offer.enrolment().newAdvertiser().flatMap(NewAdvertiser::within),
            (draft, value) -> draft.newAdvertiser().within(value),
            OfferTerm::within),
        OfferTerm.maybe(
            "enrol.new-advertiser.dormant-for",
            offer -> offer.enrolment().newAdvertiser().flatMap(NewAdvertiser::dormantFor),
            (draft, value) -> draft.newAdvertiser().dormantFor(value)),
        new OfferTerm<>(
            "enrol.once-per",
            offer -> Optional.of(offer.enrolment().oncePer()).filter(set -> !set.isEmpty()),
            (draft, value) -> draft.enrolment.oncePer(value),
            value -> Joiner.on(", ").join(value)),
        OfferTerm.maybe(
            "enrol.exclusive",
            offer -> offer.enrolment().exclusiveGroup(),
            (draft, value) -> draft.enrolment.exclusiveGroup(value)),
        OfferTerm.rules(
            "enrol.rules",
            offer -> offer.enrolment().rules(),
            (draft, value) -> draft.enrolment.rules(value)));
  }

  private static void addEarning(ImmutableList.Builder<OfferTerm<?>> terms) {
    terms.add(
        OfferTerm.earning(
            "window.starts",
            earning -> Optional.of(earning.window().starts()),
            (draft, value) -> draft.window().starts(value)),
        OfferTerm.earning(
            "window.length",
            earning -> Optional.of(earning.window().length()),
            (draft, value) -> draft.window().length(value)),
        OfferTerm.earning(
            "window.ends-within",
            earning -> earning.window().endsWithin(),
            (draft, value) -> draft.window().endsWithin(value),
            OfferTerm::within),
        OfferTerm.earning(
            "basis",
            earning -> Optional.of(earning.basis()),
            (draft, value) -> draft.earning().basis(value)),
        OfferTerm.earning(
            "scope.objectives",
            earning -> Optional.of(earning.scope().objectives()),
            (draft, value) -> draft.scope().objectives(value)),
        OfferTerm.earning(
            "scope.regions",
            earning -> Optional.of(earning.scope().regions()),
            (draft, value) -> draft.scope().regions(value)),
        OfferTerm.earning(
            "scope.buying-types",
            earning -> Optional.of(earning.scope().buyingTypes()),
            (draft, value) -> draft.scope().buyingTypes(value)),
        OfferTerm.earning(
            "pays",
            earning -> Optional.of(earning.pays()),
            (draft, value) -> draft.earning().pays(value)),
        OfferTerm.earning(
            "resolves",
            earning -> Optional.of(earning.resolves()),
            (draft, value) -> draft.earning().resolves(value)),
        OfferTerm.earning(
            "grace",
            earning -> Optional.of(earning.grace()),
            (draft, value) -> draft.earning().grace(value)),
        OfferTerm.earning(
            "on-lost-progress",
            earning -> Optional.of(earning.onLostProgress()),
            (draft, value) -> draft.earning().onLostProgress(value)),
        OfferTerm.earning(
            "credit-funded-counts",
            earning -> Optional.of(earning.creditFundedCounts()),
            (draft, value) -> draft.earning().creditFundedCounts(value)));
  }

  private static void addCredit(ImmutableList.Builder<OfferTerm<?>> terms) {
    terms.add(
        OfferTerm.credit("issue-delay", CreditTerms::issueDelay, CreditTerms.Builder::issueDelay),
        OfferTerm.maybe(
            "credit.valid-for",
            offer -> offer.credit().validFor(),
            (draft, value) -> draft.credit.validFor(value)),
        OfferTerm.maybe(
            "credit.expires-at-latest",
            offer -> offer.credit().expiresAtLatest(),
            (draft, value) -> draft.credit.expiresAtLatest(value)),
        OfferTerm.covers("objectives", Scope::objectives, Scope.Builder::objectives),
        OfferTerm.covers("regions", Scope::regions, Scope.Builder::regions),
        OfferTerm.covers("buying-types", Scope::buyingTypes, Scope.Builder::buyingTypes),
        new OfferTerm<>(
            "credit.covers.campaigns",
            offer -> Optional.of(offer.credit().assignedOnly()),
            (draft, value) -> draft.credit.assignedOnly(value),
            value -> value ? "ASSIGNED" : "ALL"),
        OfferTerm.credit("share", CreditTerms::share, CreditTerms.Builder::share),
        OfferTerm.credit("priority", CreditTerms::priority, CreditTerms.Builder::priority),
        OfferTerm.rules(
            "credit.rules",
            offer -> offer.credit().rules(),
            (draft, value) -> draft.credit.rules(value)));
  }

  private static OfferTerm<ImmutableList<Tier>> tiers(Currency currency) {
    return OfferTerm.earning(
        "tiers." + currency,
        earning -> Optional.of(earning.tiers().get(currency)).filter(tiers -> !tiers.isEmpty()),
        (draft, tiers) -> tiers.forEach(draft.earning()::tier),
        tiers -> tiers.stream().map(OfferTerm::tier).toList().toString());
  }

  private static ImmutableSortedSet<Currency> currencies(
      Offer one, Offer other, Function<Offer, Set<Currency>> table) {
    return Stream.of(one, other)
        .flatMap(offer -> table.apply(offer).stream())
        .collect(
            ImmutableSortedSet.toImmutableSortedSet(
                Comparator.comparing(Currency::getCurrencyCode)));
  }
}
