// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adcredit.rules.file.ScenarioFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's code is code of this module, and what it says is printed is printed. A block of the
 * README is named after its language: {@code java three-rules} for code, {@code text ThreeRules}
 * for what a program prints, {@code yaml welcome.yaml} for a file.
 */
class ReadmeTest {
  private static final Path ROOT = root();
  private static final Pattern BLOCK =
      Pattern.compile("```(java|text|yaml) (\\S+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile(" *// readme: (\\S+)\\n(.*?)\\n *// end\\n", Pattern.DOTALL);

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return folder;
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  @TestFactory
  Stream<DynamicTest> every_block_of_the_readme_is_what_this_module_has_or_prints()
      throws IOException {
    Map<String, String> regions = regions();
    return BLOCK
        .matcher(readme())
        .results()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.group(1) + " " + block.group(2),
                    () ->
                        assertThat(block.group(3).strip())
                            .isEqualTo(expected(block.group(1), block.group(2), regions).strip())));
  }

  @Test
  void the_scenario_of_the_readme_holds(@TempDir Path folder) throws IOException {
    Files.copy(
        ROOT.resolve("examples/quickstart/src/main/resources/welcome.yaml"),
        folder.resolve("welcome.yaml"));
    assertScenariosHold(folder, readme());
  }

  @Test
  void the_scenario_for_contributors_holds(@TempDir Path folder) throws IOException {
    Path program = Path.of("examples/quickstart/src/main/resources/welcome.yaml");
    Files.createDirectories(folder.resolve(program).getParent());
    Files.copy(ROOT.resolve(program), folder.resolve(program));
    assertScenariosHold(folder, Files.readString(ROOT.resolve(".github/CONTRIBUTING.md")));
  }

  private static void assertScenariosHold(Path folder, String page) throws IOException {
    Matcher block = Pattern.compile("```yaml\\n(program: .*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    Path file = Files.writeString(folder.resolve("page.scenarios.yaml"), block.group(1));
    assertThat(ScenarioFile.read(file).scenarios())
        .isNotEmpty()
        .allSatisfy(scenario -> assertThat(scenario.run()).isEmpty());
  }

  @Test
  void every_block_of_java_in_the_readme_is_named() throws IOException {
    assertThat(readme()).contains("```java ").doesNotContain("```java\n");
  }

  @Test
  void the_readme_has_at_most_200_lines() throws IOException {
    assertThat(readme().lines().count()).isLessThanOrEqualTo(200);
  }

  private static String expected(String kind, String name, Map<String, String> regions)
      throws Exception {
    return switch (kind) {
      case "java" -> Optional.ofNullable(regions.get(name)).orElse("no such region: " + name);
      case "yaml" ->
          Files.readString(ROOT.resolve("examples/quickstart/src/main/resources/" + name));
      default -> Printed.by(Class.forName("org.adcredit.examples.quickstart." + name));
    };
  }

  /** The code between the marks, without its indent. */
  private static Map<String, String> regions() throws IOException {
    Map<String, String> regions = new LinkedHashMap<>();
    Path sources = ROOT.resolve("examples/quickstart/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher region = REGION.matcher(Files.readString(file));
        while (region.find()) {
          regions.put(region.group(1), String.join("\n", outdented(region.group(2))));
        }
      }
    }
    return regions;
  }

  private static List<String> outdented(String code) {
    return code.stripTrailing().stripIndent().lines().toList();
  }
}
