// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

/**
 * One thing that a scenario expects and that is otherwise.
 *
 * @param line the line of the scenario file that expects it, counted from 1
 * @param path what is expected, such as {@code statement.offers[new-advertiser].status}
 * @param expected what it should be
 * @param actual what it is
 */
public record Mismatch(int line, String path, String expected, String actual) {
  /** {@return one line: {@code statement.totals.cash: expected 80.00, was 57.20}} */
  @Override
  public String toString() {
    return path + ": expected " + expected + ", was " + actual;
  }
}
