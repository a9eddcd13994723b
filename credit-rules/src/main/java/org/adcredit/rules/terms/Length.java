// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in the terms of an offer: calendar days and months, or an exact duration.
 *
 * <p>A period, {@code P30D} or {@code P1M}, is counted in the account's zone: a day on which the
 * clocks change has 23 or 25 hours, and months clamp, so that 31 January and one month is 28 or 29
 * February. A duration, {@code PT720H}, is exact. A length is one or the other, at least zero and
 * at most a thousand years. The text form is ISO 8601; {@link #parse} reads what {@link #toString}
 * writes.
 */
public final class Length {
  /** No time at all. */
  public static final Length ZERO = new Length(Period.ZERO);

  private static final int MAX_YEARS = 1_000;
  private static final int MAX_TEXT_LENGTH = 32;

  private final TemporalAmount amount;

  private Length(TemporalAmount amount) {
    this.amount = amount;
  }

  /**
   * {@return a number of calendar days}
   *
   * @param days not negative, in the calendar of the account's zone: a day may have 23 or 25 hours
   * @throws IllegalArgumentException if that is negative or exceeds a thousand years
   */
  public static Length ofDays(int days) {
    return of(Period.ofDays(days));
  }

  /**
   * {@return a length in calendar days, months and years}
   *
   * @param period in the calendar of the account's zone
   * @throws IllegalArgumentException if a part is negative or the length exceeds a thousand years
   */
  public static Length of(Period period) {
    checkArgument(
        period.getDays() >= 0 && period.getMonths() >= 0 && period.getYears() >= 0,
        "a length of time must not be negative: %s",
        period);
    checkArgument(
        period.toTotalMonths() <= MAX_YEARS * 12L && period.getDays() <= MAX_YEARS * 365,
        "a length of time must be at most a thousand years: %s",
        period);
    return new Length(period);
  }

  /**
   * {@return an exact length}
   *
   * @param duration to the nanosecond, whatever the calendar
   * @throws IllegalArgumentException if it is negative or exceeds a thousand years
   */
  public static Length of(Duration duration) {
    checkArgument(!duration.isNegative(), "a length of time must not be negative: %s", duration);
    checkArgument(
        duration.toDays() <= MAX_YEARS * 365L,
        "a length of time must be at most a thousand years: %s",
        duration);
    return new Length(duration);
  }

  /**
   * {@return the length of an ISO 8601 period or duration: the inverse of {@link #toString}}
   *
   * @param text {@code P30D}, {@code P1M}, {@code PT720H}
   * @throws IllegalArgumentException if the text is neither, is both ({@code P1DT12H}), or is out
   *     of bounds
   */
  public static Length parse(String text) {
    checkArgument(
        text.length() <= MAX_TEXT_LENGTH && text.toUpperCase(Locale.ROOT).startsWith("P"),
        "must be a length of time such as P30D or PT720H: %s",
        text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…");
    int time = text.toUpperCase(Locale.ROOT).indexOf('T');
    checkArgument(
        time <= 1,
        "must be a period such as P30D or a duration such as PT720H, not both: %s",
        text);
    try {
      return time == 1 ? of(Duration.parse(text)) : of(Period.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a length of time such as P30D or PT720H: " + text, e);
    }
  }

  /**
   * {@return the instant this long after another, by the calendar of a zone} In New York, {@code
   * P1D} after 7 March 2026 12:00 is 8 March 12:00, 23 hours later; {@code PT24H} after it is 8
   * March 13:00.
   *
   * @param start the instant to count from
   * @param zone the account's; a duration does not look at it
   */
  public Instant after(Instant start, ZoneId zone) {
    return amount instanceof Duration
        ? start.plus(amount)
        : start.atZone(zone).plus(amount).toInstant();
  }

  /** {@return whether this is no time at all} */
  public boolean isZero() {
    return amount instanceof Period period ? period.isZero() : amount.equals(Duration.ZERO);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Length that && amount.equals(that.amount);
  }

  @Override
  public int hashCode() {
    return amount.hashCode();
  }

  @Override
  public String toString() {
    return amount.toString();
  }
}
