// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

/** Two contenders give different answers to the same question, so that their times mean nothing. */
public final class DisagreementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says who differs, on which input, and how. */
  public DisagreementException(
      String suite, String contender, Object input, Object is, Object not) {
    super(
        suite
            + ": "
            + contender
            + " answers "
            + is
            + " and not "
            + not
            + " on the input: "
            + input);
  }
}
