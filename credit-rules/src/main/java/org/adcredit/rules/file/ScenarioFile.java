// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.adcredit.rules.CreditProgram;

/**
 * Tests that a policy author writes next to a programme.
 *
 * <pre>{@code
 * for (Scenario scenario :
 *     ScenarioFile.read(folder.resolve("tiktok.scenarios.yaml")).scenarios()) {
 *   scenario.run().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>prints a line for whatever is not as expected:
 *
 * <pre>{@code
 * statement.offers[new-advertiser].status: expected MISSED, was EARNING
 * }</pre>
 */
public final class ScenarioFile {
  private final CreditProgram program;
  private final ImmutableList<Scenario> scenarios;

  private ScenarioFile(CreditProgram program, ImmutableList<Scenario> scenarios) {
    this.program = program;
    this.scenarios = scenarios;
  }

  /**
   * {@return the scenarios of a file with their programme, which uses the built-in rules alone}
   *
   * @param path a file of at most 1 MiB, in UTF-8
   * @throws InvalidFileException if anything in the file or in its programme is wrong
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ScenarioFile read(Path path) {
    return read(path, RuleFactories.none());
  }

  /**
   * {@return the scenarios of a file with their programme, which may use rules of other types too}
   * The programme stands in the file, or the file names it by a path relative to itself.
   *
   * @param path a file of at most 1 MiB, in UTF-8
   * @param rules the types of rules that the programme may name
   * @throws InvalidFileException if anything in the file or in its programme is wrong; the problems
   *     of a programme in a file of its own have that file's name
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ScenarioFile read(Path path, RuleFactories rules) {
    Problems problems = new Problems();
    SourceText source = SourceText.read(path, SourceText.MAX_BYTES, problems);
    return read(source, Optional.of(path), rules, problems);
  }

  /**
   * {@return the scenarios of a text, which holds the programme too}
   *
   * @param fileName what problems call the text
   * @param text YAML or JSON, of at most 1 MiB in UTF-8
   * @param rules the types of rules that the programme may name
   * @throws InvalidFileException if anything in it is wrong
   */
  public static ScenarioFile parse(String fileName, String text, RuleFactories rules) {
    Problems problems = new Problems();
    SourceText source = SourceText.of(fileName, text, SourceText.MAX_BYTES, problems);
    return read(source, Optional.empty(), rules, problems);
  }

  private static ScenarioFile read(
      SourceText source, Optional<Path> path, RuleFactories rules, Problems problems) {
    Kind<CreditProgram> programs = (node, found) -> program(node, path, rules, found);
    Optional<ScenarioFile> file =
        Fields.of(YamlTree.read(source, problems), problems)
            .flatMap(
                fields -> {
                  Optional<CreditProgram> program = fields.required("program", programs);
                  Kind<Scenario> scenario = new ScenarioReader(program)::read;
                  Optional<ImmutableList<Scenario>> scenarios =
                      fields.required("scenarios", scenario.listOfSome());
                  return fields.build(
                      () -> new ScenarioFile(program.orElseThrow(), scenarios.orElseThrow()));
                });
    problems.throwIfAny();
    return file.orElseThrow();
  }

  private static Optional<CreditProgram> program(
      Node node, Optional<Path> path, RuleFactories rules, Problems problems) {
    if (!(node instanceof Node.Text text) || text.isMissing()) {
      return new ProgramReader(rules).read(node, problems);
    }
    String shown = Wording.shown(text.value());
    if (path.isEmpty()) {
      problems.add(
          node.place(), "must be a map, since text has no folder to find a file in: " + shown);
      return Optional.empty();
    }
    try {
      Path relative = Path.of(text.value());
      if (relative.isAbsolute()) {
        problems.add(node.place(), "must be a path relative to this file: " + shown);
        return Optional.empty();
      }
      Path file = path.get().resolveSibling(relative);
      SourceText source = SourceText.read(file, SourceText.MAX_BYTES, problems);
      return ProgramFile.program(source, rules, problems);
    } catch (InvalidPathException e) {
      problems.add(node.place(), "must be a path relative to this file: " + shown);
    } catch (UncheckedIOException e) {
      problems.add(
          node.place(),
          (e.getCause() instanceof NoSuchFileException
                  ? "there is no such file: "
                  : "the file cannot be read: ")
              + shown);
    } catch (InvalidFileException e) {
      // It is among the problems already, and the scenarios may have others.
    }
    return Optional.empty();
  }

  /** {@return the programme that they test} */
  public CreditProgram program() {
    return program;
  }

  /** {@return the scenarios, in the order of the file; at least one} */
  public ImmutableList<Scenario> scenarios() {
    return scenarios;
  }
}
