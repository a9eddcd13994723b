package org.adcredit.rules;

import java.util.Map;
import java.util.TreeMap;
import org.adcredit.core.EntryId;

/**
 * Where each entry stands, by its id. A table of numbers and nothing else, since a map of objects
 * would take more room than the entries.
 */
final class EntryIndex {
  /** Tells whether the entry at a place has an id. */
  interface Ids {
    boolean hasId(int place, EntryId id);

    EntryId id(int place);
  }

  private static final int MAX_PROBES = 64;
  private static final int BITS = 12;
  private static final int PAGE = 1 << BITS;

  private final Ids ids;

  /**
   * The hash of an id above, the place of its entry plus one below; zero where there is none. In
   * pages, since some garbage collectors give a large array up to twice the room that it needs.
   */
  private long[][] pages = {new long[16]};

  /** The number of slots, less one. */
  private int mask = 15;

  private int size;

  /**
   * What found no slot near its own. Among ids that chance or a host makes there is next to
   * nothing; ids made to collide end here, where they cost a logarithm and no more.
   */
  private final Map<EntryId, Integer> crowded = new TreeMap<>();

  EntryIndex(Ids ids) {
    this.ids = ids;
  }

  /** The place of the entry with an id, or -1. */
  int find(EntryId id) {
    int hash = hash(id);
    for (int probe = 0; probe < MAX_PROBES; probe++) {
      int at = (hash + probe) & mask;
      long slot = pages[at >>> BITS][at & (PAGE - 1)];
      if (slot == 0) {
        return -1;
      }
      if ((int) (slot >>> Integer.SIZE) == hash && ids.hasId((int) slot - 1, id)) {
        return (int) slot - 1;
      }
    }
    return crowded.getOrDefault(id, -1);
  }

  /** Adds an entry whose id is not there yet. */
  void add(EntryId id, int place) {
    if (size >= mask / 3 * 2) {
      grow();
    }
    size++;
    if (!put((long) hash(id) << Integer.SIZE | (place + 1))) {
      crowded.put(id, place);
    }
  }

  private boolean put(long slot) {
    int hash = (int) (slot >>> Integer.SIZE);
    for (int probe = 0; probe < MAX_PROBES; probe++) {
      int at = (hash + probe) & mask;
      long[] page = pages[at >>> BITS];
      if (page[at & (PAGE - 1)] == 0) {
        page[at & (PAGE - 1)] = slot;
        return true;
      }
    }
    return false;
  }

  private void grow() {
    long[][] before = pages;
    mask = 2 * mask + 1;
    pages = new long[Math.max(1, (mask + 1) >>> BITS)][Math.min(mask + 1, PAGE)];
    for (long[] page : before) {
      for (long slot : page) {
        if (slot != 0 && !put(slot)) {
          int place = (int) slot - 1;
          crowded.put(ids.id(place), place);
        }
      }
    }
    crowded
        .entrySet()
        .removeIf(
            entry -> put((long) hash(entry.getKey()) << Integer.SIZE | (entry.getValue() + 1)));
  }

  /** The last step of MurmurHash3, since hashes of texts that count up lie close together. */
  private static int hash(EntryId id) {
    int hash = id.value().hashCode();
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return hash ^ hash >>> 16;
  }
}
