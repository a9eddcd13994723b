// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void unknown_never_and_an_instant_are_three_answers() {
    assertThat(Occurrence.unknown().isKnown()).isFalse();
    assertThat(Occurrence.never().isKnown()).isTrue();
    assertThat(Occurrence.at(AT).isKnown()).isTrue();
    assertThat(Occurrence.unknown()).isNotEqualTo(Occurrence.never());
    assertThat(Occurrence.never()).isNotEqualTo(Occurrence.at(AT));
    assertThat(Occurrence.at(AT)).isNotEqualTo(Occurrence.at(AT.plusNanos(1)));
  }

  @Test
  void only_what_happened_has_an_instant() {
    assertThat(Occurrence.unknown().instant()).isEmpty();
    assertThat(Occurrence.never().instant()).isEmpty();
    assertThat(Occurrence.at(AT).instant()).contains(AT);
  }

  @Test
  void an_occurrence_is_written_in_a_word_or_as_its_instant() {
    assertThat(Occurrence.unknown()).hasToString("unknown");
    assertThat(Occurrence.never()).hasToString("never");
    assertThat(Occurrence.at(AT)).hasToString("2026-03-02T10:00:00Z");
    assertThat(Occurrence.parse("2026-03-02T10:00:00Z")).isEqualTo(Occurrence.at(AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "Never", "UNKNOWN", "never ", "2026-03-02", "null"})
  void another_word_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Occurrence.parse(text))
        .withMessage("must be unknown, never or an instant: " + text);
  }

  @Test
  void an_instant_out_of_range_is_refused_when_it_is_read_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Occurrence.parse("+10000-01-01T00:00:00Z"))
        .withMessage(
            "instant of an occurrence must lie between the years 0000 and 9999:"
                + " +10000-01-01T00:00:00Z");
  }
}
