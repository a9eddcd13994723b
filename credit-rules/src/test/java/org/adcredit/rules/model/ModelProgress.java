// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;

/** How far an offer has come: what qualifies, what it reaches, and what is due for it. */
final class ModelProgress {
  private final ModelOffer offer;
  private Optional<BigDecimal> frozen = Optional.empty();

  /** What is due, for one tier of a ladder or in all. */
  record Due(Optional<Tier> tier, BigDecimal amount) {}

  ModelProgress(ModelOffer offer) {
    this.offer = offer;
  }

  private Currency currency() {
    return offer.account().currency();
  }

  private Pays pays() {
    return offer.earning().pays();
  }

  void freeze() {
    frozen = Optional.of(qualifying());
  }

  BigDecimal qualifying() {
    if (frozen.isPresent()) {
      return frozen.get();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (ModelSpend spend : offer.model.spend) {
      if (spend.earnsFor.contains(offer.terms.id())) {
        sum =
            sum.add(
                offer.earning().creditFundedCounts()
                    ? spend.cost().subtract(spend.corrected)
                    : spend.cash);
      }
    }
    return sum;
  }

  /** The tiers that this enrolment may reach, in ascending order. */
  List<Tier> tiers() {
    List<Tier> tiers = offer.earning().tiers().get(currency());
    return pays() == Pays.CHOSEN
        ? offer.chosenTier.stream().map(chosen -> tiers.get(chosen - 1)).toList()
        : tiers;
  }

  boolean isReached(Tier tier) {
    return qualifying().compareTo(tier.spend().amount()) >= 0;
  }

  BigDecimal reached() {
    return tiers().stream()
        .filter(this::isReached)
        .map(tier -> tier.spend().amount())
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  boolean hasReachedSomething() {
    return pays() == Pays.PERCENT ? hasReachedMinimum() : reached().signum() > 0;
  }

  boolean hasReachedMinimum() {
    SpendMatch match = offer.earning().match().orElseThrow();
    return match.minimum().isEmpty()
        ? qualifying().signum() > 0
        : qualifying().compareTo(in(match.minimum())) >= 0;
  }

  private BigDecimal in(java.util.Map<Currency, Money> amounts) {
    Money amount = amounts.get(currency());
    if (amount == null) {
      throw new IllegalStateException("nobody may hold an offer without a row for the currency");
    }
    return amount.amount();
  }

  private BigDecimal percentage() {
    SpendMatch match = offer.earning().match().orElseThrow();
    if (!hasReachedMinimum()) {
      return BigDecimal.ZERO;
    }
    BigDecimal part =
        qualifying().multiply(new BigDecimal(match.percent().toString())).movePointLeft(2);
    if (!match.cap().isEmpty()) {
      part = part.min(in(match.cap()));
    }
    return part.setScale(currency().getDefaultFractionDigits(), RoundingMode.FLOOR);
  }

  /** What is due; before the close, or as it closes. */
  List<Due> due(boolean closing) {
    if (pays() == Pays.PERCENT) {
      return List.of(new Due(Optional.empty(), closing ? percentage() : BigDecimal.ZERO));
    }
    List<Tier> tiers = tiers();
    Resolves resolves = offer.earning().resolves();
    boolean settled =
        closing
            || resolves == Resolves.AT_ONCE
            || (resolves == Resolves.AT_ONCE_IF_TOP && isReached(tiers.get(tiers.size() - 1)));
    List<Due> due = new ArrayList<>();
    BigDecimal highest = BigDecimal.ZERO;
    for (Tier tier : tiers) {
      BigDecimal amount = settled && isReached(tier) ? tier.credit().amount() : BigDecimal.ZERO;
      due.add(new Due(Optional.of(tier), amount));
      highest = amount.signum() > 0 ? amount : highest;
    }
    return pays() == Pays.EVERY_REACHED ? due : List.of(new Due(Optional.empty(), highest));
  }

  /** What was issued and not revoked, for one tier or in all. */
  BigDecimal outstanding(Optional<Tier> tier) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ModelCredit credit : offer.credits) {
      if (tier.isEmpty() || credit.tier.equals(tier)) {
        sum = sum.add(credit.amount).subtract(credit.revoked);
      }
    }
    return sum;
  }

  /** Compares what is due with what was issued; the difference is issued, or withdrawn. */
  void compare(Instant at, boolean closing) {
    for (Due due : due(closing)) {
      BigDecimal more = due.amount().subtract(outstanding(due.tier()));
      if (more.signum() > 0) {
        offer.issue(due, more, at);
      } else if (offer.earning().onLostProgress() == OnLostProgress.REVOKE_UNUSED) {
        withdraw(due.tier(), more.negate(), at);
      }
    }
  }

  private void withdraw(Optional<Tier> tier, BigDecimal excess, Instant at) {
    BigDecimal rest = excess;
    for (int number = offer.credits.size(); number > 0; number--) {
      ModelCredit credit = offer.credits.get(number - 1);
      if (tier.isEmpty() || credit.tier.equals(tier)) {
        BigDecimal withdrawn = rest.min(credit.remaining(at));
        credit.revoked = credit.revoked.add(withdrawn);
        rest = rest.subtract(withdrawn);
      }
    }
  }

  /** The lowest tier ahead that would issue something. */
  Optional<Tier> next() {
    return tiers().stream()
        .filter(tier -> !isReached(tier))
        .filter(
            tier ->
                tier.credit()
                        .amount()
                        .compareTo(
                            outstanding(
                                pays() == Pays.EVERY_REACHED
                                    ? Optional.of(tier)
                                    : Optional.empty()))
                    > 0)
        .findFirst();
  }

  /** Whether more can be earned: by a tier ahead, or by one that is reached and not yet paid. */
  boolean canGoOn() {
    return pays() == Pays.PERCENT
        || next().isPresent()
        || due(true).stream().anyMatch(due -> due.amount().compareTo(outstanding(due.tier())) > 0);
  }
}
