// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Generators of journal entries one by one, which know nothing of each other. For entries that do,
 * see {@link Journals}.
 */
public final class Entries {
  private Entries() {}

  /** {@return an entry of any kind, about amounts of any of the currencies} */
  public static Arbitrary<JournalEntry> entries() {
    return Amounts.currencies().flatMap(Entries::entries);
  }

  /**
   * {@return an entry of any kind, about amounts of a currency}
   *
   * @param currency of every amount
   */
  public static Arbitrary<JournalEntry> entries(Currency currency) {
    return Arbitraries.oneOf(
        spendEvents(currency),
        spendCorrections(currency),
        settlements(),
        enrolments(),
        creditAssignments(),
        invalidations());
  }

  /** {@return an enrolment, recorded at once or late, with or without a tier of 1 to 3} */
  public static Arbitrary<Enrolment> enrolments() {
    return Combinators.combine(
            Names.entryIds(), Names.offerIds(), Times.instants(), Times.delays(), tiers())
        .as(
            (id, offer, at, delay, tier) ->
                Enrolment.builder()
                    .id(id)
                    .offer(offer)
                    .at(at)
                    .recordedAt(at.plus(delay))
                    .tier(tier)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return spend in a currency, recorded at once or late}
   *
   * @param currency of every cost
   */
  public static Arbitrary<SpendEvent> spendEvents(Currency currency) {
    return Combinators.combine(
            Names.entryIds(),
            Names.campaignIds(),
            Times.instants(),
            Times.delays(),
            Amounts.positive(currency),
            deliveryRegions(),
            results())
        .as(
            (id, campaign, deliveredAt, delay, cost, region, results) ->
                SpendEvent.builder()
                    .id(id)
                    .campaign(campaign)
                    .deliveredAt(deliveredAt)
                    .recordedAt(deliveredAt.plus(delay))
                    .cost(cost)
                    .region(region)
                    .results(results)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return a correction in a currency, of an event that need not exist}
   *
   * @param currency of every amount
   */
  public static Arbitrary<SpendCorrection> spendCorrections(Currency currency) {
    return Combinators.combine(
            Names.entryIds(), Names.entryIds(), Times.instants(), Amounts.positive(currency))
        .as(
            (id, event, recordedAt, amount) ->
                SpendCorrection.builder()
                    .id(id)
                    .event(event)
                    .recordedAt(recordedAt)
                    .amount(amount)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return a settlement, recorded at once or late, of an event that need not exist or a period}
   */
  public static Arbitrary<Settlement> settlements() {
    return Combinators.combine(
            Names.entryIds(),
            Names.entryIds().optional(),
            Times.intervals(),
            Times.instants(),
            Times.delays())
        .as(
            (id, event, period, at, delay) ->
                Settlement.builder()
                    .id(id)
                    .event(event)
                    .period(event.isPresent() ? Optional.empty() : Optional.of(period))
                    .at(at)
                    .recordedAt(at.plus(delay))
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return an assignment, recorded at once or late} */
  public static Arbitrary<CreditAssignment> creditAssignments() {
    return Combinators.combine(
            Names.entryIds(),
            Names.offerIds(),
            Names.campaignIds(),
            Times.instants(),
            Times.delays())
        .as(
            (id, offer, campaign, from, delay) ->
                CreditAssignment.builder()
                    .id(id)
                    .offer(offer)
                    .campaign(campaign)
                    .from(from)
                    .recordedAt(from.plus(delay))
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return an invalidation, recorded at once or late} */
  public static Arbitrary<Invalidation> invalidations() {
    return Combinators.combine(
            Names.entryIds(), Names.offerIds(), Times.instants(), Times.delays(), reasons())
        .as(
            (id, offer, at, delay, because) ->
                Invalidation.builder()
                    .id(id)
                    .offer(offer)
                    .at(at)
                    .recordedAt(at.plus(delay))
                    .because(because)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  static Arbitrary<OptionalInt> tiers() {
    return Arbitraries.oneOf(
        Arbitraries.just(OptionalInt.empty()),
        Arbitraries.integers().between(1, 3).map(OptionalInt::of));
  }

  static Arbitrary<Optional<Region>> deliveryRegions() {
    return Arbitraries.oneOf(Arbitraries.just(Optional.empty()), Names.regions().map(Optional::of));
  }

  /** Zero leads are a result too. */
  static Arbitrary<Map<String, BigDecimal>> results() {
    return Arbitraries.maps(
            Arbitraries.of("leads", "clicks", "conversions"),
            Arbitraries.of(
                BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("2.5"), new BigDecimal("-1")))
        .ofMaxSize(2);
  }

  static Arbitrary<String> reasons() {
    return Arbitraries.of("", "terms breached", "billing transferred");
  }
}
