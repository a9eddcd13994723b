// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the parts of a saved ledger: numbers in as few bytes as they need, text in UTF-8. */
final class LedgerOutput {
  /** The length of the check sum at the end, in bytes. */
  static final int CHECK_LENGTH = 16;

  private byte[] bytes = new byte[128];
  private int size;

  /** What was written, and room behind it. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Forgets what was written, to be used again. */
  void clear() {
    size = 0;
  }

  private void makeRoom(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
    }
  }

  void writeByte(int value) {
    makeRoom(1);
    bytes[size++] = (byte) value;
  }

  void writeBytes(byte[] written, int length) {
    makeRoom(length);
    System.arraycopy(written, 0, bytes, size, length);
    size += length;
  }

  void writeFlag(boolean flag) {
    writeByte(flag ? 1 : 0);
  }

  /** Writes a number that is seldom negative and mostly small. */
  void writeNumber(long number) {
    makeRoom(10);
    long rest = (number << 1) ^ (number >> 63);
    byte[] into = bytes;
    int at = size;
    while ((rest & ~0x7FL) != 0) {
      into[at++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    into[at++] = (byte) rest;
    size = at;
  }

  void writeText(String text) {
    int length = text.length();
    int start = size;
    writeNumber(length);
    makeRoom(length);
    byte[] into = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        size = start;
        byte[] utf8 = text.getBytes(UTF_8);
        writeNumber(utf8.length);
        writeBytes(utf8, utf8.length);
        return;
      }
      into[at + i] = (byte) c; // nothing is allocated for the text of most ids
    }
    size = at + length;
  }

  void writeInstant(Instant instant) {
    writeInstantAfter(0, instant);
  }

  /** Writes an instant by how much it is after a second. */
  void writeInstantAfter(long second, Instant instant) {
    writeNumber(instant.getEpochSecond() - second);
    writeNumber(instant.getNano());
  }

  <T> void writeOptional(Optional<T> value, Consumer<? super T> writer) {
    writeFlag(value.isPresent());
    value.ifPresent(writer);
  }

  <T> void writeAll(Collection<T> values, Consumer<? super T> writer) {
    writeNumber(values.size());
    values.forEach(writer);
  }

  /** All that was written, and a check sum of it. */
  byte[] finish() {
    byte[] check = Hashing.sha256().hashBytes(bytes, 0, size).asBytes();
    writeBytes(check, CHECK_LENGTH);
    return Arrays.copyOf(bytes, size);
  }
}
