// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** What a correction takes back is what the event took, in the reverse order and no more. */
class CorrectionProperties {
  @Property(tries = 250)
  void a_correction_gives_cash_back_before_credit_and_the_last_credit_first(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Map<EntryId, Long> stillPaid = new HashMap<>();
    Map<String, Long> ofCredit = new HashMap<>();
    Map<EntryId, List<String>> payers = new HashMap<>();

    for (Allocation allocation : ledger.statement(asOf).allocations()) {
      EntryId event = allocation.event();
      String part = event + " by " + allocation.creditId();
      List<String> order = payers.computeIfAbsent(event, id -> new ArrayList<>());
      if (allocation.amount().isPositive()) {
        order.add(part);
      } else {
        assertThat(order.get(order.size() - 1)).isEqualTo(part);
        assertThat(Entries.cash(ledger, event, ledger.statement(asOf)))
            .as("cash that was not given back before credit")
            .isZero();
      }
      long left = ofCredit.merge(part, allocation.amount().micros(), Long::sum);
      assertThat(left).isNotNegative();
      if (left == 0) {
        order.remove(part);
      }
      stillPaid.merge(event, allocation.amount().micros(), Long::sum);
    }
    assertThat(stillPaid.values()).allSatisfy(micros -> assertThat(micros).isNotNegative());
  }

  /** The events of which something is left to correct, in the order of their acceptance. */
  static ImmutableList<SpendEvent> correctable(Ledger ledger) {
    return Entries.spend(ledger).stream()
        .filter(event -> Entries.left(ledger, event.id()) > 0)
        .collect(ImmutableList.toImmutableList());
  }

  static SpendCorrection correction(String id, SpendEvent event, Instant at, long micros) {
    return SpendCorrection.builder()
        .id(EntryId.of(id))
        .event(event.id())
        .recordedAt(at)
        .amount(Money.ofMicros(micros, event.cost().currency()))
        .build();
  }

  @Property(tries = 250, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_full_correction_gives_back_exactly_what_the_event_used(
      @ForAll("delivered") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 29) int place,
      @ForAll boolean butOneFirst) {
    Ledger ledger = known.open();
    Map<EntryId, Map<OfferId, Long>> counted = postedUntil(ledger, known, asOf);
    ImmutableList<SpendEvent> events = correctable(ledger);
    if (events.isEmpty()) {
      return;
    }
    SpendEvent event = events.get(place % events.size());
    Statement before = ledger.statement(asOf);
    long left = Entries.left(ledger, event.id());
    Map<String, Long> used =
        Recast.sums(
            before.allocations().stream().filter(a -> a.event().equals(event.id())).toList(),
            Allocation::creditId,
            Allocation::amount);
    long credit = used.values().stream().mapToLong(Long::longValue).sum();

    if (butOneFirst && left > 1) {
      posted(ledger, correction("most", event, asOf, left - 1));
      posted(ledger, correction("rest", event, asOf, 1));
    } else {
      posted(ledger, correction("full", event, asOf, left));
    }
    Statement after = ledger.statement(asOf);

    assertThat(Entries.left(ledger, event.id())).isZero();
    assertFallen(before.totals(), after.totals(), left, credit);
    assertFallen(
        Objects.requireNonNull(before.campaigns().get(event.campaign())),
        Objects.requireNonNull(after.campaigns().get(event.campaign())),
        left,
        credit);
    assertGivenBack(known, before, after, used);
    assertThat(after.excluded()).isEqualTo(before.excluded());
    for (int i = 0; i < before.offers().size(); i++) {
      OfferStatement offer = before.offers().get(i);
      long counts = counted.getOrDefault(event.id(), Map.of()).getOrDefault(offer.offer(), 0L);
      assertThat(micros(after.offers().get(i).qualifying()))
          .isEqualTo(micros(offer.qualifying()) - (isOpen(offer, asOf) ? counts : 0));
      collect("counted", isOpen(offer, asOf) && counts > 0);
    }
    collect("credit paid", credit > 0);
  }

  /**
   * Posts what is recorded until an instant; tells how much of each event counts for each offer.
   */
  private static Map<EntryId, Map<OfferId, Long>> postedUntil(
      Ledger ledger, Case known, Instant asOf) {
    Map<EntryId, Map<OfferId, Long>> counted = new HashMap<>();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (entry.recordedAt().isAfter(asOf)) {
        break;
      }
      Statement before = ledger.statement(entry.recordedAt());
      ledger.post(entry);
      Statement after = ledger.statement(entry.recordedAt());
      EntryId event = entry instanceof SpendCorrection correction ? correction.event() : entry.id();
      for (int i = 0; i < before.offers().size(); i++) {
        counted
            .computeIfAbsent(event, id -> new HashMap<>())
            .merge(
                before.offers().get(i).offer(),
                micros(after.offers().get(i).qualifying())
                    - micros(before.offers().get(i).qualifying()),
                Long::sum);
      }
    }
    return counted;
  }

  private static long micros(Optional<Money> amount) {
    return amount.map(Money::micros).orElse(0L);
  }

  private static boolean isOpen(OfferStatement offer, Instant at) {
    return offer.qualifying().isPresent()
        && offer.status() != OfferStatus.INVALIDATED
        && offer.closesAt().orElse(Instant.MAX).isAfter(at);
  }

  private static void assertFallen(Totals before, Totals after, long gross, long credit) {
    assertThat(before.gross().minus(after.gross()).micros()).isEqualTo(gross);
    assertThat(before.credit().minus(after.credit()).micros()).isEqualTo(credit);
    assertThat(before.cash().minus(after.cash()).micros()).isEqualTo(gross - credit);
  }

  /** What returns to a credit can be used again, or has lapsed, or is revoked with its offer. */
  private static void assertGivenBack(
      Case known, Statement before, Statement after, Map<String, Long> used) {
    ImmutableMap<String, CreditBalance> then = Maps.uniqueIndex(after.credits(), CreditBalance::id);
    for (CreditBalance credit : before.credits()) {
      CreditBalance later = Objects.requireNonNull(then.get(credit.id()));
      long back = used.getOrDefault(credit.id(), 0L);
      assertThat(credit.used().minus(later.used()).micros()).isEqualTo(back);
      boolean invalidated =
          before.offers().stream()
              .filter(offer -> offer.offer().equals(credit.offer()))
              .anyMatch(offer -> offer.status() == OfferStatus.INVALIDATED);
      boolean expired =
          credit.expiresAt().map(expiry -> !before.asOf().isBefore(expiry)).orElse(false);
      if (keeps(known, credit.offer())) {
        assertThat(later.revoked().minus(credit.revoked()).micros())
            .isEqualTo(invalidated ? back : 0);
        assertThat(later.lapsed().minus(credit.lapsed()).micros())
            .isEqualTo(!invalidated && expired ? back : 0);
      }
    }
  }

  /** Whether credit of an offer stands when its tier is lost again. */
  static boolean keeps(Case known, OfferId id) {
    return known.program().offers().stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .flatMap(Offer::earning)
        .map(earning -> earning.onLostProgress() == OnLostProgress.KEEP)
        .orElse(true);
  }

  /** So that it is seen at once what an event counts for. */
  @Provide
  Arbitrary<Case> delivered() {
    return Recast.cases(Recast::delivered);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Recast.cases(Recast::givenCredit);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
