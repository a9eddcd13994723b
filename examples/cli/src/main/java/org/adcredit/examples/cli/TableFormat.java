// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.core.Money;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.Statement;
import picocli.CommandLine.Help.Ansi;

/** For people: aligned columns, one row per account and offer, then totals. */
final class TableFormat implements StatementFormat {
  private static final List<String> HEAD =
      List.of(
          "ACCOUNT",
          "CUR",
          "GROSS",
          "CREDIT",
          "CASH",
          "OFFER",
          "STATUS",
          "QUALIFYING",
          "TO GO",
          "ISSUED",
          "USED",
          "LEFT",
          "LOST");
  private static final int OFFER = 5;
  private static final int STATUS = 6;

  /** Not in any cell: ids have no control characters. */
  private static final char CELL = '\t';

  private final boolean coloured;
  private final int[] widths = new int[HEAD.size()];
  private final Map<String, TableTotals> totals = new TreeMap<>();
  private final Map<String, Uncounted> uncounted = new TreeMap<>();

  /** Spend that did not count for one reason, in one currency. */
  private record Uncounted(Money amount, long events) {
    Uncounted plus(Uncounted other) {
      return new Uncounted(amount.plus(other.amount), events + other.events);
    }
  }

  TableFormat(boolean coloured) {
    this.coloured = coloured;
    widen(HEAD);
  }

  @Override
  public String lines(Statement statement) {
    StringBuilder lines = new StringBuilder();
    List<String> account =
        List.of(
            statement.account().value(),
            statement.currency().getCurrencyCode(),
            amount(statement.totals().gross()),
            amount(statement.totals().credit()),
            amount(statement.totals().cash()));
    List<String> first = account;
    for (OfferStatement offer : statement.offers()) {
      List<String> cells = new ArrayList<>(first);
      cells.addAll(cells(statement, offer));
      lines.append(Joiner.on(CELL).join(cells)).append('\n');
      first = List.of("", "", "", "", "");
    }
    return lines.isEmpty() ? Joiner.on(CELL).join(account) + "\n" : lines.toString();
  }

  private static List<String> cells(Statement statement, OfferStatement offer) {
    OfferCredit credit = OfferCredit.of(statement, offer.offer());
    List<String> cells = new ArrayList<>();
    cells.add(offer.offer().value());
    cells.add(offer.status().toString());
    cells.add(offer.qualifying().map(TableFormat::amount).orElse(""));
    cells.add(offer.next().map(NextTier::shortfall).map(TableFormat::amount).orElse(""));
    if (!credit.amount().isZero()) {
      cells.add(amount(credit.amount()));
      cells.add(amount(credit.used()));
      cells.add(amount(credit.remaining()));
      cells.add(amount(credit.lapsed().plus(credit.revoked())));
    }
    return cells;
  }

  private static String amount(Money money) {
    return money.amount().toPlainString();
  }

  @Override
  public void see(Statement statement, String lines) {
    for (String line : Splitter.on('\n').omitEmptyStrings().split(lines)) {
      widen(Splitter.on(CELL).splitToList(line));
    }
    String currency = statement.currency().getCurrencyCode();
    totals.merge(currency, TableTotals.of(statement), TableTotals::plus);
    for (Exclusion exclusion : statement.excluded()) {
      uncounted.merge(
          reason(exclusion),
          new Uncounted(exclusion.amount(), exclusion.events()),
          Uncounted::plus);
    }
  }

  private static String reason(Exclusion exclusion) {
    return exclusion.question()
        + exclusion.offer().map(offer -> " " + offer).orElse("")
        + ": "
        + exclusion.code()
        + ", "
        + exclusion.amount().currency();
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], cells.get(i).codePointCount(0, cells.get(i).length()));
    }
  }

  @Override
  public String head() {
    totals.forEach((currency, total) -> widen(total.cells(currency)));
    return styled(aligned(HEAD), "bold") + "\n";
  }

  @Override
  public String finish(String lines) {
    StringBuilder finished = new StringBuilder();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(lines)) {
      finished.append(aligned(Splitter.on(CELL).splitToList(line))).append('\n');
    }
    return finished.toString();
  }

  @Override
  public String foot() {
    StringBuilder foot = new StringBuilder();
    totals.forEach(
        (currency, total) ->
            foot.append(styled(aligned(total.cells(currency)), "bold")).append('\n'));
    if (!uncounted.isEmpty()) {
      foot.append("\nNot counted, or not allowed to run:\n");
    }
    uncounted.forEach(
        (reason, sum) ->
            foot.append("  ")
                .append(reason)
                .append(' ')
                .append(amount(sum.amount()))
                .append(", events ")
                .append(sum.events())
                .append('\n'));
    return foot.toString();
  }

  private String aligned(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String padding = " ".repeat(Math.max(0, widths[i] - cell.codePointCount(0, cell.length())));
      String shown = i == STATUS ? status(cell) : cell;
      boolean isText = i < 2 || i == OFFER || i == STATUS;
      line.append(i == 0 ? "" : "  ").append(isText ? shown + padding : padding + shown);
    }
    return line.toString().stripTrailing();
  }

  private String status(String cell) {
    Optional<OfferStatus> status =
        List.of(OfferStatus.values()).stream()
            .filter(any -> any.toString().equals(cell))
            .findFirst();
    return status
        .map(
            any ->
                switch (any) {
                  case GRANTED, FULFILLED, EXHAUSTED -> styled(cell, "green");
                  case EARNING -> styled(cell, "yellow");
                  case MISSED, EXPIRED, INVALIDATED, NOT_ELIGIBLE -> styled(cell, "red");
                  case NOT_ENROLLED -> cell;
                })
        .orElse(cell);
  }

  private String styled(String text, String style) {
    Ansi.Style ansi = Ansi.Style.valueOf(style.equals("bold") ? "bold" : "fg_" + style);
    return coloured ? ansi.on() + text + Ansi.Style.reset.on() : text;
  }
}
