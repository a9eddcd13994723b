// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import org.adcredit.rules.Statement;

/** A form in which statements are written. */
interface StatementFormat extends AccountFormat {
  @Override
  default Told tell(Statement statement, AccountSpend account) {
    String lines = lines(statement);
    return new Told(lines, () -> see(statement, lines));
  }

  /** {@return the lines of an account} Called by any thread. */
  String lines(Statement statement);

  /** Takes note of a statement and its lines. Called by one thread, in any order of accounts. */
  default void see(Statement statement, String lines) {}
}
