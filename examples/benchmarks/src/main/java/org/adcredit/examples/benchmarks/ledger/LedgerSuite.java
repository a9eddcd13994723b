// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.SpendEvent;
import org.adcredit.examples.benchmarks.DisagreementException;
import org.adcredit.examples.benchmarks.Extra;
import org.adcredit.examples.benchmarks.Figure;
import org.adcredit.examples.benchmarks.JmhSuite;
import org.adcredit.examples.benchmarks.Pace;
import org.adcredit.examples.benchmarks.Suite;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;
import org.adcredit.rules.Totals;

/** Posting spend: how long it takes, and what a ledger takes as it grows. */
public final class LedgerSuite implements Suite {
  private static final String NAME = "ledger";

  private final JmhSuite timed =
      new JmhSuite(
          NAME,
          "Spend is posted to the ledger of one account; an operation is one event.",
          LedgerBenchmark.class,
          "handWritten",
          LedgerSuite::compare,
          ImmutableMap.of(
              "offers", ImmutableList.of("1", "16"), "campaigns", ImmutableList.of("1000")));

  @Override
  public String name() {
    return timed.name();
  }

  @Override
  public String task() {
    return timed.task();
  }

  @Override
  public void check() {
    timed.check();
  }

  @Override
  public ImmutableList<Figure> run(Pace pace) {
    return timed.run(pace).stream()
        .map(
            figure -> // what JMH counts is mostly the making of events; see Growth
            new Figure(figure.contender(), figure.nanos(), Optional.empty(), figure.limit()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Extra more(Pace pace) {
    boolean isQuick = pace == Pace.QUICK;
    return GrowthReport.of(
        Growth.measure(
            isQuick
                ? ImmutableList.of(10_000, 100_000)
                : ImmutableList.of(10_000, 100_000, 1_000_000, 10_000_000)),
        Steady.run(isQuick ? 100 : 2_000));
  }

  /** The loop by hand knows one offer: with one, both must come to the same sums. */
  static void compare() {
    compare(new Spending(1, 1, 20_000));
    compare(new Spending(1_000, 1, 20_000));
  }

  private static void compare(Spending spending) {
    Ledger ledger = spending.openLedger();
    HandWrittenLedger byHand = spending.openByHand();
    for (int number = 0; number < spending.events(); number++) {
      SpendEvent event = spending.event(number);
      agree(event, byHand.post(event), ledger.post(event).isAccepted());
      if (number % 100 == 0) {
        agree(event, byHand.post(event), ledger.post(event).isAccepted());
      }
    }
    Statement statement = ledger.statement(spending.end());
    agree(
        spending,
        byHand.qualifying(),
        statement.offers().get(0).qualifying().orElseThrow().micros());
    byHand.campaigns().forEach((id, sums) -> compare(statement, id, sums));
  }

  private static void compare(Statement statement, CampaignId id, HandWrittenLedger.Sums sums) {
    Totals totals = statement.campaigns().get(id);
    agree(id, sums.credit, totals == null ? 0 : totals.credit().micros());
    agree(id, sums.cash, totals == null ? 0 : totals.cash().micros());
    Map<String, Long> excluded =
        statement.excluded().stream()
            .filter(exclusion -> exclusion.campaign().equals(id))
            .filter(exclusion -> exclusion.offer().isPresent() == sums.mayRun)
            .collect(
                ImmutableMap.toImmutableMap(
                    exclusion -> exclusion.code(), exclusion -> exclusion.amount().micros()));
    agree(id, sums.notCounted, excluded.getOrDefault("after-window", 0L));
    agree(id, sums.refused, excluded.getOrDefault("objective-not-available", 0L));
  }

  private static void agree(Object input, Object byHand, Object ours) {
    if (!byHand.equals(ours)) {
      throw new DisagreementException(NAME, "ours", input, ours, byHand);
    }
  }
}
