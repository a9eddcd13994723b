// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at an instant, never happened, or is not known to have happened.
 *
 * <p>The three are different answers. An account without a known first impression is not one
 * without an impression: the first leaves a question open, the second answers it. The text form is
 * {@code unknown}, {@code never} or the instant; {@link #parse} is its inverse.
 */
public final class Occurrence {
  private static final Occurrence UNKNOWN = new Occurrence(false, null);
  private static final Occurrence NEVER = new Occurrence(true, null);

  private final boolean known;
  private final @Nullable Instant at;

  private Occurrence(boolean known, @Nullable Instant at) {
    this.known = known;
    this.at = at;
  }

  /** {@return that it is not known whether it happened} */
  public static Occurrence unknown() {
    return UNKNOWN;
  }

  /** {@return that it has not happened} */
  public static Occurrence never() {
    return NEVER;
  }

  /**
   * {@return that it happened at an instant}
   *
   * @param instant when it happened, between the years 0000 and 9999
   */
  public static Occurrence at(Instant instant) {
    return new Occurrence(true, Codes.checkInstant("instant of an occurrence", instant));
  }

  /**
   * {@return the occurrence of a text, {@code unknown}, {@code never} or an instant: the inverse of
   * {@link #toString}}
   *
   * @param text as it was written
   * @throws IllegalArgumentException if the text is none of them
   */
  public static Occurrence parse(String text) {
    if (text.equals("unknown")) {
      return UNKNOWN;
    }
    if (text.equals("never")) {
      return NEVER;
    }
    try {
      return at(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "must be unknown, never or an instant: " + Codes.shown(text), e);
    }
  }

  /**
   * {@return whether it is known that it happened, or that it did not} Of an account whose first
   * impression is {@link #never}, it is; only {@link #unknown} is not known.
   */
  public boolean isKnown() {
    return known;
  }

  /**
   * {@return the instant, if it is known to have happened; empty both for never and for unknown}
   */
  public Optional<Instant> instant() {
    return Optional.ofNullable(at);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Occurrence that && known == that.known && Objects.equals(at, that.at);
  }

  @Override
  public int hashCode() {
    return Objects.hash(known, at);
  }

  @Override
  public String toString() {
    return at != null ? at.toString() : known ? "never" : "unknown";
  }
}
