// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.CurrencyMismatchException;
import org.immutables.value.Value;

/**
 * What spend earns: in which window, from which campaigns, over which tiers, and when that is
 * resolved.
 *
 * <p>Tiers are a table per currency, in ascending order of spend. {@link Pays#PERCENT} has no tiers
 * but a {@link #match}, and resolves at the close only; {@link Pays#CHOSEN} resolves at once or at
 * the close.
 */
@Value.Immutable
public abstract class EarningTerms {
  EarningTerms() {}

  /** {@return the time in which spend counts} */
  public abstract EarningWindow window();

  /** {@return which spend earns; what was delivered unless given} */
  @Value.Default
  public Basis basis() {
    return Basis.DELIVERED;
  }

  /** {@return the campaigns whose spend counts; all unless given} */
  @Value.Default
  public Scope scope() {
    return Scope.everything();
  }

  /** {@return which tiers pay} */
  public abstract Pays pays();

  /** {@return when it is resolved what is paid} */
  public abstract Resolves resolves();

  /** {@return how long after the window's end entries still count; zero unless given} */
  @Value.Default
  public Length grace() {
    return Length.ZERO;
  }

  /** {@return what becomes of credit whose tier is lost again; it stands unless given} */
  @Value.Default
  public OnLostProgress onLostProgress() {
    return OnLostProgress.KEEP;
  }

  /** {@return whether cost that credit paid counts too; it does not unless given} */
  @Value.Default
  public boolean creditFundedCounts() {
    return false;
  }

  /** {@return the tiers by currency, in ascending order of spend} */
  public abstract ImmutableListMultimap<Currency, Tier> tiers();

  /** {@return the percentage that is paid instead of tiers} */
  public abstract Optional<SpendMatch> match();

  /** {@return the user's rules, asked under EARN} */
  public abstract ImmutableList<RuleReference> rules();

  @Value.Check
  void check() {
    if (pays() == Pays.PERCENT) {
      checkArgument(match().isPresent(), "an offer that pays PERCENT must have a percentage");
      checkArgument(tiers().isEmpty(), "an offer that pays PERCENT must have no tiers");
    } else {
      checkArgument(match().isEmpty(), "an offer that pays %s must have no percentage", pays());
      checkArgument(!tiers().isEmpty(), "an offer that pays %s must have tiers", pays());
    }
    checkArgument(
        resolutions(pays()).contains(resolves()),
        "an offer that pays %s must resolve %s: %s",
        pays(),
        resolutions(pays()),
        resolves());
    Multimaps.asMap(tiers()).forEach(EarningTerms::checkTiers);
  }

  /**
   * {@return the resolutions that may go with a way of paying}
   *
   * @param pays a way of paying
   */
  public static ImmutableSet<Resolves> resolutions(Pays pays) {
    return switch (pays) {
      case PERCENT -> ImmutableSet.of(Resolves.AT_CLOSE);
      case CHOSEN -> ImmutableSet.of(Resolves.AT_ONCE, Resolves.AT_CLOSE);
      case HIGHEST_REACHED, EVERY_REACHED -> ImmutableSet.copyOf(Resolves.values());
    };
  }

  private static void checkTiers(Currency currency, List<Tier> tiers) {
    long total = 0;
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      if (!tier.spend().currency().equals(currency)) {
        throw new CurrencyMismatchException(currency, tier.spend().currency());
      }
      checkArgument(
          i == 0 || tier.spend().compareTo(tiers.get(i - 1).spend()) > 0,
          "tier %s must ask for more spend than tier %s: %s",
          i + 1,
          i,
          tier.spend());
      total = Math.addExact(total, tier.credit().micros());
    }
  }

  /**
   * {@return whether there are amounts for a currency} Nothing is converted: without a row of its
   * own an account's currency is not offered.
   *
   * @param currency an account's
   */
  public boolean isFor(Currency currency) {
    return match().map(match -> match.isFor(currency)).orElse(tiers().containsKey(currency));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds the terms; required are the window, what pays and when it resolves. */
  public static final class Builder extends ImmutableEarningTerms.Builder {
    Builder() {}

    /**
     * Adds a tier, in its currency.
     *
     * @param tier one that asks for more spend than the tier before it in its currency
     * @return this builder
     */
    public Builder tier(Tier tier) {
      return putTiers(tier.spend().currency(), tier);
    }
  }
}
