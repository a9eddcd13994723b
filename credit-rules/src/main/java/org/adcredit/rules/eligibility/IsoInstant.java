// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import org.adcredit.core.Interval;

/**
 * The text of an instant, as {@link Instant#toString} has it: {@code 2026-12-01T00:00:00Z}. An
 * explanation is mostly instants, and the formatter behind {@code toString} takes longer than all
 * else in it.
 */
final class IsoInstant {
  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  private IsoInstant() {}

  static String text(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < YEAR_0 || second >= YEAR_10000) {
      return instant.toString(); // years are written otherwise there
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, (long) DAY));
    int secondOfDay = Math.floorMod(second, DAY);
    StringBuilder text = new StringBuilder("2026-12-01T00:00:00.000000000Z".length());
    twoDigits(twoDigits(text, day.getYear() / 100), day.getYear() % 100);
    twoDigits(text.append('-'), day.getMonthValue());
    twoDigits(text.append('-'), day.getDayOfMonth());
    twoDigits(text.append('T'), secondOfDay / HOUR);
    twoDigits(text.append(':'), secondOfDay % HOUR / MINUTE);
    twoDigits(text.append(':'), secondOfDay % MINUTE);
    appendFraction(text, instant.getNano());
    return text.append('Z').toString();
  }

  /** The text of an interval, as {@link Interval#toString} has it. */
  static String text(Interval interval) {
    return interval.from().map(IsoInstant::text).orElse("..")
        + "/"
        + interval.until().map(IsoInstant::text).orElse("..");
  }

  /** No digits, or three, six or nine: as many as are needed. */
  private static void appendFraction(StringBuilder text, int nanos) {
    if (nanos > 0) {
      threeDigits(text.append('.'), nanos / 1_000_000);
    }
    if (nanos % 1_000_000 > 0) {
      threeDigits(text, nanos / 1_000 % 1_000);
    }
    if (nanos % 1_000 > 0) {
      threeDigits(text, nanos % 1_000);
    }
  }

  private static void threeDigits(StringBuilder text, int number) {
    twoDigits(text.append((char) ('0' + number / 100)), number % 100);
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
