package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableRangeMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of an effective-dated table, by code and region.
 *
 * <p>Codes are found in a table of strings, and regions in one that their letters index: a look-up
 * makes no object, and calls no {@code hashCode} or {@code equals} of which there are several.
 */
final class Timelines<V> {
  /** The hash of two letters is 31 times the first and the second: another for each two. */
  private static final int FIRST = "AA".hashCode();

  private static final int REGIONS = "ZZ".hashCode() - FIRST + 1;

  /** At least three of four places are empty, so that a code is mostly found where it belongs. */
  private static final int SPARSE = 4;

  /** The column of each region, by the hash of its code; 0 for those that no row names. */
  private final short[] columns;

  private final @Nullable Row<V>[] rows;

  /** The timelines of a code, by column. */
  private static final class Row<V> {
    private final String code;
    private final Timeline<V>[] timelines;

    private Row(String code, Timeline<V>[] timelines) {
      this.code = code;
      this.timelines = timelines;
    }
  }

  private Timelines(short[] columns, @Nullable Row<V>[] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The timelines of rows for all regions, and of rows for some, by code. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of arrays of timelines of nothing else
  static <V> Timelines<V> of(Map<String, EffectiveDatedTable.Rows<V>> rows) {
    Map<Region, Short> columns = new LinkedHashMap<>();
    for (EffectiveDatedTable.Rows<V> own : rows.values()) {
      for (Region region : own.byRegion().keySet()) {
        columns.putIfAbsent(region, (short) (columns.size() + 1));
      }
    }
    short[] columnOf = new short[REGIONS];
    columns.forEach((region, column) -> columnOf[index(region)] = column);
    Row<V>[] places = new Row[Integer.highestOneBit(rows.size() + 1) * SPARSE * 2];
    rows.forEach(
        (code, own) -> {
          Timeline<V>[] timelines = new Timeline[columns.size() + 1];
          Arrays.fill(timelines, Timeline.of(own.everywhere(), ImmutableRangeMap.of()));
          own.byRegion()
              .forEach(
                  (region, ranges) ->
                      timelines[columnOf[index(region)]] = Timeline.of(own.everywhere(), ranges));
          places[place(places, code)] = new Row<>(code, timelines);
        });
    return new Timelines<>(columnOf, places);
  }

  private static int index(Region region) {
    return region.code().hashCode() - FIRST;
  }

  boolean names(String code) {
    return rows[place(rows, code)] != null;
  }

  /** The timeline of a code in a region; none where no row names the code. */
  @Nullable Timeline<V> find(String code, Region region) {
    Row<V> row = rows[place(rows, code)];
    return row == null ? null : row.timelines[columns[index(region)]];
  }

  /** Where a code is, or the empty place where it is not. */
  private static int place(@Nullable Row<?>[] rows, String code) {
    int hash = code.hashCode();
    int place = (hash ^ (hash >>> 16)) & (rows.length - 1);
    Row<?> row = rows[place];
    while (row != null && !row.code.equals(code)) {
      place = (place + 1) & (rows.length - 1);
      row = rows[place];
    }
    return place;
  }
}
