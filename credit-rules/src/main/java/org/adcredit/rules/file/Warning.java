// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

/**
 * One thing in a programme that is legal and has no point, and where: what {@link ProgramLint}
 * tells.
 *
 * @param code the check that found it, such as {@code tier-pays-less}; stable
 * @param problem the place and the sentence
 */
public record Warning(String code, Problem problem) {
  /**
   * {@return the place, the path, the sentence and the code: {@code a.yaml:14:21: offers[0].closes:
   * must be … [offer-cannot-be-enrolled]}}
   */
  @Override
  public String toString() {
    return problem + " [" + code + "]";
  }
}
