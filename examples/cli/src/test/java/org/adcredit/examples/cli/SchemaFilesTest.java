// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That editors have nothing to say of sound files. */
class SchemaFilesTest {
  private static final String MODELINE = "# yaml-language-server: $schema=";

  private static List<Path> yamlFiles() throws IOException {
    try (Stream<Path> files =
        Stream.of("programs", "quickstart/src", "benchmarks/src")
            .flatMap(
                folder ->
                    YamlFiles.of(
                        List.of(Call.examples().resolve(folder)),
                        file -> YamlFiles.isProgram(file) || YamlFiles.hasScenarios(file),
                        "file")
                        .stream())) {
      return files.toList();
    }
  }

  private static JsonSchema schema(Path file) {
    return YamlFiles.hasScenarios(file) ? Schemas.SCENARIOS : Schemas.PROGRAM;
  }

  @TestFactory
  Stream<DynamicTest> every_file_of_the_project_is_as_its_schema_says() throws IOException {
    List<Path> files = yamlFiles();
    assertThat(files).hasSizeGreaterThan(50);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(
                                Schemas.messages(
                                    schema(file),
                                    Schemas.json(Schemas.load(Files.readString(file)))))
                            .isEmpty()));
  }

  @Test
  void the_schemas_are_schemas() throws IOException {
    for (String name : List.of("program.schema.json", "scenarios.schema.json")) {
      assertThat(Schemas.problemsOfSchema(new ObjectMapper().readTree(Schemas.file(name).toFile())))
          .isEmpty();
    }
  }

  @Test
  void the_sample_programmes_and_their_scenarios_name_their_schema() throws IOException {
    Path programs = Call.examples().resolve("programs");
    for (Path file : yamlFiles()) {
      if (file.startsWith(programs)) {
        String first = Files.readString(file).lines().findFirst().orElse("");
        assertThat(first).as(file.toString()).startsWith(MODELINE);
        Path named = file.resolveSibling(first.substring(MODELINE.length())).normalize();
        assertThat(named)
            .as(file.toString())
            .isEqualTo(
                Schemas.file(
                    (YamlFiles.hasScenarios(file) ? "scenarios" : "program") + ".schema.json"))
            .exists();
      }
    }
  }

  @Test
  void the_readme_shows_the_line_that_switches_it_on() throws IOException {
    Path readme = Call.examples().resolveSibling("README.md");
    String line =
        Files.readString(readme)
            .lines()
            .filter(text -> text.contains(MODELINE))
            .findFirst()
            .orElse("");
    String path =
        line.substring(
            line.indexOf(MODELINE) + MODELINE.length(), line.indexOf('`', line.indexOf(MODELINE)));

    assertThat(readme.resolveSibling(path)).isEqualTo(Schemas.file("program.schema.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opens: 2026-01-31T00:00Z, upfront: { USD: 1 }",
        "opens: 2026-01-31t00:00:00.123456789+01:00, upfront: { USD: '0.000001' }",
        "opens: 2026-01-31T00:00:00-05, upfront: { USD: 1.5000000 }",
        "opens: 2026-01-31, version: '2', title: 5, source: true, upfront: { JPY: 1, USD: 0.10 }",
        "opens: 2026-01-31, upfront: { USD: 1 }, credit: { valid-for: P1Y2M3W4D, issue-delay: p1d }",
        "opens: 2026-01-31, upfront: { USD: 1 }, credit: { valid-for: PT1H30M0.5S, issue-delay: pt5h }",
        "opens: 2026-01-31, upfront: { USD: 1 }, credit: { share: 0.000001, priority: -5 }",
        "opens: 2026-01-31, upfront: { USD: 1 }, credit: { share: '99.5', priority: '7' }",
        "opens: 2026-01-31, upfront: { USD: 1 }, credit: {}, enrol: { once-per: [] }",
      })
  void unusual_forms_that_are_read_are_legal_in_editors_too(String keys) {
    String program =
        "program: 7\noffers: [ { offer: 007, "
            + (keys.contains("version") ? "" : "version: 1, ")
            + keys
            + " } ]\n";

    assertThat(ProgramFile.parse("p.yaml", program, RuleFactories.none()).offers()).hasSize(1);
    assertThat(Schemas.messages(Schemas.PROGRAM, Schemas.json(Schemas.load(program)))).isEmpty();
  }
}
