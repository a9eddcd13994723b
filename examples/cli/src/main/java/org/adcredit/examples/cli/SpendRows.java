// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/** Takes the rows of exports as they stand there, one by one. */
interface SpendRows {
  /** Takes a row. */
  void take(Place place, SpendCells cells);

  /** {@return whether it takes a row as it stands in a plain line} If not, it takes its cells. */
  default boolean takes(String file, SpendHeader header, PlainLines line) {
    return false;
  }
}
