// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CountingInputStream;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Exports of spend: CSV after RFC 4180 in UTF-8, with a header, with or without a byte order mark;
 * compressed where the name ends in {@code .gz}; {@code -} is standard input.
 */
final class SpendFeed {
  private static final String STANDARD_INPUT = "-";
  private static final int BUFFER_SIZE = 1 << 16;
  private static final int PROGRESS_ROWS = 1_000;

  private final ImmutableList<String> names;
  private final SpendColumns columns;
  private final InputStream standardInput;

  SpendFeed(List<String> names, SpendColumns columns, InputStream standardInput) {
    this.names = ImmutableList.copyOf(names);
    this.columns = columns;
    this.standardInput = standardInput;
    if (names.indexOf(STANDARD_INPUT) != names.lastIndexOf(STANDARD_INPUT)) {
      throw new UnusableException("standard input can be read only once");
    }
  }

  /** {@return each of the exports by itself} */
  ImmutableList<SpendFeed> each() {
    return names.stream()
        .map(name -> new SpendFeed(ImmutableList.of(name), columns, standardInput))
        .collect(toImmutableList());
  }

  /** {@return the names of the exports, as they were given} */
  ImmutableList<String> names() {
    return names;
  }

  /** {@return whether it can be read more than once} */
  boolean isRereadable() {
    return names.stream()
        .allMatch(name -> !isStandardInput(name) && Files.isRegularFile(Path.of(name)));
  }

  /** {@return how many bytes there are to read, as far as that is known} */
  long size() {
    long size = 0;
    for (String name : names) {
      try {
        size += isStandardInput(name) ? 0 : Files.size(Path.of(name));
      } catch (IOException e) {
        return 0; // Reading it will say more.
      }
    }
    return size;
  }

  /**
   * Hands over row by row.
   *
   * @param progress is told from time to time how many bytes have been read
   * @throws UnusableException if a file cannot be read, is not CSV, or lacks a column
   */
  void read(SpendRows rows, LongConsumer progress) {
    long before = 0;
    for (String name : names) {
      long start = before;
      try (CountingInputStream bytes = new CountingInputStream(open(name));
          InputStream text = decompressed(name, bytes)) {
        read(shown(name), text, rows, () -> progress.accept(start + bytes.getCount()));
        before += bytes.getCount();
      } catch (CsvParseException e) {
        throw new UnusableException(shown(name) + " cannot be read as CSV: " + cause(e), e);
      } catch (UncheckedIOException | IOException e) {
        throw Unreadable.file(shown(name), e);
      }
    }
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return e.getMessage() + (cause == e ? "" : ": " + cause.getMessage());
  }

  private static boolean isStandardInput(String name) {
    return name.equals(STANDARD_INPUT);
  }

  private static String shown(String name) {
    return isStandardInput(name) ? "standard input" : name;
  }

  private InputStream open(String name) throws IOException {
    return isStandardInput(name) ? standardInput : Files.newInputStream(Path.of(name));
  }

  private static InputStream decompressed(String name, InputStream bytes) throws IOException {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(new BufferedInputStream(bytes, BUFFER_SIZE), BUFFER_SIZE)
        : bytes;
  }

  private static CsvReader<CsvRecord> parse(InputStream text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(true)
        .ofCsvRecord(text, StandardCharsets.UTF_8);
  }

  private void read(String name, InputStream text, SpendRows rows, Runnable progress)
      throws IOException {
    PlainLines lines = new PlainLines(text);
    Optional<SpendHeader> header = Optional.empty();
    if (lines.next()) {
      header = Optional.of(columns.find(name, lines.texts()));
      read(name, header.get(), lines, rows, progress);
    }
    if (header.isEmpty() || !lines.isAtEnd()) {
      try (CsvReader<CsvRecord> records = parse(lines.rest())) {
        read(name, header, records.iterator(), rows, progress);
      }
    }
  }

  private static void read(
      String name, SpendHeader header, PlainLines lines, SpendRows rows, Runnable progress)
      throws IOException {
    while (lines.next()) {
      if (!rows.takes(name, header, lines)) {
        rows.take(new Place(name, lines.line()), new SpendCells(header, lines.texts()));
      }
      if (lines.line() % PROGRESS_ROWS == 0) {
        progress.run();
      }
    }
  }

  private void read(
      String name,
      Optional<SpendHeader> known,
      Iterator<CsvRecord> records,
      SpendRows rows,
      Runnable progress) {
    if (known.isEmpty() && !records.hasNext()) {
      throw new UnusableException(name + " is empty: it must have a header");
    }
    SpendHeader header =
        known.isPresent() ? known.get() : columns.find(name, records.next().getFields());
    for (int i = 1; records.hasNext(); i++) {
      CsvRecord row = records.next();
      rows.take(
          new Place(name, row.getStartingLineNumber()), new SpendCells(header, row.getFields()));
      if (i % PROGRESS_ROWS == 0) {
        progress.run();
      }
    }
  }
}
