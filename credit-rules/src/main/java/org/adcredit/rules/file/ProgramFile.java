// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.nio.file.Path;
import java.util.Optional;
import org.adcredit.rules.CreditProgram;

/**
 * The terms of a credit programme as a file: the platform's gates and the offers.
 *
 * <pre>{@code
 * CreditProgram program = ProgramFile.read(folder.resolve("tiktok.yaml"));
 * }</pre>
 *
 * <p>A key that is not known, a tier out of order, two rows that overlap: all of it is a problem
 * with its place, and all problems are told together.
 *
 * <pre>{@code
 * tiktok.yaml:14:67: offers[0].earn.tiers.USD[1].spend: must be more than the tier before it: 100.00
 * }</pre>
 */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * {@return the programme of a file, which uses the built-in rules alone}
   *
   * @param path a file of at most 1 MiB, in UTF-8
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static CreditProgram read(Path path) {
    return read(path, RuleFactories.none());
  }

  /**
   * {@return the programme of a file, which may use rules of other types too}
   *
   * @param path a file of at most 1 MiB, in UTF-8
   * @param rules the types that it may name; any other is a problem at its place
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static CreditProgram read(Path path, RuleFactories rules) {
    Problems problems = new Problems();
    return finished(
        program(SourceText.read(path, SourceText.MAX_BYTES, problems), rules, problems), problems);
  }

  /**
   * {@return the programme of a text, such as one from a database}
   *
   * @param fileName what problems call the text
   * @param text YAML or JSON, of at most 1 MiB in UTF-8
   * @param rules the types of rules that it may name
   * @throws InvalidFileException if anything in it is wrong
   */
  public static CreditProgram parse(String fileName, String text, RuleFactories rules) {
    Problems problems = new Problems();
    return finished(
        program(SourceText.of(fileName, text, SourceText.MAX_BYTES, problems), rules, problems),
        problems);
  }

  static Optional<CreditProgram> program(
      SourceText source, RuleFactories rules, Problems problems) {
    return new ProgramReader(rules).read(YamlTree.read(source, problems), problems);
  }

  static CreditProgram finished(Optional<CreditProgram> program, Problems problems) {
    problems.throwIfAny();
    return program.orElseThrow();
  }
}
