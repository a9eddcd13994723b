// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/** A row that was read, in one of two ways. */
interface ReadRow {
  /** Gives the row to who takes rows. */
  void giveTo(RowTaker taker);

  /**
   * A row that was read cell by cell.
   *
   * @param place where it stands
   * @param reading what was read
   */
  record ByCells(Place place, Reading reading) implements ReadRow {
    @Override
    public void giveTo(RowTaker taker) {
      taker.take(place, reading);
    }
  }
}
