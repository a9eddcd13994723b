// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static Optional<String> near(String mistaken, String... words) {
    return Wording.near(mistaken, ImmutableList.copyOf(words));
  }

  @ParameterizedTest
  @CsvSource({
    "grcae, grace",
    "garce, grace",
    "graces, grace",
    "grce, grace",
    "objectes, objectives",
    "objectiveses, objectives",
    "rcedti, credit",
    "VALID_FOR, valid-for",
    "xd, xd",
  })
  void a_slip_or_two_are_forgiven(String mistaken, String meant) {
    assertThat(near(mistaken, meant)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "cotx, cost",
    "coxs, cost",
    "xost, id",
    "xd, id",
    "objects, objectives",
    "rcexix, credit",
    "objectivesess, objectives",
  })
  void more_slips_than_that_are_another_word(String mistaken, String word) {
    assertThat(near(mistaken, word)).isEmpty();
  }

  @Test
  void the_nearest_word_is_meant_and_of_two_the_first() {
    assertThat(near("regiox", "reason", "region", "regime")).contains("region");
    assertThat(near("spand", "spend", "spand")).contains("spand");
    assertThat(near("spxnd", "spend", "spind")).contains("spend");
  }

  @Test
  void several_things_are_listed_with_or_before_the_last() {
    assertThat(Wording.anyOf(ImmutableList.of())).isEmpty();
    assertThat(Wording.anyOf(ImmutableList.of("A"))).isEqualTo("A");
    assertThat(Wording.anyOf(ImmutableList.of("A", "B"))).isEqualTo("A or B");
    assertThat(Wording.anyOf(ImmutableList.of("A", "B", "C"))).isEqualTo("A, B or C");
  }
}
