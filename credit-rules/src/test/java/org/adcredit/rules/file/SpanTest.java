// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.rules.terms.Length;
import org.junit.jupiter.api.Test;

/** How long lengths are at the least and at the most. */
class SpanTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static boolean isLonger(String length, String other) {
    return Span.isSurelyLonger(Length.parse(length), Length.parse(other));
  }

  private static String earliest(String length) {
    return Span.earliest(START, Length.parse(length)).toString();
  }

  private static String latest(String length) {
    return Span.latest(START, Length.parse(length)).toString();
  }

  @Test
  void days_compare_with_days_and_durations_with_durations_exactly() {
    assertThat(isLonger("P31D", "P30D")).isTrue();
    assertThat(isLonger("P30D", "P30D")).isFalse();
    assertThat(isLonger("P29D", "P30D")).isFalse();
    assertThat(isLonger("PT1.000000001S", "PT1S")).isTrue();
    assertThat(isLonger("PT1S", "PT1S")).isFalse();
  }

  @Test
  void a_month_has_28_to_31_days_and_a_year_365_or_366() {
    assertThat(isLonger("P1M", "P27D")).isTrue();
    assertThat(isLonger("P1M", "P28D")).isFalse();
    assertThat(isLonger("P32D", "P1M")).isTrue();
    assertThat(isLonger("P31D", "P1M")).isFalse();
    assertThat(isLonger("P1Y", "P364D")).isTrue();
    assertThat(isLonger("P12M", "P365D")).isFalse();
    assertThat(isLonger("P367D", "P1Y")).isTrue();
    assertThat(isLonger("P366D", "P1Y")).isFalse();
    assertThat(isLonger("P1Y1M2D", "P394D")).isTrue();
    assertThat(isLonger("P1Y1M2D", "P395D")).isFalse();
    assertThat(isLonger("P400D", "P1Y1M2D")).isTrue();
    assertThat(isLonger("P399D", "P1Y1M2D")).isFalse();
  }

  @Test
  void days_and_durations_compare_with_room_for_any_clock() {
    assertThat(isLonger("P2D", "PT22H")).isFalse();
    assertThat(isLonger("P2D", "PT21H59M59S")).isTrue();
    assertThat(isLonger("PT50H", "P1D")).isFalse();
    assertThat(isLonger("PT50H0.000000001S", "P1D")).isTrue();
  }

  @Test
  void what_is_counted_by_the_calendar_may_be_over_sooner_or_later_but_never_before_it_starts() {
    assertThat(earliest("P30D")).isEqualTo("2026-01-29T22:00:00Z");
    assertThat(latest("P30D")).isEqualTo("2026-02-01T02:00:00Z");
    assertThat(earliest("P1M")).isEqualTo("2026-01-27T22:00:00Z");
    assertThat(latest("P1M")).isEqualTo("2026-02-02T02:00:00Z");
    assertThat(earliest("P1D")).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void durations_and_no_time_are_exact() {
    assertThat(earliest("PT720H")).isEqualTo("2026-01-31T00:00:00Z");
    assertThat(latest("PT720H")).isEqualTo("2026-01-31T00:00:00Z");
    assertThat(earliest("P0D")).isEqualTo(START.toString());
    assertThat(latest("P0D")).isEqualTo(START.toString());
  }
}
