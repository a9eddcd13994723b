// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;

/**
 * All credits of an account from one offer, added up.
 *
 * @param amount what was given
 * @param used what paid for spend
 * @param remaining what can still pay
 * @param lapsed what lapsed unused
 * @param revoked what was withdrawn
 */
record OfferCredit(Money amount, Money used, Money remaining, Money lapsed, Money revoked) {
  static OfferCredit of(Statement statement, OfferId offer) {
    Money zero = Money.zero(statement.currency());
    OfferCredit sum = new OfferCredit(zero, zero, zero, zero, zero);
    for (CreditBalance credit : statement.credits()) {
      if (credit.offer().equals(offer)) {
        sum = sum.plus(credit);
      }
    }
    return sum;
  }

  private OfferCredit plus(CreditBalance credit) {
    return new OfferCredit(
        amount.plus(credit.amount()),
        used.plus(credit.used()),
        remaining.plus(credit.remaining()),
        lapsed.plus(credit.lapsed()),
        revoked.plus(credit.revoked()));
  }
}
