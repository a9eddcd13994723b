// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Reads exports on a thread of its own, some thousand rows ahead of the thread that takes them, in
 * their order.
 */
final class ReadAhead {
  /** So many rows change hands at once: to hand them on one by one costs more than to read them. */
  private static final int BATCH_SIZE = 1_000;

  private static final int BATCHES = 8;

  private final SpendFeed feed;
  private final RowReader reader;
  private final UsualRows usual;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);

  /**
   * Some rows.
   *
   * @param bytes how many bytes had been read by then
   * @param isLast whether none come after them
   * @param failure why, if not because all were read
   */
  private record Batch(
      List<ReadRow> rows, long bytes, boolean isLast, Optional<Throwable> failure) {}

  ReadAhead(SpendFeed feed, RowReader reader, UsualRows usual) {
    this.feed = feed;
    this.reader = reader;
    this.usual = usual;
  }

  /**
   * Hands over row by row, on this thread.
   *
   * @param progress is told, on this thread, how many bytes have been read
   * @throws UnusableException if a file cannot be read, after the rows before that
   */
  void read(RowTaker rows, LongConsumer progress) {
    Thread thread = new Thread(this::read, "reading");
    thread.setDaemon(true); // It may wait for standard input, which nothing interrupts.
    thread.start();
    try {
      Batch batch;
      do {
        batch = batches.take();
        batch.rows().forEach(row -> row.giveTo(rows));
        progress.accept(batch.bytes());
      } while (!batch.isLast());
      batch.failure().ifPresent(Throwables::throwIfUnchecked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("interrupted", e);
    } finally {
      thread.interrupt();
    }
  }

  private void read() {
    Pending pending = new Pending();
    try {
      pending.handOver(true, readAll(pending));
    } catch (CancellationException e) {
      // Nobody takes the rest.
    }
  }

  private Optional<Throwable> readAll(Pending pending) {
    try {
      feed.read(new RowReading(reader, usual, pending::add), pending::note);
      return Optional.empty();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return Optional.of(e); // Told when the rows before it have been taken.
    }
  }

  /** The rows that are to be handed over next. */
  private final class Pending {
    private List<ReadRow> rows = new ArrayList<>(BATCH_SIZE);
    private long bytes;

    void add(ReadRow row) {
      rows.add(row);
      if (rows.size() == BATCH_SIZE) {
        handOver(false, Optional.empty());
      }
    }

    void note(long bytesRead) {
      bytes = bytesRead;
    }

    void handOver(boolean isLast, Optional<Throwable> failure) {
      try {
        batches.put(new Batch(rows, bytes, isLast, failure));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
      rows = new ArrayList<>(BATCH_SIZE);
    }
  }
}
