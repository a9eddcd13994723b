// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.function.Consumer;

/** Reads the rows of exports: usual ones from their lines, and the others cell by cell. */
final class RowReading implements SpendRows {
  private final RowReader reader;
  private final UsualRows usual;
  private final Consumer<ReadRow> rows;

  /** A reading that hands over row by row. */
  RowReading(RowReader reader, UsualRows usual, Consumer<ReadRow> rows) {
    this.reader = reader;
    this.usual = usual;
    this.rows = rows;
  }

  @Override
  public void take(Place place, SpendCells cells) {
    rows.accept(new ReadRow.ByCells(place, reader.read(place, cells)));
  }

  @Override
  public boolean takes(String file, SpendHeader header, PlainLines line) {
    UsualRow row = usual.read(file, header, line);
    if (row == null) {
      return false;
    }
    rows.accept(row);
    return true;
  }
}
