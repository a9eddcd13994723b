// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** A preview is what posting does, and posts nothing. */
class PreviewProperties {
  @Property(tries = 100, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void what_is_previewed_is_what_posting_does(
      @ForAll("cases") Case known, @ForAll @IntRange(max = 40) int compactAfter) {
    Ledger ledger = known.open();
    int posted = 0;
    for (JournalEntry entry : known.journal()) {
      if (posted++ == compactAfter) {
        ledger.lastRecordedAt().ifPresent(ledger::compact);
      }
      if (entry instanceof SpendEvent event) {
        assertPreviewed(ledger, event);
      } else {
        ledger.post(entry);
      }
    }
  }

  private static void assertPreviewed(Ledger ledger, SpendEvent event) {
    Preview preview = ledger.preview(event);
    Instant at = lastOf(ledger, event.recordedAt());
    Statement before = ledger.statement(at);
    PostResult result = ledger.post(event);
    Statement after = ledger.statement(at);

    assertThat(preview.outcome()).isEqualTo(result.outcome());
    assertThat(preview.rejection()).isEqualTo(result.rejection());
    assertThat(preview.totals()).isEqualTo(difference(after.totals(), before.totals()));
    assertThat(preview.allocations()).isEqualTo(more(after.allocations(), before.allocations()));
    assertThat(preview.contributions())
        .isEqualTo(more(after.contributions(), before.contributions()));
    assertThat(preview.tiersReached()).isEqualTo(more(after.tiersReached(), before.tiersReached()));
    assertThat(preview.credits()).isEqualTo(moreCredits(after, before));
    assertThat(preview.excluded()).isEqualTo(moreExcluded(after, before));
    collect("accepted", result.isAccepted());
    collect("ignored", result.outcome() == PostResult.Outcome.IGNORED);
    collect("rejected", result.outcome() == PostResult.Outcome.REJECTED);
    collect("credit pays", !preview.allocations().isEmpty());
    collect("credit and cash pay", !preview.totals().credit().isZero() && cash(preview));
    collect("counts", !preview.contributions().isEmpty());
    collect("reaches a tier", !preview.tiersReached().isEmpty());
    collect("earns credit", !preview.credits().isEmpty());
    collect("is excluded", !preview.excluded().isEmpty());
  }

  private static boolean cash(Preview preview) {
    return !preview.totals().cash().isZero();
  }

  private static Instant lastOf(Ledger ledger, Instant at) {
    return ledger.lastRecordedAt().filter(last -> last.isAfter(at)).orElse(at);
  }

  private static Totals difference(Totals after, Totals before) {
    return new Totals(
        after.gross().minus(before.gross()),
        after.credit().minus(before.credit()),
        after.cash().minus(before.cash()));
  }

  private static <T> List<T> more(List<T> after, List<T> before) {
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    return after.subList(before.size(), after.size());
  }

  private static List<CreditBalance> moreCredits(Statement after, Statement before) {
    List<String> known = before.credits().stream().map(CreditBalance::id).toList();
    return after.credits().stream().filter(credit -> !known.contains(credit.id())).toList();
  }

  private static List<Exclusion> moreExcluded(Statement after, Statement before) {
    Map<Exclusion, Exclusion> known = new HashMap<>();
    before.excluded().forEach(line -> known.put(empty(line), line));
    List<Exclusion> more = new ArrayList<>();
    for (Exclusion line : after.excluded()) {
      Exclusion other = known.get(empty(line));
      if (!line.equals(other)) {
        more.add(other == null ? line : less(line, other));
      }
    }
    return more;
  }

  private static Exclusion empty(Exclusion line) {
    return less(line, line);
  }

  private static Exclusion less(Exclusion line, Exclusion other) {
    return new Exclusion(
        line.question(),
        line.code(),
        line.campaign(),
        line.offer(),
        line.amount().minus(other.amount()),
        line.events() - other.events());
  }

  @Property(tries = 50)
  void a_preview_leaves_the_ledger_as_it_is(
      @ForAll("cases") Case known, @ForAll @IntRange(max = 12) int skipped) {
    Ledger asked = known.open();
    Ledger other = known.open();
    for (JournalEntry entry : known.journal()) {
      byte[] before = asked.save();
      for (JournalEntry any : known.journal().subList(0, Math.min(4, known.journal().size()))) {
        if (any instanceof SpendEvent event) {
          asked.preview(event);
        }
      }
      if (entry instanceof SpendEvent event) {
        asked.preview(event);
        asked.preview(SpendEvent.builder().from(event).cost(twice(event.cost())).build());
      }
      assertThat(asked.save()).isEqualTo(before);
      if (entry.id().hashCode() % 13 != skipped) {
        assertThat(asked.post(entry)).hasToString(other.post(entry).toString());
      }
    }

    assertThat(asked.save()).isEqualTo(other.save());
  }

  private static Money twice(Money cost) {
    return cost.plus(cost);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(Cases.cases(), Arbitraries.of(true, true, false))
        .as((known, sorted) -> sorted ? known.with(JournalOrder.sort(known.journal())) : known);
  }
}
