// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Currency;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.SpendMatch;

/**
 * Finds offers that nobody can enrol in ({@code offer-cannot-be-enrolled}):
 *
 * <ul>
 *   <li>one that closes before or as it opens;
 *   <li>one for accounts within no time of their creation; within no time of a first impression is
 *       legal, since accounts without any count as new;
 *   <li>a row of {@code minimum} or {@code cap} for a currency that the other has no row for:
 *       accounts in that currency are refused all the same;
 *   <li>one that excludes itself, see {@link ExclusionLint}.
 * </ul>
 */
final class EnrolmentLint {
  static final String CODE = "offer-cannot-be-enrolled";

  private EnrolmentLint() {}

  static void check(ImmutableList<LintedOffer> offers, Warnings warnings) {
    for (LintedOffer offer : offers) {
      Instant opens = offer.terms().opensAt();
      offer
          .terms()
          .closesAt()
          .filter(closes -> !closes.isAfter(opens))
          .ifPresent(
              closes ->
                  warnings.add(
                      offer.place("closes"),
                      CODE,
                      "must be after opens, which is "
                          + opens
                          + ", or nobody can enrol: "
                          + closes));
      checkAge(offer, warnings);
      offer
          .terms()
          .earning()
          .flatMap(terms -> terms.match())
          .ifPresent(match -> checkTables(offer, match, warnings));
    }
    ExclusionLint.check(offers, warnings);
  }

  private static void checkAge(LintedOffer offer, Warnings warnings) {
    offer
        .terms()
        .enrolment()
        .newAdvertiser()
        .flatMap(terms -> terms.within())
        .filter(within -> within.anchor() == Anchor.ACCOUNT_CREATED && within.length().isZero())
        .ifPresent(
            within ->
                warnings.add(
                    offer.place("enrol", "new-advertiser", "within", "length"),
                    CODE,
                    "must be more than no time, or no account is new: " + within.length()));
  }

  private static void checkTables(LintedOffer offer, SpendMatch match, Warnings warnings) {
    if (!match.minimum().isEmpty() && !match.cap().isEmpty()) {
      checkTable(offer, "minimum", match.minimum(), "cap", match.cap(), warnings);
      checkTable(offer, "cap", match.cap(), "minimum", match.minimum(), warnings);
    }
  }

  private static void checkTable(
      LintedOffer offer,
      String name,
      ImmutableMap<Currency, Money> table,
      String otherName,
      ImmutableMap<Currency, Money> other,
      Warnings warnings) {
    for (Currency currency : table.keySet()) {
      if (!other.containsKey(currency)) {
        warnings.add(
            offer.place("earn", name, currency.getCurrencyCode()),
            CODE,
            "has no counterpart in `"
                + otherName
                + "`, so no account in the currency can enrol: "
                + currency);
      }
    }
  }
}
