// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.AccountId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.Restatement;
import org.jspecify.annotations.Nullable;

/** The totals of one account, as one export after the other states them. */
final class AccountTotals implements AccountSpend {
  private final AccountId account;
  private final Restatement restatement = Restatement.of(ImmutableList.of());
  private final List<Posting> postings = new ArrayList<>();
  private final Map<EntryId, Instant> deliveries = new HashMap<>();
  private final Set<EntryId> vanished = new LinkedHashSet<>();
  private Optional<Instant> firstRowAt = Optional.empty();

  /** What the export at hand states. */
  private final Map<EntryId, StatedRow> stated = new HashMap<>();

  /** Events of which the export at hand has a row that cannot be used. */
  private final Set<EntryId> kept = new HashSet<>();

  /** What became of a row that states a total. */
  enum Outcome {
    /** It tells something new. */
    NEW,
    /** It tells what is known. */
    KNOWN
  }

  AccountTotals(AccountId account) {
    this.account = account;
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public Optional<Instant> firstRowAt() {
    return firstRowAt;
  }

  @Override
  public List<Posting> postings() {
    return new ArrayList<>(postings);
  }

  /** Takes note of a row, whatever it states. */
  void see(Instant at) {
    firstRowAt = Span.earlier(firstRowAt, at);
  }

  /**
   * Takes a row of the export at hand.
   *
   * @param recordedAt when what it changes was recorded
   * @throws IllegalArgumentException if it cannot be used, with the reason
   */
  Outcome state(StatedRow row, Instant recordedAt) {
    StatedRow other = stated.putIfAbsent(row.id(), row);
    if (other != null) {
      if (!other.isLike(row)) {
        throw new IllegalArgumentException(
            "conflicting-duplicate: the export states another total of "
                + row.id()
                + " on line "
                + other.place().line());
      }
      return Outcome.KNOWN;
    }
    vanished.remove(row.id());
    row.event().ifPresent(event -> deliveries.putIfAbsent(row.id(), event.deliveredAt()));
    ImmutableList<JournalEntry> entries =
        row.event()
            .map(event -> restatement.state(event, recordedAt))
            .orElseGet(() -> restatement.withdraw(row.id(), recordedAt));
    post(entries, row.place());
    return entries.isEmpty() ? Outcome.KNOWN : Outcome.NEW;
  }

  /** The first of the entries of a row stands for the row. */
  private void post(List<JournalEntry> entries, @Nullable Place row) {
    Place place = row;
    for (JournalEntry entry : entries) {
      postings.add(new Posting(entry, place));
      place = null;
    }
  }

  /** Takes note of a row that cannot be used: what it is about has not vanished. */
  void keep(EntryId event) {
    kept.add(event);
  }

  /**
   * Ends the export at hand: what an earlier one stated of its time and it does not has vanished.
   *
   * @param span the time of which the export tells
   * @param takenBackAt when what has vanished is to be taken back; none if it stands
   */
  void end(Span span, Optional<Instant> takenBackAt) {
    for (EntryId id : restatement.standing()) {
      if (!stated.containsKey(id) && !kept.contains(id) && span.contains(deliveries.get(id))) {
        vanished.add(id);
        takenBackAt.ifPresent(at -> post(restatement.withdraw(id, at), null));
      }
    }
    stated.clear();
    kept.clear();
  }

  /** {@return how many events have vanished and were not stated since} */
  int vanished() {
    return vanished.size();
  }
}
