package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the project is a test of the build too, one by one and by its name. */
class ScenarioFilesTest {
  private static final Path PROGRAMS = Call.examples().resolve("programs");

  @TestFactory
  Stream<DynamicContainer> every_scenario_of_the_project_holds() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(PROGRAMS)) {
      files = all.filter(file -> file.toString().endsWith(".scenarios.yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(30);
    return files.stream().map(ScenarioFilesTest::scenarios);
  }

  private static DynamicContainer scenarios(Path file) {
    return dynamicContainer(
        PROGRAMS.relativize(file).toString(),
        ScenarioFile.read(file, KnownRules.FACTORIES).scenarios().stream()
            .map(scenario -> dynamicTest(scenario.name(), () -> holds(scenario))));
  }

  private static void holds(Scenario scenario) {
    assertThat(scenario.run()).isEmpty();
  }
}
