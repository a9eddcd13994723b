// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adcredit.examples.quickstart.Printed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each example stands in one file, asks one question, prints what its documentation says, and is
 * listed in {@code examples/README.md}.
 */
class QuestionsTest {
  private static final Path FILES = Path.of("src/main/java/org/adcredit/examples/questions");
  private static final Pattern QUESTION =
      Pattern.compile("\\n/\\*\\*\\n \\* (.*?\\?)\\n \\*\\n", Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("\\n \\* <pre>\\{@code\\n(.*?)\\n \\* \\}</pre>\\n", Pattern.DOTALL);
  private static final Pattern CONSTANT = Pattern.compile("print(ln)?\\(\\s*\"[^\"]*\"\\s*\\);");

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> !file.endsWith("package-info.java")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String found(Pattern pattern, Path file) throws IOException {
    Matcher found = pattern.matcher(Files.readString(file));
    assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
    return found
        .group(1)
        .lines()
        .map(line -> line.replaceFirst("^ \\* ?", ""))
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_what_it_says() throws IOException {
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThat(
                                Printed.by(
                                        Class.forName(
                                            QuestionsTest.class.getPackageName()
                                                + "."
                                                + name(file)))
                                    .stripTrailing())
                            .isEqualTo(found(OUTPUT, file))));
  }

  @Test
  void no_example_prints_a_constant() throws IOException {
    for (Path file : examples()) {
      assertThat(Files.readString(file)).as(name(file)).doesNotContainPattern(CONSTANT);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_example_is_listed_with_its_question() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThat(readme)
                            .containsOnlyOnce(
                                "| %s | [`%s`](quickstart/%s) |"
                                    .formatted(
                                        found(QUESTION, file).replace("\n", " "),
                                        name(file),
                                        file))));
  }
}
