// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/** Posts settlements of spend: what waited for one earns now, if it still can. */
final class SettlementPosting {
  private final LedgerState state;
  private final Counting counting;

  SettlementPosting(LedgerState state, Counting counting) {
    this.state = state;
    this.counting = counting;
  }

  /**
   * An event that waited.
   *
   * @param credit what credit paid of it when it was posted
   * @param costLeft its cost, less corrections
   * @param cashLeft what of that is not paid by credit
   */
  private record Waiting(int place, SpendEvent event, long credit, long costLeft, long cashLeft) {}

  @Nullable Rejection post(Books ahead, Settlement settlement) {
    Journal journal = state.journal();
    if (settlement.event().isPresent()) {
      Rejection rejection = state.checkIsSpend(settlement, settlement.event().get());
      if (rejection != null) {
        return rejection;
      }
    }
    ImmutableList<Waiting> waiting =
        state.unsettled().settledBy(settlement, journal, journal::find).stream()
            .map(this::waiting)
            .collect(toImmutableList());
    checkFits(ahead, waiting);
    state.accept(ahead, settlement);
    BitSet earning = new BitSet();
    for (Waiting one : waiting) {
      state.unsettled().remove(one.place(), one.event());
      CampaignAnswers answers = state.answers(one.event());
      for (Holding holding : waitedFor(state.books(), one)) {
        if (settle(holding, answers, one, settlement)) {
          earning.set(holding.offer().place());
        }
      }
    }
    earning.stream()
        .forEach(place -> counting.award(state.books().holding(place), settlement.recordedAt()));
    return null;
  }

  private Waiting waiting(int place) {
    SpendEvent event = state.journal().spend(place);
    long cost = event.cost().micros();
    long credit = state.allocations().paid(state.journal().firstAllocation(place));
    long corrected = state.journal().corrected(place);
    return new Waiting(
        place, event, credit, cost - corrected, Math.max(0, cost - credit - corrected));
  }

  /** What is held of the offers toward which an event counts now. */
  private ImmutableList<Holding> waitedFor(Books books, Waiting one) {
    return state.offerSets().get(state.journal().counted(one.place())).stream()
        .mapToObj(books::holding)
        .filter(holding -> holding.offer().countsSettled())
        .collect(toImmutableList());
  }

  private void checkFits(Books ahead, ImmutableList<Waiting> waiting) {
    long[] more = new long[ahead.holdings().size()];
    for (Waiting one : waiting) {
      for (Holding holding : waitedFor(ahead, one)) {
        int place = holding.offer().place();
        more[place] += one.costLeft();
        holding.payout().checkFits(Math.addExact(holding.qualifying(), more[place]));
      }
    }
  }

  /** Counts an event toward an offer, or lists why it does not count; tells whether it does. */
  private boolean settle(
      Holding holding, CampaignAnswers answers, Waiting one, Settlement settlement) {
    BoundOffer offer = holding.offer();
    long cost = one.event().cost().micros();
    answers.notSettled(offer).remove(state.tallies(), cost);
    if (holding.isOpen()) {
      counting.count(
          holding,
          answers,
          one.event(),
          one.credit(),
          offer.countsCreditFunded() ? one.costLeft() : one.cashLeft(),
          settlement.recordedAt());
      return true;
    }
    Exclusions reason =
        holding.isInvalidated() ? answers.invalidated(offer) : answers.tooLate(offer);
    reason.add(state.tallies(), cost);
    return false;
  }
}
