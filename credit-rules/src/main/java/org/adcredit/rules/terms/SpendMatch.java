// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableMap;
import java.util.Currency;
import org.adcredit.core.Money;
import org.immutables.value.Value;

/**
 * Pay a percentage of qualifying spend: from a minimum on, up to a cap, rounded down to the
 * currency's minor unit. 50 % of 33.33 is 16.66.
 */
@Value.Immutable
public abstract class SpendMatch {
  SpendMatch() {}

  /** {@return the percentage} */
  public abstract Percent percent();

  /** {@return the qualifying spend to reach, by currency; where empty, anything above zero} */
  public abstract ImmutableMap<Currency, Money> minimum();

  /** {@return the most that it pays, by currency; where empty, there is no cap} */
  public abstract ImmutableMap<Currency, Money> cap();

  @Value.Check
  void check() {
    Amounts.check("minimum", minimum());
    Amounts.check("cap", cap());
  }

  /**
   * {@return whether every table given has a row for a currency}
   *
   * @param currency an account's
   */
  public boolean isFor(Currency currency) {
    return (minimum().isEmpty() || minimum().containsKey(currency))
        && (cap().isEmpty() || cap().containsKey(currency));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds the terms; required is the percentage. */
  public static final class Builder extends ImmutableSpendMatch.Builder {
    Builder() {}

    /**
     * Adds a minimum, in its currency.
     *
     * @param minimum more than zero; one for each currency
     * @return this builder
     */
    public Builder minimum(Money minimum) {
      return putMinimum(minimum.currency(), minimum);
    }

    /**
     * Adds a cap, in its currency.
     *
     * @param cap more than zero; one for each currency
     * @return this builder
     */
    public Builder cap(Money cap) {
      return putCap(cap.currency(), cap);
    }
  }
}
