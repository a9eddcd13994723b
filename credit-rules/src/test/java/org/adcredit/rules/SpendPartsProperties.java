// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * Where no credit pays, it matters only how much was spent, not in how many events or, if no window
 * moves, in which order. Why each law needs its conditions is told by {@link WhereLawsEndTest}.
 */
class SpendPartsProperties {
  private static final int TRIES = 250;
  private static final Duration WEEK = Duration.ofDays(7);

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void spend_recorded_at_one_instant_counts_the_same_in_whatever_order_it_is_posted(
      @ForAll("fixed") Case known, @ForAll Random random) {
    ImmutableList<JournalEntry> journal =
        JournalOrder.sort(known.journal().stream().map(SpendPartsProperties::weekly).toList());
    Ledger inOrder = known.open();
    journal.forEach(inOrder::post);
    Ledger shuffled = known.open();
    int next = 0;
    int swapped = 0;
    while (next < journal.size()) {
      List<JournalEntry> together =
          new ArrayList<>(journal.subList(next, next + run(journal, next)));
      next += together.size();
      swapped += together.size() - 1;
      Collections.shuffle(together, random);
      together.forEach(shuffled::post);
    }
    Instant asOf = inOrder.lastRecordedAt().orElse(known.account().createdAt());
    Statement one = inOrder.statement(asOf);
    Statement other = shuffled.statement(asOf);

    assertThat(EarningProperties.progress(other)).isEqualTo(EarningProperties.progress(one));
    assertThat(EarningProperties.reasons(other)).isEqualTo(EarningProperties.reasons(one));
    assertThat(other.campaigns()).isEqualTo(one.campaigns());
    collect("shuffled and counted", swapped > 1 && EarningProperties.counts(one), 3);
  }

  /** Spend and corrections are recorded once a week. */
  private static JournalEntry weekly(JournalEntry entry) {
    long weeks = Duration.between(Instant.EPOCH, entry.recordedAt()).dividedBy(WEEK) + 1;
    Instant recordedAt = Instant.EPOCH.plus(WEEK.multipliedBy(weeks));
    if (entry instanceof SpendEvent event) {
      return SpendEvent.builder().from(event).recordedAt(recordedAt).build();
    }
    return entry instanceof SpendCorrection correction
        ? SpendCorrection.builder()
            .id(correction.id())
            .event(correction.event())
            .amount(correction.amount())
            .recordedAt(recordedAt)
            .build()
        : entry;
  }

  /** How many spend events from a place on are recorded at the same instant; at least one. */
  private static int run(List<JournalEntry> journal, int from) {
    int end = from + 1;
    while (end < journal.size()
        && journal.get(from) instanceof SpendEvent
        && journal.get(end) instanceof SpendEvent
        && journal.get(end).recordedAt().equals(journal.get(from).recordedAt())) {
      end++;
    }
    return end - from;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void an_event_in_two_parts_counts_as_it_does_in_one(
      @ForAll("withoutCredit") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 29) int place,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    ImmutableList<SpendEvent> events = uncorrected(known);
    if (events.isEmpty()) {
      return;
    }
    SpendEvent whole = events.get(place % events.size());
    long part = whole.cost().micros() * percent / 100;
    if (part == 0) {
      return;
    }
    List<JournalEntry> journal = new ArrayList<>(known.journal());
    journal.remove(whole);
    journal.add(costing(whole, whole.id(), part));
    journal.add(costing(whole, EntryId.of(whole.id() + "/2"), whole.cost().micros() - part));
    known.journal().stream()
        .filter(Settlement.class::isInstance)
        .map(Settlement.class::cast)
        .filter(settlement -> settlement.event().equals(Optional.of(whole.id())))
        .forEach(settlement -> journal.add(ofSecondPart(settlement, whole)));

    Statement inOne = known.statement(asOf);
    Statement inTwo = known.with(journal).statement(asOf);

    assertThat(inTwo.campaigns()).isEqualTo(inOne.campaigns());
    assertThat(EarningProperties.reasons(inTwo)).isEqualTo(EarningProperties.reasons(inOne));
    for (int i = 0; i < inOne.offers().size(); i++) {
      assertThat(inTwo.offers().get(i).qualifying()).isEqualTo(inOne.offers().get(i).qualifying());
      assertThat(inTwo.offers().get(i).reached()).isEqualTo(inOne.offers().get(i).reached());
    }
    collect(
        "counted",
        EarningProperties.counts(inOne)
            && !EarningProperties.progress(inOne)
                .equals(
                    EarningProperties.progress(
                        Recast.withEvents(known, allBut(known, whole)).statement(asOf))),
        3);
  }

  private static Settlement ofSecondPart(Settlement settlement, SpendEvent whole) {
    return Settlement.builder()
        .from(settlement)
        .id(EntryId.of(settlement.id() + "/2"))
        .event(EntryId.of(whole.id() + "/2"))
        .build();
  }

  private static ImmutableSet<EntryId> allBut(Case known, SpendEvent left) {
    return Recast.events(known).stream()
        .map(SpendEvent::id)
        .filter(id -> !id.equals(left.id()))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<SpendEvent> uncorrected(Case known) {
    ImmutableSet<EntryId> corrected =
        known.journal().stream()
            .filter(SpendCorrection.class::isInstance)
            .map(entry -> ((SpendCorrection) entry).event())
            .collect(ImmutableSet.toImmutableSet());
    return Recast.events(known).stream()
        .filter(event -> !corrected.contains(event.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static SpendEvent costing(SpendEvent event, EntryId id, long micros) {
    Money cost = Money.ofMicros(micros, event.cost().currency());
    return SpendEvent.builder().from(event).id(id).cost(cost).build();
  }

  @Provide
  Arbitrary<Case> withoutCredit() {
    return Recast.cases(offer -> Recast.forEverybody(Recast.withoutCredit(offer)));
  }

  @Provide
  Arbitrary<Case> fixed() {
    return Recast.cases(
        offer -> Recast.withFixedWindow(Recast.forEverybody(Recast.withoutCredit(offer))));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
