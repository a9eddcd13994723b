// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** What becomes of credit whose tier a correction takes away again before the close. */
public enum OnLostProgress {
  /** It stands. */
  KEEP,

  /**
   * What is no longer due is withdrawn, as far as it is unused and has not lapsed, newest credit
   * first.
   */
  REVOKE_UNUSED
}
