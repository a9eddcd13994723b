// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.adcredit.core.Campaign;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Amounts;

/** Offers that SQL can say: with one tier, which pays at once. */
final class OneTierOffers {
  private OneTierOffers() {}

  /** {@return offers about the campaigns and the time of {@link Spenders}} */
  static Arbitrary<Offer> offers() {
    return Combinators.combine(windows(), lengths("P0D", "PT6H", "P3D"), tiers(), credits())
        .as(
            (window, grace, tier, credit) ->
                offer(
                    EarningTerms.builder()
                        .window(window)
                        .scope(objectives("LEAD_GENERATION", "REACH"))
                        .grace(grace)
                        .tier(tier),
                    credit));
  }

  /** {@return an offer of a tier for a window; everything else is as it is unless given} */
  static Offer offer(EarningTerms.Builder earning, CreditTerms credit) {
    return Offer.builder()
        .id(OfferId.of("one-tier"))
        .version(1)
        .opensAt(Instant.parse("2018-01-01T00:00:00Z"))
        .earning(earning.pays(Pays.HIGHEST_REACHED).resolves(Resolves.AT_ONCE).build())
        .credit(credit)
        .build();
  }

  /** {@return a programme of the offer alone, under which the campaigns may run anywhere} */
  static CreditProgram program(Offer offer, List<Campaign> campaigns) {
    ObjectiveAvailability.Builder objectives = ObjectiveAvailability.builder();
    ImmutableSet<Objective> named =
        campaigns.stream().map(Campaign::objective).collect(ImmutableSet.toImmutableSet());
    for (Objective objective : named) {
      objectives.available(objective, Selection.all(), Interval.always());
    }
    return CreditProgram.builder()
        .name("one tier")
        .objectives(objectives.build())
        .offer(offer)
        .build();
  }

  private static Arbitrary<EarningWindow> windows() {
    return Combinators.combine(
            Arbitraries.of(Anchor.ACCOUNT_CREATED, Anchor.FIRST_SPEND),
            lengths("P10D", "P1M", "PT250H"))
        .as(EarningWindow::of);
  }

  private static Arbitrary<Length> lengths(String... texts) {
    return Arbitraries.of(texts).map(Length::parse);
  }

  private static Arbitrary<Tier> tiers() {
    return Combinators.combine(
            Arbitraries.of(1L, 10_000_000L, 100_000_000L, 133_333_333L, 250_000_000L),
            Arbitraries.of(50_000_000L, 100_000_000L, 33_333_333L, 1_000_000_000L))
        .as(
            (spend, credit) ->
                new Tier(Money.ofMicros(spend, Amounts.USD), Money.ofMicros(credit, Amounts.USD)));
  }

  private static Arbitrary<CreditTerms> credits() {
    return Combinators.combine(
            Arbitraries.of(100_000_000L, 100_000_000L, 50_000_000L, 33_333_333L).map(Percent::new),
            Arbitraries.of("", "P5D", "P1M", "PT36H"),
            Arbitraries.of("", "", "2026-02-14T00:00:00Z"))
        .as(
            (share, validFor, latest) ->
                CreditTerms.builder()
                    .covers(objectives("LEAD_GENERATION", "TRAFFIC"))
                    .share(share)
                    .validFor(given(validFor).map(Length::parse))
                    .expiresAtLatest(given(latest).map(Instant::parse))
                    .build());
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Scope objectives(String first, String second) {
    return Scope.builder()
        .objectives(Selection.of(Objective.of(first), Objective.of(second)))
        .build();
  }
}
