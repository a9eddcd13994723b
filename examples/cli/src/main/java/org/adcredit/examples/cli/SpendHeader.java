package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;

/** The header of an export, and where its rows say what. */
final class SpendHeader {
  private final ImmutableList<String> cells;

  /** By field; -1 where no column says it. */
  private final int[] columns = new int[SpendField.values().length];

  /** What all rows say about a field, empty where they say nothing, or a column does. */
  private final String[] constants = new String[SpendField.values().length];

  SpendHeader(
      List<String> cells, Map<SpendField, Integer> columns, Map<SpendField, String> constants) {
    this.cells = ImmutableList.copyOf(cells);
    for (SpendField field : SpendField.values()) {
      String constant = constants.get(field);
      this.columns[field.ordinal()] = constant != null ? -1 : columns.getOrDefault(field, -1);
      this.constants[field.ordinal()] = constant == null ? "" : constant;
    }
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
    int column = columns[field.ordinal()];
    String text = column < 0 ? constants[field.ordinal()] : row.get(column);
    return text.equals("-") ? "" : text;
  }
}
