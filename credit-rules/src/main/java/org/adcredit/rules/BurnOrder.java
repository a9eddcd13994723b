// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;

/**
 * The order in which credits pay. It is total, and versioned apart from the library: an allocation
 * names the version by which it was made.
 *
 * <p>Of a cost of 100.00, and of credits with one priority, 40.00 for the whole account, 50.00 for
 * one objective and 30.00 assigned to the campaign: the assigned one pays 30.00, that of the
 * objective 50.00, and that of the account 20.00.
 */
public enum BurnOrder {
  /**
   * Priority, lower first; assigned before scoped (by objective or region) before account-wide;
   * earlier expiry, none last; earlier effective; offer id; credit number.
   */
  BURN_ORDER_1(1);

  private final int number;

  BurnOrder(int number) {
    this.number = number;
  }

  /** {@return the version's name: burn-order/1} */
  public String version() {
    return "burn-order/" + number;
  }

  int number() {
    return number;
  }

  /** The version of a number. */
  static BurnOrder of(int number) {
    for (BurnOrder order : values()) {
      if (order.number == number) {
        return order;
      }
    }
    throw new IllegalArgumentException("no such burn order: " + number);
  }

  /** The credits, in the order in which they pay. */
  ImmutableList<Credit> sort(Iterable<Credit> credits) {
    return ImmutableList.sortedCopyOf(comparator(), credits);
  }

  private Comparator<Credit> comparator() {
    return switch (this) {
      case BURN_ORDER_1 ->
          Comparator.comparingInt(Credit::priority)
              .thenComparing(Credit::breadth)
              .thenComparing(Credit::expiresAt)
              .thenComparing(Credit::issuedAt)
              .thenComparing(Credit::offer)
              .thenComparingInt(Credit::number);
    };
  }

  @Override
  public String toString() {
    return version();
  }
}
