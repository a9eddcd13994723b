// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;

/**
 * What an offer owes for qualifying spend, in an account's currency: pure arithmetic on micros.
 *
 * <p>An offer has one award or several: a ladder pays each tier by itself, so each is an award;
 * what else is paid is one award in total.
 */
final class Payout {
  private final EarningTerms terms;
  private final Currency currency;
  private final ImmutableList<Tier> tiers;

  /** What the tiers ask for. */
  private final long[] thresholds;

  private Payout(EarningTerms terms, Currency currency, ImmutableList<Tier> tiers) {
    this.terms = terms;
    this.currency = currency;
    this.tiers = tiers;
    this.thresholds = tiers.stream().mapToLong(tier -> tier.spend().micros()).toArray();
  }

  /** What terms owe an account, by the tier that it has chosen where they pay a chosen one. */
  static Payout of(EarningTerms terms, Currency currency, OptionalInt chosen) {
    ImmutableList<Tier> tiers = terms.tiers().get(currency);
    if (terms.pays() == Pays.CHOSEN) {
      tiers = ImmutableList.of(tiers.get(chosen.orElseThrow() - 1));
    }
    return new Payout(terms, currency, tiers);
  }

  int awards() {
    return terms.pays() == Pays.EVERY_REACHED ? tiers.size() : 1;
  }

  private int awardOf(int tier) {
    return terms.pays() == Pays.EVERY_REACHED ? tier : 0;
  }

  boolean isPercentage() {
    return terms.pays() == Pays.PERCENT;
  }

  /** The least spend that is awarded anything. */
  long threshold() {
    if (!isPercentage()) {
      return tiers.get(0).spend().micros();
    }
    Money minimum = match().minimum().get(currency);
    return minimum == null ? 1 : minimum.micros();
  }

  private SpendMatch match() {
    return terms.match().orElseThrow();
  }

  boolean isReached(long qualifying) {
    return qualifying >= threshold();
  }

  /** How many of the tiers, from the lowest, are reached. */
  int tiersReached(long qualifying) {
    int reached = 0;
    while (reached < thresholds.length && thresholds[reached] <= qualifying) {
      reached++;
    }
    return reached;
  }

  /** What the lowest tier ahead asks for, or {@link Long#MAX_VALUE}. */
  long nextThreshold(long qualifying) {
    int reached = tiersReached(qualifying);
    return reached == thresholds.length ? Long.MAX_VALUE : thresholds[reached];
  }

  Tier tier(int index) {
    return tiers.get(index);
  }

  /** The spend of the highest tier reached, or zero. */
  long reached(long qualifying) {
    int reached = tiersReached(qualifying);
    return reached == 0 ? 0 : tiers.get(reached - 1).spend().micros();
  }

  /** What an award comes to at the close. */
  private long atClose(int award, long qualifying) {
    if (isPercentage()) {
      return isReached(qualifying) ? percentage(qualifying) : 0;
    }
    int reached = tiersReached(qualifying);
    if (terms.pays() == Pays.EVERY_REACHED) {
      return award < reached ? tiers.get(award).credit().micros() : 0;
    }
    return reached == 0 ? 0 : tiers.get(reached - 1).credit().micros();
  }

  private long percentage(long qualifying) {
    Money cap = match().cap().get(currency);
    long capped =
        cap == null
            ? match().percent().shareOf(qualifying)
            : match().percent().shareOf(qualifying, cap.micros());
    return capped - capped % minorUnit(currency);
  }

  /** A currency's minor unit in micros: 10,000 for a cent, 1,000,000 for a yen. */
  private static long minorUnit(Currency currency) {
    long unit = Money.MICROS_PER_UNIT;
    for (int digits = currency.getDefaultFractionDigits(); digits > 0; digits--) {
      unit /= 10;
    }
    return unit;
  }

  /**
   * Checks that what could be owed for so much spend can be counted.
   *
   * @throws ArithmeticException if it does not fit
   */
  void checkFits(long qualifying) {
    if (isPercentage()) {
      percentage(qualifying);
    }
  }

  /** What is due of an award: before the close only what its terms resolve at once. */
  long due(int award, long qualifying, boolean closed) {
    boolean resolved =
        closed
            || terms.resolves() == Resolves.AT_ONCE
            || (terms.resolves() == Resolves.AT_ONCE_IF_TOP
                && tiersReached(qualifying) == tiers.size());
    return resolved ? atClose(award, qualifying) : 0;
  }

  /** The lowest tier ahead that would issue something, beyond what was granted for each award. */
  Optional<Tier> next(long qualifying, long[] granted) {
    for (int i = tiersReached(qualifying); i < tiers.size(); i++) {
      if (tiers.get(i).credit().micros() > granted[awardOf(i)]) {
        return Optional.of(tiers.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the close would issue something for what is reached already. */
  boolean owesAtClose(long qualifying, long[] granted) {
    for (int award = 0; award < granted.length; award++) {
      if (atClose(award, qualifying) > granted[award]) {
        return true;
      }
    }
    return false;
  }
}
