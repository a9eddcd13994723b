// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToIntFunction;

/**
 * The figures of a suite as a table for people, for a page, or for a program.
 *
 * @param suite the name of the suite
 * @param task what was done
 * @param figures what its contenders took
 */
record Table(String suite, String task, ImmutableList<Figure> figures) {
  static Table of(Suite suite, ImmutableList<Figure> figures) {
    return new Table(suite.name(), suite.task(), figures);
  }

  /** {@return rows of {@code name ns/op B/op ratio}, in columns} */
  String text() {
    ImmutableList<Row> rows = rows();
    int name = width(rows, row -> row.name().length());
    int nanos = width(rows, row -> row.nanos().length());
    int bytes = width(rows, row -> row.bytes().length());
    int ratio = width(rows, row -> row.ratio().length());
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(Strings.padEnd(row.name(), name, ' '))
          .append("  ")
          .append(Strings.padStart(row.nanos(), nanos, ' '))
          .append("  ")
          .append(Strings.padStart(row.bytes(), bytes, ' '))
          .append("  ")
          .append(Strings.padStart(row.ratio(), ratio, ' '))
          .append('\n');
    }
    return text.toString();
  }

  private static int width(ImmutableList<Row> rows, ToIntFunction<Row> length) {
    return rows.stream().mapToInt(length).max().orElse(0);
  }

  /** {@return the table in Markdown, under a heading} */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(suite).append("\n\n").append(task).append("\n\n");
    text.append("| contender | ns/op | B/op | ratio |\n|---|---:|---:|---:|\n");
    for (Row row : rows()) {
      text.append("| ").append(row.name());
      text.append(" | ").append(row.nanos());
      text.append(" | ").append(row.bytes());
      text.append(" | ").append(row.ratio()).append(" |\n");
    }
    return text.toString();
  }

  /** {@return the table in JSON; numbers as they were measured, null where nothing was} */
  String json() {
    StringBuilder text = new StringBuilder();
    text.append("{ \"suite\": ").append(quoted(suite));
    text.append(",\n  \"task\": ").append(quoted(task)).append(",\n  \"figures\": [");
    String before = "\n";
    for (Figure figure : figures) {
      text.append(before).append("    { \"contender\": ").append(quoted(figure.contender()));
      text.append(", \"nanos\": ").append(figure.nanos().toPlainString());
      text.append(", \"bytes\": ")
          .append(figure.bytes().map(BigDecimal::toPlainString).orElse("null"));
      text.append(", \"ratio\": ").append(ratio(figure)).append(" }");
      before = ",\n";
    }
    return text.append("\n  ] }\n").toString();
  }

  private ImmutableList<Row> rows() {
    return figures.stream()
        .map(
            figure ->
                new Row(
                    figure.contender(),
                    shown(figure.nanos()),
                    figure.bytes().map(Table::shown).orElse("-"),
                    ratio(figure)))
        .collect(ImmutableList.toImmutableList());
  }

  /** One digit behind the point, and none where three stand before it. */
  private static String shown(BigDecimal number) {
    return number
        .setScale(
            number.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String ratio(Figure figure) {
    return figure.nanos().divide(figure.limit(), 2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private record Row(String name, String nanos, String bytes, String ratio) {}
}
