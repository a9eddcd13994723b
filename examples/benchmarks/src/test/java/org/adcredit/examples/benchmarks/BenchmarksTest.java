// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does with its arguments. */
class BenchmarksTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  /** A suite that times nothing: what it was asked for is its only contender. */
  private record Untimed(String name, boolean agrees) implements Suite {
    @Override
    public String task() {
      return "Nothing.";
    }

    @Override
    public void check() {
      if (!agrees) {
        throw new DisagreementException(name, "ours", "question 7", "yes", "no");
      }
    }

    @Override
    public ImmutableList<Figure> run(Pace pace) {
      return ImmutableList.of(
          new Figure(name + "-" + pace, BigDecimal.ONE, Optional.empty(), BigDecimal.valueOf(2)));
    }
  }

  private int run(boolean agrees, String... arguments) throws IOException {
    return new Benchmarks(
            ImmutableList.of(new Untimed("one", true), new Untimed("two", agrees)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(List.of(arguments), folder);
  }

  @Test
  void one_suite_is_run_quickly() throws IOException {
    assertThat(run(true, "--quick", "two")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("two-QUICK  1.0  -  0.50\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void all_suites_are_run_at_full_length_and_their_tables_written() throws IOException {
    assertThat(run(true)).isZero();
    assertThat(out.toString(UTF_8)).contains("one-FULL  1.0  -  0.50", "two-FULL");
    assertThat(folder.resolve("one.md")).content(UTF_8).startsWith("## one\n");
    assertThat(folder.resolve("two.json")).content(UTF_8).contains("\"contender\": \"two-FULL\"");
  }

  @Test
  void nothing_is_timed_where_contenders_disagree() throws IOException {
    assertThat(run(false, "--quick", "two")).isEqualTo(1);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8))
        .isEqualTo("two: ours answers yes and not no on the input: question 7\n");
  }

  @Test
  void a_wrong_call_is_told_which_suites_there_are() throws IOException {
    assertThat(run(true, "--quick", "three")).isEqualTo(2);
    assertThat(run(true, "--quick")).isEqualTo(2);
    assertThat(run(true, "two", "--quick")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("usage: ", "suites: one, two\n");
  }
}
