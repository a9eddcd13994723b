// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
  private static PlainLines of(String text) {
    return new PlainLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void a_line_has_its_cells_and_its_number() throws IOException {
    PlainLines lines = of("a,bc,\n,~\n");

    assertThat(lines.next()).isTrue();
    assertThat(lines.texts()).containsExactly("a", "bc", "");
    assertThat(lines.next()).isTrue();
    assertThat(lines.line()).isEqualTo(2);
    assertThat(lines.texts()).containsExactly("", "~");
    assertThat(lines.next()).isFalse();
    assertThat(lines.isAtEnd()).isTrue();
  }

  @Test
  void lines_may_stand_across_what_is_read_at_once() throws IOException {
    PlainLines lines = of("account,campaign\n".repeat(100_000));

    while (lines.next()) {
      assertThat(lines.texts()).containsExactly("account", "campaign");
    }

    assertThat(lines.line()).isEqualTo(100_000);
    assertThat(lines.isAtEnd()).isTrue();
  }

  @Test
  void a_line_of_many_cells_is_plain_and_one_of_many_bytes_is_not() throws IOException {
    assertThat(of(",".repeat(1_000) + "\n").next()).isTrue();
    assertThat(of("a".repeat(100_000) + "\n").next()).isFalse();
  }

  @Test
  void a_line_without_an_end_is_not_plain() throws IOException {
    PlainLines lines = of("a,b\na,b");

    assertThat(lines.next()).isTrue();
    assertThat(lines.next()).isFalse();
    assertThat(lines.isAtEnd()).isFalse();
    assertThat(lines.rest().readAllBytes()).isEqualTo("\na,b".getBytes(UTF_8));
  }
}
