// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;

/**
 * Finds tiers and percentages that pay nothing of their own.
 *
 * <ul>
 *   <li>{@code tier-pays-less}: a tier that asks for more spend than a lower one and pays less.
 *       Rungs of a ladder ({@code EVERY_REACHED}) may: each pays beside the others.
 *   <li>{@code tier-adds-nothing}: a tier that pays just as much as the one before it, so that
 *       nothing comes when it is reached, or nobody has a reason to choose it. Again not on a
 *       ladder, and not the top tier of {@code AT_ONCE_IF_TOP}: that pays earlier.
 *   <li>{@code percentage-never-paid}: a cap below what the percentage comes to at the minimum
 *       already, so that whoever gets anything gets the cap. A cap that is just that is legal: at
 *       the minimum both say the same.
 * </ul>
 */
final class TierLint {
  private TierLint() {}

  static void check(LintedOffer offer, Warnings warnings) {
    offer
        .terms()
        .earning()
        .ifPresent(
            terms -> {
              if (terms.pays() != Pays.EVERY_REACHED) {
                terms
                    .tiers()
                    .keySet()
                    .forEach(currency -> checkTiers(offer, terms, currency, warnings));
              }
              terms.match().ifPresent(match -> checkPercentage(offer, match, warnings));
            });
  }

  private static void checkTiers(
      LintedOffer offer, EarningTerms terms, Currency currency, Warnings warnings) {
    List<Tier> tiers = terms.tiers().get(currency);
    Node.Items nodes = (Node.Items) offer.at("earn", "tiers", currency.getCurrencyCode());
    Money most = tiers.get(0).credit();
    for (int i = 1; i < tiers.size(); i++) {
      Money credit = tiers.get(i).credit();
      boolean paysEarlier = terms.resolves() == Resolves.AT_ONCE_IF_TOP && i == tiers.size() - 1;
      Place place = ((Node.Entries) nodes.items().get(i)).get("credit").orElseThrow().place();
      if (credit.compareTo(most) < 0) {
        warnings.add(
            place,
            "tier-pays-less",
            "pays less than a lower tier, which pays " + plain(most) + ": " + plain(credit));
      } else if (credit.equals(tiers.get(i - 1).credit()) && !paysEarlier) {
        warnings.add(
            place,
            "tier-adds-nothing",
            "adds nothing to the tier before it, which pays as much: " + plain(credit));
      }
      most = credit.compareTo(most) > 0 ? credit : most;
    }
  }

  private static void checkPercentage(LintedOffer offer, SpendMatch match, Warnings warnings) {
    match
        .cap()
        .forEach(
            (currency, cap) ->
                Optional.ofNullable(match.minimum().get(currency))
                    .filter(
                        minimum ->
                            match.percent().shareOf(minimum.micros(), Long.MAX_VALUE)
                                > cap.micros())
                    .ifPresent(
                        minimum ->
                            warnings.add(
                                offer.place("earn", "cap", currency.getCurrencyCode()),
                                "percentage-never-paid",
                                "is less than "
                                    + match.percent()
                                    + " percent of the minimum, "
                                    + plain(minimum)
                                    + ", so it is all that is ever paid: "
                                    + plain(cap))));
  }

  private static String plain(Money amount) {
    return amount.amount().toPlainString();
  }
}
