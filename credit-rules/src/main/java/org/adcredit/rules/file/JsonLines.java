// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A JSON Lines file of any size, of which one line at a time is held. Empty lines are passed over,
 * and a line that cannot be read does not keep the next from being read.
 */
final class JsonLines {
  private static final int BUFFER_SIZE = 1 << 16;

  private final String file;
  private final Problems problems;
  private final Consumer<Node> values;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number = 1;

  private JsonLines(String file, Problems problems, Consumer<Node> values) {
    this.file = file;
    this.problems = problems;
    this.values = values;
  }

  /**
   * Hands over the value of each line.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  static void read(Path path, Problems problems, Consumer<Node> values) {
    JsonLines lines = new JsonLines(path.toString(), problems, values);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[BUFFER_SIZE];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        lines.add(buffer, length);
      }
      lines.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(byte[] buffer, int length) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        add(buffer, start, i);
        end();
        start = i + 1;
      }
    }
    add(buffer, start, length);
  }

  /** Adds a part of a line; of a line that is too long, one byte too many is enough to know. */
  private void add(byte[] buffer, int start, int end) {
    int room = SourceText.MAX_BYTES + 1 - line.size();
    line.write(buffer, start, Math.min(end - start, room));
  }

  private void end() {
    byte[] bytes = line.toByteArray();
    line.reset();
    if (!isBlank(bytes)) {
      try {
        SourceText source =
            SourceText.decode(file, number, ByteBuffer.wrap(bytes), SourceText.MAX_BYTES, problems);
        values.accept(YamlTree.read(source, problems));
      } catch (InvalidFileException e) {
        // It is among the problems already, and the next line may be read.
      }
    }
    number++;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
