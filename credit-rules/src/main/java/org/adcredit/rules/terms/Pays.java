// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** Which tiers pay. */
public enum Pays {
  /**
   * The highest tier reached, in total; a higher tier reached later tops up the difference. Of
   * 50.00 for 100.00 and 150.00 for 500.00, resolved at once, the first tier gives 50.00, and the
   * second 100.00 more.
   */
  HIGHEST_REACHED,

  /**
   * Every tier reached, each its own credit with its own validity: a ladder. Of the same tiers the
   * first gives 50.00, and the second 150.00 more.
   */
  EVERY_REACHED,

  /** The tier chosen at enrolment, and no other. */
  CHOSEN,

  /** No tiers: a percentage of qualifying spend, from a minimum on, up to a cap. */
  PERCENT
}
