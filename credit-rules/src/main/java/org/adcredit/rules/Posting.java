// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.terms.Pays;
import org.jspecify.annotations.Nullable;

/** Posts entries to a ledger: finds out whether each can be used, and lets it take effect. */
final class Posting {
  private final LedgerState state;
  private final SpendPosting spending;
  private final SettlementPosting settling;

  Posting(LedgerState state) {
    this.state = state;
    Counting counting = new Counting(state);
    this.spending = new SpendPosting(state, counting);
    this.settling = new SettlementPosting(state, counting);
  }

  PostResult post(JournalEntry entry) {
    JournalEntry earlier = state.find(entry.id());
    if (earlier != null) {
      return earlier.equals(entry) ? PostResult.ignored() : reject(Rejections.conflict(entry));
    }
    if (state.isBeyondHorizon(entry)) {
      return reject(Rejections.beyondHorizon(entry, state.horizon()));
    }
    if (entry.recordedAt().isBefore(state.last())) {
      return reject(Rejections.outOfOrder(entry, state.last()));
    }
    // What is due by then happens first, but if the entry is rejected it must not have happened.
    Books ahead = state.books();
    if (!ahead.nextDue().isAfter(entry.recordedAt())) {
      ahead = ahead.copy();
      ahead.advanceTo(entry.recordedAt());
      // An implied enrolment that has become due may have taken the id.
      JournalEntry implied = ahead.impliedIds().get(entry.id());
      if (implied != null) {
        return implied.equals(entry) ? PostResult.ignored() : reject(Rejections.conflict(entry));
      }
    }
    Rejection rejection = postTo(ahead, entry);
    if (rejection != null) {
      return reject(rejection);
    }
    return PostResult.accepted();
  }

  private PostResult reject(Rejection rejection) {
    state.books().rejections().add(rejection);
    return PostResult.rejected(rejection);
  }

  private @Nullable Rejection postTo(Books ahead, JournalEntry entry) {
    if (entry instanceof SpendEvent spend) {
      return spending.post(ahead, spend);
    }
    if (entry instanceof SpendCorrection correction) {
      return spending.post(ahead, correction);
    }
    if (entry instanceof Settlement settlement) {
      return settling.post(ahead, settlement);
    }
    if (entry instanceof Enrolment enrolment) {
      return postEnrolment(ahead, enrolment);
    }
    if (entry instanceof CreditAssignment assignment) {
      return postAssignment(ahead, assignment);
    }
    return postInvalidation(ahead, (Invalidation) entry);
  }

  private @Nullable Rejection postEnrolment(Books ahead, Enrolment enrolment) {
    Holding holding = ahead.find(enrolment.offer());
    if (holding == null) {
      return Rejections.unknownOffer(enrolment, enrolment.offer());
    }
    if (holding.isEnrolled()) {
      return Rejections.alreadyEnrolled(enrolment, enrolment.offer());
    }
    Rejection rejection = checkTier(holding.offer(), enrolment);
    if (rejection != null) {
      return rejection;
    }
    Decision decision = ahead.mayEnrol(holding, enrolment, state.lastSpendBefore(enrolment.at()));
    // Read now, while a user's rule may still throw without harm.
    decision.findings();
    state.accept(ahead, enrolment);
    ahead.enrol(holding, enrolment, decision);
    return null;
  }

  private @Nullable Rejection checkTier(BoundOffer offer, Enrolment enrolment) {
    boolean chosen =
        offer.terms().earning().map(earning -> earning.pays() == Pays.CHOSEN).orElse(false);
    if (!chosen) {
      return null;
    }
    int tiers =
        offer.terms().earning().orElseThrow().tiers().get(state.account().currency()).size();
    if (enrolment.tier().isEmpty()) {
      return Rejections.tierRequired(enrolment, tiers);
    }
    return enrolment.tier().getAsInt() > tiers ? Rejections.noSuchTier(enrolment, tiers) : null;
  }

  private @Nullable Rejection postAssignment(Books ahead, CreditAssignment assignment) {
    Holding holding = ahead.find(assignment.offer());
    if (holding == null) {
      return Rejections.unknownOffer(assignment, assignment.offer());
    }
    if (state.campaign(assignment.campaign()) == null) {
      return Rejections.unknownCampaign(assignment, assignment.campaign());
    }
    state.accept(ahead, assignment);
    holding.assign(assignment.campaign(), assignment.from());
    return null;
  }

  private @Nullable Rejection postInvalidation(Books ahead, Invalidation invalidation) {
    Holding holding = ahead.find(invalidation.offer());
    if (holding == null) {
      return Rejections.unknownOffer(invalidation, invalidation.offer());
    }
    if (!holding.isEnrolled()) {
      return Rejections.notEnrolled(invalidation, invalidation.offer());
    }
    if (holding.isInvalidated()) {
      return Rejections.alreadyInvalidated(invalidation, invalidation.offer());
    }
    state.accept(ahead, invalidation);
    holding.invalidate(invalidation.recordedAt());
    ahead.dueChanged();
    return null;
  }
}
