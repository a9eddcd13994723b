// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;

/** A table says what its rows say. */
class TimelinesProperties {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Region> REGIONS =
      List.of(Region.of("AA"), Region.of("US"), Region.of("GB"), Region.of("ZZ"));

  private record Row(Industry industry, Selection<Region> regions, Interval interval) {
    boolean overlaps(Row other) {
      return industry.equals(other.industry)
          && (regions.isAll() || other.regions.isAll() || regions.equals(other.regions))
          && interval.from().orElseThrow().isBefore(other.interval.until().orElseThrow())
          && other.interval.from().orElseThrow().isBefore(interval.until().orElseThrow());
    }

    boolean holds(Industry other, Region region, Instant at) {
      return industry.equals(other) && regions.contains(region) && interval.contains(at);
    }
  }

  /** An instant of few, some of them nanoseconds apart. */
  private static Instant instant(int number) {
    return START.plusSeconds(number / 3).plusNanos(number % 3);
  }

  private static Row row(int number) {
    int from = number / 8 % 30;
    int region = number % 8;
    return new Row(
        Industry.of("I" + number / 1000),
        region < REGIONS.size() ? Selection.of(REGIONS.get(region)) : Selection.all(),
        Interval.of(instant(from), instant(from + 1 + number / 240 % 4)));
  }

  @Property
  void a_look_up_finds_the_row_that_holds(
      @ForAll @Size(max = 60) List<@IntRange(max = 39_999) Integer> numbers,
      @ForAll @IntRange(max = 40) int industry,
      @ForAll @IntRange(max = 40) int at) {
    RestrictedIndustries.Builder builder = RestrictedIndustries.builder();
    List<Row> rows = new ArrayList<>();
    for (int number : numbers) {
      Row row = row(number);
      if (rows.stream().noneMatch(row::overlaps)) {
        builder.restrict(row.industry, row.regions, Restriction.PROHIBITED, row.interval);
        rows.add(row);
      }
    }
    RestrictedIndustries table = builder.build();
    Industry asked = Industry.of("I" + industry);

    for (Region region : REGIONS) {
      assertThat(table.restriction(asked, region, instant(at)).isPresent())
          .isEqualTo(rows.stream().anyMatch(row -> row.holds(asked, region, instant(at))));
      Instant next = table.changes(asked, ImmutableSet.of(region)).higher(instant(at));
      assertThat(table.nextChange(asked, ImmutableSet.of(region), instant(at)))
          .isEqualTo(next == null ? Instant.MAX : next);
    }
  }
}
