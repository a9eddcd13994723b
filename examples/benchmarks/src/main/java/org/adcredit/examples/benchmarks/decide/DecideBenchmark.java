// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import static com.google.common.base.Preconditions.checkState;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each method puts all questions to one contender; an operation is one question. */
// One thread collects, so that no figure depends on how many cores are idle.
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 20, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class DecideBenchmark {
  /** The questions and one contender: no other is loaded in its virtual machine. */
  static class Table<C> {
    final Asked[] questions;
    final C contender;

    Table(Function<Terms, C> contender) {
      Setting setting = Setting.create();
      this.questions = setting.questions().toArray(Asked[]::new);
      this.contender = contender.apply(setting.terms());
      settle();
    }
  }

  /**
   * Makes garbage until the collector has put side by side what belongs together, as in a service
   * that has run for a while. For a contender that allocates this happens sooner or later by
   * itself, and one that does not would go on reading what lies scattered.
   */
  private static void settle() {
    byte[][] garbage = new byte[16][]; // kept for a while, so that no compiler leaves it out
    for (int i = 0; i < 1 << 16; i++) {
      garbage[i % garbage.length] = new byte[1 << 16];
    }
    checkState(garbage[0].length > 0, "there is no garbage");
  }

  /** By hand. */
  @State(Scope.Benchmark)
  public static class HandWrittenTable extends Table<HandWritten> {
    /** Makes it ready. */
    public HandWrittenTable() {
      super(HandWritten::new);
    }
  }

  /** The library. */
  @State(Scope.Benchmark)
  public static class OursTable extends Table<Ours> {
    /** Makes it ready. */
    public OursTable() {
      super(Ours::new);
    }
  }

  /** Predicates. */
  @State(Scope.Benchmark)
  public static class PredicatesTable extends Table<Predicates> {
    /** Makes it ready. */
    public PredicatesTable() {
      super(Predicates::new);
    }
  }

  /** AviatorScript. */
  @State(Scope.Benchmark)
  public static class AviatorTable extends Table<Aviator> {
    /** Makes it ready. */
    public AviatorTable() {
      super(Aviator::new);
    }
  }

  /** Easy Rules. */
  @State(Scope.Benchmark)
  public static class EasyRulesTable extends Table<EasyRules> {
    /** Makes it ready. */
    public EasyRulesTable() {
      super(EasyRules::new);
    }
  }

  /** CEL. */
  @State(Scope.Benchmark)
  public static class CommonExpressionTable extends Table<CommonExpression> {
    /** Makes it ready. */
    public CommonExpressionTable() {
      super(CommonExpression::new);
    }
  }

  /** Drools with a session for each question. */
  @State(Scope.Benchmark)
  public static class StatelessTable extends Table<Drools.Stateless> {
    /** Makes it ready. */
    public StatelessTable() {
      super(Drools.Stateless::new);
    }
  }

  /** Drools with one session. */
  @State(Scope.Benchmark)
  public static class ReusedTable extends Table<Drools.Reused> {
    /** Makes it ready. */
    public ReusedTable() {
      super(Drools.Reused::new);
    }
  }

  /** The limit. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void handWritten(HandWrittenTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** The verdict alone. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void oursVerdict(OursTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** A decision that is kept, of which only the verdict is read. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void oursDecision(OursTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.decide(asked));
    }
  }

  /** All reasons and remedies, as text. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void oursExplained(OursTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.explain(asked));
    }
  }

  /** Predicates in a list. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void predicates(PredicatesTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** AviatorScript. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void aviator(AviatorTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** Easy Rules. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void easyRules(EasyRulesTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** CEL. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void cel(CommonExpressionTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** Drools with a session for each question. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void droolsStateless(StatelessTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }

  /** Drools with one session. */
  @Benchmark
  @OperationsPerInvocation(Setting.QUESTIONS)
  public void droolsReused(ReusedTable table, Blackhole answers) {
    for (Asked asked : table.questions) {
      answers.consume(table.contender.answer(asked));
    }
  }
}
