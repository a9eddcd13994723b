// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  @Test
  void march_holds_its_first_instant_and_none_of_april() {
    Interval march = Interval.of(MARCH, APRIL);

    assertThat(march.contains(MARCH)).isTrue();
    assertThat(march.contains(APRIL.minusNanos(1))).isTrue();
    assertThat(march.contains(APRIL)).isFalse();
    assertThat(march.contains(MARCH.minusNanos(1))).isFalse();
  }

  @Test
  void an_open_end_is_written_with_two_dots() {
    assertThat(Interval.of(MARCH, APRIL)).hasToString("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z");
    assertThat(Interval.from(MARCH)).hasToString("2026-03-01T00:00:00Z/..");
    assertThat(Interval.until(APRIL)).hasToString("../2026-04-01T00:00:00Z");
    assertThat(Interval.always()).hasToString("../..");
  }

  @Test
  void an_end_that_is_missing_is_open() {
    assertThat(Interval.ofNullable(MARCH, APRIL)).isEqualTo(Interval.of(MARCH, APRIL));
    assertThat(Interval.ofNullable(MARCH, null)).isEqualTo(Interval.from(MARCH));
    assertThat(Interval.ofNullable(null, APRIL)).isEqualTo(Interval.until(APRIL));
    assertThat(Interval.ofNullable(null, null)).isEqualTo(Interval.always());
  }

  @Test
  void an_open_end_is_not_an_instant() {
    assertThat(Interval.always().from()).isEmpty();
    assertThat(Interval.always().until()).isEmpty();
    assertThat(Interval.from(MARCH).from()).contains(MARCH);
    assertThat(Interval.until(APRIL).until()).contains(APRIL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.of(MARCH, Instant.MAX))
        .withMessage("end of an interval must lie between the years 0000 and 9999: " + Instant.MAX);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.of(Instant.MIN, APRIL))
        .withMessage(
            "start of an interval must lie between the years 0000 and 9999: " + Instant.MIN);
  }

  @Test
  void what_never_ends_holds_all_that_comes() {
    assertThat(Interval.always().contains(Instant.MIN)).isTrue();
    assertThat(Interval.always().contains(Instant.MAX)).isTrue();
    assertThat(Interval.from(MARCH).endsBy(Instant.MAX)).isFalse();
    assertThat(Interval.until(APRIL).startsBy(Instant.MIN)).isTrue();
  }

  @Test
  void an_interval_that_does_not_end_after_it_begins_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.of(MARCH, MARCH))
        .withMessage(
            "an interval must end after it begins: 2026-03-01T00:00:00Z/2026-03-01T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.parse("2026-04-01T00:00:00Z/2026-03-01T00:00:00Z"))
        .withMessage(
            "an interval must end after it begins: 2026-04-01T00:00:00Z/2026-03-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "2026-03-01T00:00:00Z", "always"})
  void a_text_without_a_slash_is_no_interval(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.parse(text))
        .withMessage("an interval must look like 2026-03-01T00:00:00Z/..: " + text);
  }

  @Test
  void an_empty_start_is_no_instant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.parse("/.."))
        .withMessage("must be an instant such as 2026-03-01T00:00:00Z: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "...", "2026-03-01", "2026-03-01T00:00:00", "P1D", "../.."})
  void an_end_that_is_no_instant_is_refused(String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.parse("../" + end))
        .withMessage("must be an instant such as 2026-03-01T00:00:00Z: " + end);
  }
}
