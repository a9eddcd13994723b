// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants: {@code 2026-01-31} is midnight UTC, {@code 2026-01-31T01:00:00+01:00} is the
 * same. A time without an offset could be any of many instants and is refused.
 */
final class Instants {
  static final String WANTED = "a date or an instant such as 2026-01-31T00:00:00Z";

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Instants() {}

  static Instant parse(String text) {
    return parse(text, WANTED);
  }

  /** Reads an instant where something else may stand as well, and says what. */
  static Instant parse(String text, String wanted) {
    Instant instant;
    try {
      instant =
          text.contains("T") || text.contains("t")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      // Only a text of the right form has a date that can be wrong in itself.
      String problem =
          e.getCause() instanceof DateTimeException
              ? "there is no such date or time"
              : "must be " + wanted;
      throw new IllegalArgumentException(problem + ": " + Wording.shown(text), e);
    }
    checkArgument(
        !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST),
        "must lie between the years 0000 and 9999: %s",
        text);
    return instant;
  }
}
