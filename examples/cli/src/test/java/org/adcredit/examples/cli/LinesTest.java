// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How lines are broken that are too long for a screen. */
class LinesTest {
  private static String added(int in, String line) {
    Lines lines = new Lines();
    lines.add(in, line);
    return lines.toString();
  }

  @Test
  void a_line_of_a_hundred_columns_fits_and_one_more_does_not() {
    String fifty = "x".repeat(50);

    assertThat(added(0, fifty + " " + "y".repeat(49)))
        .isEqualTo(fifty + " " + "y".repeat(49) + "\n");
    assertThat(added(0, fifty + " " + "y".repeat(50)))
        .isEqualTo(fifty + "\n    " + "y".repeat(50) + "\n");
    assertThat(added(2, fifty + " " + "y".repeat(48)))
        .isEqualTo("  " + fifty + "\n      " + "y".repeat(48) + "\n");
  }

  @Test
  void a_word_that_is_too_long_stands_in_a_line_of_its_own() {
    assertThat(added(0, "a " + "x".repeat(120) + " b"))
        .isEqualTo("a\n    " + "x".repeat(120) + "\n    b\n");
  }

  @Test
  void a_value_that_is_broken_is_isolated_in_both_lines() {
    String ninety = "x".repeat(90);

    assertThat(added(0, ninety + " \u2068one two-three\u2069 four"))
        .isEqualTo(ninety + " \u2068one\u2069\n    \u2068two-three\u2069 four\n");
    assertThat(added(0, ninety + " \u2068one\u2069 two-three-four"))
        .isEqualTo(ninety + " \u2068one\u2069\n    two-three-four\n");
    assertThat(added(0, "\u2068" + ninety + " 1 2 two-three-four\u2069"))
        .isEqualTo("\u2068" + ninety + " 1 2\u2069\n    \u2068two-three-four\u2069\n");
  }

  @Test
  void what_only_steers_takes_no_column() {
    assertThat(Lines.width("\u2068مجموع\u2069 1")).isEqualTo(7);
  }
}
