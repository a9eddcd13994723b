// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;

/**
 * Pieces of bytes in the order in which they were added, each in one page. It grows page by page,
 * so nothing is copied as it grows; and a copy, for reading, costs nothing. There is room for four
 * gigabytes: more than can be saved.
 */
final class Records {
  private static final int FIRST_PAGE = 256;
  private static final int BITS = 12;
  private static final int PAGE = 1 << BITS;
  private static final int MAX_PAGES = 1 << (Integer.SIZE - BITS);

  private byte[][] pages;

  /** How much of each page is used. */
  private int[] used;

  private int size;

  Records() {
    this(new byte[4][], new int[4], 0);
  }

  private Records(byte[][] pages, int[] used, int size) {
    this.pages = pages;
    this.used = used;
    this.size = size;
  }

  /** The pieces so far. What is added later goes where the copy does not look. */
  Records copy() {
    return new Records(pages, used, size);
  }

  /** Adds a piece that stands in an array, and tells where it is. */
  int add(byte[] bytes, int from, int length) {
    if (size == 0 || used[size - 1] + length > pages[size - 1].length) {
      addPage(length);
    }
    int page = size - 1;
    int place = used[page];
    System.arraycopy(bytes, from, pages[page], place, length);
    used[page] += length;
    return page << BITS | place;
  }

  /**
   * Most ledgers are small: pages start small, and double up to their full length. A piece that is
   * longer has a page of its own, so that every piece starts within the full length of a page.
   */
  private void addPage(int length) {
    checkState(size < MAX_PAGES, "a ledger has room for 4 GiB of entries; compact it");
    if (size == pages.length) {
      pages = Arrays.copyOf(pages, 2 * size);
      used = Arrays.copyOf(used, 2 * size);
    }
    int usual = size == 0 ? FIRST_PAGE : Math.min(PAGE, 2 * pages[size - 1].length);
    pages[size] = new byte[Math.max(length, usual)];
    size++;
  }

  /** What stands at a place and after it. */
  LedgerInput read(int place) {
    byte[] page = pages[place >>> BITS];
    return new LedgerInput(page, place & (PAGE - 1), page.length);
  }

  /** Writes all pieces, one after the other. */
  void writeTo(LedgerOutput out) {
    for (int page = 0; page < size; page++) {
      out.writeBytes(pages[page], used[page]);
    }
  }
}
