// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Currency;
import java.util.Map;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;

/** Checks on tables of amounts per currency. */
final class Amounts {
  private Amounts() {}

  static void check(String what, Map<Currency, Money> table) {
    table.forEach(
        (currency, amount) -> {
          if (!amount.currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, amount.currency());
          }
          checkArgument(amount.isPositive(), "%s must be more than zero: %s", what, amount);
        });
  }
}
