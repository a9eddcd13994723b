// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

/** An answer, from the lowest to the highest. */
public enum Verdict {
  /** No. */
  INELIGIBLE,

  /** A fact is missing, without which there is no answer. Never to be treated as yes. */
  UNKNOWN,

  /** Yes. */
  ELIGIBLE;

  /**
   * {@return the lower of two verdicts: Kleene's conjunction} {@code UNKNOWN.and(INELIGIBLE)} is
   * INELIGIBLE: what is missing could not make it a yes.
   *
   * @param other the verdict of another rule
   */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
