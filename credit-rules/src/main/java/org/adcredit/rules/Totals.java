// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.Money;

/**
 * What was spent and who paid for it: {@code gross = credit + cash}, exactly.
 *
 * @param gross cost less corrections
 * @param credit what credit paid
 * @param cash what is charged
 */
public record Totals(Money gross, Money credit, Money cash) {
  /** Tells the sum as an equation: {@code USD 100.00 = USD 30.00 credit + USD 70.00 cash}. */
  @Override
  public String toString() {
    return gross + " = " + credit + " credit + " + cash + " cash";
  }
}
