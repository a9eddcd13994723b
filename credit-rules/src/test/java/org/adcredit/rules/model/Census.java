// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.testing.Case;

/** What was met, and how often, so that finding no difference means something. */
final class Census {
  private final Map<String, Long> counts = new HashMap<>();

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  private void countIf(boolean holds, String what) {
    if (holds) {
      count(what);
    }
  }

  void add(Census other) {
    other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
  }

  ImmutableSortedMap<String, Long> counts() {
    return ImmutableSortedMap.copyOf(counts);
  }

  /** Counts what a journal has led to in the end. */
  void countJournal(Case known, Model end) {
    count("journals");
    countIf(known.program().offers().size() > 1, "journals of several offers");
    countIf(hasTies(known), "journals with entries recorded at once");
    countIf(!end.reached.isEmpty(), "journals with a tier reached");
    countIf(!end.movements.isEmpty(), "journals with credit used");
    countIf(
        end.movements.stream().anyMatch(movement -> movement.amount().signum() < 0),
        "journals with credit given back");
    countIf(
        end.spend.stream().anyMatch(spend -> spend.parts.size() > 1),
        "journals with an event that several credits paid");
    countIf(
        end.spend.stream().anyMatch(spend -> spend.corrected.signum() > 0),
        "journals with corrections");
    countIf(
        end.offers.stream().anyMatch(offer -> offer.credits.size() > 1),
        "journals with several credits of an offer");
    countIf(!end.refused.isEmpty(), "journals with rejections");
  }

  private static boolean hasTies(Case known) {
    Set<EntryId> ids = new HashSet<>();
    Set<Object> instants = new HashSet<>();
    for (JournalEntry entry : known.journal()) {
      if (ids.add(entry.id()) && !instants.add(entry.recordedAt())) {
        return true;
      }
    }
    return false;
  }

  /** Counts what a statement says. */
  void countStatement(Map<String, Object> statement) {
    count("statements");
    countIf(Boolean.TRUE.equals(statement.get("provisional")), "statements provisional");
    Difference.rows(statement, "offers").forEach(row -> count("offer " + row.get("status")));
    Difference.rows(statement, "credits").forEach(row -> count("credit " + row.get("status")));
    Difference.rows(statement, "excluded")
        .forEach(row -> count("excluded " + row.get("question") + " " + row.get("code")));
    Difference.rows(statement, "rejected").forEach(row -> count("rejected " + row.get("code")));
  }

  /** Counts an answer and its reasons. */
  void countAnswer(String question, Collection<String> codes) {
    count("answers");
    countIf(codes.isEmpty(), question + " ELIGIBLE");
    codes.forEach(code -> count(question + " " + code));
  }
}
