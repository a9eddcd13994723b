// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.adcredit.core.OfferId;

/**
 * What another programme makes of an account whose statement differs.
 *
 * @param before its statement under the one programme
 * @param after its statement under the other
 * @param changes what the two say otherwise in their documented form
 * @param offers the offers that are concerned, in the order of the programmes
 * @param terms the terms that do it; none where only users' rules in code can
 */
public record AccountImpact(
    Statement before,
    Statement after,
    ImmutableList<Change> changes,
    ImmutableSet<OfferId> offers,
    ImmutableList<TermEffect> terms) {

  /** Whether an account is better off: more credit is issued to it, or it pays less cash. */
  public enum Direction {
    /** More credit, less cash, or both. */
    GAINS,
    /** Less credit, more cash, or both. */
    LOSES,
    /** More credit and more cash, or less credit and less cash. */
    GAINS_AND_LOSES,
    /** The same credit and the same cash: something else differs, such as a status or a date. */
    NO_MONEY
  }

  /** {@return by how much its funds differ} */
  public Funds difference() {
    return Funds.of(after).minus(Funds.of(before));
  }

  /** {@return whether it is better off} */
  public Direction direction() {
    Funds difference = difference();
    boolean gains = difference.issued().isPositive() || difference.cash().isNegative();
    boolean loses = difference.issued().isNegative() || difference.cash().isPositive();
    if (gains) {
      return loses ? Direction.GAINS_AND_LOSES : Direction.GAINS;
    }
    return loses ? Direction.LOSES : Direction.NO_MONEY;
  }
}
