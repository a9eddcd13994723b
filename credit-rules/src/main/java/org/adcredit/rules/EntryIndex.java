// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Map;
import java.util.TreeMap;
import org.adcredit.core.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Where each entry stands, by its id. A table of small numbers and nothing else: a map of objects
 * would take more room than the entries, and more time to look through.
 */
final class EntryIndex {
  /** The entries, by their places: all from 0 on that were added. */
  interface Entries {
    EntryId id(int place);

    /** The {@link EntryIndex#hash} of its id. */
    int hash(int place);
  }

  private static final int MAX_PROBES = 64;
  private static final int BITS = 13;
  private static final int PAGE = 1 << BITS;

  private final Entries entries;

  /**
   * In the lower bits, as many as the number of slots has, the place of an entry plus one; above,
   * those bits of its id's hash; zero where there is none. At most half of the slots are taken. In
   * pages, since some garbage collectors give a large array up to twice the room that it needs.
   */
  private int[][] pages = {new int[16]};

  /** The number of slots, less one. */
  private int mask = 15;

  private int size;

  /**
   * What found no slot near its own. Among ids that chance or a host makes there is next to
   * nothing; ids made to collide end here, where they cost a logarithm and no more.
   */
  private final Map<EntryId, Integer> crowded = new TreeMap<>();

  /** The id that was last looked for in vain, and its free slot: it is mostly added next. */
  private @Nullable EntryId missed;

  private int missedHash;
  private int missedSlot;

  EntryIndex(Entries entries) {
    this.entries = entries;
  }

  /** The place of the entry with an id, or -1. */
  int find(EntryId id) {
    int hash = hash(id);
    for (int probe = 0; probe < MAX_PROBES; probe++) {
      int at = (hash + probe) & mask;
      int slot = pages[at >>> BITS][at & (PAGE - 1)];
      if (slot == 0) {
        missed = id;
        missedHash = hash;
        missedSlot = at;
        return -1;
      }
      if (mayBe(slot, hash) && isAt((slot & mask) - 1, hash, id)) {
        return (slot & mask) - 1;
      }
    }
    return crowded.getOrDefault(id, -1);
  }

  /** Adds the next entry, whose id is not there yet. */
  @SuppressWarnings("ReferenceEquality") // the very id that was looked for, and no other
  void add(EntryId id) {
    int place = size;
    size++;
    if (2 * size > mask) {
      grow(2 * mask + 1);
    } else if (id == missed) {
      set(missedSlot, missedHash, place);
    } else {
      put(entries.hash(place), place);
    }
    missed = null;
  }

  /** The hash of an id, which is known if it was just looked for in vain. */
  @SuppressWarnings("ReferenceEquality") // as above
  int hashToAdd(EntryId id) {
    return id == missed ? missedHash : hash(id);
  }

  private void set(int at, int hash, int place) {
    pages[at >>> BITS][at & (PAGE - 1)] = (hash & ~mask) | (place + 1);
  }

  /**
   * Adds the next entries up to a number of them, and tells whether each has an id of its own.
   * Going from one to the next and to nothing else between, a processor waits for several slots at
   * once, and takes a third of the time of adding each as it is read.
   */
  boolean addUntil(int entriesInAll) {
    int from = size;
    size = entriesInAll;
    if (2L * size > mask) {
      return grow(Integer.highestOneBit(size) * 4 - 1);
    }
    return putAll(from);
  }

  /** Makes a larger table, and tells whether each entry has an id of its own. */
  private boolean grow(int newMask) {
    mask = newMask;
    pages = new int[Math.max(1, (mask + 1) >>> BITS)][Math.min(mask + 1, PAGE)];
    crowded.clear();
    return putAll(0);
  }

  private boolean putAll(int from) {
    boolean areDistinct = true;
    for (int place = from; place < size; place++) {
      areDistinct &= put(entries.hash(place), place);
    }
    return areDistinct;
  }

  /** Puts an entry where it can be found, and tells whether no other of its id is there. */
  private boolean put(int hash, int place) {
    for (int probe = 0; probe < MAX_PROBES; probe++) {
      int at = (hash + probe) & mask;
      int slot = pages[at >>> BITS][at & (PAGE - 1)];
      if (slot == 0) {
        set(at, hash, place);
        return true;
      }
      if (mayBe(slot, hash) && isAt((slot & mask) - 1, hash, entries.id(place))) {
        return false;
      }
    }
    return crowded.put(entries.id(place), place) == null;
  }

  /** Whether the slot is one of an entry with that hash, as far as the slot tells. */
  private boolean mayBe(int slot, int hash) {
    return ((slot ^ hash) & ~mask) == 0;
  }

  private boolean isAt(int place, int hash, EntryId id) {
    return entries.hash(place) == hash && entries.id(place).equals(id);
  }

  /** The last step of MurmurHash3, since hashes of texts that count up lie close together. */
  static int hash(EntryId id) {
    int hash = id.value().hashCode();
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return hash ^ hash >>> 16;
  }
}
