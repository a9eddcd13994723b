// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.Comparators;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.adcredit.rules.terms.Length;

/**
 * How long a length of time is at the least and at the most, whenever it starts and wherever: a
 * month has 28 to 31 days, a year 365 or 366. Of a length that is counted by the calendar these are
 * days of 24 hours; the clocks of a zone may make it shorter or longer.
 */
record Span(Duration shortest, Duration longest, boolean byCalendar) {
  /**
   * More than any zone has ever moved its clocks: where the date line was moved, a whole day was
   * skipped or came twice.
   */
  private static final Duration SHIFT = Duration.ofHours(26);

  private static final int MONTHS = 12;

  static Span of(Length length) {
    String text = length.toString();
    if (text.startsWith("PT")) {
      Duration exact = Duration.parse(text);
      return new Span(exact, exact, false);
    }
    Period period = Period.parse(text);
    long years = period.toTotalMonths() / MONTHS;
    long months = period.toTotalMonths() % MONTHS;
    long days = period.get(ChronoUnit.DAYS);
    long fewest = years * 365 + months * 28 + days;
    long most = years * 366 + months * 31 + days;
    return new Span(Duration.ofDays(fewest), Duration.ofDays(most), !period.isZero());
  }

  /** {@return whether the one is longer than the other in every zone and from every start} */
  static boolean isSurelyLonger(Length length, Length other) {
    Span a = of(length);
    Span b = of(other);
    Duration shift = a.byCalendar == b.byCalendar ? Duration.ZERO : SHIFT;
    return a.shortest.compareTo(b.longest.plus(shift)) > 0;
  }

  /** {@return an instant before which the length is over nowhere} */
  static Instant earliest(Instant start, Length length) {
    Span span = of(length);
    Instant end = start.plus(span.shortest);
    return Comparators.max(start, span.byCalendar ? end.minus(SHIFT) : end);
  }

  /** {@return an instant after which the length is over everywhere} */
  static Instant latest(Instant start, Length length) {
    Span span = of(length);
    Instant end = start.plus(span.longest);
    return span.byCalendar ? end.plus(SHIFT) : end;
  }
}
