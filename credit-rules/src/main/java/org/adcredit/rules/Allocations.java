// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Currency;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;

/**
 * Which credits paid which events, in the order in which they did: three numbers each, since every
 * event may be paid by credit. Those of one event, when it is posted, follow one another.
 */
final class Allocations {
  private static final int COLUMNS = 3;

  /** Where the number of an offer stands, above those of the burn order and the credit. */
  private static final int OFFER_SHIFT = Integer.SIZE + Byte.SIZE;

  /**
   * For each the places of entry and event in the journal; the offer's place in the programme, the
   * burn order and the credit's number; and the amount in micros.
   */
  private final LongColumn numbers;

  Allocations() {
    this(new LongColumn());
  }

  private Allocations(LongColumn numbers) {
    this.numbers = numbers;
  }

  /** The allocations so far, for reading. */
  Allocations copy() {
    return new Allocations(numbers.copy());
  }

  int size() {
    return numbers.size() / COLUMNS;
  }

  void add(int entry, int event, int offer, int credit, long micros, BurnOrder order) {
    numbers.add((long) entry << Integer.SIZE | event);
    numbers.add((long) offer << OFFER_SHIFT | (long) order.number() << Integer.SIZE | credit);
    numbers.add(micros);
  }

  private long number(int allocation, int column) {
    return numbers.get(allocation * COLUMNS + column);
  }

  int entry(int allocation) {
    return (int) (number(allocation, 0) >>> Integer.SIZE);
  }

  int event(int allocation) {
    return (int) number(allocation, 0);
  }

  int offer(int allocation) {
    return (int) (number(allocation, 1) >>> OFFER_SHIFT);
  }

  BurnOrder order(int allocation) {
    return BurnOrder.of((int) (number(allocation, 1) >>> Integer.SIZE) & 0xFF);
  }

  int credit(int allocation) {
    return (int) number(allocation, 1);
  }

  /** What the credit paid; less than zero for what was given back to it. */
  long micros(int allocation) {
    return number(allocation, 2);
  }

  /** How many allocations an event got when it was posted, given the first of them, or -1. */
  int count(int first) {
    if (first < 0) {
      return 0;
    }
    int event = event(first);
    int next = first;
    while (next < size() && entry(next) == event) {
      next++;
    }
    return next - first;
  }

  /**
   * What credit paid of an event when it was posted, given the first of its allocations, or -1.
   *
   * @throws ArithmeticException if that cannot be, as of a ledger that is read
   */
  long paid(int first) {
    long paid = 0;
    for (int i = count(first) - 1; i >= 0; i--) {
      paid = Math.addExact(paid, micros(first + i));
    }
    return paid;
  }

  Allocation get(
      int allocation, Journal journal, ImmutableList<BoundOffer> offers, Currency currency) {
    SpendEvent event = journal.spend(event(allocation));
    EntryId entry =
        entry(allocation) == event(allocation) ? event.id() : journal.id(entry(allocation));
    return new Allocation(
        entry,
        event.id(),
        event.campaign(),
        offers.get(offer(allocation)).id(),
        credit(allocation),
        Money.ofMicros(micros(allocation), currency),
        order(allocation));
  }

  ImmutableList<Allocation> toList(
      Journal journal, ImmutableList<BoundOffer> offers, Currency currency) {
    ImmutableList.Builder<Allocation> list = ImmutableList.builder();
    for (int i = 0; i < size(); i++) {
      list.add(get(i, journal, offers, currency));
    }
    return list.build();
  }
}
