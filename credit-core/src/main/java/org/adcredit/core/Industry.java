// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * What an advertiser sells, as a platform names it for its own restrictions: {@code
 * FINANCIAL_SERVICES}.
 *
 * @param code upper snake case; the set is open, since platforms add to it
 */
public record Industry(String code) implements Comparable<Industry> {
  /**
   * Checks the form.
   *
   * @param code upper snake case, 1 to 100 characters
   */
  public Industry {
    Codes.checkCode("industry", code);
  }

  /**
   * {@return the industry of a code}
   *
   * @param code upper snake case, 1 to 100 characters: {@code LEGAL_SERVICES}
   * @throws IllegalArgumentException if the code is not in upper snake case
   */
  public static Industry of(String code) {
    return new Industry(code);
  }

  @Override
  public int compareTo(Industry other) {
    return code.compareTo(other.code);
  }

  /** {@return the code} */
  @Override
  public String toString() {
    return code;
  }
}
