package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;

/** The header of an export, and where its rows say what. */
final class SpendHeader {
  private final ImmutableList<String> cells;
  private final Map<SpendField, Integer> columns;
  private final Map<SpendField, String> constants;

  SpendHeader(
      List<String> cells, Map<SpendField, Integer> columns, Map<SpendField, String> constants) {
    this.cells = ImmutableList.copyOf(cells);
    this.columns = Maps.immutableEnumMap(columns);
    this.constants = Maps.immutableEnumMap(constants);
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
    Integer column = columns.get(field);
    String text = constant != null ? constant : column != null ? row.get(column) : "";
    return text.equals("-") ? "" : text;
  }
}
