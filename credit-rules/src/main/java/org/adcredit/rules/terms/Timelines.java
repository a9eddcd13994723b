// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableRangeMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/** The timelines of an effective-dated table, by code and region. */
final class Timelines<V> {
  private final RegionColumns columns;

  /** The timelines of each code, by column; the first is that of the regions that no row names. */
  private final CodeTable<Timeline<V>[]> rows;

  private Timelines(RegionColumns columns, CodeTable<Timeline<V>[]> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The timelines of rows for all regions, and of rows for some, by code. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of timelines of nothing else
  static <V> Timelines<V> of(Map<String, EffectiveDatedTable.Rows<V>> rows) {
    Set<Region> regions = new LinkedHashSet<>();
    rows.values().forEach(own -> regions.addAll(own.byRegion().keySet()));
    RegionColumns columns = new RegionColumns(regions);
    Map<String, Timeline<V>[]> byCode = new LinkedHashMap<>();
    rows.forEach(
        (code, own) -> {
          Timeline<V>[] timelines = new Timeline[columns.size() + 1];
          Arrays.fill(timelines, Timeline.of(own.everywhere(), ImmutableRangeMap.of()));
          own.byRegion()
              .forEach(
                  (region, ranges) ->
                      timelines[columns.find(region)] = Timeline.of(own.everywhere(), ranges));
          byCode.put(code, timelines);
        });
    return new Timelines<>(columns, new CodeTable<>(byCode));
  }

  boolean names(String code) {
    return rows.find(code) != null;
  }

  /** The timeline of a code in a region; none where no row names the code. */
  @Nullable Timeline<V> find(String code, Region region) {
    Timeline<V>[] timelines = rows.find(code);
    return timelines == null ? null : timelines[columns.find(region)];
  }
}
