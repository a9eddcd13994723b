// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by codes. A look-up makes no object, and calls no {@code hashCode} or {@code equals} of
 * which there are several.
 */
final class CodeTable<V> {
  /** At least three of four places are empty, so that a code is mostly found where it belongs. */
  private static final int SPARSE = 4;

  private final @Nullable Row<V>[] rows;

  private record Row<V>(String code, V value) {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of rows of nothing else
  CodeTable(Map<String, V> values) {
    rows = new Row[Integer.highestOneBit(values.size() + 1) * SPARSE * 2];
    values.forEach((code, value) -> rows[place(code)] = new Row<>(code, value));
  }

  /** The value of a code, if it has one. */
  @Nullable V find(String code) {
    Row<V> row = rows[place(code)];
    return row == null ? null : row.value;
  }

  /** Where a code is, or the empty place where it is not. */
  private int place(String code) {
    int hash = code.hashCode();
    int place = (hash ^ (hash >>> 16)) & (rows.length - 1);
    Row<V> row = rows[place];
    while (row != null && !row.code.equals(code)) {
      place = (place + 1) & (rows.length - 1);
      row = rows[place];
    }
    return place;
  }
}
