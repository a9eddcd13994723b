// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import org.adcredit.rules.eligibility.Verdict;
import org.junit.jupiter.api.Test;

/** The figures mean something only if all that are compared do the same work. */
class ContendersTest {
  private final Setting setting = Setting.create();

  @Test
  void all_contenders_agree_on_all_questions_of_which_half_are_answered_yes() {
    assertThatCode(Contenders::check).doesNotThrowAnyException();
  }

  @Test
  void every_answer_is_given() {
    HandWritten limit = new HandWritten(setting.terms());

    for (Verdict verdict : EnumSet.allOf(Verdict.class)) {
      assertThat(Contenders.count(setting.questions(), limit, verdict)).isPositive();
    }
  }

  @Test
  void the_questions_are_the_same_in_every_run() {
    assertThat(Setting.create().questions()).isEqualTo(setting.questions());
  }

  @Test
  void every_answer_but_yes_is_explained() {
    Ours ours = new Ours(setting.terms());

    assertThat(setting.questions())
        .allMatch(
            asked -> (ours.answer(asked) == Verdict.ELIGIBLE) == ours.explain(asked).isEmpty());
  }
}
