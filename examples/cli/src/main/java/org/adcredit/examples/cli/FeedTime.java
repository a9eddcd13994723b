// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as feeds write them.
 *
 * <p>{@code 2021-09-15} is midnight in the account's zone, {@code 2021-09-15 5:00:00} that time
 * there; {@code 2021/09/15 05:00:00Z}, {@code 2021-09-15T05:00:00Z} and {@code
 * 2021-09-15T05:00:00+02:00} say themselves where. A time that the zone's clocks leave out is as
 * much later as they are put forward; one that comes twice is the first of the two.
 */
final class FeedTime {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{2})\\2(\\d{2})"
              + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
              + " ?(Z|[+-]\\d{2}:?\\d{2})?)?");

  /** What is no second of any time. */
  static final long NO_USUAL_TIME = Long.MIN_VALUE;

  private static final int SECONDS_PER_DAY = 86_400;

  private FeedTime() {}

  /**
   * {@return the instant of a text}
   *
   * @param zone where it is meant, unless it says so
   * @throws IllegalArgumentException if it has none of the forms, or there is no such date or time
   */
  static Instant parse(String text, ZoneId zone) {
    try {
      // Nearly all are written so, and reading them by hand takes a twentieth of the time.
      if (isUsualDate(text, 10)) {
        return usualDate(text).atStartOfDay(zone).toInstant();
      }
      return isUsualDate(text, 20) && isUsualTime(text)
          ? usualTime(text)
          : parseAnyForm(text, zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such date or time: " + text, e);
    }
  }

  /**
   * {@return which second, counted from 1970, bytes such as 2021-09-15T05:00:00Z tell} {@link
   * #NO_USUAL_TIME} if they are written in another way, or if there is no such date or time.
   */
  static long usualSecond(byte[] text, int start, int end) {
    if (end - start != 20
        || text[start + 4] != '-'
        || text[start + 7] != '-'
        || text[start + 10] != 'T'
        || text[start + 13] != ':'
        || text[start + 16] != ':'
        || text[start + 19] != 'Z') {
      return NO_USUAL_TIME;
    }
    int century = twoDigits(text, start);
    int yearOfCentury = twoDigits(text, start + 2);
    int month = twoDigits(text, start + 5);
    int day = twoDigits(text, start + 8);
    int hour = twoDigits(text, start + 11);
    int minute = twoDigits(text, start + 14);
    int second = twoDigits(text, start + 17);
    if ((century | yearOfCentury | month | day | hour | minute | second) < 0
        || month < 1
        || month > 12
        || day < 1
        || (day > 28 && day > YearMonth.of(100 * century + yearOfCentury, month).lengthOfMonth())
        || hour > 23
        || minute > 59
        || second > 59) {
      return NO_USUAL_TIME;
    }
    long days = LocalDate.of(100 * century + yearOfCentury, month, day).toEpochDay();
    return days * SECONDS_PER_DAY + hour * 3_600L + minute * 60L + second;
  }

  /** A number of two digits, or -1. */
  private static int twoDigits(byte[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }

  /** Whether a text has so many characters and starts like 2021-09-15. */
  private static boolean isUsualDate(String text, int length) {
    return text.length() == length
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && areDigits(text, 0, 4)
        && areDigits(text, 5, 7)
        && areDigits(text, 8, 10);
  }

  /** Whether a text goes on like T05:00:00Z. */
  private static boolean isUsualTime(String text) {
    return text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z'
        && areDigits(text, 11, 13)
        && areDigits(text, 14, 16)
        && areDigits(text, 17, 19);
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Instant usualTime(String text) {
    LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    long day = usualDate(text).toEpochDay();
    return Instant.ofEpochSecond(day * SECONDS_PER_DAY + time.toSecondOfDay());
  }

  private static LocalDate usualDate(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = 10 * number + (text.charAt(i) - '0');
    }
    return number;
  }

  private static Instant parseAnyForm(String text, ZoneId zone) {
    Matcher form = FORM.matcher(text);
    checkArgument(form.matches(), "must be a date or a time such as 2021-09-15 05:00:00: %s", text);
    LocalDate date = LocalDate.of(number(form, 1), number(form, 3), number(form, 4));
    if (form.group(5) == null) {
      return date.atStartOfDay(zone).toInstant();
    }
    LocalTime time =
        LocalTime.of(number(form, 5), number(form, 6), number(form, 7), nanos(form.group(8)));
    String offset = form.group(9);
    return offset == null
        ? LocalDateTime.of(date, time).atZone(zone).toInstant()
        : LocalDateTime.of(date, time).toInstant(ZoneOffset.of(offset));
  }

  private static int number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
