// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/**
 * Where a row stands.
 *
 * @param file the file as it was named
 * @param line the line on which the row starts, counted from 1
 */
record Place(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
