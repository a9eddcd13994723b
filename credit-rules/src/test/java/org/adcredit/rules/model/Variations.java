// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * Cases as they are generated, and some of them as other hosts have them: one that learns of
 * everything once or twice a day, so that much is recorded at one instant; one that announces
 * enrolments and assignments; one that names an enrolment as the ledger names those that it
 * implies; and one whose entries fall on the very instants at which windows end, offers close, and
 * credits are issued and lapse.
 */
final class Variations {
  /** How the journal of a case is to be altered. */
  private enum Manner {
    AS_IT_IS,
    IN_BATCHES,
    ANNOUNCED,
    NAMED_AS_IMPLIED,
    ON_EDGES
  }

  private Variations() {}

  static Arbitrary<Case> cases() {
    Arbitrary<Manner> manners =
        Arbitraries.frequency(
            Tuple.of(6, Manner.AS_IT_IS),
            Tuple.of(2, Manner.IN_BATCHES),
            Tuple.of(1, Manner.ANNOUNCED),
            Tuple.of(1, Manner.NAMED_AS_IMPLIED),
            Tuple.of(4, Manner.ON_EDGES));
    Arbitrary<Duration> times =
        Arbitraries.of(Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(10));
    return Combinators.combine(Cases.cases(), manners, times, Arbitraries.longs())
        .as(
            (known, manner, time, seed) ->
                manner == Manner.ON_EDGES
                    ? onEdges(known, new Random(seed))
                    : known.with(
                        known.journal().stream()
                            .map(entry -> altered(entry, manner, time))
                            .toList()));
  }

  private static JournalEntry altered(JournalEntry entry, Manner manner, Duration time) {
    return switch (manner) {
      case AS_IT_IS, ON_EDGES -> entry;
      case IN_BATCHES -> recorded(entry, batch(entry.recordedAt(), time));
      case ANNOUNCED ->
          entry instanceof Enrolment || entry instanceof CreditAssignment
              ? recorded(entry, entry.recordedAt().minus(time))
              : entry;
      case NAMED_AS_IMPLIED ->
          entry instanceof Enrolment enrolment
              ? Enrolment.builder()
                  .from(enrolment)
                  .id(EntryId.of("auto/" + enrolment.offer()))
                  .build()
              : entry;
    };
  }

  /** Half of the entries at an instant, or a nanosecond beside one, at which something turns. */
  private static Case onEdges(Case known, Random random) {
    ImmutableList<Instant> turns =
        ImmutableList.copyOf(Comparison.turns(Model.of(known, Comparison.LONG_AFTER)));
    return known.with(
        known.journal().stream()
            .map(
                entry ->
                    random.nextBoolean()
                        ? at(entry, edge(turns, random), edge(turns, random))
                        : entry)
            .toList());
  }

  private static Instant edge(List<Instant> turns, Random random) {
    return turns.get(random.nextInt(turns.size())).plusNanos(random.nextInt(3) - 1L);
  }

  private static JournalEntry at(JournalEntry entry, Instant at, Instant recordedAt) {
    if (entry instanceof SpendEvent event) {
      SpendEvent.Builder moved = SpendEvent.builder().from(event).deliveredAt(at);
      return moved.recordedAt(recordedAt.isBefore(at) ? at : recordedAt).build();
    }
    return recorded(entry, recordedAt);
  }

  /** The end of the day, half-day or decade in which something was recorded. */
  private static Instant batch(Instant recordedAt, Duration time) {
    long seconds = time.toSeconds();
    long started = Math.floorDiv(recordedAt.minusNanos(1).getEpochSecond(), seconds);
    return Instant.ofEpochSecond((started + 1) * seconds);
  }

  private static JournalEntry recorded(JournalEntry entry, Instant at) {
    if (entry instanceof Enrolment enrolment) {
      return Enrolment.builder().from(enrolment).recordedAt(at).build();
    } else if (entry instanceof CreditAssignment assignment) {
      return CreditAssignment.builder()
          .id(assignment.id())
          .offer(assignment.offer())
          .campaign(assignment.campaign())
          .from(assignment.from())
          .recordedAt(at)
          .build();
    } else if (entry instanceof SpendEvent event) {
      return SpendEvent.builder().from(event).recordedAt(at).build();
    } else if (entry instanceof SpendCorrection correction) {
      return SpendCorrection.builder().from(correction).recordedAt(at).build();
    } else if (entry instanceof Settlement settlement) {
      return Settlement.builder().from(settlement).recordedAt(at).build();
    } else if (entry instanceof Invalidation invalidation) {
      return Invalidation.builder().from(invalidation).recordedAt(at).build();
    }
    return entry;
  }
}
