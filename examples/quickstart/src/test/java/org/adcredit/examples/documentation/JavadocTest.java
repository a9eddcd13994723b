// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each block of the libraries' documentation stands, line by line, in a test: code among its code,
 * and files, and what is printed, in its text blocks, where the test reads and compares them.
 */
class JavadocTest {
  private static final Path ROOT = Path.of("../..");
  private static final List<Path> DOCUMENTED =
      List.of(
          ROOT.resolve("credit-core/src/main/java"),
          ROOT.resolve("credit-rules/src/main/java"),
          ROOT.resolve("credit-core/src/test/java/org/adcredit/testing"),
          ROOT.resolve("credit-rules/src/test/java/org/adcredit/rules/testing"));
  private static final List<Path> TESTS =
      List.of(
          ROOT.resolve("examples/quickstart/src/test/java"),
          ROOT.resolve("examples/property-tests/src/test/java"));
  private static final Pattern BLOCK =
      Pattern.compile("<pre>\\{@code(?:\\s*\\* )?(.*?)(?:\\n\\s*\\* )?\\}</pre>", Pattern.DOTALL);

  private static Stream<Path> sources(List<Path> folders) {
    return folders.stream()
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_block_of_the_documentation_stands_in_a_test() {
    ImmutableList<ImmutableList<String>> tests =
        sources(TESTS)
            .map(file -> ImmutableList.copyOf(text(file).lines().toList()))
            .collect(ImmutableList.toImmutableList());
    return sources(DOCUMENTED)
        .flatMap(
            file ->
                BLOCK
                    .matcher(text(file))
                    .results()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                ROOT.relativize(file).toString(),
                                () ->
                                    assertThat(
                                            tests.stream()
                                                .anyMatch(test -> holds(test, lines(block))))
                                        .as(block.group())
                                        .isTrue())));
  }

  @Test
  void every_block_has_the_form_that_is_looked_for() {
    assertThat(sources(DOCUMENTED))
        .allSatisfy(
            file ->
                assertThat(BLOCK.matcher(text(file)).results())
                    .hasSize(text(file).split("<pre", -1).length - 1));
  }

  /** The lines of a block, without the margin of the comment. */
  private static ImmutableList<String> lines(MatchResult block) {
    return ImmutableList.copyOf(
        block.group(1).lines().map(line -> line.replaceFirst("^ +\\*( |$)", "")).toList());
  }

  /** Whether the lines stand in a test one after the other, all of them as much farther in. */
  private static boolean holds(ImmutableList<String> test, ImmutableList<String> lines) {
    return IntStream.rangeClosed(0, test.size() - lines.size())
        .anyMatch(
            start -> {
              int indent = test.get(start).indexOf(lines.get(0).charAt(0));
              return indent >= 0
                  && IntStream.range(0, lines.size())
                      .allMatch(
                          i ->
                              test.get(start + i)
                                  .equals(
                                      lines.get(i).isEmpty()
                                          ? ""
                                          : " ".repeat(indent) + lines.get(i)));
            });
  }
}
