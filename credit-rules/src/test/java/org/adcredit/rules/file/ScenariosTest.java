// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.JournalOrder;
import org.adcredit.rules.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of the domain's semantics, a file at a time: whoever changes the rules learns from
 * them at once, and not first from the examples.
 */
class ScenariosTest {
  private static final Path SEMANTICS = Path.of("examples", "programs", "semantics");
  private static final Instant NEXT_CENTURY = Instant.parse("2100-01-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("files")
  void the_scenarios_of_a_file_hold(String file) {
    assertThat(ScenarioFile.read(folder().resolve(file)).scenarios())
        .allSatisfy(
            scenario ->
                assertThat(scenario.run())
                    .as("line %d: %s", scenario.line(), scenario.name())
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_ledger_that_is_saved_and_resumed_before_every_entry_tells_the_same(String file) {
    assertThat(ScenarioFile.read(folder().resolve(file)).scenarios())
        .allSatisfy(
            scenario -> {
              Instant asOf = scenario.asOf().orElse(NEXT_CENTURY);
              assertThat(resumedTo(scenario, asOf).statement(asOf).asMapWithAllocations())
                  .as("line %d: %s", scenario.line(), scenario.name())
                  .isEqualTo(
                      scenario
                          .program()
                          .statement(
                              scenario.account(), scenario.campaigns(), scenario.journal(), asOf)
                          .asMapWithAllocations());
            });
  }

  private static Ledger resumedTo(Scenario scenario, Instant asOf) {
    Ledger ledger = scenario.program().openLedger(scenario.account(), scenario.campaigns());
    for (JournalEntry entry : JournalOrder.sort(scenario.journal())) {
      if (!entry.recordedAt().isAfter(asOf)) {
        ledger = resumed(scenario, ledger);
        ledger.post(entry);
      }
    }
    return resumed(scenario, ledger);
  }

  private static Ledger resumed(Scenario scenario, Ledger ledger) {
    return scenario.program().resume(scenario.account(), scenario.campaigns(), ledger.save());
  }

  @Test
  void there_are_many_scenarios_to_hold() throws IOException {
    assertThat(files()).hasSizeGreaterThan(30);
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder())) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".scenarios.yaml"))
          .sorted()
          .toList();
    }
  }

  /** {@return the folder, wherever below the project the tests run} */
  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve(SEMANTICS);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("there is no such folder above the tests: " + SEMANTICS);
  }
}
