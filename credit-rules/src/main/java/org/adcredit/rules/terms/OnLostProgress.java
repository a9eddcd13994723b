// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** What becomes of credit whose tier a correction takes away again before the close. */
public enum OnLostProgress {
  /** It stands. */
  KEEP,

  /**
   * What is no longer due is withdrawn, as far as it is unused and has not lapsed, newest credit
   * first. Of a credit of 50.00 for 100.00, of which 20.00 are used when a correction leaves 90.00,
   * 30.00 are withdrawn; with 10.00 more they are given again, as a further credit.
   */
  REVOKE_UNUSED
}
