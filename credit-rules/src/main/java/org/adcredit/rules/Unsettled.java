// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;

/**
 * Events that count toward some offer once they are settled, and are not yet. They are ordered by
 * their delivery, so that the settlement of a period finds its own and looks at no others.
 */
final class Unsettled {
  private static final Comparator<Event> BY_DELIVERY =
      Comparator.comparing(Event::deliveredAt).thenComparing(Event::place);

  private final NavigableSet<Event> events = new TreeSet<>(BY_DELIVERY);

  /** An event, by its place in the journal. */
  private record Event(Instant deliveredAt, int place) {
    static Event of(int place, SpendEvent event) {
      return new Event(event.deliveredAt(), place);
    }
  }

  void add(int place, SpendEvent event) {
    events.add(Event.of(place, event));
  }

  void remove(int place, SpendEvent event) {
    events.remove(Event.of(place, event));
  }

  /** Whether an event waits to be settled. */
  boolean contains(int place, SpendEvent event) {
    return events.contains(Event.of(place, event));
  }

  /**
   * The places of the events that a settlement settles, in the order in which they were posted.
   *
   * @param places where an event stands in the journal, by its id; -1 if it does not matter here
   */
  ImmutableList<Integer> settledBy(
      Settlement settlement, Journal journal, ToIntFunction<EntryId> places) {
    if (settlement.event().isPresent()) {
      int place = places.applyAsInt(settlement.event().get());
      return place >= 0 && contains(place, journal.spend(place))
          ? ImmutableList.of(place)
          : ImmutableList.of();
    }
    return deliveredIn(settlement.period().orElseThrow()).stream()
        .map(Event::place)
        .sorted()
        .collect(toImmutableList());
  }

  private NavigableSet<Event> deliveredIn(Interval period) {
    NavigableSet<Event> some = events;
    if (period.from().isPresent()) {
      some = some.tailSet(new Event(period.from().get(), 0), true);
    }
    if (period.until().isPresent()) {
      some = some.headSet(new Event(period.until().get(), 0), false);
    }
    return some;
  }
}
