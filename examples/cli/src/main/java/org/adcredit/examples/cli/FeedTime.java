package org.adcredit.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

  /** The form of nearly all times, {@code 2021-09-15T05:00:00Z}: 0 stands for any digit. */
  private static final String USUAL_TIME = "0000-00-00T00:00:00Z";

  private static final String USUAL_DATE = "0000-00-00";
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
      // Reading these two digit by digit takes a twentieth of the time.
      if (hasForm(text, USUAL_TIME)) {
        return usualTime(text);
      }
      return hasForm(text, USUAL_DATE)
          ? date(text).atStartOfDay(zone).toInstant()
          : parseAnyForm(text, zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such date or time: " + text, e);
    }
  }

  private static boolean hasForm(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      char expected = form.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }

  private static Instant usualTime(String text) {
    LocalTime time =
        LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    return Instant.ofEpochSecond(date(text).toEpochDay() * SECONDS_PER_DAY + time.toSecondOfDay());
  }

  private static LocalDate date(String text) {
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
