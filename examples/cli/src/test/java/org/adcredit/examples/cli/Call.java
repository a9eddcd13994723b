// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A call of the command, and what came of it. */
record Call(int code, String out, String err) {
  /** {@return the folder {@code examples}, wherever below the project the tests run} */
  static Path examples() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("examples/credit"))) {
        return folder.resolve("examples");
      }
    }
    throw new IllegalStateException("there is no folder examples above the tests");
  }

  static Path sample(String name) {
    return examples().resolve("programs").resolve(name);
  }

  /** Writes a file below a folder. */
  static Path file(Path folder, String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls the command; what is in a list stands for itself. */
  static Call of(Object... args) {
    return withInput(new byte[0], args);
  }

  static Call withInput(byte[] input, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Credit.run(
            new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false),
            examples().resolve("programs"),
            Arrays.stream(args).flatMap(Call::words).toArray(String[]::new));
    return new Call(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Stream<String> words(Object arg) {
    return arg instanceof List<?> list
        ? list.stream().flatMap(Call::words)
        : Stream.of(arg.toString());
  }

  List<String> outLines() {
    return Splitter.on('\n').omitEmptyStrings().splitToList(out);
  }

  List<String> errLines() {
    return Splitter.on('\n').omitEmptyStrings().splitToList(err);
  }

  /** {@return the summary without the seconds} */
  String summary() {
    return errLines().get(errLines().size() - 1).replaceAll(", seconds \\d+\\.\\d\\d$", "");
  }
}
