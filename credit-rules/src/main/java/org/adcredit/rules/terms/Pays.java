// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** Which tiers pay. */
public enum Pays {
  /** The highest tier reached, in total; a higher tier reached later tops up the difference. */
  HIGHEST_REACHED,

  /** Every tier reached, each its own credit with its own validity: a ladder. */
  EVERY_REACHED,

  /** The tier chosen at enrolment, and no other. */
  CHOSEN,

  /** No tiers: a percentage of qualifying spend, from a minimum on, up to a cap. */
  PERCENT
}
