// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run prints and writes. */
class TableTest {
  private static final Table TABLE =
      new Table(
          "decide",
          "One \"decision\".",
          ImmutableList.of(
              figure("hand-written", "20.04", Optional.of("0.0001")),
              figure("drools", "12345.678", Optional.of("99.96")),
              figure("whole-process", "30.06", Optional.empty())));

  private static Figure figure(String contender, String nanos, Optional<String> bytes) {
    return new Figure(
        contender, new BigDecimal(nanos), bytes.map(BigDecimal::new), new BigDecimal("20.04"));
  }

  @Test
  void rows_say_name_time_bytes_and_ratio() {
    assertThat(TABLE.text())
        .isEqualTo(
            """
            hand-written    20.0    0.0    1.00
            drools         12346  100.0  616.05
            whole-process   30.1      -    1.50
            """);
  }

  @Test
  void a_page_gets_a_table_under_a_heading() {
    assertThat(TABLE.markdown())
        .isEqualTo(
            """
            ## decide

            One "decision".

            | contender | ns/op | B/op | ratio |
            |---|---:|---:|---:|
            | hand-written | 20.0 | 0.0 | 1.00 |
            | drools | 12346 | 100.0 | 616.05 |
            | whole-process | 30.1 | - | 1.50 |
            """);
  }

  @Test
  void a_program_gets_numbers_as_they_were_measured() {
    assertThat(TABLE.json())
        .isEqualTo(
            """
            { "suite": "decide",
              "task": "One \\"decision\\".",
              "figures": [
                { "contender": "hand-written", "nanos": 20.04, "bytes": 0.0001, "ratio": 1.00 },
                { "contender": "drools", "nanos": 12345.678, "bytes": 99.96, "ratio": 616.05 },
                { "contender": "whole-process", "nanos": 30.06, "bytes": null, "ratio": 1.50 }
              ] }
            """);
  }

  @Test
  void a_table_of_nothing_is_empty() {
    assertThat(new Table("none", "Nothing.", ImmutableList.of()).text()).isEmpty();
  }
}
