// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.adcredit.rules.testing.Terms;
import org.adcredit.testing.TextContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time: by the calendar, or exact. */
class LengthTest implements TextContract<Length> {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Override
  public Arbitrary<Length> values() {
    return Terms.lengths();
  }

  @Override
  public Length parse(String text) {
    return Length.parse(text);
  }

  private static String after(String length, String start) {
    return Length.parse(length).after(Instant.parse(start), NEW_YORK).toString();
  }

  @Test
  void a_day_on_which_the_clocks_change_has_23_or_25_hours() {
    assertThat(after("P1D", "2026-03-08T05:00:00Z")).isEqualTo("2026-03-09T04:00:00Z");
    assertThat(after("P1D", "2026-11-01T04:00:00Z")).isEqualTo("2026-11-02T05:00:00Z");
  }

  @Test
  void a_duration_is_exact_across_a_change_of_clocks() {
    assertThat(after("PT24H", "2026-03-08T05:00:00Z")).isEqualTo("2026-03-09T05:00:00Z");
  }

  @Test
  void months_clamp() {
    assertThat(after("P1M", "2026-01-31T17:00:00Z")).isEqualTo("2026-02-28T17:00:00Z");
    assertThat(after("P1M", "2028-01-31T17:00:00Z")).isEqualTo("2028-02-29T17:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30D",
        "P",
        "P1DT12H",
        "P-1D",
        "PT-1H",
        "-P1D",
        "P1001Y",
        "PT8766000000H",
        "PT",
        "one month"
      })
  void what_is_no_length_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Length.parse(text));
  }

  @Test
  void a_thousand_years_are_the_longest() {
    assertThat(Length.parse("P1000Y").isZero()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.ofDays(365_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Duration.ofDays(365_001)));
  }

  @Test
  void a_length_may_have_a_thousand_years_in_any_unit() {
    assertThat(Length.parse("P12000M")).hasToString("P12000M");
    assertThat(Length.parse("P365000D")).isEqualTo(Length.ofDays(365_000));
    assertThat(Length.parse("PT8760000H")).isEqualTo(Length.of(Duration.ofDays(365_000)));
    for (String longer : new String[] {"P12001M", "P365001D", "PT8760024H"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Length.parse(longer))
          .withMessageStartingWith("a length of time must be at most a thousand years: P");
    }
  }

  @Test
  void a_length_has_at_most_32_characters() {
    String zeros = "0".repeat(28);

    assertThat(Length.parse("P" + zeros + "30D")).isEqualTo(Length.ofDays(30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Length.parse("P0" + zeros + "30D"))
        .withMessage("must be a length of time such as P30D or PT720H: P0" + zeros + "30…");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Length.parse("X" + zeros + "30D"))
        .withMessage("must be a length of time such as P30D or PT720H: X" + zeros + "30D");
  }

  @Test
  void no_part_of_a_length_is_negative() {
    for (Period part : new Period[] {Period.ofDays(-1), Period.ofMonths(-1), Period.ofYears(-1)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Length.of(part))
          .withMessage("a length of time must not be negative: " + part);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Length.of(Duration.ofNanos(-1)))
        .withMessage("a length of time must not be negative: PT-0.000000001S");
  }

  @Test
  void no_time_at_all_is_zero_in_either_form() {
    assertThat(Length.ZERO.isZero()).isTrue();
    assertThat(Length.parse("PT0S").isZero()).isTrue();
    assertThat(Length.parse("P0M").isZero()).isTrue();
    assertThat(Length.ofDays(30)).isEqualTo(Length.parse("P30D")).hasToString("P30D");
  }
}
