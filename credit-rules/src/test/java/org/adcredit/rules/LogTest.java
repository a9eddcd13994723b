// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTest {
  @Test
  void a_log_holds_what_was_added_in_that_order() {
    Log<Integer> log = new Log<>();
    IntStream.range(0, 100).forEach(log::add);

    assertThat(log.size()).isEqualTo(100);
    assertThat(log.asList()).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void copies_go_on_each_by_itself() {
    Log<String> log = new Log<>();
    log.add("a");
    Log<String> one = log.copy();
    Log<String> other = log.copy();

    one.add("b");
    other.add("c");
    log.add("d");

    assertThat(one.asList()).containsExactly("a", "b");
    assertThat(other.asList()).containsExactly("a", "c");
    assertThat(log.asList()).containsExactly("a", "d");
  }
}
