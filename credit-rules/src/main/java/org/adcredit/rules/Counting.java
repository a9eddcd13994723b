// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Tier;

/** Counts spend toward offers that are open, and awards what is due for it. */
final class Counting {
  private final LedgerState state;

  Counting(LedgerState state) {
    this.state = state;
  }

  /**
   * Counts an event.
   *
   * @param credit what credit paid of it
   * @param micros what counts of it
   * @param at when that was recorded
   */
  void count(
      Holding holding,
      CampaignAnswers answers,
      SpendEvent event,
      long credit,
      long micros,
      Instant at) {
    BoundOffer offer = holding.offer();
    if (credit > 0 && !offer.countsCreditFunded()) {
      answers.creditFunded(offer).add(state.tallies(), credit);
    }
    long before = holding.qualifying();
    holding.count(micros);
    if (holding.isAwarded()) {
      return;
    }
    Payout payout = holding.payout();
    int reached = payout.tiersReached(holding.qualifying());
    for (int i = payout.tiersReached(before); i < reached; i++) {
      Tier tier = payout.tier(i);
      state
          .tiersReached()
          .add(
              new TierReached(
                  offer.id(), tier.spend(), event.id(), at, state.money(holding.qualifying())));
    }
  }

  /** Awards what is due, or withdraws what is due no longer. */
  void award(Holding holding, Instant at) {
    int credits = holding.credits().size();
    holding.award(at);
    if (holding.credits().size() > credits) {
      state.books().sortCredits();
    }
  }
}
