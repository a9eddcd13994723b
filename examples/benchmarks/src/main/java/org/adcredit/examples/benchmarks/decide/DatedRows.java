// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import java.util.Arrays;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Selection;

/**
 * What holds for one key, by region and time, in plain arrays: a row is its first second, its last
 * exclusive, and a number. All rows begin and end with whole seconds, so that these decide.
 */
final class DatedRows {
  private static final int LETTERS = 26;
  private static final long[] NONE = {};

  private final long[][] byRegion = new long[LETTERS * LETTERS][];

  DatedRows() {
    Arrays.fill(byRegion, NONE);
  }

  void add(Selection<Region> regions, Interval interval, int number) {
    if (regions.isAll()) {
      for (int region = 0; region < byRegion.length; region++) {
        add(region, interval, number);
      }
    } else {
      regions.named().orElseThrow().forEach(region -> add(index(region), interval, number));
    }
  }

  private void add(int region, Interval interval, int number) {
    long[] before = byRegion[region];
    long[] rows = Arrays.copyOf(before, before.length + 3);
    rows[before.length] = interval.from().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    rows[before.length + 1] = interval.until().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
    rows[before.length + 2] = number;
    byRegion[region] = rows;
  }

  /** {@return the number that holds at a second, or -1} */
  int find(Region region, long second) {
    long[] rows = byRegion[index(region)];
    for (int i = 0; i < rows.length; i += 3) {
      if (second >= rows[i] && second < rows[i + 1]) {
        return (int) rows[i + 2];
      }
    }
    return -1;
  }

  static int index(Region region) {
    String code = region.code();
    return (code.charAt(0) - 'A') * LETTERS + code.charAt(1) - 'A';
  }
}
