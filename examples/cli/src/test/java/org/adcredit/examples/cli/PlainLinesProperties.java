// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of lines that are read without what reads all of CSV. */
class PlainLinesProperties {
  private static final String HEADER = "account,campaign,at,cost\n";

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of(
            "a", "b ", "-", ",", ",", "\n", "\n", "\r", "\"", "\"", "\u00E9", "\uFEFF")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  /** A row, or what is said in its stead. */
  private static List<String> read(InputStream text) {
    List<String> rows = new ArrayList<>();
    SpendFeed feed =
        new SpendFeed(List.of("-"), new SpendColumns(ImmutableMap.of(), ImmutableMap.of()), text);
    try {
      feed.read((place, cells) -> rows.add(place + " " + cells), bytes -> {});
    } catch (UnusableException e) {
      rows.add(e.getMessage());
    }
    return rows;
  }

  @Property(tries = 500)
  void rows_are_the_same_wherever_the_first_is_that_is_not_plain(@ForAll("tables") String table) {
    // A quoted header is not plain, nor is anything after it.
    String quoted = HEADER.replace("cost", "\"cost\"");

    assertThat(read(new ByteArrayInputStream((HEADER + table).getBytes(UTF_8))))
        .isEqualTo(read(new ByteArrayInputStream((quoted + table).getBytes(UTF_8))));
  }

  @Property(tries = 200)
  void what_is_not_plain_is_left_and_lines_before_it_are_empty(@ForAll("tables") String table)
      throws IOException {
    PlainLines lines = new PlainLines(new ByteArrayInputStream(table.getBytes(UTF_8)));
    StringBuilder plain = new StringBuilder();
    while (lines.next()) {
      plain.append(String.join(",", lines.texts())).append('\n');
    }

    String rest = new String(lines.rest().readAllBytes(), UTF_8);
    assertThat(plain + rest.substring((int) lines.line())).isEqualTo(table);
    assertThat(rest).startsWith("\n".repeat((int) lines.line()));
    assertThat(lines.isAtEnd()).isEqualTo(plain.toString().equals(table));
  }
}
