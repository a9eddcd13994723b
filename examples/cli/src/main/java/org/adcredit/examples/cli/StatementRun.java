// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.AccountId;

/**
 * Makes the statements of all accounts of an export.
 *
 * <p>Rows are kept in memory, by account, until the export ends. Where they do not fit, all
 * accounts but the one whose rows are coming are taken to be finished: their statements are made,
 * and their rows are let go. So an export of any size can be read if the rows of each account stand
 * together. The output is ordered by the accounts' ids, however many threads there are.
 */
final class StatementRun {
  private final Facts facts;
  private final SpendFeed feed;
  private final RowReader reader;
  private final AccountFormat format;
  private final RejectLog rejects;
  private final Options options;
  private final RowForm form = new RowForm();
  private final RowStore store = new RowStore(form);

  private Optional<Instant> lastRecordedAt;
  private Optional<Instant> asOf;
  private long rows;
  private long skipped;

  /**
   * How to make statements.
   *
   * @param asOf the instant of the statements; none for the last recording in the input
   * @param threads how many accounts may be worked on at once
   * @param budget roughly how many bytes of rows may be held in memory
   */
  record Options(Optional<Instant> asOf, int threads, long budget) {}

  StatementRun(
      Facts facts, SpendFeed feed, AccountFormat format, RejectLog rejects, Options options) {
    this.facts = facts;
    this.feed = feed;
    this.reader = new RowReader(facts.accounts(), facts.campaigns());
    this.format = format;
    this.rejects = rejects;
    this.options = options;
    this.lastRecordedAt = facts.lastRecordedAt();
    this.asOf = options.asOf();
  }

  /** Writes the statements; nothing is written before all of them are made. */
  Summary run(Output output, Progress progress) throws IOException {
    try (Statements statements = new Statements(facts, format, rejects, options.threads())) {
      read(new Taker(statements), progress);
      progress.close();
      facts.accountsToState().filter(account -> !store.isFinished(account)).forEach(store::add);
      if (!store.isEmpty()) {
        statements.make(store.take(statements.threads()), asOf());
      }
      statements.reportUnknown(store::isFinished);
      statements.writeTo(output);
      return statements.summary(rows, skipped);
    }
  }

  private void read(RowTaker rows, Progress progress) {
    UsualRows usual = new UsualRows(facts.accounts(), facts.campaigns(), form);
    if (options.threads() > 1) {
      new ReadAhead(feed, reader, usual).read(rows, progress);
    } else {
      feed.read(new RowReading(reader, usual, row -> row.giveTo(rows)), progress);
    }
  }

  /** Takes rows, and lets go of those that do not fit. */
  private final class Taker implements RowTaker {
    private final Statements statements;

    Taker(Statements statements) {
      this.statements = statements;
    }

    @Override
    public void take(Place place, Reading reading) {
      StatementRun.this.take(place, reading, statements);
    }

    @Override
    public void take(UsualRow row) {
      StatementRun.this.take(row, statements);
    }
  }

  private void take(UsualRow row, Statements statements) {
    rows++;
    AccountId account = row.account();
    if (store.isFinished(account)) {
      throw notTogether(row.place(), account);
    }
    // Most rows are recorded before one that came already, and need not be made instants to tell.
    if (lastRecordedAt.isEmpty() || row.second() > lastRecordedAt.get().getEpochSecond()) {
      lastRecordedAt = Span.later(lastRecordedAt, row.at());
    }
    if (asOf.isPresent() && row.second() > asOf.get().getEpochSecond()) {
      store.add(account, row.at());
      skipped++;
      return;
    }
    store.add(row);
    if (store.size() > options.budget()) {
      letGo(row.place(), account, statements);
    }
  }

  private void take(Place place, Reading reading, Statements statements) {
    rows++;
    reading.seen().ifPresent(seen -> checkNotFinished(place, seen.account()));
    if (reading.rejection().isPresent()) {
      reading.seen().ifPresent(seen -> store.add(seen.account(), seen.at()));
      rejects.add(new Rejected(place, reading.rejection().get()));
      return;
    }
    reading
        .seen()
        .ifPresent(seen -> lastRecordedAt = Span.later(lastRecordedAt, seen.recordedAt()));
    if (reading.row().isEmpty() || isLater(reading.row().get())) {
      reading.seen().ifPresent(seen -> store.add(seen.account(), seen.at()));
      skipped++;
      return;
    }
    AccountId account = reading.seen().orElseThrow().account();
    store.add(account, reading.row().get());
    if (store.size() > options.budget()) {
      letGo(place, account, statements);
    }
  }

  private void checkNotFinished(Place place, AccountId account) {
    if (store.isFinished(account)) {
      throw notTogether(place, account);
    }
  }

  private static UnusableException notTogether(Place place, AccountId account) {
    return new UnusableException(
        place
            + ": the rows do not fit in memory, and those of account "
            + account
            + " do not stand together: sort the export by account, or give more memory");
  }

  private boolean isLater(SpendRow row) {
    return asOf.isPresent() && row.event().recordedAt().isAfter(asOf.get());
  }

  private void letGo(Place place, AccountId current, Statements statements) {
    if (asOf.isEmpty()) {
      asOf = Optional.of(lastRecordedAtOfAll());
    }
    statements.make(store.takeAllBut(current, statements.threads()), asOf.get());
    if (store.size() > options.budget()) {
      throw new UnusableException(
          place + ": the rows of account " + current + " alone do not fit in memory");
    }
  }

  /** Reads everything once more, only to know when the last row was recorded. */
  private Instant lastRecordedAtOfAll() {
    if (!feed.isRereadable()) {
      throw new UnusableException(
          "the rows do not fit in memory and can be read only once: give --as-of");
    }
    feed.read(
        (place, cells) -> {
          Reading reading = reader.read(place, cells);
          if (reading.rejection().isEmpty()) {
            reading
                .seen()
                .ifPresent(seen -> lastRecordedAt = Span.later(lastRecordedAt, seen.recordedAt()));
          }
        },
        Progress.NONE);
    return asOf();
  }

  private Instant asOf() {
    return asOf(asOf, lastRecordedAt);
  }

  /** {@return the instant of statements: the last recording, unless one is given} */
  static Instant asOf(Optional<Instant> given, Optional<Instant> lastRecordedAt) {
    return given
        .or(() -> lastRecordedAt)
        .orElseThrow(
            () -> new UnusableException("nothing in the input was recorded: give --as-of"));
  }
}
