// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.adcredit.core.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text as the platform's own. */
class IsoInstantTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T00:00:00Z",
        "2026-01-09T10:11:59Z",
        "1969-12-31T23:59:59Z",
        "2024-02-29T23:59:59.999999999Z",
        "2026-04-01T12:00:00.100Z",
        "2026-04-01T12:00:00.000100Z",
        "2026-04-01T12:00:00.000000001Z",
        "2026-04-01T12:00:00.001002Z",
        "2026-04-01T12:00:00.001002003Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void an_instant_is_written_as_it_is_read(String text) {
    assertThat(IsoInstant.text(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void the_first_and_the_last_instant_have_texts() {
    assertThat(IsoInstant.text(Instant.MIN)).isEqualTo(Instant.MIN.toString());
    assertThat(IsoInstant.text(Instant.MAX)).isEqualTo(Instant.MAX.toString());
  }

  @Test
  void any_instant_is_written_as_the_platform_writes_it() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(
              random.nextLong(-70_000_000_000L, 260_000_000_000L), random.nextInt(1_000_000_000));

      assertThat(IsoInstant.text(instant)).isEqualTo(instant.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../..",
        "2026-03-01T00:00:00Z/..",
        "../2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00Z/2026-04-01T00:00:00.500Z"
      })
  void an_interval_is_written_as_it_is_read(String text) {
    assertThat(IsoInstant.text(Interval.parse(text))).isEqualTo(text);
  }
}
