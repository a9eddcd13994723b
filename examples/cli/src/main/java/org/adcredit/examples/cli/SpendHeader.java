// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The header of an export, and where its rows say what. */
@SuppressWarnings("EnumOrdinal") // looked up ten times a row, and kept no longer than the header
final class SpendHeader {
  private static final int NO_COLUMN = -1;

  private final ImmutableList<String> cells;
  private final Map<SpendField, String> constants;

  /** By the fields' ordinals; {@link #NO_COLUMN} for those that have none. */
  private final int[] columns = new int[SpendField.values().length];

  SpendHeader(
      List<String> cells, Map<SpendField, Integer> columns, Map<SpendField, String> constants) {
    this.cells = ImmutableList.copyOf(cells);
    this.constants = Maps.immutableEnumMap(constants);
    Arrays.fill(this.columns, NO_COLUMN);
    columns.forEach((field, column) -> this.columns[field.ordinal()] = column);
  }

  int size() {
    return cells.size();
  }

  /** {@return whether a row is this header once more} */
  boolean isRepeatedBy(List<String> row) {
    return cells.equals(row);
  }

  /** {@return what a row says about a field; empty where it is missing, which may be written -} */
  String text(SpendField field, List<String> row) {
    String constant = constants.get(field);
    int column = column(field);
    String text = constant != null ? constant : column != NO_COLUMN ? row.get(column) : "";
    return text.equals("-") ? "" : text;
  }

  /** {@return whether all that rows say stands in their cells} */
  boolean hasNoConstants() {
    return constants.isEmpty();
  }

  /** {@return the cell of a field that has a column} */
  int column(SpendField field) {
    return columns[field.ordinal()];
  }

  /** {@return whether a line says nothing about a field} */
  boolean isMissing(SpendField field, PlainLines line) {
    int column = column(field);
    if (column == NO_COLUMN) {
      return true;
    }
    int start = line.start(column);
    int length = line.end(column) - start;
    return length == 0 || (length == 1 && line.bytes()[start] == '-');
  }

  /** Adds what a line says about a field that has a column. */
  void addText(SpendField field, PlainLines line, RowBytes bytes) {
    int column = column(field);
    bytes.addText(line.bytes(), line.start(column), line.end(column));
  }
}
