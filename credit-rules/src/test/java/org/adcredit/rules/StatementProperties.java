// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Case;

/** A statement as of an instant knows what was recorded by then, and nothing that came later. */
class StatementProperties implements AnyCases {
  private static final int TRIES = 150;

  @Property(tries = TRIES)
  void a_statement_knows_nothing_of_what_is_recorded_later(
      @ForAll("cases") Case known, @ForAll("cases") Case other, @ForAll("instants") Instant asOf) {
    List<JournalEntry> otherwise = new ArrayList<>();
    known.journal().stream()
        .filter(entry -> !entry.recordedAt().isAfter(asOf))
        .forEach(otherwise::add);
    other.journal().stream()
        .filter(entry -> entry.recordedAt().isAfter(asOf))
        .forEach(entry -> otherwise.add(0, entry));

    assertThat(known.with(otherwise).statement(asOf).asMapWithAllocations())
        .isEqualTo(known.statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void what_was_told_stays_as_it_was_told_while_the_ledger_goes_on(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Statement statement = ledger.statement(asOf);
    Statement read = ledger.statement(asOf);
    ImmutableList<TierReached> tiersReached = read.tiersReached();
    Map<String, Object> told = read.asMapWithAllocations();

    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      ledger.post(entry);
    }

    assertThat(statement).isEqualTo(read);
    assertThat(statement.tiersReached()).isEqualTo(tiersReached);
    assertThat(statement.asMapWithAllocations()).isEqualTo(told);
  }

  @Property(tries = TRIES)
  void until_its_next_change_a_statement_says_the_same(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("waits") List<Duration> waits) {
    Ledger ledger = known.replay(asOf);
    Statement now = ledger.statement(asOf);

    for (Duration wait : waits) {
      Instant end = now.nextChangeAt().map(change -> change.minusNanos(1)).orElse(Instant.MAX);
      Instant later = asOf.plus(wait).isBefore(end) ? asOf.plus(wait) : end;
      if (!later.equals(Instant.MAX)) {
        assertThat(undated(ledger.statement(later), asOf)).isEqualTo(undated(now, asOf));
      }
    }
  }

  /** A statement without its instant, and without windows that start after another. */
  private static Map<String, Object> undated(Statement statement, Instant asOf) {
    Map<String, Object> map = new HashMap<>(statement.asMapWithAllocations());
    map.remove("asOf");
    map.put("offers", statement.offers().stream().map(offer -> undated(offer, asOf)).toList());
    return map;
  }

  private static OfferStatement undated(OfferStatement offer, Instant asOf) {
    return offer.windowStart().filter(asOf::isBefore).isEmpty()
        ? offer
        : OfferStatement.builder()
            .from(offer)
            .windowStart(Optional.empty())
            .windowEnd(Optional.empty())
            .build();
  }

  @Property(tries = TRIES)
  void a_next_change_lies_ahead(@ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    assertThat(known.statement(asOf).nextChangeAt().orElse(Instant.MAX)).isAfter(asOf);
  }

  @Property(tries = TRIES)
  void renaming_campaigns_in_their_order_renames_them_and_nothing_else(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    String prefix = "renamed·";
    ImmutableList<Campaign> campaigns =
        known.campaigns().stream()
            .map(
                campaign ->
                    Campaign.builder().from(campaign).id(renamed(prefix, campaign.id())).build())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<JournalEntry> journal =
        known.journal().stream()
            .map(entry -> renamed(prefix, entry))
            .collect(ImmutableList.toImmutableList());
    Case other = new Case(known.program(), known.account(), campaigns, journal);

    assertThat(other.statement(asOf).asMapWithAllocations().toString().replace(prefix, ""))
        .isEqualTo(known.statement(asOf).asMapWithAllocations().toString());
  }

  private static CampaignId renamed(String prefix, CampaignId id) {
    return CampaignId.of(prefix + id);
  }

  private static JournalEntry renamed(String prefix, JournalEntry entry) {
    if (entry instanceof SpendEvent event) {
      return SpendEvent.builder().from(event).campaign(renamed(prefix, event.campaign())).build();
    }
    if (entry instanceof CreditAssignment assignment) {
      return CreditAssignment.builder()
          .id(assignment.id())
          .recordedAt(assignment.recordedAt())
          .offer(assignment.offer())
          .from(assignment.from())
          .campaign(renamed(prefix, assignment.campaign()))
          .build();
    }
    return entry;
  }

  @Provide
  Arbitrary<List<Duration>> waits() {
    return Arbitraries.oneOf(
            Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(500)),
            Arbitraries.longs().between(1, 24 * 120).map(Duration::ofHours))
        .list()
        .ofSize(3);
  }
}
