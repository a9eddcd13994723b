// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.Statement;

/** The way to the threshold of an offer as a table: which entries counted, and by how much. */
final class ThresholdPath {
  private static final int MOST_OF_ID = 26;

  /** The first two columns are text, the others amounts. */
  private static final int TEXTS = 2;

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("entry", "delivered", "cost", "credit", "counted", "sum", "tier");

  private final Texts texts;
  private final ZoneId zone;
  private final int most;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table of at most so many entries: those that reached a tier, and the last ones. */
  ThresholdPath(Texts texts, ZoneId zone, int most) {
    this.texts = texts;
    this.zone = zone;
    this.most = most;
  }

  /** Adds the table of an offer; nothing if the offer is not held, or not earned by spend. */
  void add(Lines lines, Statement statement, OfferId id) {
    OfferStatement offer =
        statement.offers().stream().filter(any -> any.offer().equals(id)).findFirst().orElseThrow();
    if (offer.qualifying().isEmpty()) {
      return;
    }
    List<Contribution> steps =
        statement.contributions().stream().filter(step -> step.offer().equals(id)).toList();
    Money carried =
        steps.isEmpty()
            ? offer.qualifying().get()
            : steps.get(0).qualifying().minus(steps.get(0).amount());
    lines.addAsIs("");
    if (steps.isEmpty() && carried.isZero()) {
      lines.add(0, texts.say("path.none", "offer", id));
      return;
    }
    lines.add(0, texts.say("path", "offer", id));
    rows.add(COLUMNS.stream().map(column -> texts.say("path." + column)).toList());
    if (!carried.isZero()) {
      addSum(texts.say("path.carried"), carried, carried);
    }
    addSteps(statement, steps);
    addTo(lines);
  }

  private void addSteps(Statement statement, List<Contribution> steps) {
    List<String> tiers = steps.stream().map(step -> tiers(statement, step)).toList();
    BitSet shown = new BitSet();
    for (int i = 0; i < steps.size(); i++) {
      shown.set(i, !tiers.get(i).isEmpty());
    }
    for (int i = steps.size() - 1; i >= 0 && shown.cardinality() < most; i--) {
      shown.set(i);
    }
    for (int i = 0; i < steps.size(); i++) {
      if (shown.get(i)) {
        addStep(steps.get(i), tiers.get(i));
      } else {
        int end = shown.nextSetBit(i) < 0 ? steps.size() : shown.nextSetBit(i);
        addGap(steps.subList(i, end));
        i = end - 1;
      }
    }
  }

  private void addStep(Contribution step, String tiers) {
    rows.add(
        ImmutableList.of(
            texts.value(entry(step)),
            texts.value(Texts.clock(step.deliveredAt(), zone)),
            amount(step.cost()),
            amount(step.credit()),
            amount(step.amount()),
            amount(step.qualifying()),
            tiers));
  }

  /** What counted; spend that had waited for its settlement, with that. */
  private static String entry(Contribution step) {
    String entry = shown(step.entry());
    boolean isSettled = !step.entry().equals(step.event()) && !step.cost().isNegative();
    return isSettled ? shown(step.event()) + " (" + entry + ")" : entry;
  }

  private static String shown(EntryId entry) {
    String id = entry.value();
    int length = id.codePointCount(0, id.length());
    return length > MOST_OF_ID
        ? "…" + id.substring(id.offsetByCodePoints(0, length - MOST_OF_ID + 1))
        : id;
  }

  private void addGap(List<Contribution> steps) {
    Contribution last = steps.get(steps.size() - 1);
    Money sum =
        steps.stream()
            .map(Contribution::amount)
            .reduce(Money.zero(last.amount().currency()), Money::plus);
    addSum(texts.say("path.more", "count", steps.size()), sum, last.qualifying());
  }

  private void addSum(String title, Money counted, Money qualifying) {
    rows.add(ImmutableList.of(title, "", "", "", amount(counted), amount(qualifying), ""));
  }

  private String tiers(Statement statement, Contribution step) {
    return statement.tiersReached().stream()
        .filter(tier -> tier.offer().equals(step.offer()) && tier.entry().equals(step.event()))
        .filter(tier -> !step.cost().isNegative()) // a correction reaches none
        .map(tier -> amount(tier.spend()))
        .collect(joining(", "));
  }

  private String amount(Money money) {
    return texts.value(money.amount().toPlainString());
  }

  private void addTo(Lines lines) {
    int[] widths = IntStream.range(0, COLUMNS.size()).map(this::width).toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(widths[column] - Lines.width(cell));
        line.append("  ").append(column < TEXTS ? cell + padding : padding + cell);
      }
      lines.addAsIs(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> Lines.width(row.get(column))).max().orElse(0);
  }
}
