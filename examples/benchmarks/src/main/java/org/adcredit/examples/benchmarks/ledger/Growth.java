// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;

/**
 * What a ledger takes as it grows: time, room and garbage for each event, and how fast it is saved
 * and resumed. Events are made while no clock runs and are not kept, as in a host that reads them
 * from a feed.
 */
final class Growth {
  private static final int CHUNK = 10_000;
  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Growth() {}

  /**
   * What was measured at a size; nanoseconds and bytes are those of all events together.
   *
   * @param events how many events
   * @param byHand nanoseconds of the loop written by hand
   * @param ours nanoseconds of the library
   * @param allocated bytes that the library allocated
   * @param retained bytes of heap that its ledger holds
   * @param saved bytes of the saved ledger
   * @param save nanoseconds to save it
   * @param resume nanoseconds to resume it
   */
  record Row(
      int events,
      long byHand,
      long ours,
      long allocated,
      long retained,
      long saved,
      long save,
      long resume) {
    /** Bytes of heap for each event, beyond the characters of its id. */
    long retainedForEach() {
      return retained / events - Spending.idLength();
    }

    /** Bytes allocated for each event beyond those that are retained. */
    long garbageForEach() {
      return Math.max(0, (allocated - retained) / events);
    }

    /** Bytes saved for each event, beyond the characters of its id. */
    long savedForEach() {
      return saved / events - Spending.idLength();
    }

    /** Millions of bytes saved in a second. */
    long saveRate() {
      return saved * 1_000 / save;
    }

    /** Millions of bytes resumed in a second. */
    long resumeRate() {
      return saved * 1_000 / resume;
    }
  }

  /** Measures ledgers of several sizes, each several times; the median by time stands. */
  static ImmutableList<Row> measure(List<Integer> sizes) {
    for (int round = 0; round < ROUNDS; round++) {
      row(new Spending(10, 1, 100_000)); // so that the compilers have seen it all
    }
    return sizes.stream()
        .map(size -> median(new Spending(10, 1, size)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Row median(Spending spending) {
    return Ordering.natural()
        .onResultOf(Row::ours)
        .sortedCopy(IntStream.range(0, ROUNDS).mapToObj(round -> row(spending)).toList())
        .get(ROUNDS / 2);
  }

  private static Row row(Spending spending) {
    CreditProgram program = spending.program();
    HandWrittenLedger byHand = spending.openByHand();
    Measured limit = post(spending, byHand::post);

    long before = used();
    Ledger ledger = program.openLedger(spending.account(), spending.facts());
    Measured ours = post(spending, ledger::post);
    long retained = used() - before;
    long start = System.nanoTime();
    byte[] saved = ledger.save();
    long save = System.nanoTime() - start;
    start = System.nanoTime();
    program.resume(spending.account(), spending.facts(), saved);
    long resume = System.nanoTime() - start;
    return new Row(
        spending.events(),
        limit.nanos(),
        ours.nanos(),
        ours.allocated(),
        retained,
        saved.length,
        save,
        resume);
  }

  private record Measured(long nanos, long allocated) {}

  private static Measured post(Spending spending, Consumer<SpendEvent> ledger) {
    long nanos = 0;
    long allocated = 0;
    for (int from = 0; from < spending.events(); from += CHUNK) {
      SpendEvent[] events =
          IntStream.range(from, Math.min(from + CHUNK, spending.events()))
              .mapToObj(spending::event)
              .toArray(SpendEvent[]::new);
      long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      for (SpendEvent event : events) {
        ledger.accept(event);
      }
      nanos += System.nanoTime() - start;
      allocated += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    }
    return new Measured(nanos, allocated);
  }

  /** The heap in use, once what nobody refers to is gone. */
  static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
