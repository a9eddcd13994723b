// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/** What the command's exit code says. */
final class ExitCode {
  /** All well. */
  static final int WELL = 0;

  /** Something does not hold: a scenario failed, or a programme has something without a point. */
  static final int FAILED = 1;

  /** The call or a file cannot be used; nothing was computed. */
  static final int UNUSABLE = 2;

  /** There are answers, and some rows were rejected. */
  static final int SOME_REJECTED = 3;

  private ExitCode() {}
}
