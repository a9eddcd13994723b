// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Sets of offers, each kept once and known by a number: most events of an account count toward the
 * same offers. Offers are told by their places in the programme.
 */
final class OfferSets {
  private final Log<BitSet> sets;
  private final Map<BitSet, Integer> numbers;
  private int last;

  OfferSets() {
    sets = new Log<>();
    numbers = new HashMap<>();
    // Number 0 is that of no offers, which entries have that are not spend.
    sets.add(new BitSet());
    numbers.put(sets.get(0), 0);
  }

  private OfferSets(OfferSets other) {
    sets = other.sets.copy();
    numbers = Map.of();
  }

  /** The sets so far, to be read by their numbers and for nothing else. */
  OfferSets copy() {
    return new OfferSets(this);
  }

  /** The set of a number, not to be changed. */
  BitSet get(int number) {
    return sets.get(number);
  }

  int size() {
    return sets.size();
  }

  /** The number of a set. */
  int number(BitSet offers) {
    if (!sets.get(last).equals(offers)) {
      Integer known = numbers.get(offers);
      if (known == null) {
        known = sets.size();
        BitSet kept = (BitSet) offers.clone();
        sets.add(kept);
        numbers.put(kept, known);
      }
      last = known;
    }
    return last;
  }
}
