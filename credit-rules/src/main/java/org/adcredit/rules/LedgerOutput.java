package org.adcredit.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the parts of a saved ledger: numbers in as few bytes as they need, text in UTF-8. */
final class LedgerOutput {
  /** The length of the check sum at the end, in bytes. */
  static final int CHECK_LENGTH = 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void writeByte(int value) {
    bytes.write(value);
  }

  void writeFlag(boolean flag) {
    bytes.write(flag ? 1 : 0);
  }

  /** Writes a number that is seldom negative and mostly small. */
  void writeNumber(long number) {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  void writeText(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    writeNumber(utf8.length);
    bytes.writeBytes(utf8);
  }

  void writeInstant(Instant instant) {
    writeNumber(instant.getEpochSecond());
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
    byte[] check = Hashing.sha256().hashBytes(bytes.toByteArray()).asBytes();
    bytes.write(check, 0, CHECK_LENGTH);
    return bytes.toByteArray();
  }
}
