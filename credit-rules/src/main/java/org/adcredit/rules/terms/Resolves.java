// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** When it is resolved what an offer pays. */
public enum Resolves {
  /**
   * When the window has ended and its grace is over: on 2 April, of a window that ends on 31 March
   * and a grace of {@code P2D}. What is recorded at that instant is too late.
   */
  AT_CLOSE,

  /** When the entry that reaches the tier is recorded. */
  AT_ONCE,

  /** At once for the top tier; for the others at the close. */
  AT_ONCE_IF_TOP
}
