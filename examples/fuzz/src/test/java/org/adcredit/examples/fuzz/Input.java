// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.Problem;

/**
 * Bytes that somebody sent, as a file; reading them gives a value, or problems with their place.
 */
final class Input {
  private final Path file;

  /** A file with an ending, which is written anew for all inputs and deleted in the end. */
  Input(String ending) {
    try {
      file = Files.createTempFile("input", ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.toFile().deleteOnExit();
  }

  /** Reads the bytes; whatever leaves but problems that are told well is a finding. */
  void read(byte[] bytes, Consumer<Path> reader) {
    try {
      Files.write(file, bytes);
      reader.accept(file);
    } catch (InvalidFileException e) {
      assertThat(e.problems()).isNotEmpty();
      e.problems().forEach(Input::isToldWell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void isToldWell(Problem problem) {
    assertThat(problem.line()).isPositive();
    assertThat(problem.column()).isPositive();
    assertThat(problem.text()).isNotEmpty();
    printsNoControlCharacters(problem.toString());
  }

  /** No text that is shown to somebody may steer their terminal, or break a line. */
  static void printsNoControlCharacters(String text) {
    assertThat(text.chars()).noneMatch(Character::isISOControl);
  }
}
