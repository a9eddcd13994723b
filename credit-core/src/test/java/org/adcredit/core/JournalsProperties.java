// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Journals;

/** What a generated journal must have in it to be of use. */
class JournalsProperties {
  private static final ImmutableList<Campaign> CAMPAIGNS =
      ImmutableList.of(Facts.campaign(), Facts.campaign("c2", "TRAFFIC", "US", "GB"));
  private static final ImmutableList<OfferId> OFFERS =
      ImmutableList.of(OfferId.of("o1"), OfferId.of("o2"));

  @Property(tries = 300, seed = "1")
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_journal_holds_all_that_may_befall_an_account(
      @ForAll("journals") List<JournalEntry> journal) {
    collect("late", Iterables.any(journal, entry -> isLate(entry)));
    collect("out of order", !isInOrder(journal));
    collect("same id, same content", has(journal, (a, b) -> sameId(a, b) && a.equals(b)));
    collect("same id, other content", has(journal, (a, b) -> sameId(a, b) && !a.equals(b)));
    collect("other results", has(journal, JournalsProperties::differInResultsOnly));
    collect("corrected", has(journal, (a, b) -> isCorrectedBy(a, b, false)));
    collect("corrected by too much", has(journal, (a, b) -> isCorrectedBy(a, b, true)));
    collect(
        "other currency",
        Iterables.any(journal, e -> e instanceof SpendEvent s && !isDollars(s.cost())));
    for (Class<?> kind : JournalEntry.class.getPermittedSubclasses()) {
      collect(kind.getSimpleName(), Iterables.any(journal, kind::isInstance));
    }
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_journal_without_offers_still_has_spend_in_its_period(@ForAll long seed) {
    Instant from = Instant.parse("2026-10-25T00:59:59Z");
    Instant until = Instant.parse("2026-10-25T01:00:01Z");
    List<JournalEntry> journal =
        Journals.journals(Amounts.JPY, CAMPAIGNS, List.of(), from, until)
            .generator(1_000)
            .next(new Random(seed))
            .value();

    assertThat(Iterables.filter(journal, SpendEvent.class))
        .allSatisfy(
            event -> {
              assertThat(event.deliveredAt()).isAfterOrEqualTo(from).isBefore(until);
              assertThat(event.recordedAt()).isAfterOrEqualTo(event.deliveredAt());
            });
    collect("spend", Iterables.any(journal, SpendEvent.class::isInstance));
  }

  @Property(tries = 20)
  void a_journal_shrinks_to_the_entries_that_matter_early_and_round(@ForAll long seed) {
    RandomGenerator<ImmutableList<JournalEntry>> generator = journals().generator(1_000);
    Shrinkable<ImmutableList<JournalEntry>> failing =
        generator.stream(new Random(seed))
            .filter(journal -> isCorrected(journal.value()))
            .findFirst()
            .orElseThrow();

    Optional<Shrinkable<ImmutableList<JournalEntry>>> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      failing = smaller.get();
      smaller = failing.shrink().filter(journal -> isCorrected(journal.value())).findFirst();
    }

    assertThat(failing.value())
        .containsExactly(
            Facts.spend("e1", "c1", "2026-03-01T05:00:00Z", "USD 1.00"),
            Facts.correction("k2", "e1", "2026-03-01T05:00:00Z", "USD 1.00"));
  }

  private interface Pair {
    boolean holds(JournalEntry earlier, JournalEntry later);
  }

  private static void collect(String label, boolean present) {
    Statistics.label(label)
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > 0));
  }

  private static boolean has(List<JournalEntry> journal, Pair pair) {
    return IntStream.range(0, journal.size())
        .anyMatch(
            i ->
                journal.subList(i + 1, journal.size()).stream()
                    .anyMatch(later -> pair.holds(journal.get(i), later)));
  }

  private static boolean isLate(JournalEntry entry) {
    return entry instanceof SpendEvent event && event.recordedAt().isAfter(event.deliveredAt());
  }

  private static boolean isInOrder(List<JournalEntry> journal) {
    return Comparators.isInOrder(journal, Comparator.comparing(JournalEntry::recordedAt));
  }

  private static boolean sameId(JournalEntry a, JournalEntry b) {
    return a.id().equals(b.id());
  }

  private static boolean differInResultsOnly(JournalEntry a, JournalEntry b) {
    return a instanceof SpendEvent one
        && b instanceof SpendEvent other
        && one.equals(other)
        && !one.results().equals(other.results());
  }

  private static boolean isCorrectedBy(JournalEntry a, JournalEntry b, boolean byTooMuch) {
    return a instanceof SpendEvent event
        && b instanceof SpendCorrection correction
        && correction.event().equals(event.id())
        && correction.amount().currency().equals(event.cost().currency())
        && byTooMuch == correction.amount().compareTo(event.cost()) > 0;
  }

  private static boolean isCorrected(List<JournalEntry> journal) {
    return has(journal, (a, b) -> isCorrectedBy(a, b, false));
  }

  private static boolean isDollars(Money money) {
    return money.currency().equals(Amounts.USD);
  }

  @Provide
  Arbitrary<ImmutableList<JournalEntry>> journals() {
    return Journals.journals(Amounts.USD, CAMPAIGNS, OFFERS);
  }
}
