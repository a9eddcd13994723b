// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes journal entries of totals that a platform states, and for a while states again: each time
 * with all that an event has cost so far. A journal is append-only, so what a total has grown by is
 * a further spend event, and what it has shrunk by is a correction, newest spend first.
 *
 * <pre>{@code
 * Restatement restatement = Restatement.of(journal); // or of nothing, to begin with
 * for (SpendEvent row : tuesday) { // e1 cost 100.00 on Monday, and 112.50 on Tuesday
 *   restatement.state(row).forEach(ledger::post); // posts e1/restated/1 of 12.50
 * }
 * }</pre>
 *
 * <p>Further spend of an event {@code e1} has the ids {@code e1/restated/1}, {@code e1/restated/2}
 * and so on; it was delivered when the event was, on its campaign and in its region. A correction
 * of an event {@code e1} has the id {@code e1/corrected/2} if it comes from the second restatement.
 * So the same statements make the same entries, and posting them again does no harm.
 *
 * <p>It keeps the totals of one account's events in memory and belongs to one thread.
 */
public final class Restatement {
  static final String RESTATED = "/restated/";
  static final String CORRECTED = "/corrected/";

  private final Map<EntryId, StatedSpend> events = new LinkedHashMap<>();

  private Restatement() {}

  /**
   * {@return a restatement that goes on where a journal ends}
   *
   * @param journal the entries that were accepted so far, in any order
   * @throws IllegalArgumentException if a correction is of more than an event has cost
   */
  public static Restatement of(Iterable<? extends JournalEntry> journal) {
    Restatement restatement = new Restatement();
    Map<EntryId, StatedSpend> byPiece = new LinkedHashMap<>();
    for (JournalEntry entry : JournalOrder.sort(journal)) {
      if (entry instanceof SpendEvent event) {
        restatement.goOn(event, byPiece);
      } else if (entry instanceof SpendCorrection correction) {
        StatedSpend stated = byPiece.get(correction.event());
        if (stated != null) {
          stated.add(correction, number(correction.id(), CORRECTED));
        }
      }
    }
    return restatement;
  }

  private void goOn(SpendEvent event, Map<EntryId, StatedSpend> byPiece) {
    if (byPiece.containsKey(event.id())) {
      return; // a ledger ignores it, or rejects it
    }
    StatedSpend stated = restated(event);
    if (stated == null) {
      stated = new StatedSpend(event);
      events.put(event.id(), stated);
    } else {
      stated.add(event, number(event.id(), RESTATED));
    }
    byPiece.put(event.id(), stated);
  }

  /** The event of which this one is further spend, if it is. */
  private @Nullable StatedSpend restated(SpendEvent event) {
    String id = event.id().value();
    int end = id.lastIndexOf(RESTATED);
    StatedSpend stated = end <= 0 ? null : events.get(EntryId.of(id.substring(0, end)));
    return stated != null && stated.isOf(event) && number(event.id(), RESTATED) > 0 ? stated : null;
  }

  /** The number at the end of an id of this class, or 0. */
  private static int number(EntryId id, String before) {
    int start = id.value().lastIndexOf(before);
    Integer number =
        start < 0 ? null : Ints.tryParse(id.value().substring(start + before.length()));
    return number == null ? 0 : number;
  }

  /**
   * Takes a total, and tells which entries make it so: the event itself when it is stated for the
   * first time, nothing if its total has not changed, further spend, or corrections. They are
   * recorded when the total was.
   *
   * <p>An event that comes again with another campaign, delivery, region or currency is no
   * restatement: it is handed on as it is, for a ledger to reject as a conflicting duplicate.
   *
   * @param event whose cost is all that it has cost by its {@code recordedAt}
   * @return the entries to post, in this order; none if nothing has changed
   * @throws IllegalArgumentException if its total has changed, and it is recorded before what is
   *     known of it already
   */
  public ImmutableList<JournalEntry> state(SpendEvent event) {
    return state(event, event.recordedAt());
  }

  /**
   * The same for events that do not tell when their totals changed, such as rows of an export that
   * was made at a known time: the event itself is posted as it is, and what has changed since is
   * recorded then.
   *
   * @param event whose cost is all that it has cost by {@code restatedAt}
   * @param restatedAt when what has changed since the last total is recorded
   * @return the entries to post, in this order; none if nothing has changed
   * @throws IllegalArgumentException if the total has changed, and that is recorded before what is
   *     known of the event already
   */
  public ImmutableList<JournalEntry> state(SpendEvent event, Instant restatedAt) {
    StatedSpend stated = events.get(event.id());
    if (stated == null) {
      events.put(event.id(), new StatedSpend(event));
      return ImmutableList.of(event);
    }
    if (!stated.isOf(event)) {
      return ImmutableList.of(event);
    }
    Money total = stated.total();
    int change = event.cost().compareTo(total);
    if (change == 0) {
      return ImmutableList.of();
    }
    return change > 0
        ? ImmutableList.of(stated.grow(event.cost().minus(total), restatedAt))
        : stated.shrink(total.minus(event.cost()), restatedAt);
  }

  /**
   * Takes back all that an event has cost: its total was stated as zero, or its row has vanished.
   * It may be stated again later.
   *
   * @param event the id by which its totals were stated
   * @param recordedAt when that became known
   * @return corrections; none of an event that was never stated, or has cost nothing already
   * @throws IllegalArgumentException if that is recorded before what is known of the event already
   */
  public ImmutableList<JournalEntry> withdraw(EntryId event, Instant recordedAt) {
    StatedSpend stated = events.get(event);
    if (stated == null || stated.total().isZero()) {
      return ImmutableList.of();
    }
    return stated.shrink(stated.total(), recordedAt);
  }

  /** {@return the events that have cost something, in the order in which they were first stated} */
  public ImmutableSet<EntryId> standing() {
    ImmutableSet.Builder<EntryId> standing = ImmutableSet.builder();
    events.forEach(
        (id, stated) -> {
          if (!stated.total().isZero()) {
            standing.add(id);
          }
        });
    return standing.build();
  }
}
