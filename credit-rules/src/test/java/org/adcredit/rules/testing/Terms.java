// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Money;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/**
 * Generators of offers and of the parts of their terms.
 *
 * <p>Offers fit the journals of {@link org.adcredit.testing.Journals}: most open with 2026, tiers
 * ask for what some days of spend reach, and windows are hours, days and months long. Every way of
 * paying comes with every resolution that goes with it. What narrows an offer is less frequent than
 * what does not, so that something is earned and paid. Terms shrink to those that say least.
 */
public final class Terms {
  /** The group of offers of which one at a time may be held, where an offer is of a group. */
  public static final String EXCLUSIVE_GROUP = "acquisition";

  private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant JOURNALS_START = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant JOURNALS_GO_ON = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant AFTERWARDS = Instant.parse("2026-08-01T00:00:00Z");
  private static final int MOST_TIERS = 3;

  private Terms() {}

  /**
   * {@return a length of time: calendar days or months, an exact duration, or seldom none at all}
   */
  public static Arbitrary<Length> lengths() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("P30D", "P60D", "P2M", "PT1440H")),
            Tuple.of(3, Arbitraries.of("P7D", "P10D", "P1M", "PT240H")),
            Tuple.of(1, Arbitraries.of("P1D", "PT24H", "PT1H", "P0D")))
        .map(Length::parse);
  }

  /** {@return a length that is mostly zero, as grace and delays are, and at most a month} */
  public static Arbitrary<Length> delays() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Length.ZERO)),
        Tuple.of(
            2,
            Arbitraries.of("P2D", "P1D", "P10D", "P1M", "PT12H", "PT0.000000001S")
                .map(Length::parse)));
  }

  /** {@return a time after any of the anchors} */
  public static Arbitrary<Within> withins() {
    return withins(Anchor.values());
  }

  private static Arbitrary<Within> withins(Anchor... anchors) {
    return Combinators.combine(Arbitraries.of(anchors), lengths()).as(Within::new);
  }

  /** {@return a window from any start, with or without another limit on its end} */
  public static Arbitrary<EarningWindow> windows() {
    Arbitrary<Anchor> starts =
        Arbitraries.of(Anchor.ENROLMENT, Anchor.FIRST_SPEND, Anchor.ACCOUNT_CREATED);
    Arbitrary<Within> limits = withins(Anchor.ENROLMENT, Anchor.ACCOUNT_CREATED);
    return Combinators.combine(starts, lengths(), seldom(limits, 3))
        .as(
            (start, length, limit) ->
                EarningWindow.builder().starts(start).length(length).endsWithin(limit).build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return a scope: mostly everything, and often enough not} */
  public static Arbitrary<Scope> scopes() {
    return Combinators.combine(
            Selections.mostlyAll(Names.objectives()),
            Selections.mostlyAll(Names.regions()),
            Selections.mostlyAll(Arbitraries.of(BuyingType.class)))
        .as(
            (objectives, regions, buyingTypes) ->
                Scope.builder()
                    .objectives(objectives)
                    .regions(regions)
                    .buyingTypes(buyingTypes)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return who counts as new: by age from either anchor, by silence, or by both} */
  public static Arbitrary<NewAdvertiser> newAdvertisers() {
    Arbitrary<Within> ages = withins(Anchor.ACCOUNT_CREATED, Anchor.FIRST_IMPRESSION);
    return Arbitraries.oneOf(
        ages.map(age -> NewAdvertiser.builder().within(age).build()),
        lengths().map(silence -> NewAdvertiser.builder().dormantFor(silence).build()),
        Combinators.combine(ages, lengths())
            .as((age, silence) -> NewAdvertiser.builder().within(age).dormantFor(silence).build()));
  }

  /** {@return terms of enrolment, of every mode; a third of them let everybody in} */
  public static Arbitrary<EnrolmentTerms> enrolmentTerms() {
    return Builders.withBuilder(EnrolmentTerms::builder)
        .use(Arbitraries.of(EnrolmentMode.class))
        .in((terms, mode) -> terms.mode(mode))
        .use(Selections.mostlyAll(Names.regions()))
        .in((terms, regions) -> terms.regions(regions))
        .use(Selections.mostlyAll(Arbitraries.of(SignupChannel.class)))
        .in((terms, channels) -> terms.channels(channels))
        .use(seldom(newAdvertisers(), 10))
        .in((terms, newAdvertiser) -> terms.newAdvertiser(newAdvertiser))
        .use(seldom(oncePer(), 8))
        .in((terms, oncePer) -> terms.addAllOncePer(oncePer.orElse(ImmutableSet.of())))
        .use(seldom(Arbitraries.just(EXCLUSIVE_GROUP), 6))
        .in((terms, group) -> terms.exclusiveGroup(group))
        .build(EnrolmentTerms.Builder::build)
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return whose earlier redemptions count: the account's, its advertiser's, or both} */
  public static Arbitrary<ImmutableSet<OncePer>> oncePer() {
    return Arbitraries.of(OncePer.class).set().ofMinSize(1).map(ImmutableSet::copyOf);
  }

  /**
   * {@return terms of earning, of each way of paying with each resolution that goes with it; now
   * and then not in the currency}
   *
   * @param currency of most tables
   */
  public static Arbitrary<EarningTerms> earningTerms(Currency currency) {
    return Arbitraries.oneOf(
        Arrays.stream(Pays.values()).map(pays -> earningTerms(currency, pays)).toList());
  }

  /**
   * {@return the same, of one way of paying}
   *
   * @param currency of most tables
   * @param pays the way of paying
   */
  public static Arbitrary<EarningTerms> earningTerms(Currency currency, Pays pays) {
    Arbitrary<EarningTerms.Builder> amounts =
        pays == Pays.PERCENT
            ? matches(currency).map(match -> EarningTerms.builder().match(match))
            : tierLists(currency).map(Terms::withTiers);
    return Combinators.combine(
            amounts,
            windows(),
            scopes(),
            Arbitraries.of(EarningTerms.resolutions(pays)),
            delays(),
            Arbitraries.of(OnLostProgress.class),
            Arbitraries.of(false, false, false, true),
            bases())
        .as(
            (terms, window, scope, resolves, grace, onLostProgress, creditFundedCounts, basis) ->
                EarningTerms.builder()
                    .from(terms.window(window).pays(pays).resolves(resolves).build())
                    .scope(scope)
                    .grace(grace)
                    .onLostProgress(onLostProgress)
                    .creditFundedCounts(creditFundedCounts)
                    .basis(basis)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  private static Arbitrary<Basis> bases() {
    return Arbitraries.frequency(Tuple.of(4, Basis.DELIVERED), Tuple.of(1, Basis.SETTLED));
  }

  private static EarningTerms.Builder withTiers(List<Tier> tiers) {
    EarningTerms.Builder terms = EarningTerms.builder();
    tiers.forEach(terms::tier);
    return terms;
  }

  /**
   * {@return a tier in a currency}
   *
   * @param currency of both amounts
   */
  public static Arbitrary<Tier> tiers(Currency currency) {
    Arbitrary<Money> amounts = amounts().map(micros -> Money.ofMicros(micros, currency));
    return Combinators.combine(amounts, amounts).as(Tier::new);
  }

  /**
   * {@return the tiers of an offer, mostly in a currency: one to three, in ascending order of
   * spend; where there is another currency, as many in that}
   *
   * @param currency of most of them
   */
  public static Arbitrary<ImmutableList<Tier>> tierLists(Currency currency) {
    Arbitrary<ImmutableList<Long>> spends =
        amounts()
            .set()
            .ofMinSize(1)
            .ofMaxSize(MOST_TIERS)
            .map(set -> ImmutableList.copyOf(new TreeSet<>(set)));
    return Combinators.combine(tables(currency), spends, amounts().list().ofSize(MOST_TIERS))
        .as(
            (currencies, spend, credit) -> {
              ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
              for (Currency table : currencies) {
                for (int i = 0; i < spend.size(); i++) {
                  tiers.add(
                      new Tier(
                          Money.ofMicros(spend.get(i), table),
                          Money.ofMicros(credit.get(i), table)));
                }
              }
              return tiers.build();
            });
  }

  /**
   * {@return a percentage, with or without a minimum and a cap}
   *
   * @param currency of most tables
   */
  public static Arbitrary<SpendMatch> matches(Currency currency) {
    return Combinators.combine(
            percentages(), tables(currency), seldom(amounts(), 2), seldom(amounts(), 2))
        .as(
            (percent, currencies, minimum, cap) -> {
              SpendMatch.Builder match = SpendMatch.builder().percent(percent);
              for (Currency table : currencies) {
                minimum.ifPresent(micros -> match.minimum(Money.ofMicros(micros, table)));
                cap.ifPresent(micros -> match.cap(Money.ofMicros(micros, table)));
              }
              return match.build();
            });
  }

  /** {@return a percentage, up to a thousand: a round one or an awkward one} */
  public static Arbitrary<Percent> percentages() {
    return percentages(1_000);
  }

  private static Arbitrary<Percent> percentages(int most) {
    return Arbitraries.of("50", "100", "1", "12.5", "33.333333", "0.000001", "99.999999", "1000")
        .map(BigDecimal::new)
        .filter(percent -> percent.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(Percent::of);
  }

  /** {@return how credit is used: from when until when, for what, and in which order} */
  public static Arbitrary<CreditTerms> creditTerms() {
    Arbitrary<Percent> shares =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Percent.HUNDRED)), Tuple.of(1, percentages(100)));
    return Builders.withBuilder(CreditTerms::builder)
        .use(delays())
        .in((terms, delay) -> terms.issueDelay(delay))
        .use(seldom(lengths(), 2))
        .in((terms, length) -> terms.validFor(length))
        .use(seldom(Times.instants(JOURNALS_START, AFTERWARDS), 4))
        .in((terms, latest) -> terms.expiresAtLatest(latest))
        .use(scopes())
        .in((terms, scope) -> terms.covers(scope))
        .use(Arbitraries.of(false, false, false, false, true))
        .in((terms, assignedOnly) -> terms.assignedOnly(assignedOnly))
        .use(shares)
        .in((terms, share) -> terms.share(share))
        .use(Arbitraries.of(100, 100, 1, 200))
        .in((terms, priority) -> terms.priority(priority))
        .build(CreditTerms.Builder::build)
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return an offer, mostly in a currency, earned or now and then given upfront}
   *
   * @param currency of most tables
   */
  public static Arbitrary<Offer> offers(Currency currency) {
    Arbitrary<Instant> openings =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(OPENING)),
            Tuple.of(1, Times.instants(JOURNALS_START, JOURNALS_GO_ON)));
    Arbitrary<UnaryOperator<Offer.Builder>> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(7, earningTerms(currency).map(earning -> offer -> offer.earning(earning))),
            Tuple.of(1, upfront(currency)));
    return Combinators.combine(
            Names.offerIds(),
            openings,
            seldom(Times.instants(JOURNALS_GO_ON, AFTERWARDS), 6),
            amounts,
            enrolmentTerms(),
            creditTerms())
        .as(
            (id, opening, closing, amount, enrolment, credit) -> {
              Offer.Builder offer =
                  Offer.builder()
                      .id(id)
                      .version(1)
                      .opensAt(opening)
                      .closesAt(closing)
                      .credit(credit)
                      .enrolment(registered(enrolment));
              Offer entered = amount.apply(offer).build();
              return isChosen(entered)
                  ? entered
                  : Offer.builder().from(entered).enrolment(enrolment).build();
            })
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return a rule of the user's own, by its type, with up to two parameters: texts, lists of them
   * and maps of them}
   */
  public static Arbitrary<RuleReference> ruleReferences() {
    Arbitrary<String> keys = Arbitraries.of("days", "level", "regions");
    Arbitrary<String> texts = Arbitraries.of("30", "STRICT", "US", "");
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            texts.map(text -> text),
            texts.list().ofMaxSize(2).map(ImmutableList::copyOf),
            Arbitraries.maps(keys, texts).ofMaxSize(2).map(ImmutableMap::copyOf));
    return Combinators.combine(
            Arbitraries.of("content-review", "minimum-age"),
            Arbitraries.maps(keys, values).ofMaxSize(2))
        .as((type, parameters) -> new RuleReference(type, ImmutableMap.copyOf(parameters)))
        .edgeCases(EdgeCases.Config::none);
  }

  private static Arbitrary<UnaryOperator<Offer.Builder>> upfront(Currency currency) {
    return Combinators.combine(tables(currency), amounts())
        .as(
            (currencies, micros) ->
                offer -> {
                  currencies.forEach(table -> offer.upfront(Money.ofMicros(micros, table)));
                  return offer;
                });
  }

  /** Nobody is enrolled by itself in an offer of which a tier must be chosen. */
  private static boolean isChosen(Offer offer) {
    return offer.earning().map(earning -> earning.pays() == Pays.CHOSEN).orElse(false);
  }

  private static EnrolmentTerms registered(EnrolmentTerms terms) {
    return terms.mode() == EnrolmentMode.AUTOMATIC
        ? EnrolmentTerms.builder().from(terms).mode(EnrolmentMode.REGISTER).build()
        : terms;
  }

  /** Mostly the currency alone, at times another beside it, seldom the other alone. */
  private static Arbitrary<ImmutableList<Currency>> tables(Currency currency) {
    Currency other = currency.equals(Amounts.EUR) ? Amounts.USD : Amounts.EUR;
    return Arbitraries.frequencyOf(
        Tuple.of(12, Arbitraries.just(ImmutableList.of(currency))),
        Tuple.of(4, Arbitraries.just(ImmutableList.of(currency, other))),
        Tuple.of(1, Arbitraries.just(ImmutableList.of(other))));
  }

  /** In micros: mostly the customary amounts, at times a millionth or next to a round one. */
  private static Arbitrary<Long> amounts() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8,
            Arbitraries.of(100L, 50L, 200L, 500L, 1_000L, 10L)
                .map(units -> units * Money.MICROS_PER_UNIT)),
        Tuple.of(1, Arbitraries.of(1L, 99_999_999L, 100_000_001L, 33_333_333L)),
        Tuple.of(1, Arbitraries.longs().between(1, 1_000 * Money.MICROS_PER_UNIT)));
  }

  /** One in so many. */
  private static <T> Arbitrary<Optional<T>> seldom(Arbitrary<T> values, int oneIn) {
    return Arbitraries.frequencyOf(
        Tuple.of(oneIn - 1, Arbitraries.just(Optional.empty())),
        Tuple.of(1, values.map(Optional::of)));
  }
}
