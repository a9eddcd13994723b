// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** One journal, one answer: however it is folded, kept, ordered or repeated. */
class LedgerProperties implements AnyCases {
  private static final int TRIES = 150;

  @Property(tries = TRIES)
  void posting_one_by_one_saving_and_resuming_give_the_batch_statement(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 30) int firstStop,
      @ForAll @IntRange(max = 30) int secondStop) {
    Ledger posted = known.open();
    Ledger resumed = known.open();
    int count = 0;
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (entry.recordedAt().isAfter(asOf)) {
        break;
      }
      if (count == firstStop || count == secondStop) {
        resumed = resume(known, resumed);
      }
      count++;
      assertThat(resumed.post(entry)).hasToString(posted.post(entry).toString());
    }
    ImmutableMap<String, Object> batch = known.statement(asOf).asMapWithAllocations();

    assertThat(posted.statement(asOf).asMapWithAllocations()).isEqualTo(batch);
    assertThat(resumed.statement(asOf).asMapWithAllocations()).isEqualTo(batch);
    assertThat(resume(known, resumed).statement(asOf)).isEqualTo(known.statement(asOf));
  }

  private static Ledger resume(Case known, Ledger ledger) {
    return known.program().resume(known.account(), known.campaigns(), ledger.save());
  }

  @Property(tries = TRIES)
  void the_order_in_which_a_journal_is_given_is_irrelevant(
      @ForAll("casesOfDistinctIds") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("shuffles") List<Integer> shuffle) {
    List<JournalEntry> shuffled = new ArrayList<>();
    for (int i = 0; i < known.journal().size(); i++) {
      shuffled.add(shuffle.get(i) % (shuffled.size() + 1), known.journal().get(i));
    }

    assertThat(known.with(shuffled).statement(asOf).asMapWithAllocations())
        .isEqualTo(known.statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void entries_that_come_again_change_nothing_but_the_listing_of_the_unusable(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    List<JournalEntry> twice = new ArrayList<>();
    for (JournalEntry entry : known.journal()) {
      twice.add(entry);
      twice.add(entry);
    }

    assertThat(unlisted(known.with(twice).statement(asOf)))
        .isEqualTo(unlisted(known.statement(asOf)));
  }

  @Property(tries = TRIES)
  void an_accepted_entry_that_comes_again_is_ignored_then_and_later(@ForAll("cases") Case known) {
    Ledger ledger = known.open();
    List<JournalEntry> accepted = new ArrayList<>();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (ledger.post(entry).isAccepted()) {
        accepted.add(entry);
        assertThat(ledger.post(entry).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
      }
    }
    byte[] saved = ledger.save();

    for (JournalEntry entry : accepted) {
      assertThat(ledger.post(entry).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
    }
    assertThat(ledger.save()).isEqualTo(saved);
  }

  @Property(tries = TRIES)
  void what_spend_achieves_changes_nothing(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("results") Map<String, BigDecimal> results) {
    List<JournalEntry> others = new ArrayList<>();
    for (JournalEntry entry : known.journal()) {
      others.add(
          entry instanceof SpendEvent event
              ? SpendEvent.builder().from(event).results(results).build()
              : entry);
    }

    assertThat(known.with(others).statement(asOf).asMapWithAllocations())
        .isEqualTo(known.statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void an_entry_that_is_rejected_might_as_well_not_have_come(
      @ForAll("cases") Case known, @ForAll("instants") Instant later) {
    Ledger all = known.open();
    Ledger usable = known.open();
    List<Rejection> rejected = new ArrayList<>();
    for (JournalEntry entry : known.journal()) {
      PostResult result = all.post(entry);
      if (result.rejection().isPresent()) {
        rejected.add(result.rejection().get());
      } else {
        assertThat(usable.post(entry)).hasToString(result.toString());
      }
    }
    Instant asOf = latest(later, all.lastRecordedAt().orElse(later));
    Statement statement = all.statement(asOf);
    Statement without = usable.statement(asOf);

    assertThat(usable.lastRecordedAt()).isEqualTo(all.lastRecordedAt());
    assertThat(unlisted(statement)).isEqualTo(unlisted(without));
    assertThat(decisions(all, known, asOf)).isEqualTo(decisions(usable, known, asOf));
    rejected.removeIf(rejection -> rejection.recordedAt().isAfter(asOf));
    rejected.addAll(without.rejected());
    assertThat(statement.rejected()).containsExactlyInAnyOrderElementsOf(rejected);
  }

  /** What a ledger answers to all that can be asked of it about an instant. */
  static List<String> decisions(Ledger ledger, Case known, Instant at) {
    List<String> decisions = new ArrayList<>();
    for (Offer offer : known.program().offers()) {
      decisions.add(ledger.enrolment(offer.id(), at).toString());
      decisions.add(ledger.award(offer.id(), at).toString());
      for (Campaign campaign : known.campaigns()) {
        decisions.add(ledger.earning(offer.id(), campaign.id(), at).toString());
        decisions.add(ledger.coverage(offer.id(), campaign.id(), at).toString());
      }
    }
    return decisions;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Map<String, Object> unlisted(Statement statement) {
    Map<String, Object> map = new HashMap<>(statement.asMapWithAllocations());
    map.remove("rejected");
    return map;
  }

  @Property(tries = TRIES)
  void every_entry_is_accepted_ignored_or_listed(
      @ForAll("cases") Case known, @ForAll("instants") Instant later) {
    Ledger ledger = known.open();
    List<Rejection> rejected = new ArrayList<>();
    int ignored = 0;
    for (JournalEntry entry : known.journal()) {
      PostResult result = ledger.post(entry);
      result.rejection().ifPresent(rejected::add);
      ignored += result.outcome() == PostResult.Outcome.IGNORED ? 1 : 0;
    }
    Instant asOf = latest(later, Instant.parse("2028-01-01T00:00:00Z"));

    assertThat(ledger.statement(asOf).rejected())
        .filteredOn(rejection -> !rejection.entry().value().startsWith("auto/"))
        .isEqualTo(rejected);
    assertThat(ledger.state().journal().size() + rejected.size() + ignored)
        .isEqualTo(known.journal().size());
  }

  @Property(tries = 100)
  void asking_never_changes_a_ledger(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("waits") List<Duration> waits) {
    Ledger ledger = known.replay(asOf);
    Ledger untouched = known.replay(asOf);
    byte[] saved = ledger.save();

    for (Duration wait : waits) {
      Instant at = asOf.plus(wait);
      ledger.statement(at);
      assertThat(decisions(ledger, known, at)).isNotEmpty();
    }

    assertThat(ledger.save()).isEqualTo(saved);
    assertThat(ledger.statement(asOf)).isEqualTo(untouched.statement(asOf));
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      assertThat(ledger.post(entry)).hasToString(untouched.post(entry).toString());
    }
  }

  @Provide
  Arbitrary<Case> casesOfDistinctIds() {
    return Cases.cases().map(Recast::distinct);
  }

  @Provide
  Arbitrary<List<Integer>> shuffles() {
    return Arbitraries.integers().between(0, 1_000).list().ofSize(40);
  }

  @Provide
  Arbitrary<List<Duration>> waits() {
    return Arbitraries.oneOf(
            Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(500)),
            Arbitraries.longs().between(1, 24 * 120).map(Duration::ofHours))
        .list()
        .ofSize(3);
  }

  @Provide
  Arbitrary<Map<String, BigDecimal>> results() {
    return Arbitraries.maps(
        Arbitraries.of("leads", "clicks", "conversions"),
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")));
  }
}
