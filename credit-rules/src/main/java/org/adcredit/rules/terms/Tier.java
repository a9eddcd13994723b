// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;

/**
 * Spend this much, get that much. Exactly the spend is enough; one millionth less is not.
 *
 * @param spend the qualifying spend to reach, more than zero
 * @param credit the credit that it pays, more than zero, in the same currency
 */
public record Tier(Money spend, Money credit) {
  /**
   * Checks the amounts.
   *
   * @param spend the qualifying spend to reach
   * @param credit the credit that it pays
   */
  public Tier {
    checkArgument(spend.isPositive(), "the spend of a tier must be more than zero: %s", spend);
    checkArgument(credit.isPositive(), "the credit of a tier must be more than zero: %s", credit);
    if (!spend.currency().equals(credit.currency())) {
      throw new CurrencyMismatchException(spend.currency(), credit.currency());
    }
  }

  /**
   * {@return a tier from two amounts in text form: {@code of("USD 100", "USD 50")}}
   *
   * @param spend as {@link Money#parse(String)} reads it
   * @param credit as {@link Money#parse(String)} reads it
   * @throws IllegalArgumentException if either is no amount of more than zero, or they are of two
   *     currencies
   */
  public static Tier of(String spend, String credit) {
    return new Tier(Money.parse(spend), Money.parse(credit));
  }
}
