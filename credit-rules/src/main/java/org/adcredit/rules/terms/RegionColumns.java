// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import org.adcredit.core.Region;

/** Numbers some regions from 1 on. A look-up goes to one place, which two letters tell. */
final class RegionColumns {
  /** The hash of two letters is 31 times the first and the second: another for each two. */
  private static final int FIRST = "AA".hashCode();

  private static final int REGIONS = "ZZ".hashCode() - FIRST + 1;

  private final short[] columns = new short[REGIONS];
  private final int size;

  RegionColumns(Iterable<Region> regions) {
    int last = 0;
    for (Region region : regions) {
      if (find(region) == 0) {
        last++;
        columns[index(region)] = (short) last;
      }
    }
    size = last;
  }

  /** How many regions have a number. */
  int size() {
    return size;
  }

  /** The number of a region, or 0 if it has none. */
  int find(Region region) {
    return columns[index(region)];
  }

  private static int index(Region region) {
    return region.code().hashCode() - FIRST;
  }
}
