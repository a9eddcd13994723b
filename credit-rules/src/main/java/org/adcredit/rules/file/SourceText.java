// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The text of a file: UTF-8 without a byte order mark, no longer than a limit, of characters that
 * may stand in YAML.
 *
 * @param file the file's name
 * @param firstLine the line at which the text starts, counted from 1
 */
record SourceText(String file, int firstLine, String text) {
  /** The most that a programme or a scenario file may hold, and a line of a JSON Lines file. */
  static final int MAX_BYTES = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads a file, and no more of it than the limit.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  static SourceText read(Path path, int maxBytes, Problems problems) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return decode(path.toString(), 1, ByteBuffer.wrap(bytes), maxBytes, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Decodes bytes that start a line of a file. */
  static SourceText decode(
      String file, int firstLine, ByteBuffer bytes, int maxBytes, Problems problems) {
    if (bytes.remaining() > maxBytes) {
      throw tooLarge(file, firstLine, maxBytes, problems);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, chars, true);
    chars.flip();
    SourceText decoded = checked(file, firstLine, chars.toString(), problems);
    if (result.isError()) {
      Place end = decoded.place(decoded.text.length());
      throw problems.fatal(end, "must be UTF-8: the bytes here are not");
    }
    return decoded;
  }

  /** Takes a text that is at hand. */
  static SourceText of(String file, String text, int maxBytes, Problems problems) {
    // A character takes at most three bytes, or two of them take four.
    if (text.length() > maxBytes / 3
        && (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes)) {
      throw tooLarge(file, 1, maxBytes, problems);
    }
    return checked(file, 1, text, problems);
  }

  private static InvalidFileException tooLarge(
      String file, int line, int maxBytes, Problems problems) {
    return problems.fatal(
        new Place(file, line, 1, Place.Path.ROOT),
        "must be at most " + (maxBytes >> 20) + " MiB long");
  }

  private static SourceText checked(String file, int firstLine, String raw, Problems problems) {
    boolean marked = !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK;
    SourceText source = new SourceText(file, firstLine, marked ? raw.substring(1) : raw);
    String text = source.text;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!StreamReader.isPrintable(codePoint)) {
        throw problems.fatal(
            source.place(i),
            "must hold no such character: " + Wording.shown(Character.toString(codePoint)));
      }
      i += Character.charCount(codePoint);
    }
    return source;
  }

  private Place place(int end) {
    int line = firstLine;
    int column = 1;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    return new Place(file, line, column, Place.Path.ROOT);
  }
}
