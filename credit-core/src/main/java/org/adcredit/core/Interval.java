// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of time: from inclusive, until exclusive, either end may be open.
 *
 * <p>{@code 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z} holds the whole of March and no instant of
 * April. An open end is written {@code ..}, as in ISO 8601-2; {@link #parse} reads what {@link
 * #toString} writes. An interval is never empty.
 */
public final class Interval {
  private static final Interval ALWAYS = new Interval(Instant.MIN, Instant.MAX);

  /** {@link Instant#MIN} and {@link Instant#MAX} stand for open ends. */
  private final Instant from;

  private final Instant until;

  private Interval(Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "an interval must end after it begins: " + text(from, until));
    }
    this.from = from;
    this.until = until;
  }

  /**
   * {@return from one instant inclusive until another exclusive}
   *
   * @param from the first instant that lies in it
   * @param until the first instant that does not any more
   * @throws IllegalArgumentException unless it ends after it begins
   */
  public static Interval of(Instant from, Instant until) {
    return new Interval(
        Codes.checkInstant("start of an interval", from),
        Codes.checkInstant("end of an interval", until));
  }

  /**
   * {@return from an instant on, without an end}
   *
   * @param from the first instant that lies in it
   */
  public static Interval from(Instant from) {
    return new Interval(Codes.checkInstant("start of an interval", from), Instant.MAX);
  }

  /**
   * {@return up to an instant exclusive, without a beginning}
   *
   * @param until the first instant that does not lie in it
   */
  public static Interval until(Instant until) {
    return new Interval(Instant.MIN, Codes.checkInstant("end of an interval", until));
  }

  /** {@return all of time} */
  public static Interval always() {
    return ALWAYS;
  }

  /**
   * {@return the interval between two ends, either of which may be missing} It is for columns of a
   * table that may be null: {@code ofNullable(null, null)} is {@link #always}, and {@code
   * ofNullable(march, null)} is {@link #from(Instant) from(march)}. Nowhere else does the API take
   * null.
   *
   * @param from the first instant that lies in it, or null where it has no beginning
   * @param until the first instant that does not, or null where it has no end
   * @throws IllegalArgumentException if both are given and it does not end after it begins
   */
  public static Interval ofNullable(@Nullable Instant from, @Nullable Instant until) {
    if (from == null) {
      return until == null ? ALWAYS : until(until);
    }
    return until == null ? from(from) : of(from, until);
  }

  /**
   * {@return the interval of a text, two instants with a slash between them: the inverse of {@link
   * #toString}}
   *
   * @param text {@code 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z}, with {@code ..} for an open end
   * @throws IllegalArgumentException if the text has another form
   */
  public static Interval parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw Codes.refused("an interval must look like 2026-03-01T00:00:00Z/..", text);
    }
    return ofNullable(end(text.substring(0, slash)), end(text.substring(slash + 1)));
  }

  private static @Nullable Instant end(String text) {
    try {
      return text.equals("..") ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "must be an instant such as 2026-03-01T00:00:00Z: " + Codes.shown(text), e);
    }
  }

  /** {@return the first instant, unless the interval has no beginning} */
  public Optional<Instant> from() {
    return from.equals(Instant.MIN) ? Optional.empty() : Optional.of(from);
  }

  /** {@return the first instant after the interval, unless it has no end} */
  public Optional<Instant> until() {
    return until.equals(Instant.MAX) ? Optional.empty() : Optional.of(until);
  }

  /**
   * {@return whether an instant lies in the interval: at its start yes, at its end no} March,
   * {@code 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z}, contains its first nanosecond and 31 March
   * 23:59:59.999999999, and not 1 April 00:00.
   *
   * @param instant any instant
   */
  public boolean contains(Instant instant) {
    return startsBy(instant) && !endsBy(instant);
  }

  /**
   * {@return whether the interval has begun at an instant: at its start it has}
   *
   * @param instant any instant
   */
  public boolean startsBy(Instant instant) {
    return !instant.isBefore(from);
  }

  /**
   * {@return whether the interval is over at an instant: at its end it is}
   *
   * @param instant any instant
   */
  public boolean endsBy(Instant instant) {
    return !until.equals(Instant.MAX) && !instant.isBefore(until);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval that && from.equals(that.from) && until.equals(that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, until);
  }

  @Override
  public String toString() {
    return text(from, until);
  }

  private static String text(Instant from, Instant until) {
    return (from.equals(Instant.MIN) ? ".." : from.toString())
        + "/"
        + (until.equals(Instant.MAX) ? ".." : until.toString());
  }
}
