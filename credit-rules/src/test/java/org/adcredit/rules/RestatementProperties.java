// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Duration;
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
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;

/** Totals that are stated again and again come out as they were stated last. */
class RestatementProperties {
  private static final Instant DELIVERED_AT = Instant.parse("2026-03-01T00:00:00Z");

  /** The total of one of a few events, some hours after the statement before. */
  record Told(int event, int cents, int hours) {
    EntryId id() {
      return EntryId.of("e" + event);
    }
  }

  @Provide
  Arbitrary<List<Told>> told() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 5).map(units -> units * 100),
            Arbitraries.integers().between(0, 2))
        .as(Told::new)
        .list()
        .ofMaxSize(12);
  }

  private static List<JournalEntry> state(
      Restatement restatement, List<Told> totals, Instant lastRecordedAt) {
    List<JournalEntry> entries = new ArrayList<>();
    Instant recordedAt = lastRecordedAt;
    for (Told told : totals) {
      recordedAt = recordedAt.plus(Duration.ofHours(told.hours()));
      entries.addAll(
          told.cents() == 0
              ? restatement.withdraw(told.id(), recordedAt)
              : restatement.state(
                  SpendEvent.builder()
                      .from(
                          Facts.spend(told.id().value(), "c1", DELIVERED_AT.toString(), "USD 1.00"))
                      .cost(Money.ofMicros(told.cents() * 10_000L, Amounts.USD))
                      .recordedAt(recordedAt)
                      .build()));
    }
    return entries;
  }

  private static Instant after(List<Told> totals) {
    return DELIVERED_AT.plus(Duration.ofHours(totals.stream().mapToInt(Told::hours).sum()));
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReportMode.OFF)
  void every_entry_is_accepted_and_each_event_costs_its_last_total(
      @ForAll("told") List<Told> totals) {
    Restatement restatement = Restatement.of(ImmutableList.of());
    List<JournalEntry> entries = state(restatement, totals, DELIVERED_AT);
    Ledger ledger = Sample.ledger(Sample.welcome().build());
    Map<EntryId, Integer> last = new HashMap<>();
    totals.forEach(told -> last.put(told.id(), told.cents()));

    for (JournalEntry entry : JournalOrder.sort(entries)) {
      assertThat(ledger.post(entry).outcome()).isEqualTo(PostResult.Outcome.ACCEPTED);
    }
    Statement statement = ledger.statement(after(totals));
    assertThat(statement.totals().gross())
        .isEqualTo(
            Money.ofMicros(
                10_000L * last.values().stream().mapToInt(cents -> cents).sum(), Amounts.USD));
    assertThat(restatement.standing())
        .containsExactlyInAnyOrderElementsOf(Maps.filterValues(last, cents -> cents > 0).keySet());
    collect("restated", entries.size() > last.size() + 2, 20);
  }

  @Property(tries = 500)
  void one_that_goes_on_from_the_journal_goes_on_as_if_it_had_seen_everything(
      @ForAll("told") List<Told> totals, @ForAll @IntRange(max = 12) int cut) {
    int first = Math.min(cut, totals.size());
    List<Told> before = totals.subList(0, first);
    List<Told> then = totals.subList(first, totals.size());
    Restatement restatement = Restatement.of(ImmutableList.of());
    List<JournalEntry> journal = state(restatement, before, DELIVERED_AT);
    Restatement later = Restatement.of(journal);

    assertThat(later.standing()).isEqualTo(restatement.standing());
    assertThat(state(later, then, after(before)))
        .isEqualTo(state(restatement, then, after(before)));
  }
}
