// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import java.time.Duration;
import java.time.Instant;
import org.adcredit.rules.Ledger;

/**
 * A ledger that never ends: a thousand events a day, of which it lets go after sixty days.
 *
 * @param days how many days it ran
 * @param mostRetained the most heap that it held on the evening of any hundredth day, in bytes
 */
record Steady(int days, long mostRetained) {
  private static final int EVENTS_A_DAY = 1_000;
  private static final int HORIZON = 60;

  static Steady run(int days) {
    Spending spending = new Spending(10, 1, days * EVENTS_A_DAY);
    Duration step = Duration.ofDays(1).dividedBy(EVENTS_A_DAY);
    long before = Growth.used();
    Ledger ledger = spending.openLedger();
    long most = 0;
    for (int day = 0; day < days; day++) {
      Instant morning = Spending.START.plus(Duration.ofDays(day));
      for (int number = 0; number < EVENTS_A_DAY; number++) {
        ledger.post(
            spending.event(day * EVENTS_A_DAY + number, morning.plus(step.multipliedBy(number))));
      }
      if (day % 100 == 99) {
        most = Math.max(most, Growth.used() - before); // the day's events and those of 60 more
      }
      ledger.compact(morning.minus(Duration.ofDays(HORIZON)));
    }
    return new Steady(days, most);
  }
}
