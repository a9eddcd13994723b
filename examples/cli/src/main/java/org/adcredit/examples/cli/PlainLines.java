// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The first lines of a CSV file, as long as they are plain: printable ASCII without a quote, and
 * ended by a line feed. Their cells are what stands between the commas. Nearly all exports have
 * none but plain lines, which are read in a tenth of the time that all of CSV takes.
 */
final class PlainLines {
  private static final int BUFFER_SIZE = 1 << 16;
  private static final byte[] KINDS = kinds();
  private static final byte PART = 0;
  private static final byte COMMA = 1;
  private static final byte END = 2;
  private static final byte NOT_PLAIN = 3;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_SIZE];

  /** Where the bytes end that have been read. */
  private int filled;

  /** Where the line after this one starts. */
  private int next;

  /** Where the cells start, and, one later, where the cell after the last would. */
  private int[] starts = new int[32];

  private int cells;
  private long line;
  private boolean isAtEnd;

  PlainLines(InputStream in) {
    this.in = in;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, NOT_PLAIN);
    Arrays.fill(kinds, ' ', '~' + 1, PART);
    kinds['"'] = NOT_PLAIN;
    kinds[','] = COMMA;
    kinds['\n'] = END;
    return kinds;
  }

  /** {@return whether there is a next line that is plain} It is the line from now on. */
  boolean next() throws IOException {
    int from = next;
    int at = from;
    int count = 0;
    starts[0] = from;
    // Fields are read once: the first compiler would read them again for each byte.
    byte[] bytes = buffer;
    byte[] kinds = KINDS;
    int end = filled;
    while (true) {
      if (at == end) {
        if (!fill(from)) {
          return false;
        }
        at -= from;
        for (int i = 0; i <= count; i++) {
          starts[i] -= from;
        }
        from = 0;
        end = filled;
      }
      byte kind = kinds[bytes[at++] & 0xFF];
      if (kind == PART) {
        continue;
      }
      if (kind == NOT_PLAIN || (kind == END && at == from + 1)) {
        return false; // An empty line is none of a table.
      }
      count++;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count] = at;
      if (kind == END) {
        cells = count;
        next = at;
        line++;
        return true;
      }
    }
  }

  /** Reads more, in the place of what stands before an index; false at the end. */
  private boolean fill(int from) throws IOException {
    next -= from;
    filled -= from;
    System.arraycopy(buffer, from, buffer, 0, filled);
    if (filled == buffer.length) {
      return false; // A line that long is not plain.
    }
    int more = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, more);
    isAtEnd = more <= 0 && filled == 0;
    return more > 0;
  }

  /** {@return whether there is nothing after this line} Known when there is no next plain one. */
  boolean isAtEnd() {
    return isAtEnd;
  }

  /** {@return the number of the line, counted from 1} */
  long line() {
    return line;
  }

  /** {@return how many cells the line has} */
  int size() {
    return cells;
  }

  /** {@return what holds the line, until the next one is read} */
  byte[] bytes() {
    return buffer;
  }

  /** {@return where a cell starts} */
  int start(int cell) {
    return starts[cell];
  }

  /** {@return where a cell ends} */
  int end(int cell) {
    return starts[cell + 1] - 1;
  }

  /** {@return what a cell says} */
  String text(int cell) {
    return new String(buffer, start(cell), end(cell) - start(cell), ISO_8859_1);
  }

  /** {@return what all cells say} */
  List<String> texts() {
    String[] texts = new String[cells];
    Arrays.setAll(texts, this::text);
    return Arrays.asList(texts);
  }

  /**
   * {@return the lines that were not read, from the first on that is not plain} Empty lines stand
   * for those that were read, so that what reads the rest counts its lines right.
   */
  InputStream rest() {
    InputStream read = new ByteArrayInputStream(buffer, next, filled - next);
    return new SequenceInputStream(new LineFeeds(line), new SequenceInputStream(read, in));
  }

  /** So many line feeds. */
  private static final class LineFeeds extends InputStream {
    private long left;

    LineFeeds(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? '\n' : -1;
    }

    @Override
    public int read(byte[] bytes, int start, int length) {
      if (left <= 0) {
        return length == 0 ? 0 : -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, start, start + count, (byte) '\n');
      left -= count;
      return count;
    }
  }
}
