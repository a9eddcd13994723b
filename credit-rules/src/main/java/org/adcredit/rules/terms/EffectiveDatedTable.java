// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a key in a region at an instant. Rows for the same key and region never overlap; a
 * row for all regions is one for each.
 */
final class EffectiveDatedTable<K extends Comparable<K>, V> {
  private final ImmutableMap<K, Rows<V>> rows;
  private final Timelines<V> timelines;

  private EffectiveDatedTable(ImmutableMap<K, Rows<V>> rows) {
    this.rows = rows;
    Map<String, Rows<V>> byCode = new LinkedHashMap<>();
    rows.forEach((key, own) -> byCode.put(key.toString(), own));
    this.timelines = Timelines.of(byCode);
  }

  ImmutableSet<K> keys() {
    return rows.keySet();
  }

  /** The regions that rows for a key name; rows for all regions name none. */
  ImmutableSet<Region> regions(K key) {
    Rows<V> found = rows.get(key);
    return found == null ? ImmutableSet.of() : found.byRegion.keySet();
  }

  /** Whether any row is for a key of this code. */
  boolean names(String code) {
    return timelines.names(code);
  }

  /** What holds for the key of a code; makes no object. */
  @Nullable V find(String code, Region region, Instant at) {
    Timeline<V> timeline = timelines.find(code, region);
    return timeline == null ? null : timeline.at(at);
  }

  /** The first of {@link #changes} after an instant, or {@link Instant#MAX}; makes no set. */
  Instant nextChange(String code, ImmutableSet<Region> regions, Instant after) {
    Instant next = Instant.MAX;
    for (Region region : regions) {
      Timeline<V> timeline = timelines.find(code, region);
      Instant change = timeline == null ? Instant.MAX : timeline.nextChange(after);
      if (change.isBefore(next)) {
        next = change;
      }
    }
    return next;
  }

  /** The instants at which what holds for a key in some of these regions may change, ascending. */
  ImmutableSortedSet<Instant> changes(K key, ImmutableSet<Region> regions) {
    Rows<V> found = rows.get(key);
    ImmutableSortedSet.Builder<Instant> changes = ImmutableSortedSet.naturalOrder();
    if (found != null) {
      addEnds(changes, found.everywhere);
      for (Region region : regions) {
        ImmutableRangeMap<Instant, V> own = found.byRegion.get(region);
        if (own != null) {
          addEnds(changes, own);
        }
      }
    }
    return changes.build();
  }

  private static <V> void addEnds(
      ImmutableSortedSet.Builder<Instant> changes, ImmutableRangeMap<Instant, V> rows) {
    for (Range<Instant> range : rows.asMapOfRanges().keySet()) {
      if (range.hasLowerBound()) {
        changes.add(range.lowerEndpoint());
      }
      if (range.hasUpperBound()) {
        changes.add(range.upperEndpoint());
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EffectiveDatedTable<?, ?> that && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return rows.toString();
  }

  record Rows<V>(
      ImmutableRangeMap<Instant, V> everywhere,
      ImmutableMap<Region, ImmutableRangeMap<Instant, V>> byRegion) {}

  static final class Builder<K extends Comparable<K>, V> {
    private final Map<K, RangeMap<Instant, V>> everywhere = new LinkedHashMap<>();
    private final Map<K, Map<Region, RangeMap<Instant, V>>> byRegion = new HashMap<>();

    void add(K key, Selection<Region> regions, Interval interval, V value) {
      Range<Instant> range = range(interval);
      RangeMap<Instant, V> all = everywhere.computeIfAbsent(key, k -> TreeRangeMap.create());
      Map<Region, RangeMap<Instant, V>> own =
          byRegion.computeIfAbsent(key, k -> new LinkedHashMap<>());
      checkFree(key, all, range, interval);
      if (regions.isAll()) {
        own.values().forEach(rows -> checkFree(key, rows, range, interval));
        all.put(range, value);
      } else {
        for (Region region : regions.named().orElseThrow()) {
          checkFree(key, own.getOrDefault(region, all), range, interval);
        }
        for (Region region : regions.named().orElseThrow()) {
          own.computeIfAbsent(region, r -> TreeRangeMap.create()).put(range, value);
        }
      }
    }

    private void checkFree(
        K key, RangeMap<Instant, V> rows, Range<Instant> range, Interval interval) {
      checkArgument(
          rows.subRangeMap(range).asMapOfRanges().isEmpty(),
          "overlaps with a row before it for %s in one of its regions: %s",
          key,
          interval);
    }

    private static Range<Instant> range(Interval interval) {
      Range<Instant> from = interval.from().map(Range::atLeast).orElse(Range.all());
      return interval.until().map(until -> from.intersection(Range.lessThan(until))).orElse(from);
    }

    EffectiveDatedTable<K, V> build() {
      ImmutableMap.Builder<K, Rows<V>> rows = ImmutableMap.builder();
      everywhere.forEach(
          (key, all) -> {
            ImmutableMap.Builder<Region, ImmutableRangeMap<Instant, V>> own =
                ImmutableMap.builder();
            byRegion
                .getOrDefault(key, Map.of())
                .forEach((region, ranges) -> own.put(region, ImmutableRangeMap.copyOf(ranges)));
            rows.put(key, new Rows<>(ImmutableRangeMap.copyOf(all), own.buildOrThrow()));
          });
      return new EffectiveDatedTable<>(rows.buildOrThrow());
    }
  }
}
