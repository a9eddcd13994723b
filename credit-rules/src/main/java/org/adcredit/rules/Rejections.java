// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;

/** Why entries cannot be used, in sentences with the values. */
final class Rejections {
  private Rejections() {}

  private static Rejection of(JournalEntry entry, RejectionCode code, String message) {
    return new Rejection(entry.id(), entry.recordedAt(), code, message);
  }

  static Rejection conflict(JournalEntry entry) {
    return of(
        entry,
        RejectionCode.CONFLICTING_DUPLICATE,
        "an entry with this id and other content was accepted before: " + entry.id());
  }

  static Rejection outOfOrder(JournalEntry entry, Instant last) {
    return of(
        entry,
        RejectionCode.OUT_OF_ORDER,
        "recorded at " + entry.recordedAt() + ", before an entry posted already: " + last);
  }

  static Rejection beyondHorizon(JournalEntry entry, Instant horizon) {
    return of(
        entry,
        RejectionCode.BEYOND_HORIZON,
        "it lies before the horizon of a ledger that was compacted, or is about what does: "
            + horizon);
  }

  static Rejection unknownOffer(JournalEntry entry, OfferId offer) {
    return of(entry, RejectionCode.UNKNOWN_OFFER, "the programme has no such offer: " + offer);
  }

  static Rejection unknownCampaign(JournalEntry entry, CampaignId campaign) {
    return of(
        entry, RejectionCode.UNKNOWN_CAMPAIGN, "the account has no such campaign: " + campaign);
  }

  static Rejection unknownEntry(JournalEntry entry, EntryId event) {
    return of(
        entry, RejectionCode.UNKNOWN_ENTRY, "no such spend event has been accepted: " + event);
  }

  static Rejection currencyMismatch(JournalEntry entry, CurrencyMismatchException mismatch) {
    return of(entry, RejectionCode.CURRENCY_MISMATCH, String.valueOf(mismatch.getMessage()));
  }

  static Rejection correctionExceedsCost(SpendCorrection entry, Money left) {
    return of(
        entry,
        RejectionCode.CORRECTION_EXCEEDS_COST,
        "a correction by "
            + entry.amount()
            + " is more than what is left of the cost of "
            + entry.event()
            + ": "
            + left);
  }

  static Rejection alreadyEnrolled(JournalEntry entry, OfferId offer) {
    return of(
        entry, RejectionCode.ALREADY_ENROLLED, "the account holds the offer already: " + offer);
  }

  static Rejection notEnrolled(JournalEntry entry, OfferId offer) {
    return of(entry, RejectionCode.NOT_ENROLLED, "the account does not hold the offer: " + offer);
  }

  static Rejection alreadyInvalidated(JournalEntry entry, OfferId offer) {
    return of(
        entry,
        RejectionCode.ALREADY_INVALIDATED,
        "the offer has been invalidated already: " + offer);
  }

  static Rejection tierRequired(Enrolment entry, int tiers) {
    return of(
        entry,
        RejectionCode.TIER_REQUIRED,
        "the offer pays a chosen tier, and none of its " + tiers + " is chosen: " + entry.offer());
  }

  static Rejection noSuchTier(Enrolment entry, int tiers) {
    return of(
        entry,
        RejectionCode.NO_SUCH_TIER,
        "the offer has " + tiers + " tiers, and not: " + entry.tier().orElseThrow());
  }
}
