// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;

/** Bytes that grow at their end: numbers in as few bytes as they need, instants and text. */
final class RowBytes {
  private static final int FIRST_CAPACITY = 64;
  private static final int MAX_NUMBER_SIZE = 10;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int end;

  /** {@return how many bytes were added} */
  int size() {
    return end;
  }

  /** Forgets all bytes. */
  void clear() {
    end = 0;
  }

  /** Adds a number, in one byte if it lies between -64 and 63. */
  void add(long number) {
    reserve(MAX_NUMBER_SIZE);
    // Small numbers of either sign become small ones without.
    long rest = (number << 1) ^ (number >> 63);
    // Fields are read once: the first compiler would read them again for each byte.
    byte[] into = bytes;
    int next = end;
    while ((rest & ~0x7FL) != 0) {
      into[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    into[next++] = (byte) rest;
    end = next;
  }

  /** Adds a text, which must be well-formed. */
  void add(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    add(encoded.length);
    add(encoded, 0, encoded.length);
  }

  /** Adds a text that stands in bytes, in ASCII. */
  void addText(byte[] text, int start, int end) {
    add(end - start);
    add(text, start, end - start);
  }

  /** Adds an instant. */
  void add(Instant instant) {
    add(instant.getEpochSecond());
    add(instant.getNano());
  }

  /** Adds what others hold. */
  void add(RowBytes other) {
    add(other.bytes, 0, other.end);
  }

  /** Adds what others hold, from one size of theirs to another. */
  void add(RowBytes other, int start, int end) {
    add(other.bytes, start, end - start);
  }

  /** Adds the next bytes of others. */
  void add(Reader others, int length) {
    add(others.bytes, others.at, length);
    others.at += length;
  }

  private void add(byte[] more, int start, int length) {
    reserve(length);
    System.arraycopy(more, start, bytes, end, length);
    end += length;
  }

  /** Makes room, for half as much again at least. */
  void reserve(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.addExact(end + more, end / 2));
    }
  }

  /** {@return a reader of what was added so far} */
  Reader read() {
    return new Reader(bytes, end);
  }

  /** Reads what was added, in its order. */
  static final class Reader {
    private final byte[] bytes;
    private final int end;
    private int at;

    private Reader(byte[] bytes, int end) {
      this.bytes = bytes;
      this.end = end;
    }

    boolean hasMore() {
      return at < end;
    }

    long number() {
      byte[] from = bytes;
      int place = at;
      long number = 0;
      int shift = 0;
      byte next;
      do {
        next = from[place++];
        number |= (next & 0x7FL) << shift;
        shift += 7;
      } while (next < 0);
      at = place;
      return (number >>> 1) ^ -(number & 1);
    }

    Instant instant() {
      return Instant.ofEpochSecond(number(), number());
    }

    /** {@return whether some bytes are what comes next} If they are, they are read. */
    boolean isNext(byte[] written) {
      byte[] from = bytes;
      int place = at;
      if (end - place < written.length) {
        return false;
      }
      // Backwards, since ids that differ do so at their ends.
      for (int i = written.length - 1; i >= 0; i--) {
        if (from[place + i] != written[i]) {
          return false;
        }
      }
      at = place + written.length;
      return true;
    }

    /** {@return what was read since a place} */
    byte[] writtenSince(int place) {
      return Arrays.copyOfRange(bytes, place, at);
    }

    /** {@return how many bytes were read} */
    int place() {
      return at;
    }

    String text() {
      int length = (int) number();
      String text = new String(bytes, at, length, UTF_8);
      at += length;
      return text;
    }
  }
}
