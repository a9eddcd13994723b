// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import org.adcredit.rules.Statement;

/** What is told of each account, and the form in which it is written. */
interface AccountFormat {
  /**
   * What is told of an account.
   *
   * @param lines the lines, or none
   * @param seen takes note of it; called by one thread, in any order of accounts
   */
  record Told(String lines, Runnable seen) {}

  /** Tells of an account. Called by any thread. */
  Told tell(Statement statement, AccountSpend account);

  /** {@return what comes before the first account, when all have been seen} */
  default String head() {
    return "";
  }

  /** {@return the lines of an account as they are written, when all have been seen} */
  default String finish(String lines) {
    return lines;
  }

  /** {@return what comes after the last account} */
  default String foot() {
    return "";
  }
}
