// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2021-09-15,                    2021-09-15T04:00:00Z",
    "2021/09/15,                    2021-09-15T04:00:00Z",
    "2021-09-15 05:00:00,           2021-09-15T09:00:00Z",
    "2021-09-15 5:00:00,            2021-09-15T09:00:00Z",
    "2021-09-15 5:00,               2021-09-15T09:00:00Z",
    "2021-09-15T05:00:00,           2021-09-15T09:00:00Z",
    "2021/09/15 05:00:00,           2021-09-15T09:00:00Z",
    "2021-09-15 15:58:05.904,       2021-09-15T19:58:05.904Z",
    "2021/09/15 05:00:00Z,          2021-09-15T05:00:00Z",
    "2021-09-15T05:00:00Z,          2021-09-15T05:00:00Z",
    "2021-09-15T05:00:00.123456789Z, 2021-09-15T05:00:00.123456789Z",
    "2021-09-15T05:00:00+02:00,     2021-09-15T03:00:00Z",
    "2021-09-15 05:00:00 -0430,     2021-09-15T09:30:00Z",
  })
  void dates_and_times_are_read_in_the_forms_of_feeds(String text, Instant instant) {
    assertThat(FeedTime.parse(text, NEW_YORK)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-09-15T05:00:00Z, 2021-09-15 05:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01 00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31 23:59:59Z",
    "2024-02-29T12:34:56Z, 2024/02/29 12:34:56Z",
    "2021-09-15,           2021/09/15",
    "2021-02-29,           2021/02/29",
    "2021-09-15T24:00:00Z, 2021-09-15 24:00:00Z",
    "2021-13-15T05:00:00Z, 2021-13-15 05:00:00Z",
    "2021-09-15T05:00:0:Z, 2021-09-15 05:00:0:Z",
    "2021-09-15T05:00:00X, 2021-09-15 05:00:00X",
    "2021-0/-15T05:00:00Z, 2021-0/-15 05:00:00Z",
    "2021-09-1٥,      2021/09/1٥",
  })
  void the_usual_forms_are_read_as_all_others_are(String usual, String other) {
    assertThat(read(usual)).isEqualTo(read(other).replace(other, usual));
  }

  private static String read(String text) {
    try {
      return FeedTime.parse(text, NEW_YORK).toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "15.09.2021",
        "09/15/2021",
        "2021-9-15",
        "2021-09/15",
        "2021-02-30",
        "2021-09-15 24:00:00",
        "2021-09-15 05:61:00",
        "2021-09-15T05:00:00+25:00",
        "20210915"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> FeedTime.parse(text, NEW_YORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(text);
  }

  @Test
  void a_zone_named_after_posix_lies_on_the_other_side() {
    assertThat(FeedTime.parse("2021-09-15 00:00:00", ZoneId.of("Etc/GMT+8")))
        .isEqualTo(Instant.parse("2021-09-15T08:00:00Z"));
  }

  @Test
  void midnight_that_the_clocks_leave_out_is_the_first_instant_of_the_day() {
    assertThat(FeedTime.parse("2018-11-04", ZoneId.of("America/Sao_Paulo")))
        .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
  }
}
