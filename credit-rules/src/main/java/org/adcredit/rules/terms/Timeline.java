// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one key in one region, as time goes by: a value, or none, from each change until
 * the next.
 */
final class Timeline<V> {
  /** To go through so few changes takes less than to halve them further. */
  private static final int FEW = 16;

  private final Instant[] changes;

  // The changes again, as numbers that lie side by side: a look-up goes to no other object.
  private final long[] seconds;
  private final int[] nanos;

  /** What holds before the first change, from the first on, from the second on, and so on. */
  private final @Nullable V[] values;

  private Timeline(Instant[] changes, @Nullable V[] values) {
    this.changes = changes;
    this.seconds = Arrays.stream(changes).mapToLong(Instant::getEpochSecond).toArray();
    this.nanos = Arrays.stream(changes).mapToInt(Instant::getNano).toArray();
    this.values = values;
  }

  /** The timeline of some rows for all regions and some for one, none of which overlap. */
  @SuppressWarnings("unchecked") // an array of what holds, which is never handed out
  static <V> Timeline<V> of(RangeMap<Instant, V> everywhere, RangeMap<Instant, V> own) {
    TreeSet<Instant> changes = new TreeSet<>();
    for (RangeMap<Instant, V> rows : List.of(everywhere, own)) {
      for (Range<Instant> range : rows.asMapOfRanges().keySet()) {
        if (range.hasLowerBound()) {
          changes.add(range.lowerEndpoint());
        }
        if (range.hasUpperBound()) {
          changes.add(range.upperEndpoint());
        }
      }
    }
    List<@Nullable V> values = new ArrayList<>();
    values.add(value(everywhere, own, Instant.MIN));
    for (Instant change : changes) {
      values.add(value(everywhere, own, change));
    }
    return new Timeline<>(changes.toArray(Instant[]::new), (@Nullable V[]) values.toArray());
  }

  private static <V> @Nullable V value(
      RangeMap<Instant, V> everywhere, RangeMap<Instant, V> own, Instant at) {
    V value = own.get(at);
    return value == null ? everywhere.get(at) : value;
  }

  /** What holds at an instant. */
  @Nullable V at(Instant instant) {
    return values[changesBy(instant)];
  }

  /** The first change after an instant, or {@link Instant#MAX}. */
  Instant nextChange(Instant after) {
    int next = changesBy(after);
    return next == changes.length ? Instant.MAX : changes[next];
  }

  /** How many changes there have been by an instant, with one at it. */
  private int changesBy(Instant instant) {
    long second = instant.getEpochSecond();
    int from = 0;
    int until = seconds.length;
    while (until - from > FEW) {
      int middle = (from + until) >>> 1;
      if (seconds[middle] < second) {
        from = middle;
      } else {
        until = middle;
      }
    }
    while (from < seconds.length && seconds[from] < second) {
      from++;
    }
    // Nanoseconds matter only within the second of a change.
    while (from < seconds.length && seconds[from] == second && nanos[from] <= instant.getNano()) {
      from++;
    }
    return from;
  }
}
