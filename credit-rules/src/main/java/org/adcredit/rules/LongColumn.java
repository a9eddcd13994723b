// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Arrays;

/**
 * Numbers in the order in which they were added. It grows page by page, so nothing is copied as it
 * grows and little lies idle; and a copy, for reading, costs nothing.
 */
final class LongColumn {
  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;

  private long[][] pages;
  private int size;

  LongColumn() {
    this(new long[4][], 0);
  }

  private LongColumn(long[][] pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  /** The numbers so far. What is added later goes where the copy does not look. */
  LongColumn copy() {
    return new LongColumn(pages, size);
  }

  int size() {
    return size;
  }

  long get(int place) {
    return pages[place >>> BITS][place & MASK];
  }

  void set(int place, long number) {
    pages[place >>> BITS][place & MASK] = number;
  }

  void add(long number) {
    int page = size >>> BITS;
    if ((size & MASK) == 0) {
      if (page == pages.length) {
        pages = Arrays.copyOf(pages, 2 * page);
      }
      pages[page] = new long[MASK + 1];
    }
    pages[page][size & MASK] = number;
    size++;
  }
}
