// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.testing.Case;
import org.adcredit.testing.Times;

/** Two statements differ in what the entries did that were recorded between them. */
class StatementChangesProperties {
  private static final Instant START = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant END = Instant.parse("2026-06-01T04:00:00Z");

  @Property(tries = 250)
  @StatisticsReport(StatisticsReportMode.OFF)
  void entries_change_what_they_are_about_and_nothing_else(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(min = 1, max = 24 * 60) int hours) {
    Instant later = asOf.plus(Duration.ofHours(hours));
    Ledger ledger = known.replay(asOf);
    Statement before = ledger.statement(asOf);
    List<JournalEntry> accepted = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (entry.recordedAt().isAfter(asOf) && !entry.recordedAt().isAfter(later)) {
        PostResult result = ledger.post(entry);
        result.rejection().ifPresent(rejected::add);
        if (result.isAccepted()) {
          accepted.add(entry);
        }
      }
    }
    StatementChange change =
        new StatementChange(known, ledger, before, ledger.statement(later), accepted);

    assertCharges(change);
    assertExcluded(change);
    change.assertRejected(rejected);
    before.offers().forEach(offer -> assertOffer(change, offer));
    before.credits().forEach(credit -> assertCredit(change, credit));
    collect("spend", change.accepted(SpendEvent.class).findAny().isPresent());
    collect("credit moves", change.after().allocations().size() > before.allocations().size());
  }

  /** Gross changes by what was spent and corrected, credit by what it paid and was given back. */
  private static void assertCharges(StatementChange change) {
    Map<CampaignId, Long> gross = new HashMap<>();
    change
        .accepted(SpendEvent.class)
        .forEach(event -> gross.merge(event.campaign(), event.cost().micros(), Long::sum));
    change
        .accepted(SpendCorrection.class)
        .forEach(
            correction ->
                gross.merge(
                    campaign(change, correction), -correction.amount().micros(), Long::sum));
    List<Allocation> earlier = change.before().allocations();
    List<Allocation> all = change.after().allocations();
    assertThat(all.subList(0, earlier.size())).isEqualTo(earlier);
    List<Allocation> moved = all.subList(earlier.size(), all.size());
    Map<CampaignId, Long> credit = Recast.sums(moved, Allocation::campaign, Allocation::amount);
    Map<String, Long> used = Recast.sums(moved, Allocation::creditId, Allocation::amount);

    assertThat(moved)
        .extracting(Allocation::entry)
        .isSubsetOf(change.accepted().stream().map(JournalEntry::id).toList());
    assertThat(change.after().totals().gross().minus(change.before().totals().gross()).micros())
        .isEqualTo(gross.values().stream().mapToLong(Long::longValue).sum());
    for (CampaignId campaign : change.after().campaigns().keySet()) {
      Totals after = Objects.requireNonNull(change.after().campaigns().get(campaign));
      Totals before = change.before().campaigns().get(campaign);
      assertThat(after.gross().micros() - (before == null ? 0 : before.gross().micros()))
          .isEqualTo(gross.getOrDefault(campaign, 0L));
      assertThat(after.credit().micros() - (before == null ? 0 : before.credit().micros()))
          .isEqualTo(credit.getOrDefault(campaign, 0L));
    }
    ImmutableMap<String, CreditBalance> credits =
        Maps.uniqueIndex(change.before().credits(), CreditBalance::id);
    for (CreditBalance after : change.after().credits()) {
      CreditBalance before = credits.get(after.id());
      assertThat(after.used().micros() - (before == null ? 0 : before.used().micros()))
          .isEqualTo(used.getOrDefault(after.id(), 0L));
    }
  }

  private static CampaignId campaign(StatementChange change, SpendCorrection correction) {
    return change.spend(correction.event()).campaign();
  }

  /** What is excluded only grows, by no more than was spent on the campaign. */
  private static void assertExcluded(StatementChange change) {
    for (Exclusion after : change.after().excluded()) {
      Optional<Exclusion> before =
          change.before().excluded().stream().filter(line -> isSame(line, after)).findFirst();
      long micros = after.amount().micros() - before.map(line -> line.amount().micros()).orElse(0L);
      long events = after.events() - before.map(Exclusion::events).orElse(0L);
      List<SpendEvent> spent =
          change
              .accepted(SpendEvent.class)
              .filter(event -> event.campaign().equals(after.campaign()))
              .toList();
      assertThat(micros)
          .isBetween(0L, spent.stream().mapToLong(event -> event.cost().micros()).sum());
      assertThat(events).isBetween(0L, (long) spent.size());
      assertThat(events > 0).isEqualTo(micros > 0);
    }
    assertThat(change.before().excluded())
        .allSatisfy(
            before -> assertThat(change.after().excluded()).anyMatch(line -> isSame(line, before)));
  }

  private static boolean isSame(Exclusion one, Exclusion other) {
    return one.question() == other.question()
        && one.code().equals(other.code())
        && one.campaign().equals(other.campaign())
        && one.offer().equals(other.offer());
  }

  private static void assertOffer(StatementChange change, OfferStatement offer) {
    OfferStatement after = change.offerAfter(offer);
    boolean invalidated =
        change
            .accepted(Invalidation.class)
            .anyMatch(invalidation -> invalidation.offer().equals(offer.offer()));
    assertThat(after.status() == OfferStatus.INVALIDATED)
        .isEqualTo(offer.status() == OfferStatus.INVALIDATED || invalidated);
    if (offer.enrolledAt().isPresent()) {
      assertThat(after.enrolledAt()).isEqualTo(offer.enrolledAt());
    } else if (after.enrolledAt().isPresent()) {
      assertThat(
              Stream.concat(
                  change.implied(offer.offer()).filter(change::isBetween).stream(),
                  change
                      .accepted(Enrolment.class)
                      .filter(enrolment -> enrolment.offer().equals(offer.offer()))
                      .map(Enrolment::at)))
          .contains(after.enrolledAt().get());
    }
    long more = sum(change.accepted(SpendEvent.class).map(SpendEvent::cost));
    long less = sum(change.accepted(SpendCorrection.class).map(SpendCorrection::amount));
    boolean over =
        offer.status() == OfferStatus.INVALIDATED
            || offer.closesAt().map(at -> !at.isAfter(change.before().asOf())).orElse(false);
    assertThat(micros(after.qualifying()) - micros(offer.qualifying()))
        .isBetween(over ? 0 : -less, over ? 0 : more);
    collect("progress", !after.qualifying().equals(offer.qualifying()));
  }

  private static long sum(Stream<Money> amounts) {
    return amounts.mapToLong(Money::micros).sum();
  }

  private static long micros(Optional<Money> amount) {
    return amount.map(Money::micros).orElse(0L);
  }

  /** Credit is withdrawn with its offer, or where its terms withdraw it with the progress. */
  private static void assertCredit(StatementChange change, CreditBalance credit) {
    CreditBalance after = change.creditAfter(credit);
    StatementChange.assertSameTerms(credit, after);
    boolean invalidated =
        change.after().offers().stream()
            .filter(offer -> offer.offer().equals(credit.offer()))
            .anyMatch(offer -> offer.status() == OfferStatus.INVALIDATED);
    assertThat(after.revoked()).isGreaterThanOrEqualTo(credit.revoked());
    if (!invalidated && change.keeps(credit.offer())) {
      assertThat(after.revoked()).isEqualTo(credit.revoked());
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Recast.cases((offer, currency) -> Recast.givenCredit(Recast.delivered(offer), currency));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Times.instants(START, END);
  }
}
