// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what {@link LedgerOutput} wrote; anything else is a {@link CorruptLedgerException}. */
final class LedgerInput {
  private final byte[] bytes;
  private final int end;
  private int next;

  /** Reads some of a ledger's own bytes. */
  LedgerInput(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  /** Checks the sum at the end first, so that what is read is what was written. */
  LedgerInput(byte[] saved) {
    if (saved.length <= LedgerOutput.CHECK_LENGTH) {
      throw new CorruptLedgerException("it is too short, at " + saved.length + " bytes");
    }
    bytes = saved;
    end = bytes.length - LedgerOutput.CHECK_LENGTH;
    byte[] check = Hashing.sha256().hashBytes(bytes, 0, end).asBytes();
    if (!Arrays.equals(check, 0, LedgerOutput.CHECK_LENGTH, bytes, end, bytes.length)) {
      throw new CorruptLedgerException("its check sum does not match");
    }
  }

  /** Where it reads next in {@link #bytes}. */
  int place() {
    return next;
  }

  byte[] bytes() {
    return bytes;
  }

  int readByte() {
    if (next >= end) {
      throw new CorruptLedgerException("it ends too early");
    }
    return bytes[next++] & 0xFF;
  }

  boolean readFlag() {
    int flag = readByte();
    if (flag > 1) {
      throw new CorruptLedgerException("a flag is neither 0 nor 1: " + flag);
    }
    return flag == 1;
  }

  long readNumber() {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int read = readByte();
      rest |= (long) (read & 0x7F) << shift;
      if (read < 0x80) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new CorruptLedgerException("a number is too long");
  }

  /** Reads a number that must be at least zero and less than a limit. */
  int readIndex(int limit) {
    long index = readNumber();
    if (index < 0 || index >= limit) {
      throw new CorruptLedgerException("a number is out of bounds: " + index);
    }
    return (int) index;
  }

  /** Reads how many things follow that take at least a byte each. */
  private int readSize() {
    int size = readIndex(Integer.MAX_VALUE);
    if (size > end - next) {
      throw new CorruptLedgerException("it ends too early");
    }
    return size;
  }

  String readText() {
    int length = readSize();
    if (isAscii(length)) {
      String text = new String(bytes, next, length, ISO_8859_1); // the faster way, for most texts
      next += length;
      return text;
    }
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, next, length))
              .toString();
      next += length;
      return text;
    } catch (CharacterCodingException e) {
      throw new CorruptLedgerException("a text is not in UTF-8", e);
    }
  }

  private boolean isAscii(int length) {
    for (int i = next; i < next + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads a text that stands for something; what it does not stand for is not shown. */
  <T> T readText(Function<? super String, ? extends T> parse) {
    try {
      return parse.apply(readText());
    } catch (CorruptLedgerException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new CorruptLedgerException("a text is not what it should be", e);
    }
  }

  Instant readInstant() {
    return readInstantAfter(0);
  }

  /** Reads an instant that is told by how much it is after a second. */
  Instant readInstantAfter(long second) {
    return instant(Math.addExact(second, readNumber()), readFraction());
  }

  /** Reads how many nanoseconds an instant is after its second. */
  int readFraction() {
    return readIndex(1_000_000_000);
  }

  static Instant instant(long second, int fraction) {
    try {
      return Instant.ofEpochSecond(second, fraction);
    } catch (DateTimeException e) {
      throw new CorruptLedgerException("an instant is out of bounds", e);
    }
  }

  <T> Optional<T> readOptional(Supplier<? extends T> reader) {
    return readFlag() ? Optional.of(reader.get()) : Optional.empty();
  }

  /** Reads something as often as it was written. */
  void readEach(Runnable reader) {
    for (int left = readSize(); left > 0; left--) {
      reader.run();
    }
  }

  /** Reads as many as were written. */
  <T> ImmutableList<T> readAll(Supplier<? extends T> reader) {
    int size = readSize();
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      values.add(reader.get());
    }
    return values.build();
  }

  void finish() {
    if (next != end) {
      throw new CorruptLedgerException("it goes on too long");
    }
  }
}
