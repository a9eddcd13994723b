// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.adcredit.rules.file.InvalidFileException;

/** Reads facts from a CSV file whose columns are their attributes. */
final class Table {
  private Table() {}

  static boolean isTable(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }

  /**
   * {@return the facts of a file by their ids, in its order}
   *
   * @param read makes a fact of the attributes of a row
   */
  static <K, V> ImmutableMap<K, V> read(
      Path path, Function<Map<String, String>, V> read, Function<V, K> id) {
    Map<K, V> facts = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .detectBomHeader(true)
            .ofNamedCsvRecord(open(path), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        Place place = new Place(path.toString(), row.getStartingLineNumber());
        V fact = read(place, row, read);
        if (facts.putIfAbsent(id.apply(fact), fact) != null) {
          throw new UnusableException(place + ": id: stands twice: " + id.apply(fact));
        }
      }
    } catch (CsvParseException | IllegalStateException e) {
      throw new UnusableException(path + " cannot be read as CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException | IOException e) {
      throw Unreadable.file(path, e);
    }
    return ImmutableMap.copyOf(facts);
  }

  private static InputStream open(Path path) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(bytes)
        : bytes;
  }

  private static <V> V read(
      Place place, NamedCsvRecord row, Function<Map<String, String>, V> read) {
    try {
      return read.apply(row.getFieldsAsMap());
    } catch (InvalidFileException e) {
      throw new UnusableException(place + ": " + e.problems().get(0), e);
    }
  }
}
