// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of the rows that were rejected: the first of them to people, all of them to a file. */
final class RejectLog implements AutoCloseable {
  private static final int SHOWN = 20;

  private final Optional<Path> file;
  private final Optional<CsvWriter> writer;
  private final List<Rejected> first = new ArrayList<>();
  private final List<String> firstNotes = new ArrayList<>();
  private long count;
  private long notes;
  private boolean isSomethingOnNoStatement;

  RejectLog(Optional<Path> file) {
    this.file = file;
    this.writer = file.map(RejectLog::open);
    writer.ifPresent(csv -> csv.writeRecord("file", "line", "reason"));
  }

  private static CsvWriter open(Path path) {
    try {
      return CsvWriter.builder().build(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unreadable.file(path.toString(), e);
    }
  }

  long count() {
    return count;
  }

  /** {@return whether a row, or an entry that is on no statement, was not used} */
  boolean hasAny() {
    return count > 0 || isSomethingOnNoStatement;
  }

  void add(Rejected rejected) {
    count++;
    if (first.size() < SHOWN) {
      first.add(rejected);
    }
    writer.ifPresent(
        csv ->
            csv.writeRecord(
                rejected.place().file(),
                Long.toString(rejected.place().line()),
                rejected.reason()));
  }

  /** Adds that something else than a row was not used, and is on no statement either. */
  void noteLoss(String note) {
    isSomethingOnNoStatement = true;
    note(note);
  }

  /** Adds that something else than a row was not used. */
  void note(String note) {
    notes++;
    if (firstNotes.size() < SHOWN) {
      firstNotes.add(note);
    }
  }

  void report(PrintStream err) {
    first.forEach(
        rejected ->
            err.println(Printable.of(rejected.place() + ": rejected: " + rejected.reason())));
    if (count > first.size()) {
      err.println(
          "and "
              + (count - first.size())
              + " rejected rows more"
              + file.map(path -> "; all of them are in " + path)
                  .orElse("; --rejects FILE tells all of them"));
    }
    firstNotes.forEach(note -> err.println(Printable.of(note)));
    if (notes > firstNotes.size()) {
      err.println("and " + (notes - firstNotes.size()) + " such entries more");
    }
  }

  @Override
  public void close() {
    if (writer.isPresent()) {
      try {
        writer.get().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
