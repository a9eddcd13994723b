// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an account spent under one offer, and who paid.
 *
 * @param gross all of it
 * @param qualifying what counted toward the offer
 * @param credit what credit paid
 * @param cash what remained
 */
record Sums(BigDecimal gross, BigDecimal qualifying, BigDecimal credit, BigDecimal cash) {
  private static final Splitter CELLS = Splitter.on(',');

  /** {@return the sums by account, from CSV whose header names them and whose cells are plain} */
  static ImmutableMap<String, Sums> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      List<List<String>> rows = lines.map(CELLS::splitToList).toList();
      List<String> header = rows.get(0);
      return rows.stream()
          .skip(1)
          .collect(
              toImmutableMap(
                  row -> row.get(header.indexOf("account")),
                  row ->
                      new Sums(
                          amount(header, row, "gross"),
                          amount(header, row, "qualifying"),
                          amount(header, row, "credit"),
                          amount(header, row, "cash"))));
    }
  }

  private static BigDecimal amount(List<String> header, List<String> row, String column) {
    // 1.50 and 1.500000 are the same amount.
    return new BigDecimal(row.get(header.indexOf(column))).stripTrailingZeros();
  }
}
