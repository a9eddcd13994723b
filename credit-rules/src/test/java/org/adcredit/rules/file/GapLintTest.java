// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOf;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Rows of the platform's tables between which less than a day is left out. */
class GapLintTest {
  private static ListAssert<String> rows(String... rows) {
    return warningsOf(
        "program: p\nobjectives:\n  REACH:\n    - " + String.join("\n    - ", rows) + "\n");
  }

  @Test
  void a_gap_of_less_than_a_day_is_told_at_the_start_of_the_later_row() {
    rows("{ regions: [US], until: 2026-01-31T23:59:59Z }", "{ regions: [US], from: 2026-02-01 }")
        .containsExactly(
            "p.yaml:5:30: objectives.REACH[1].from: leaves a gap of PT1S after the row at line 4,"
                + " which ends at 2026-01-31T23:59:59Z: 2026-02-01T00:00:00Z [availability-gap]");
  }

  @Test
  void rows_that_join_and_rows_a_day_apart_are_let_be() {
    rows("{ regions: [US], until: 2026-02-01 }", "{ regions: [US], from: 2026-02-01 }").isEmpty();
    rows("{ regions: [US], until: 2026-01-31 }", "{ regions: [US], from: 2026-02-01 }").isEmpty();
    rows("{ regions: [US], until: 2026-01-31T00:00:01Z }", "{ regions: [US], from: 2026-02-01 }")
        .hasSize(1);
  }

  @Test
  void rows_of_different_regions_leave_no_gap() {
    rows("{ regions: [US], until: 2026-01-31T23:00:00Z }", "{ regions: [GB], from: 2026-02-01 }")
        .isEmpty();
  }

  @Test
  void rows_are_looked_at_in_the_order_of_time() {
    rows("{ regions: [US], from: 2026-02-01 }", "{ regions: [US], until: 2026-01-31T23:00:00Z }")
        .singleElement()
        .asString()
        .startsWith("p.yaml:4:30: objectives.REACH[0].from: ")
        .contains("the row at line 5");
  }

  @Test
  void a_gap_that_another_row_fills_is_none() {
    rows(
            "{ regions: [US, GB], until: 2026-01-31T23:00:00Z }",
            "{ regions: [US, GB], from: 2026-02-01 }",
            "{ regions: [US], from: 2026-01-31T23:00:00Z, until: 2026-02-01 }")
        .hasSize(1);
    rows(
            "{ regions: [US], until: 2026-01-31T23:00:00Z }",
            "{ regions: [US], from: 2026-02-01 }",
            "{ regions: ALL, from: 2026-01-31T23:00:00Z, until: 2026-02-01 }")
        .isEmpty();
  }

  @Test
  void rows_of_all_regions_and_of_one_follow_each_other() {
    rows("{ regions: ALL, until: 2026-01-31T23:00:00Z }", "{ regions: [US], from: 2026-02-01 }")
        .hasSize(1);
    rows("{ regions: ALL, until: 2026-01-31T23:00:00Z }", "{ regions: ALL, from: 2026-02-01 }")
        .hasSize(1);
  }

  @Test
  void a_gap_of_several_regions_is_told_once_for_each_row() {
    rows(
            "{ regions: [US, GB, DE], until: 2026-01-31T23:00:00Z }",
            "{ regions: [US, GB], from: 2026-02-01 }",
            "{ regions: [DE], from: 2026-02-01 }")
        .hasSize(2);
  }

  @Test
  void every_gap_in_a_row_of_rows_is_told() {
    rows(
            "{ regions: [US], until: 2026-01-31T23:00:00Z }",
            "{ regions: [US], from: 2026-02-01, until: 2026-02-27T23:00:00Z }",
            "{ regions: [US], from: 2026-02-28 }")
        .hasSize(2);
  }

  @Test
  void restrictions_of_industries_have_gaps_too() {
    warningsOf(
            """
            program: p
            industries:
              GAMBLING:
                - { regions: [US], rule: NEEDS_APPROVAL, until: 2026-01-31T23:00:00Z }
                - { regions: [US], rule: PROHIBITED, from: 2026-02-01 }
            """)
        .singleElement()
        .asString()
        .startsWith("p.yaml:5:48: industries.GAMBLING[1].from: leaves a gap of PT1H")
        .endsWith("[availability-gap]");
  }
}
