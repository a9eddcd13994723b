// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import java.util.Currency;

/** Amounts of two currencies met where one was expected. Nothing is ever converted. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * An amount in {@code actual} came where one in {@code expected} was needed.
   *
   * @param expected the currency that was needed, such as the account's
   * @param actual the currency that came, another one
   */
  public CurrencyMismatchException(Currency expected, Currency actual) {
    super(
        "expected an amount in "
            + expected.getCurrencyCode()
            + ", not in: "
            + actual.getCurrencyCode());
  }
}
