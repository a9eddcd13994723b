// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.Money;
import org.adcredit.rules.eligibility.CreditBalance;

/**
 * What an account was given, and who paid for its spend; or by how much that differs.
 *
 * @param issued the amounts of its credits, pending ones too, less what was revoked
 * @param used what credit paid
 * @param cash what the account paid itself
 */
public record Funds(Money issued, Money used, Money cash) {
  /**
   * {@return the funds of a statement}
   *
   * @param statement whose credits and totals are added up
   */
  public static Funds of(Statement statement) {
    Money issued = Money.zero(statement.currency());
    for (CreditBalance credit : statement.credits()) {
      issued = issued.plus(credit.amount()).minus(credit.revoked());
    }
    return new Funds(issued, statement.totals().credit(), statement.totals().cash());
  }

  /** {@return whether all three are zero} */
  public boolean isNothing() {
    return issued.isZero() && used.isZero() && cash.isZero();
  }

  /**
   * {@return the sum, one by one}
   *
   * @param other of the same currency
   * @throws org.adcredit.core.CurrencyMismatchException if they are of another currency
   * @throws ArithmeticException if an amount does not fit
   */
  public Funds plus(Funds other) {
    return new Funds(issued.plus(other.issued), used.plus(other.used), cash.plus(other.cash));
  }

  /**
   * {@return by how much these differ from others, one by one; less than zero where these are less}
   *
   * @param other of the same currency
   * @throws org.adcredit.core.CurrencyMismatchException if they are of another currency
   * @throws ArithmeticException if an amount does not fit
   */
  public Funds minus(Funds other) {
    return new Funds(issued.minus(other.issued), used.minus(other.used), cash.minus(other.cash));
  }
}
