// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Selection;

/**
 * Finds offers that exclude themselves. An offer never stands in its own way: its group holds
 * others off, so a group of one is legal, and another file may have more of it. But two {@code
 * AUTOMATIC} offers of a group that open together enrol each account at one instant, of which the
 * one with the lower id comes first and takes the group. Where that one lets in whoever the other
 * does, and can still pay at that instant, the other is refused for every account, and is not tried
 * again: nobody comes to hold it but by an entry of its own, for which {@code REGISTER} would be
 * the mode.
 */
final class ExclusionLint {
  private ExclusionLint() {}

  static void check(ImmutableList<LintedOffer> offers, Warnings warnings) {
    for (LintedOffer offer : offers) {
      offers.stream()
          .map(LintedOffer::terms)
          .filter(other -> holdsOff(other, offer.terms()))
          .findFirst()
          .ifPresent(
              other ->
                  warnings.add(
                      offer.place("enrol", "exclusive"),
                      EnrolmentLint.CODE,
                      "lets nobody enrol by itself, since whoever could is enrolled at the same"
                          + " instant, and first, in the offer of the same group: "
                          + Wording.shown(other.id().value())));
    }
  }

  private static boolean holdsOff(Offer first, Offer offer) {
    return isAutomatic(first)
        && isAutomatic(offer)
        && first.opensAt().equals(offer.opensAt())
        && first.enrolment().exclusiveGroup().isPresent()
        && first.enrolment().exclusiveGroup().equals(offer.enrolment().exclusiveGroup())
        && first.id().compareTo(offer.id()) < 0
        && letsInAll(first, offer)
        && canPayAtEnrolment(first);
  }

  private static boolean isAutomatic(Offer offer) {
    return offer.enrolment().mode() == EnrolmentMode.AUTOMATIC;
  }

  /** Whether every account that the one offer lets in is let in by the first too. */
  private static boolean letsInAll(Offer first, Offer offer) {
    EnrolmentTerms terms = first.enrolment();
    EnrolmentTerms others = offer.enrolment();
    boolean isOpenAsLong =
        first
            .closesAt()
            .map(closes -> offer.closesAt().filter(end -> !end.isAfter(closes)).isPresent())
            .orElse(true);
    return isOpenAsLong
        && isWithin(others.regions(), terms.regions())
        && isWithin(others.channels(), terms.channels())
        && (terms.newAdvertiser().isEmpty() || terms.newAdvertiser().equals(others.newAdvertiser()))
        && terms.oncePer().isEmpty()
        && terms.rules().isEmpty()
        && Currencies.of(offer).stream().allMatch(first::isFor)
        && (!Currencies.of(offer).isEmpty() || Currencies.of(first).isEmpty());
  }

  private static <T> boolean isWithin(Selection<T> some, Selection<T> others) {
    return some.named().map(others::containsAll).orElse(others.isAll());
  }

  /** Whether it can still pay at the instant of the enrolment, whenever the account was created. */
  private static boolean canPayAtEnrolment(Offer offer) {
    Optional<EarningWindow> window = offer.earning().map(terms -> terms.window());
    return window.isPresent()
        ? window.get().starts() != Anchor.ACCOUNT_CREATED
            && !window.get().length().isZero()
            && window
                .get()
                .endsWithin()
                .map(limit -> limit.anchor() == Anchor.ENROLMENT && !limit.length().isZero())
                .orElse(true)
        : offer.credit().expiresAtLatest().isEmpty()
            && !offer.credit().validFor().map(Length::isZero).orElse(false);
  }
}
