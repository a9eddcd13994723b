// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import org.adcredit.core.Money;
import org.adcredit.rules.Statement;

/**
 * What an account spent, who paid, and how far it came with its one offer.
 *
 * @param gross cost less corrections
 * @param credit what credit paid
 * @param cash what is charged
 * @param qualifying what counts toward the threshold
 */
record Sums(Money gross, Money credit, Money cash, Money qualifying) {
  /** {@return what the library's statement says, of an offer that the account holds} */
  static Sums of(Statement statement) {
    return new Sums(
        statement.totals().gross(),
        statement.totals().credit(),
        statement.totals().cash(),
        statement.offers().get(0).qualifying().orElseThrow());
  }
}
