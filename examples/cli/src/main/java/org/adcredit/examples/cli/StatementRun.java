package org.adcredit.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.adcredit.core.AccountId;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.Statement;

/**
 * Makes the statements of all accounts of an export.
 *
 * <p>Rows are kept in memory, by account, until the export ends. Where they do not fit, all
 * accounts but the one whose rows are coming are taken to be finished: their statements are made,
 * and their rows are let go. So an export of any size can be read if the rows of each account stand
 * together. The output is ordered by the accounts' ids, however many threads there are.
 */
final class StatementRun {
  /** So many statements per thread may be made before the first of them is taken. */
  private static final int AHEAD = 16;

  private final Facts facts;
  private final SpendFeed feed;
  private final RowReader reader;
  private final StatementFormat format;
  private final RejectLog rejects;
  private final Options options;
  private final RowForm form = new RowForm();
  private final RowStore store = new RowStore(form);

  private Optional<Instant> lastRecordedAt;
  private Optional<Instant> asOf;
  private long rows;
  private long used;
  private long skipped;

  /**
   * How to make statements.
   *
   * @param asOf the instant of the statements; none for the last recording in the input
   * @param threads how many accounts may be worked on at once
   * @param budget roughly how many bytes of rows may be held in memory
   */
  record Options(Optional<Instant> asOf, int threads, long budget) {}

  /** The statement of an account, and what became of its rows. */
  private record Made(Statement statement, String lines, Replay replay) {}

  StatementRun(
      Facts facts, SpendFeed feed, StatementFormat format, RejectLog rejects, Options options) {
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
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try (Spool spool = new Spool()) {
      read(new Taker(threads, spool), progress);
      progress.close();
      takeAccountsWithoutRows();
      if (!store.isEmpty()) {
        make(store.take(threads), asOf(), threads, spool);
      }
      reportAccountsNotKnown();
      try (OutputStream out = output.open()) {
        out.write(format.head().getBytes(StandardCharsets.UTF_8));
        spool.writeTo(out, format::finish);
        out.write(format.foot().getBytes(StandardCharsets.UTF_8));
      }
      return new Summary(rows, used, skipped, rejects.count(), spool.count());
    } finally {
      threads.shutdownNow();
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
    private final ExecutorService threads;
    private final Spool spool;

    Taker(ExecutorService threads, Spool spool) {
      this.threads = threads;
      this.spool = spool;
    }

    @Override
    public void take(Place place, Reading reading) {
      StatementRun.this.take(place, reading, threads, spool);
    }

    @Override
    public void take(UsualRow row) {
      StatementRun.this.take(row, threads, spool);
    }
  }

  private void take(UsualRow row, ExecutorService threads, Spool spool) {
    rows++;
    AccountId account = row.account();
    if (store.isFinished(account)) {
      throw notTogether(row.place(), account);
    }
    // Most rows are recorded before one that came already, and need not be made instants to tell.
    if (lastRecordedAt.isEmpty() || row.second() > lastRecordedAt.get().getEpochSecond()) {
      lastRecordedAt = later(lastRecordedAt, row.at());
    }
    if (asOf.isPresent() && row.second() > asOf.get().getEpochSecond()) {
      store.add(account, row.at());
      skipped++;
      return;
    }
    store.add(row);
    if (store.size() > options.budget()) {
      letGo(row.place(), account, threads, spool);
    }
  }

  private void take(Place place, Reading reading, ExecutorService threads, Spool spool) {
    rows++;
    reading.seen().ifPresent(seen -> checkNotFinished(place, seen.account()));
    if (reading.rejection().isPresent()) {
      reading.seen().ifPresent(seen -> store.add(seen.account(), seen.at()));
      rejects.add(new Rejected(place, reading.rejection().get()));
      return;
    }
    reading.seen().ifPresent(seen -> lastRecordedAt = later(lastRecordedAt, seen.recordedAt()));
    if (reading.row().isEmpty() || isLater(reading.row().get())) {
      reading.seen().ifPresent(seen -> store.add(seen.account(), seen.at()));
      skipped++;
      return;
    }
    AccountId account = reading.seen().orElseThrow().account();
    store.add(account, reading.row().get());
    if (store.size() > options.budget()) {
      letGo(place, account, threads, spool);
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

  private static Optional<Instant> later(Optional<Instant> known, Instant instant) {
    return known.isEmpty() || instant.isAfter(known.get()) ? Optional.of(instant) : known;
  }

  private void letGo(Place place, AccountId current, ExecutorService threads, Spool spool) {
    if (asOf.isEmpty()) {
      asOf = Optional.of(lastRecordedAtOfAll());
    }
    make(store.takeAllBut(current, threads), asOf.get(), threads, spool);
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
                .ifPresent(seen -> lastRecordedAt = later(lastRecordedAt, seen.recordedAt()));
          }
        },
        Progress.NONE);
    return asOf();
  }

  private Instant asOf() {
    return asOf.or(() -> lastRecordedAt)
        .orElseThrow(
            () -> new UnusableException("nothing in the input was recorded: give --as-of"));
  }

  private void takeAccountsWithoutRows() {
    facts.accounts().listed().stream()
        .filter(account -> !store.isFinished(account))
        .forEach(store::add);
    facts.journal().keySet().stream()
        .filter(account -> !store.isFinished(account))
        .filter(account -> facts.accounts().account(account, Optional.empty()).isPresent())
        .forEach(store::add);
  }

  private void reportAccountsNotKnown() {
    for (AccountId account : facts.journal().keySet()) {
      if (!store.isFinished(account)) {
        for (JournalEntry entry : facts.journal().get(account)) {
          rejects.noteLoss(
              "account " + account + ": entry " + entry.id() + ": nothing is known of the account");
        }
      }
    }
  }

  /** Makes the statements of some accounts, a few at a time, and takes them in their order. */
  private void make(
      List<AccountRows> accounts, Instant instant, ExecutorService threads, Spool spool) {
    Queue<Future<Made>> ahead = new ArrayDeque<>();
    for (AccountRows account : accounts) {
      ahead.add(threads.submit(() -> make(account, instant)));
      if (ahead.size() > AHEAD * options.threads()) {
        take(ahead.remove(), spool);
      }
    }
    while (!ahead.isEmpty()) {
      take(ahead.remove(), spool);
    }
  }

  private Made make(AccountRows account, Instant instant) {
    Replay replay = facts.replay(account, instant).orElseThrow();
    Statement statement = replay.ledger().statement(instant);
    return new Made(statement, format.lines(statement), replay);
  }

  private void take(Future<Made> future, Spool spool) {
    Made made = result(future);
    used += made.replay().used();
    skipped += made.replay().skipped();
    made.replay().rejected().forEach(rejects::add);
    made.replay().notes().forEach(rejects::note);
    format.see(made.statement(), made.lines());
    try {
      spool.add(made.statement().account(), made.lines());
    } catch (IOException e) {
      throw Unreadable.file("a temporary file", e);
    }
  }

  private static Made result(Future<Made> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("interrupted", e);
    }
  }
}
