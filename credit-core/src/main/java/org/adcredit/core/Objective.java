// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * What a campaign asks the platform to optimise for: {@code LEAD_GENERATION}. Credit pays for spend
 * whatever the objective, unless an offer's scope says otherwise.
 *
 * @param code upper snake case; the set is open, since platforms add to it
 */
public record Objective(String code) implements Comparable<Objective> {
  /**
   * Checks the form.
   *
   * @param code upper snake case, 1 to 100 characters
   */
  public Objective {
    Codes.checkCode("objective", code);
  }

  /**
   * {@return the objective of a code}
   *
   * @param code upper snake case, 1 to 100 characters: {@code LEAD_GENERATION}
   * @throws IllegalArgumentException if the code is not in upper snake case
   */
  public static Objective of(String code) {
    return new Objective(code);
  }

  @Override
  public int compareTo(Objective other) {
    return code.compareTo(other.code);
  }

  /** {@return the code} */
  @Override
  public String toString() {
    return code;
  }
}
