// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.Region;

/**
 * Finds rows of the platform's tables, objectives and industries alike, between which less than a
 * day is left out for a region: the one ends and the next begins hours later. Who means a pause
 * means days; what is left out here was meant to join. A gap of just a day is taken as meant.
 */
final class GapLint {
  private static final Duration DAY = Duration.ofDays(1);

  private GapLint() {}

  static void check(ImmutableListMultimap<String, DatedRow> table, Warnings warnings) {
    Multimaps.asMap(table).values().forEach(rows -> check(rows, warnings));
  }

  private static void check(List<DatedRow> rows, Warnings warnings) {
    ImmutableList<DatedRow> byTime =
        ImmutableList.sortedCopyOf(Comparator.comparing(DatedRow::from), rows);
    // Every region that a row names, and one that stands for those that none does.
    Set<Optional<Region>> regions = new LinkedHashSet<>();
    regions.add(Optional.empty());
    rows.forEach(
        row ->
            row.regions().named().orElse(ImmutableSet.of()).stream()
                .map(Optional::of)
                .forEach(regions::add));
    Set<Place> told = new HashSet<>();
    for (Optional<Region> region : regions) {
      ImmutableList<DatedRow> own =
          byTime.stream()
              .filter(row -> region.map(row.regions()::contains).orElse(row.regions().isAll()))
              .collect(toImmutableList());
      for (int i = 1; i < own.size(); i++) {
        check(own.get(i - 1), own.get(i), told, warnings);
      }
    }
  }

  private static void check(DatedRow row, DatedRow next, Set<Place> told, Warnings warnings) {
    // Rows for one region never overlap: but for the last each has an end, and the next a start.
    Duration gap = Duration.between(row.until(), next.from());
    Place place = next.node().get("from").orElse(next.node()).place();
    if (!gap.isZero() && gap.compareTo(DAY) < 0 && told.add(place)) {
      warnings.add(
          place,
          "availability-gap",
          "leaves a gap of "
              + gap
              + " after the row at line "
              + row.node().place().line()
              + ", which ends at "
              + row.until()
              + ": "
              + next.from());
    }
  }
}
