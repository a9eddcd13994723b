// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What DuckDB says about an export under one offer: a process of its own, as {@code
 * examples/credit} is one.
 */
final class DuckDbSums {
  private DuckDbSums() {}

  /**
   * Writes the sums of each account as CSV.
   *
   * @param args the export, the number of threads, and the file to be written
   */
  public static void main(String[] args) throws IOException, SQLException {
    String sums =
        Resources.toString(
            Resources.getResource(DuckDbSums.class, "sums.sql"), StandardCharsets.UTF_8);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set autoinstall_known_extensions = false"); // Nothing is fetched.
      statement.execute("set threads = " + Integer.parseInt(args[1]));
      statement.execute("set variable export = '" + args[0] + "'");
      statement.execute("copy (" + sums + ") to '" + args[2] + "' (header)");
    }
  }
}
