// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.adcredit.examples.benchmarks.Extra;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** How a ledger grows, as a table for people and for programs, and as a picture of the slope. */
final class GrowthReport {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "events",
          "by hand ns/event",
          "ours ns/event",
          "ratio",
          "retained B/event",
          "garbage B/event",
          "saved B/event",
          "save MB/s",
          "resume MB/s");

  private GrowthReport() {}

  static Extra of(ImmutableList<Growth.Row> rows, Steady steady) {
    String markdown =
        "## ledger as it grows\n\nBytes are beyond the characters of the ids; garbage is what is"
            + " allocated beyond what is retained.\n\n"
            + line(COLUMNS)
            + line(COLUMNS.stream().map(column -> "---:").toList())
            + rows.stream().map(row -> line(cells(row))).collect(Collectors.joining())
            + "\n"
            + sentence(steady)
            + "\n";
    return new Extra(
        markdown,
        ImmutableMap.of(
            "ledger-growth.md", bytes(markdown),
            "ledger-growth.json", bytes(json(rows, steady)),
            "ledger-growth.png", picture(rows)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static List<String> cells(Growth.Row row) {
    return ImmutableList.of(
        String.valueOf(row.events()),
        String.valueOf(row.byHand() / row.events()),
        String.valueOf(row.ours() / row.events()),
        hundredths(row.ours(), row.byHand()),
        String.valueOf(row.retainedForEach()),
        String.valueOf(row.garbageForEach()),
        String.valueOf(row.savedForEach()),
        String.valueOf(row.saveRate()),
        String.valueOf(row.resumeRate()));
  }

  private static String sentence(Steady steady) {
    return "With a horizon of 60 days and 1,000 events a day, a ledger held at most "
        + hundredths(steady.mostRetained(), 1 << 20)
        + " MiB in "
        + steady.days()
        + " days.";
  }

  private static String hundredths(long part, long whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String json(ImmutableList<Growth.Row> rows, Steady steady) {
    return rows.stream()
        .map(
            row ->
                "    { \"events\": "
                    + row.events()
                    + ", \"byHandNanos\": "
                    + row.byHand()
                    + ", \"oursNanos\": "
                    + row.ours()
                    + ", \"allocatedBytes\": "
                    + row.allocated()
                    + ", \"retainedBytes\": "
                    + row.retained()
                    + ", \"savedBytes\": "
                    + row.saved()
                    + ", \"saveNanos\": "
                    + row.save()
                    + ", \"resumeNanos\": "
                    + row.resume()
                    + " }")
        .collect(
            Collectors.joining(
                ",\n",
                "{ \"growth\": [\n",
                "\n  ],\n  \"steady\": { \"days\": "
                    + steady.days()
                    + ", \"mostRetainedBytes\": "
                    + steady.mostRetained()
                    + " } }\n"));
  }

  /** Both axes are logarithmic: what is linear is a straight line that rises by a right angle. */
  private static byte[] picture(ImmutableList<Growth.Row> rows) {
    XYChart chart =
        new XYChartBuilder()
            .width(720)
            .height(480)
            .title("Time to post all events of an account")
            .xAxisTitle("events")
            .yAxisTitle("milliseconds")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    List<Integer> events = rows.stream().map(Growth.Row::events).toList();
    chart.addSeries("ours", events, millis(rows, Growth.Row::ours));
    chart.addSeries("by hand", events, millis(rows, Growth.Row::byHand));
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      BitmapEncoder.saveBitmap(chart, picture, BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture.toByteArray();
  }

  private static List<BigDecimal> millis(
      ImmutableList<Growth.Row> rows, ToLongFunction<Growth.Row> nanos) {
    return rows.stream().map(row -> BigDecimal.valueOf(nanos.applyAsLong(row), 6)).toList();
  }
}
