// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.adcredit.core.AccountId;

/**
 * Keeps what is to be written for each account in a temporary file, until all accounts are done.
 */
final class Spool implements AutoCloseable {
  private record Part(AccountId account, long start, int length) {}

  private final FileChannel file;
  private final List<Part> parts = new ArrayList<>();
  private long size;

  Spool() throws IOException {
    Path path = Files.createTempFile("credit", ".spool");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void add(AccountId account, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer, size + buffer.position());
    }
    parts.add(new Part(account, size, bytes.length));
    size += bytes.length;
  }

  int count() {
    return parts.size();
  }

  /** Writes what was kept, in the order of the accounts' ids. */
  void writeTo(OutputStream out, UnaryOperator<String> finish) throws IOException {
    parts.sort(Comparator.comparing(Part::account));
    for (Part part : parts) {
      ByteBuffer bytes = ByteBuffer.allocate(part.length());
      while (bytes.hasRemaining()) {
        if (file.read(bytes, part.start() + bytes.position()) < 0) {
          throw new IOException("the temporary file was cut short");
        }
      }
      out.write(
          finish
              .apply(new String(bytes.array(), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
