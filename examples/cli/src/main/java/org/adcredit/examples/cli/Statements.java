// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.adcredit.core.AccountId;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.Statement;

/**
 * The statements of accounts, as they are made. Nothing is written before all of them are; the
 * output is ordered by the accounts' ids, however many threads there are.
 */
final class Statements implements AutoCloseable {
  /** So many accounts change hands at once: to hand over each costs as much as its statement. */
  private static final int BATCH_SIZE = 32;

  /** So many batches per thread may be made before the first of them is taken. */
  private static final int AHEAD = 4;

  private final Facts facts;
  private final AccountFormat format;
  private final RejectLog rejects;
  private final int ahead;
  private final ExecutorService threads;
  private final Spool spool;
  private long used;
  private long skipped;

  /** What is told of an account, and what became of its rows. */
  private record Made(AccountId account, AccountFormat.Told told, Replay replay) {}

  Statements(Facts facts, AccountFormat format, RejectLog rejects, int threads) throws IOException {
    this.facts = facts;
    this.format = format;
    this.rejects = rejects;
    this.ahead = AHEAD * threads;
    this.spool = new Spool();
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /** {@return the threads on which statements are made} */
  ExecutorService threads() {
    return threads;
  }

  /** Makes the statements of some accounts, a few at a time, and takes them in their order. */
  void make(List<? extends AccountSpend> accounts, Instant instant) {
    Queue<Future<List<Made>>> making = new ArrayDeque<>();
    for (List<? extends AccountSpend> batch : Lists.partition(accounts, BATCH_SIZE)) {
      making.add(threads.submit(() -> batch.stream().map(each -> make(each, instant)).toList()));
      if (making.size() > ahead) {
        result(making.remove()).forEach(this::take);
      }
    }
    while (!making.isEmpty()) {
      result(making.remove()).forEach(this::take);
    }
  }

  private Made make(AccountSpend account, Instant instant) {
    Replay replay = facts.replay(account, instant).orElseThrow();
    Statement statement = replay.ledger().statement(instant);
    return new Made(account.account(), format.tell(statement, account), replay);
  }

  private void take(Made made) {
    used += made.replay().used();
    skipped += made.replay().skipped();
    made.replay().rejected().forEach(rejects::add);
    made.replay().notes().forEach(rejects::note);
    made.told().seen().run();
    try {
      spool.add(made.account(), made.told().lines());
    } catch (IOException e) {
      throw Unreadable.file("a temporary file", e);
    }
  }

  private static <T> T result(Future<T> future) {
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

  /** Tells of entries in the journals of accounts of which no statement was made. */
  void reportUnknown(Predicate<AccountId> isMade) {
    for (AccountId account : facts.journal().keySet()) {
      if (!isMade.test(account)) {
        for (JournalEntry entry : facts.journal().get(account)) {
          rejects.noteLoss(
              "account " + account + ": entry " + entry.id() + ": nothing is known of the account");
        }
      }
    }
  }

  /** Writes all statements. */
  void writeTo(Output output) throws IOException {
    try (OutputStream out = output.open()) {
      out.write(format.head().getBytes(StandardCharsets.UTF_8));
      spool.writeTo(out, format::finish);
      out.write(format.foot().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * {@return what became of the rows}
   *
   * @param rows how many there were
   * @param passedOver how many of them are no spend, or tell nothing new
   */
  Summary summary(long rows, long passedOver) {
    return new Summary(rows, used, skipped + passedOver, rejects.count(), spool.count());
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    spool.close();
  }
}
