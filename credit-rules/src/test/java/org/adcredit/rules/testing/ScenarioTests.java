// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.junit.jupiter.api.DynamicNode;

/**
 * Scenario files as tests of JUnit, each scenario a test of its own by its name.
 *
 * <pre>{@code
 * class MinimumAgeScenariosTest {
 *   private static final RuleFactories RULES =
 *       RuleFactories.builder()
 *           .register(
 *               "minimum-age",
 *               parameters -> new MinimumAgeRule(Length.parse(String.valueOf(parameters.get("age")))))
 *           .build();
 *
 *   @TestFactory
 *   Stream<DynamicNode> scenarios() {
 *     return ScenarioTests.of(Path.of("src/test/programs"), RULES);
 *   }
 * }
 * }</pre>
 *
 * <p>A test that fails tells every mismatch, and leads to its line of the file. A file with
 * problems is a test that fails with them.
 */
public final class ScenarioTests {
  private static final String ENDING = ".scenarios.yaml";

  private ScenarioTests() {}

  /**
   * {@return a test for each scenario of a file, or of all files of a folder and the folders in it
   * whose names end in {@code .scenarios.yaml}}
   *
   * @param path a file, or a folder
   * @param rules the types of rules that the programmes may name
   * @throws IllegalArgumentException if there is no such file in the folder
   * @throws UncheckedIOException if there is no such folder
   */
  public static Stream<DynamicNode> of(Path path, RuleFactories rules) {
    if (!Files.isDirectory(path)) {
      return scenarios(path, rules);
    }
    ImmutableList<Path> files = files(path);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file here ends in " + ENDING + ": " + path);
    }
    return files.stream()
        .map(
            file ->
                dynamicContainer(
                    path.relativize(file).toString(), file.toUri(), scenarios(file, rules)));
  }

  private static ImmutableList<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<DynamicNode> scenarios(Path file, RuleFactories rules) {
    try {
      return ScenarioFile.read(file, rules).scenarios().stream()
          .map(scenario -> dynamicTest(scenario.name(), at(file, scenario), () -> holds(scenario)));
    } catch (RuntimeException e) {
      return Stream.of(
          dynamicTest(
              "the file can be read",
              file.toUri(),
              () -> {
                throw e;
              }));
    }
  }

  private static URI at(Path file, Scenario scenario) {
    return URI.create(file.toUri() + "?line=" + scenario.line());
  }

  private static void holds(Scenario scenario) {
    assertThat(scenario.run()).as(scenario.name()).isEmpty();
  }
}
