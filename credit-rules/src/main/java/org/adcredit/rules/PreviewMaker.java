// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;

/**
 * Finds out what would become of a spend event, by posting it to a ledger that stands as another
 * does but has no past: whatever is there afterwards has come of the event.
 */
final class PreviewMaker {
  private final LedgerState state;
  private final SpendEvent event;

  private PreviewMaker(LedgerState state, SpendEvent event) {
    this.state = state;
    this.event = event;
  }

  static Preview make(LedgerState state, SpendEvent event) {
    return new PreviewMaker(state, event).make();
  }

  private Preview make() {
    LedgerState trial = state.trial(event.campaign());
    PostResult result = post(trial);
    Past past = trial.past();
    Preview.Builder preview =
        Preview.builder()
            .outcome(result.outcome())
            .rejection(result.rejection())
            .totals(trial.tallies().total().totals(past.currency()))
            .allocations(past.allocations(state.program().boundOffers()))
            .contributions(past.contributions(trial.books().holdings()))
            .tiersReached(trial.tiersReached().asList())
            .excluded(trial.tallies().exclusions(past.currency()));
    if (result.isAccepted()) {
      addCredits(preview, trial.books());
    }
    return preview.build();
  }

  /** Of all that is past, only whether its id is known matters to an entry. */
  private PostResult post(LedgerState trial) {
    JournalEntry earlier = state.find(event.id());
    if (earlier == null) {
      return new Posting(trial).post(event);
    }
    return earlier.equals(event)
        ? PostResult.ignored()
        : PostResult.rejected(Rejections.conflict(event));
  }

  private void addCredits(Preview.Builder preview, Books after) {
    Books before = state.books().copy();
    before.advanceTo(event.recordedAt());
    for (Holding holding : after.holdings()) {
      int known = before.holding(holding.offer().place()).credits().size();
      for (Credit credit : holding.credits().asList().subList(known, holding.credits().size())) {
        preview.addCredits(credit.balance(state.account().currency(), event.recordedAt()));
      }
    }
  }
}
