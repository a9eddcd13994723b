// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How values are put into texts. */
class TemplateTest {
  private static String said(String text, Map<String, String> values) {
    return new Template(text).with(values).orElse("(missing)");
  }

  @Test
  void values_are_put_in_by_their_names_as_they_are() {
    assertThat(said("{offer} isn't {buying-type}", Map.of("offer", "$1\\", "buying-type", "{x}")))
        .isEqualTo("$1\\ isn't {x}");
  }

  @Test
  void a_value_that_must_be_there_is_missed() {
    assertThat(new Template("before {from}").with(Map.of("until", "now"))).isEmpty();
  }

  @Test
  void what_stands_in_brackets_is_said_if_its_values_are_there() {
    String text = "not assigned[ to {campaign}[ before {from}]";

    assertThat(said("not assigned[ before {from}]", Map.of())).isEqualTo("not assigned");
    assertThat(said("not assigned[ before {from}]", Map.of("from", "May")))
        .isEqualTo("not assigned before May");
    assertThat(said("[{a} and {b}]!", Map.of("a", "1"))).isEqualTo("!");
    assertThat(said(text, Map.of("campaign", "c1"))).startsWith("not assigned[ to c1");
  }

  @Test
  void of_alternatives_the_first_is_said_whose_values_are_there() {
    String text = "[{a} and {b}|only {a}|nothing]";

    assertThat(said(text, Map.of("a", "1", "b", "2"))).isEqualTo("1 and 2");
    assertThat(said(text, Map.of("a", "1"))).isEqualTo("only 1");
    assertThat(said(text, Map.of("b", "2"))).isEqualTo("nothing");
  }

  @Test
  void a_value_with_brackets_is_a_value() {
    assertThat(said("once per {per}[ of {by}]", Map.of("per", "[ACCOUNT|{by}]")))
        .isEqualTo("once per [ACCOUNT|{by}]");
  }
}
