// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.SpendEvent;
import org.adcredit.examples.benchmarks.Extra;
import org.adcredit.rules.Statement;
import org.junit.jupiter.api.Test;

class LedgerSuiteTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  @Test
  void both_come_to_the_same_sums() {
    assertThatNoException().isThrownBy(LedgerSuite::compare);
  }

  @Test
  void spend_earns_is_paid_by_credit_and_comes_too_late() {
    Spending spending = new Spending(10, 4, 2_000);
    var ledger = spending.openLedger();
    for (int number = 0; number < spending.events(); number++) {
      ledger.post(spending.event(number));
    }
    Statement statement = ledger.statement(spending.end());

    assertThat(statement.credits()).hasSize(4);
    assertThat(statement.totals().credit().isPositive()).isTrue();
    assertThat(statement.excluded())
        .extracting(exclusion -> exclusion.code())
        .contains("after-window", "objective-not-available");
  }

  @Test
  void the_loop_by_hand_drops_what_comes_again_and_what_it_does_not_know() {
    Spending spending = new Spending(1, 1, 10);
    HandWrittenLedger byHand = spending.openByHand();
    SpendEvent event = spending.event(0);
    SpendEvent unknown = new Spending(2, 1, 10).event(1);

    assertThat(byHand.post(event)).isTrue();
    assertThat(byHand.post(event)).isFalse();
    assertThat(byHand.post(unknown)).isFalse();
  }

  @Test
  void growth_is_told_for_each_event_beyond_its_id() {
    Growth.Row row = new Growth.Row(100, 20_000, 30_000, 9_000, 8_000, 4_000, 8_000, 16_000);

    assertThat(row.retainedForEach()).isEqualTo(64);
    assertThat(row.garbageForEach()).isEqualTo(10);
    assertThat(row.savedForEach()).isEqualTo(24);
    assertThat(row.saveRate()).isEqualTo(500);
    assertThat(row.resumeRate()).isEqualTo(250);
    Extra report = GrowthReport.of(ImmutableList.of(row, row), new Steady(400, 3 << 20));
    assertThat(report.text())
        .contains("| 100 | 200 | 300 | 1.50 | 64 | 10 | 24 | 500 | 250 |")
        .endsWith("1,000 events a day, a ledger held at most 3.00 MiB in 400 days.\n");
    assertThat(report.files().get("ledger-growth.png")).startsWith(PNG);
    assertThat(report.files().keySet())
        .containsExactly("ledger-growth.md", "ledger-growth.json", "ledger-growth.png");
  }

  @Test
  void a_small_ledger_is_measured() {
    Growth.Row row = Growth.measure(ImmutableList.of(2_000)).get(0);

    assertThat(row.events()).isEqualTo(2_000);
    assertThat(row.ours()).isPositive();
    assertThat(row.byHand()).isPositive();
    assertThat(row.saved()).isGreaterThan(2_000L * Spending.idLength());
  }
}
