package org.adcredit.examples.cli;

import org.adcredit.rules.Statement;

/** A form in which statements are written. */
interface StatementFormat {
  /** {@return the lines of an account} Called by any thread. */
  String lines(Statement statement);

  /** Takes note of a statement and its lines. Called by one thread, in any order of accounts. */
  default void see(Statement statement, String lines) {}

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
