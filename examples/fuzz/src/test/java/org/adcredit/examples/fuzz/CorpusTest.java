// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.adcredit.examples.cli.SpendCsvFuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tries on every build what fuzzing came through: the inputs that between them reach all code that
 * it reached, and every input that failed once.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/corpus");

  @Test
  void programmes_are_values_or_problems() throws IOException {
    tryAll("fuzz.ProgramFileFuzz", ProgramFileFuzz::fuzzerTestOneInput);
  }

  @Test
  void scenarios_are_values_or_problems() throws IOException {
    tryAll("fuzz.ScenarioFileFuzz", ScenarioFileFuzz::fuzzerTestOneInput);
  }

  @Test
  void journals_are_values_or_problems() throws IOException {
    tryAll("fuzz.JournalFileFuzz", JournalFileFuzz::fuzzerTestOneInput);
  }

  @Test
  void saved_ledgers_go_on_or_are_refused() throws IOException {
    tryAll("fuzz.SavedLedgerFuzz", SavedLedgerFuzz::fuzzerTestOneInput);
  }

  @Test
  void exports_of_spend_are_rows_or_unusable() throws IOException {
    tryAll("cli.SpendCsvFuzz", SpendCsvFuzz::fuzzerTestOneInput);
  }

  private static void tryAll(String target, Consumer<byte[]> attempt) throws IOException {
    ImmutableList<Path> inputs;
    try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
      inputs = files.sorted().collect(ImmutableList.toImmutableList());
    }
    assertThat(inputs).hasSizeGreaterThan(10);
    for (Path input : inputs) {
      try {
        attempt.accept(Files.readAllBytes(input));
      } catch (Throwable e) {
        throw new AssertionError("this input fails: " + input, e);
      }
    }
  }
}
