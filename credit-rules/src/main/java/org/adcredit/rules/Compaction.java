// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.Comparators.max;
import static com.google.common.collect.Comparators.min;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;

/** Lets go of what can no longer change; see {@link Ledger#compact}. */
final class Compaction {
  private final LedgerState state;
  private final Journal journal;
  private final Instant horizon;

  /** The places of the entries that are let go. */
  private final BitSet forgotten = new BitSet();

  /** The last delivery of spend among them. */
  private Instant lastDelivery = Instant.MIN;

  private final Journal keptJournal;
  private final OfferSets keptSets = new OfferSets();
  private final Allocations keptAllocations = new Allocations();

  private Compaction(LedgerState state, Instant horizon) {
    this.state = state;
    this.journal = state.journal();
    this.horizon = horizon;
    this.keptJournal = new Journal(state.account().currency());
  }

  static void compact(LedgerState state, Instant before) {
    Instant horizon = min(before, state.last());
    if (horizon.isAfter(state.horizon())) {
      new Compaction(state, horizon).compact();
    }
  }

  private void compact() {
    choose();
    int[] places = keepEntries();
    keepAllocations(places);
    forgetTiersReached();
    forgetRejections();
    state
        .books()
        .impliedIds()
        .keySet()
        .removeIf(id -> journal.find(id) >= 0 && keptJournal.find(id) < 0);
    state.compacted(horizon, lastDelivery, keptJournal, keptSets, keptAllocations);
  }

  private void choose() {
    for (int place = 0; place < journal.size(); place++) {
      JournalEntry entry = journal.entry(place);
      Optional<EntryId> event = eventOf(entry);
      if (event.isPresent() && !entry.recordedAt().isBefore(horizon)) {
        forgotten.clear(journal.find(event.get()));
      } else if (!(entry instanceof SpendCorrection || entry instanceof Settlement)
          && entry.recordedAt().isBefore(horizon)
          && isOver(place, entry)
          && !isIdOfImpliedEnrolment(entry.id())) {
        forgotten.set(place);
      }
    }
    // Only now is it known which events are let go, and with them what is about them.
    Settlements settlements =
        new Settlements(journal, state.offerSets(), state.program().boundOffers());
    for (int place = 0; place < journal.size(); place++) {
      ImmutableList<Integer> settled = settlements.follow(place);
      JournalEntry entry = journal.entry(place);
      Optional<EntryId> event = eventOf(entry);
      if (event.isPresent()) {
        forgotten.set(place, forgotten.get(journal.find(event.get())));
      } else if (entry instanceof Settlement) {
        forgotten.set(
            place,
            entry.recordedAt().isBefore(horizon) && settled.stream().allMatch(forgotten::get));
      }
    }
  }

  /** The event that an entry corrects or settles. */
  private static Optional<EntryId> eventOf(JournalEntry entry) {
    if (entry instanceof Settlement settlement) {
      return settlement.event();
    }
    return entry instanceof SpendCorrection correction
        ? Optional.of(correction.event())
        : Optional.empty();
  }

  private boolean isOver(int place, JournalEntry entry) {
    if (journal.isSpend(place)) {
      return !state.unsettled().contains(place, journal.spend(place))
          && state.offerSets().get(journal.counted(place)).stream()
              .noneMatch(offer -> state.books().holding(offer).isOpen());
    }
    return !state.books().holding(offerOf(entry)).isOpen();
  }

  private static OfferId offerOf(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      return enrolment.offer();
    }
    return entry instanceof CreditAssignment assignment
        ? assignment.offer()
        : ((Invalidation) entry).offer();
  }

  /** An enrolment of that id may still become due, and must find it taken. */
  private boolean isIdOfImpliedEnrolment(EntryId id) {
    return LedgerState.isLikeImplied(id)
        && state.program().boundOffers().stream()
            .anyMatch(offer -> offer.impliedEnrolmentId().equals(id));
  }

  /** Tells where each entry that is kept has come to stand. */
  private int[] keepEntries() {
    int[] places = new int[journal.size()];
    for (int place = 0; place < journal.size(); place++) {
      if (!forgotten.get(place)) {
        places[place] = keptJournal.add(journal.entry(place));
        BitSet counted = state.offerSets().get(journal.counted(place));
        keptJournal.setCounted(places[place], keptSets.number(counted));
      } else if (journal.isSpend(place)) {
        lastDelivery = max(lastDelivery, journal.spend(place).deliveredAt());
      }
    }
    return places;
  }

  private void keepAllocations(int[] places) {
    Allocations allocations = state.allocations();
    for (int i = 0; i < allocations.size(); i++) {
      if (!forgotten.get(allocations.event(i))) {
        int event = places[allocations.event(i)];
        if (allocations.micros(i) > 0 && keptJournal.firstAllocation(event) < 0) {
          keptJournal.setFirstAllocation(event, keptAllocations.size());
        }
        keptAllocations.add(
            places[allocations.entry(i)],
            event,
            allocations.offer(i),
            allocations.credit(i),
            allocations.micros(i),
            allocations.order(i));
      }
    }
  }

  private void forgetTiersReached() {
    record Tier(OfferId offer, Money spend) {}

    Log<TierReached> reached = state.tiersReached();
    Set<Tier> seen = new HashSet<>();
    BitSet last = new BitSet();
    for (int i = reached.size() - 1; i >= 0; i--) {
      last.set(i, seen.add(new Tier(reached.get(i).offer(), reached.get(i).spend())));
    }
    int[] next = {0};
    reached.removeIf(
        tier -> {
          boolean isLast = last.get(next[0]++);
          return !isLast && keptJournal.find(tier.entry()) < 0;
        });
  }

  private void forgetRejections() {
    state.books().rejections().removeIf(rejection -> rejection.recordedAt().isBefore(horizon));
    for (Holding holding : state.books().holdings()) {
      Log<Refusal> refusals = holding.refusals();
      if (refusals.size() > 1) {
        Refusal last = refusals.get(refusals.size() - 1);
        refusals.removeIf(refusal -> !refusal.equals(last) && refusal.at().isBefore(horizon));
      }
    }
  }
}
