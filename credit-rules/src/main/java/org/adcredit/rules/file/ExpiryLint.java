// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.time.Instant;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;

/**
 * Finds credit that has lapsed before anybody can use it ({@code credit-expires-before-issue}): it
 * is valid for no time, or until an instant that is not after the first issue that there can be,
 * for the account that enrols as the offer opens and in the zone where lengths are shortest.
 * Lengths by the calendar are taken a day and two hours shorter than they look, since zones may
 * skip as much; so what lapses on the very day of its first issue may go unnoticed.
 *
 * <p>Where only the top tier is paid at once ({@code AT_ONCE_IF_TOP}), the same is asked of the
 * others, which wait for the close. On a ladder they need not: what reaches the top pays them too.
 */
final class ExpiryLint {
  private static final String CODE = "credit-expires-before-issue";

  private ExpiryLint() {}

  static void check(LintedOffer offer, Warnings warnings) {
    Offer terms = offer.terms();
    terms
        .credit()
        .validFor()
        .filter(length -> length.isZero())
        .ifPresent(
            length ->
                warnings.add(
                    offer.place("credit", "valid-for"),
                    CODE,
                    "lets the credit lapse as it is issued: " + length));
    terms.credit().expiresAtLatest().ifPresent(latest -> checkLatest(offer, latest, warnings));
  }

  private static void checkLatest(LintedOffer offer, Instant latest, Warnings warnings) {
    Offer terms = offer.terms();
    Instant first = OfferTimes.firstIssue(terms, OfferTimes.firstResolution(terms));
    if (!latest.isAfter(first)) {
      warn(offer, "the credit", first, latest, warnings);
      return;
    }
    terms
        .earning()
        .filter(ExpiryLint::paysLowerTiersAtClose)
        .map(earning -> OfferTimes.firstIssue(terms, OfferTimes.firstClose(terms, earning)))
        .filter(atClose -> !latest.isAfter(atClose))
        .ifPresent(
            atClose ->
                warn(
                    offer, "what tiers below the top pay at the close", atClose, latest, warnings));
  }

  private static boolean paysLowerTiersAtClose(EarningTerms terms) {
    return terms.resolves() == Resolves.AT_ONCE_IF_TOP
        && terms.pays() == Pays.HIGHEST_REACHED
        && terms.tiers().size() > terms.tiers().keySet().size();
  }

  private static void warn(
      LintedOffer offer, String what, Instant first, Instant latest, Warnings warnings) {
    warnings.add(
        offer.place("credit", "expires-at-latest"),
        CODE,
        "must be after "
            + what
            + " can be issued, which in no time zone is before "
            + first
            + ": "
            + latest);
  }
}
