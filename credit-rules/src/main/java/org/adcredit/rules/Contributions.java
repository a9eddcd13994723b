// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Finds out from the journal which entries counted toward which offers. Nothing of it is kept while
 * entries are posted: few people ask, and the journal has it all.
 */
final class Contributions {
  private final Journal journal;
  private final OfferSets offerSets;
  private final Allocations allocations;
  private final ImmutableList<Holding> holdings;
  private final Currency currency;

  private final List<Step> steps = new ArrayList<>();
  private final Settlements settlements;
  private final Map<EntryId, Counted> events = new HashMap<>();
  private final BitSet invalidated = new BitSet();

  /** Qualifying spend by the places of the offers, so far. */
  private final long[] qualifying;

  /** What an entry counted toward an offer, in micros. */
  private record Step(
      int offer, EntryId entry, SpendEvent event, long cost, long credit, long counted) {}

  /** An event that counted or may count, and how much of it was corrected so far. */
  private static final class Counted {
    private final SpendEvent event;
    private final BitSet offers;
    private final long paidInCash;
    private long corrected;
    private boolean isSettled;

    Counted(SpendEvent event, BitSet offers, long paidInCash) {
      this.event = event;
      this.offers = offers;
      this.paidInCash = paidInCash;
    }
  }

  /**
   * Reads what is past.
   *
   * @param holdings the offers as they came to stand by it
   */
  Contributions(Past past, ImmutableList<Holding> holdings) {
    this.journal = past.journal();
    this.offerSets = past.offerSets();
    this.allocations = past.allocations();
    this.holdings = holdings;
    this.currency = past.currency();
    this.settlements =
        new Settlements(
            journal,
            offerSets,
            holdings.stream().map(Holding::offer).collect(ImmutableList.toImmutableList()));
    this.qualifying = new long[holdings.size()];
  }

  /** The contributions, in the order of the journal. */
  ImmutableList<Contribution> toList() {
    for (int place = 0; place < journal.size(); place++) {
      add(place);
    }
    // A ledger that let go of an invalidation cannot tell any more which corrections came after.
    steps.removeIf(
        step -> holdings.get(step.offer()).isInvalidated() && !invalidated.get(step.offer()));
    for (int offer = 0; offer < qualifying.length; offer++) {
      qualifying[offer] = holdings.get(offer).qualifying();
    }
    steps.forEach(step -> qualifying[step.offer()] -= step.counted());
    ImmutableList.Builder<Contribution> list = ImmutableList.builder();
    steps.forEach(step -> list.add(contribution(step)));
    return list.build();
  }

  private void add(int place) {
    ImmutableList<Integer> settled = settlements.follow(place);
    if (!settled.isEmpty()) {
      JournalEntry settlement = journal.entry(place);
      settled.forEach(event -> addSettled(settlement, journal.id(event)));
      return;
    }
    BitSet offers = offerSets.get(journal.counted(place));
    if (!offers.isEmpty()) {
      addSpend(place, offers);
      return;
    }
    if (journal.isSpend(place)) {
      return;
    }
    JournalEntry entry = journal.entry(place);
    if (entry instanceof SpendCorrection correction) {
      addCorrection(correction);
    } else if (entry instanceof Invalidation invalidation) {
      for (Holding holding : holdings) {
        if (holding.offer().id().equals(invalidation.offer())) {
          invalidated.set(holding.offer().place());
        }
      }
    }
  }

  private void addSpend(int place, BitSet offers) {
    SpendEvent event = journal.spend(place);
    long cost = event.cost().micros();
    long credit = allocations.paid(journal.firstAllocation(place));
    events.put(event.id(), new Counted(event, offers, cost - credit));
    offers.stream()
        .filter(offer -> !countsSettled(offer))
        .forEach(
            offer ->
                steps.add(
                    new Step(
                        offer, event.id(), event, cost, credit, counted(offer, cost, credit))));
  }

  /** Counts what is left of an event that waited to be settled. */
  private void addSettled(JournalEntry settlement, EntryId event) {
    Counted counted = Objects.requireNonNull(events.get(event));
    counted.isSettled = true;
    long cost = counted.event.cost().micros() - counted.corrected;
    long cash = Math.max(0, counted.paidInCash - counted.corrected);
    counted.offers.stream()
        .filter(offer -> countsSettled(offer) && isOpen(offer, settlement.recordedAt()))
        .forEach(
            offer ->
                steps.add(
                    new Step(
                        offer,
                        settlement.id(),
                        counted.event,
                        cost,
                        cost - cash,
                        counted(offer, cost, cost - cash))));
  }

  private boolean countsSettled(int offer) {
    return holdings.get(offer).offer().countsSettled();
  }

  /** Cash is given back first, see {@link SpendPosting}. */
  private void addCorrection(SpendCorrection correction) {
    Counted counted = events.get(correction.event());
    if (counted == null) {
      return;
    }
    long amount = correction.amount().micros();
    long cash = Math.min(amount, Math.max(0, counted.paidInCash - counted.corrected));
    counted.corrected += amount;
    counted.offers.stream()
        .filter(offer -> counted.isSettled || !countsSettled(offer))
        .filter(offer -> isOpen(offer, correction.recordedAt()))
        .forEach(
            offer ->
                steps.add(
                    new Step(
                        offer,
                        correction.id(),
                        counted.event,
                        -amount,
                        cash - amount,
                        counted(offer, -amount, cash - amount))));
  }

  private long counted(int offer, long cost, long credit) {
    return holdings.get(offer).offer().countsCreditFunded() ? cost : cost - credit;
  }

  private boolean isOpen(int offer, Instant at) {
    return !invalidated.get(offer) && at.isBefore(holdings.get(offer).closesAt());
  }

  private Contribution contribution(Step step) {
    qualifying[step.offer()] += step.counted();
    return new Contribution(
        holdings.get(step.offer()).offer().id(),
        step.entry(),
        step.event().id(),
        step.event().campaign(),
        step.event().deliveredAt(),
        money(step.cost()),
        money(step.credit()),
        money(step.counted()),
        money(qualifying[step.offer()]));
  }

  private Money money(long micros) {
    return Money.ofMicros(micros, currency);
  }
}
