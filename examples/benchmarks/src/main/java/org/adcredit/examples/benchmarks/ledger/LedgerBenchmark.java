// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import java.util.stream.IntStream;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each method posts all events to a ledger that was just opened; an operation is one event. */
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class LedgerBenchmark {
  static final int EVENTS = 100_000;

  /** How many offers the account holds; the loop by hand knows one. */
  @Param({"1", "4", "16"})
  public int offers = 1;

  /** How many campaigns spend. */
  @Param({"1", "1000"})
  public int campaigns = 1;

  private Spending spending = new Spending(1, 1, EVENTS);
  private CreditProgram program = spending.program();
  private SpendEvent[] events = {};

  /** Makes the programme. */
  @Setup
  public void prepare() {
    spending = new Spending(campaigns, offers, EVENTS);
    program = spending.program();
  }

  /** Makes the events, anew each time: an event is posted once in its life. */
  @Setup(Level.Invocation)
  public void deliver() {
    events = IntStream.range(0, EVENTS).mapToObj(spending::event).toArray(SpendEvent[]::new);
  }

  /** The limit. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public HandWrittenLedger handWritten() {
    HandWrittenLedger ledger = spending.openByHand();
    for (SpendEvent event : events) {
      ledger.post(event);
    }
    return ledger;
  }

  /** The library. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Ledger ours() {
    Ledger ledger = program.openLedger(spending.account(), spending.facts());
    for (SpendEvent event : events) {
      ledger.post(event);
    }
    return ledger;
  }
}
