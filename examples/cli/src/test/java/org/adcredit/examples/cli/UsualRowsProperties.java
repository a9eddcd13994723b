// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Laws of rows that are packed as they stand in their lines. */
class UsualRowsProperties {
  private static final String HEADER = "account,campaign,id,at,recorded,cost,currency,region\n";

  private final AccountFacts accounts =
      AccountFacts.of(
          Optional.empty(),
          ImmutableMap.of(
              "region",
              "US",
              "currency",
              "USD",
              "zone",
              "Asia/Tokyo",
              "industry",
              "RETAIL",
              "created",
              "2020-01-01",
              "history",
              "none"));

  private final CampaignFacts campaigns =
      CampaignFacts.of(Optional.empty(), ImmutableMap.of("objective", "REACH", "regions", "US"));

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> times =
        Arbitraries.of(
            "2024-02-29T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "9999-12-31T23:59:59Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-32T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:00:00+",
            "2026-01-0aT00:00:00Z",
            "2026-01-01",
            "-",
            "");
    Arbitrary<String> usualTimes =
        Arbitraries.of("2026-01-01T00:00:00Z", "2026-12-31T01:02:03Z", "1600-06-30T12:34:56Z");
    Arbitrary<String> costs =
        Arbitraries.of(
            "1",
            "0.01",
            "1.000001",
            "1.0000001",
            "0",
            "0.00",
            "000000000001",
            "0000000000001",
            "999999999999",
            "9999999999999",
            ".5",
            "5.",
            ".",
            "1.2.3",
            "-1",
            "+1",
            "1e3",
            "-",
            "");
    return Combinators.combine(
            mostly("a", "b", "-", "", "x".repeat(1_001)),
            mostly("c", "d 1", "-", "", "x".repeat(1_001)),
            mostly("e", "e/2", "-", "", "x".repeat(4_001)),
            Arbitraries.frequencyOf(Tuple.of(5, usualTimes), Tuple.of(1, times)),
            mostly("", "-", "2026-01-01"),
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of("1", "2.50", "0.123456")), Tuple.of(1, costs)),
            mostly("", "-", "USD", "EUR"),
            mostly("", "-", "US", "GB", "us", "G B"))
        .as((a, b, c, d, e, f, g, h) -> String.join(",", a, b, c, d, e, f, g, h))
        .flatMap(row -> mostly(row, row + ",", HEADER.trim()))
        .list()
        .ofMaxSize(10);
  }

  private static Arbitrary<String> mostly(String usual, String... others) {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(others)));
  }

  @Property(tries = 1_000)
  void a_usual_row_says_what_its_cells_do(@ForAll("rows") List<String> rows) throws IOException {
    RowForm form = new RowForm();
    UsualRows usual = new UsualRows(accounts, campaigns, form);
    RowReader reader = new RowReader(accounts, campaigns);
    String table = HEADER + String.join("\n", rows) + "\n";
    PlainLines lines = new PlainLines(new ByteArrayInputStream(table.getBytes(UTF_8)));
    assertThat(lines.next()).isTrue();
    SpendHeader header =
        new SpendColumns(ImmutableMap.of(), ImmutableMap.of()).find("f.csv", lines.texts());

    while (lines.next()) {
      UsualRow row = usual.read("f.csv", header, lines);
      Statistics.collect(row != null);
      if (row != null) {
        Place place = new Place("f.csv", lines.line());
        Reading reading = reader.read(place, new SpendCells(header, lines.texts()));
        RowStore store = new RowStore(form);
        store.add(row);

        assertThat(row.place()).isEqualTo(place);
        assertThat(reading.seen()).contains(new Reading.Seen(row.account(), row.at(), row.at()));
        assertThat(store.take(Runnable::run))
            .singleElement()
            .satisfies(
                kept -> {
                  assertThat(kept.account()).isEqualTo(row.account());
                  assertThat(kept.firstRowAt()).contains(row.at());
                  assertThat(kept.unpack()).containsExactly(reading.row().orElseThrow());
                });
      }
    }
  }
}
