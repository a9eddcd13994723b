// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where statements are written. It is opened when all of them are made, and not before. */
interface Output {
  OutputStream open() throws IOException;

  /** {@return a file, or standard output} */
  static Output to(Optional<Path> file, PrintStream standardOutput) {
    file.ifPresent(Output::check);
    return file.<Output>map(path -> () -> new BufferedOutputStream(Files.newOutputStream(path)))
        .orElse(() -> unclosed(standardOutput));
  }

  /** Better now than after an hour of work. */
  private static void check(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || folder == null || !Files.isDirectory(folder)) {
      throw new UnusableException("--output: no file can be written here: " + path);
    }
  }

  private static OutputStream unclosed(PrintStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) {
        ((PrintStream) out).write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
