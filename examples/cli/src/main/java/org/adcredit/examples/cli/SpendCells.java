// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** A row of an export as text, by what its cells say. */
final class SpendCells {
  private final SpendHeader header;
  private final List<String> cells;

  SpendCells(SpendHeader header, List<String> cells) {
    this.header = header;
    this.cells = cells;
  }

  /**
   * Checks that the row is one of its table.
   *
   * @throws IllegalArgumentException if it has more or fewer cells than the header, or repeats it
   */
  void check() {
    checkArgument(
        cells.size() == header.size(),
        "the row must have as many cells as the header, %s: %s",
        header.size(),
        cells.size());
    checkArgument(!header.isRepeatedBy(cells), "the row repeats the header");
  }

  /** {@return whether the row names an account, or one cannot tell which it names} */
  boolean mayBeOf(String account) {
    return cells.size() != header.size() || header.text(SpendField.ACCOUNT, cells).equals(account);
  }

  boolean isMissing(SpendField field) {
    return header.text(field, cells).isEmpty();
  }

  /**
   * {@return what the row says about a field, empty where it is missing}
   *
   * @throws IllegalArgumentException if the text was damaged, because it is not UTF-8
   */
  String text(SpendField field) {
    String text = header.text(field, cells);
    checkArgument(text.indexOf('\uFFFD') < 0, "%s must be UTF-8: %s", field.key(), text);
    return text;
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
