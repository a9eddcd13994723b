// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Generators of what may be written next into a journal, given what stands there.
 *
 * <p>A step is drawn before the journal is known and applied to it later; so a journal shrinks by
 * losing steps, and what refers to an earlier entry finds another one, or none.
 */
final class Steps {
  /** What is written next, given what stands there. */
  interface Step<E extends JournalEntry> {
    E after(List<JournalEntry> journal);
  }

  private final Currency currency;
  private final Arbitrary<CampaignId> campaigns;
  private final Arbitrary<OfferId> offers;
  private final Instant from;
  private final Instant until;

  Steps(
      Currency currency,
      Collection<Campaign> campaigns,
      Collection<OfferId> offers,
      Instant from,
      Instant until) {
    this.currency = currency;
    this.campaigns =
        oftenKnown(
            campaigns.stream().map(Campaign::id).collect(ImmutableList.toImmutableList()),
            CampaignId.of("unknown campaign"));
    this.offers = oftenKnown(offers, OfferId.of("unknown offer"));
    this.from = from;
    this.until = until;
  }

  Arbitrary<Step<?>> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, spend()),
        Tuple.of(3, enrolments()),
        Tuple.of(3, corrections()),
        Tuple.of(2, settlements()),
        Tuple.of(2, repetitions()),
        Tuple.of(1, conflicts()),
        Tuple.of(1, assignments()),
        Tuple.of(1, invalidations()));
  }

  private Arbitrary<Step<SpendEvent>> spend() {
    Arbitrary<Money> costs =
        Arbitraries.frequencyOf(
            Tuple.of(39, Amounts.positive(currency)),
            Tuple.of(1, Amounts.currencies().flatMap(Amounts::positive)));
    return Combinators.combine(
            campaigns,
            Times.instants(from, until),
            Times.delays(),
            costs,
            Entries.deliveryRegions(),
            Entries.results())
        .as(
            (campaign, deliveredAt, delay, cost, region, results) ->
                journal ->
                    SpendEvent.builder()
                        .id(newId("e", journal))
                        .campaign(campaign)
                        .deliveredAt(deliveredAt)
                        .recordedAt(deliveredAt.plus(delay))
                        .cost(cost)
                        .region(region)
                        .results(results)
                        .build());
  }

  /** In the first quarter of the period, so that there is something left to earn. */
  private Arbitrary<Step<Enrolment>> enrolments() {
    Instant early = from.plus(Duration.between(from, until).dividedBy(4)).plusNanos(1);
    return Combinators.combine(offers, Times.instants(from, early), Times.delays(), Entries.tiers())
        .as(
            (offer, at, delay, tier) ->
                journal ->
                    Enrolment.builder()
                        .id(newId("n", journal))
                        .offer(offer)
                        .at(at)
                        .recordedAt(at.plus(delay))
                        .tier(tier)
                        .build());
  }

  private Arbitrary<Step<SpendCorrection>> corrections() {
    Arbitrary<Integer> percent =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(100)),
            Tuple.of(5, Arbitraries.integers().between(1, 120)));
    return Combinators.combine(places(), percent, Times.delays())
        .as(
            (place, share, delay) ->
                journal -> {
                  EntryId id = newId("k", journal);
                  return pick(SpendEvent.class, place, journal)
                      .map(event -> correction(id, event, share, delay))
                      .orElseGet(() -> correctionOfNothing(id, delay));
                });
  }

  private static SpendCorrection correction(
      EntryId id, SpendEvent event, int percent, Duration delay) {
    long micros = Math.max(1, event.cost().micros() * percent / 100);
    return SpendCorrection.builder()
        .id(id)
        .event(event.id())
        .recordedAt(event.recordedAt().plus(delay))
        .amount(Money.ofMicros(micros, event.cost().currency()))
        .build();
  }

  private SpendCorrection correctionOfNothing(EntryId id, Duration delay) {
    return SpendCorrection.builder()
        .id(id)
        .event(EntryId.of("unknown entry"))
        .recordedAt(from.plus(delay))
        .amount(Money.ofMicros(Money.MICROS_PER_UNIT, currency))
        .build();
  }

  /** Of an earlier event, or a bill of some time before it. */
  private Arbitrary<Step<Settlement>> settlements() {
    Arbitrary<Optional<Duration>> billed =
        Arbitraries.of(
            Optional.empty(),
            Optional.of(Duration.ofDays(7)),
            Optional.of(Duration.ofDays(30)),
            Optional.of(Duration.ofDays(100)));
    return Combinators.combine(places(), Times.instants(from, until), billed, Times.delays())
        .as(
            (place, at, time, delay) ->
                journal -> {
                  EntryId id = newId("s", journal);
                  return time.map(length -> billOf(id, at.minus(length), at, delay))
                      .orElseGet(() -> settlementOf(id, place, at, delay, journal));
                });
  }

  private static Settlement billOf(EntryId id, Instant from, Instant at, Duration delay) {
    return Settlement.builder()
        .id(id)
        .period(Interval.of(from, at))
        .at(at)
        .recordedAt(at.plus(delay))
        .build();
  }

  private static Settlement settlementOf(
      EntryId id, int place, Instant at, Duration delay, List<JournalEntry> journal) {
    Optional<SpendEvent> event = pick(SpendEvent.class, place, journal);
    Instant paidAt = event.map(SpendEvent::recordedAt).orElse(at);
    return Settlement.builder()
        .id(id)
        .event(event.map(SpendEvent::id).orElse(EntryId.of("unknown entry")))
        .at(paidAt)
        .recordedAt(paidAt.plus(delay))
        .build();
  }

  private Arbitrary<Step<CreditAssignment>> assignments() {
    return Combinators.combine(offers, campaigns, Times.instants(from, until), Times.delays())
        .as(
            (offer, campaign, start, delay) ->
                journal ->
                    CreditAssignment.builder()
                        .id(newId("a", journal))
                        .offer(offer)
                        .campaign(campaign)
                        .from(start)
                        .recordedAt(start.plus(delay))
                        .build());
  }

  private Arbitrary<Step<Invalidation>> invalidations() {
    return Combinators.combine(
            offers, Times.instants(from, until), Times.delays(), Entries.reasons())
        .as(
            (offer, at, delay, because) ->
                journal ->
                    Invalidation.builder()
                        .id(newId("i", journal))
                        .offer(offer)
                        .at(at)
                        .recordedAt(at.plus(delay))
                        .because(because)
                        .build());
  }

  /** The same entry again; of spend, perhaps with other results, which do not count. */
  private Arbitrary<Step<JournalEntry>> repetitions() {
    return Combinators.combine(places(), Entries.results(), spend())
        .as(
            (place, results, otherwise) ->
                journal ->
                    pick(JournalEntry.class, place, journal)
                        .map(
                            entry ->
                                entry instanceof SpendEvent event
                                    ? SpendEvent.builder().from(event).results(results).build()
                                    : entry)
                        .orElseGet(() -> otherwise.after(journal)));
  }

  /** An id again, with other content: spend a millionth dearer, or spend under another's id. */
  private Arbitrary<Step<SpendEvent>> conflicts() {
    return Combinators.combine(places(), spend())
        .as(
            (place, otherwise) ->
                journal ->
                    pick(JournalEntry.class, place, journal)
                        .map(entry -> conflicting(entry, otherwise.after(journal)))
                        .orElseGet(() -> otherwise.after(journal)));
  }

  private static SpendEvent conflicting(JournalEntry entry, SpendEvent other) {
    if (entry instanceof SpendEvent event) {
      Money dearer = Money.ofMicros(event.cost().micros() + 1, event.cost().currency());
      return SpendEvent.builder().from(event).cost(dearer).build();
    }
    return SpendEvent.builder().from(other).id(entry.id()).build();
  }

  private static EntryId newId(String kind, List<JournalEntry> journal) {
    return EntryId.of(kind + (journal.size() + 1));
  }

  /** Where in the journal to look for an entry, counted from the latest and round again. */
  private static Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 29);
  }

  private static <E extends JournalEntry> Optional<E> pick(
      Class<E> kind, int place, List<JournalEntry> journal) {
    ImmutableList<E> entries =
        journal.stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .collect(ImmutableList.toImmutableList())
            .reverse();
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(place % entries.size()));
  }

  private static <T> Arbitrary<T> oftenKnown(Collection<T> known, T unknown) {
    return known.isEmpty()
        ? Arbitraries.just(unknown)
        : Arbitraries.frequencyOf(
            Tuple.of(39, Arbitraries.of(known)), Tuple.of(1, Arbitraries.just(unknown)));
  }
}
