// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Settlement;
import org.adcredit.rules.testing.Case;

/** The way to a threshold, entry by entry, is the way that qualifying spend went. */
class ContributionProperties implements AnyCases {
  private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");

  @Property(tries = 100, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void each_step_is_what_qualifying_spend_rose_or_fell_by_when_its_entry_was_posted(
      @ForAll("cases") Case known) {
    Ledger ledger = known.open();
    Map<String, Money> qualifying = new HashMap<>();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      boolean isAccepted = ledger.post(entry).isAccepted();
      Statement statement = ledger.statement(LATER);
      for (OfferStatement offer : statement.offers()) {
        Money before = qualifying.getOrDefault(offer.offer().value(), zero(known));
        Money after = offer.qualifying().orElse(before);
        List<Contribution> steps =
            of(offer.offer(), statement).filter(step -> step.entry().equals(entry.id())).toList();
        if (isAccepted && !after.equals(before)) {
          assertThat(steps).isNotEmpty();
          assertThat(steps.size() == 1 || entry instanceof Settlement).isTrue();
          assertThat(sum(steps)).isEqualTo(after.minus(before));
          assertThat(steps.get(steps.size() - 1).qualifying()).isEqualTo(after);
        } else if (isAccepted) {
          assertThat(steps).allMatch(step -> step.amount().isZero());
        }
        qualifying.put(offer.offer().value(), after);
        collect("counts", steps.stream().anyMatch(step -> step.amount().isPositive()));
        collect("is taken back", steps.stream().anyMatch(step -> step.amount().isNegative()));
        collect("is settled", entry instanceof Settlement && !steps.isEmpty());
        collect("is paid by credit in part", steps.stream().anyMatch(this::isPaidInPart));
      }
    }
  }

  private static Money sum(List<Contribution> steps) {
    return steps.stream().map(Contribution::amount).reduce(Money::plus).orElseThrow();
  }

  private boolean isPaidInPart(Contribution step) {
    return step.credit().isPositive() && step.credit().compareTo(step.cost()) < 0;
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_steps_lead_from_zero_to_the_qualifying_spend_over_every_tier_that_was_reached(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Statement statement = known.statement(asOf);

    for (OfferStatement offer : statement.offers()) {
      Money qualifying = zero(known);
      for (Contribution step : of(offer.offer(), statement).toList()) {
        Money before = qualifying;
        qualifying = qualifying.plus(step.amount());
        assertThat(step.qualifying()).isEqualTo(qualifying);
        assertThat(step.amount()).isIn(step.cost(), step.cost().minus(step.credit()));
        List<TierReached> reached = reachedBy(step, statement);
        assertThat(reached)
            .allSatisfy(
                tier -> {
                  assertThat(tier.spend()).isGreaterThan(before);
                  assertThat(tier.spend()).isLessThanOrEqualTo(step.qualifying());
                  assertThat(tier.qualifying()).isEqualTo(step.qualifying());
                });
        collect("a tier is reached", !reached.isEmpty());
      }
      assertThat(qualifying).isEqualTo(offer.qualifying().orElse(zero(known)));
    }
    assertThat(statement.tiersReached())
        .allMatch(
            tier ->
                statement.contributions().stream()
                    .anyMatch(step -> reachedBy(step, statement).contains(tier)));
  }

  private static List<TierReached> reachedBy(Contribution step, Statement statement) {
    return statement.tiersReached().stream()
        .filter(tier -> tier.offer().equals(step.offer()) && tier.entry().equals(step.event()))
        .filter(tier -> step.amount().isPositive())
        .toList();
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void of_what_a_compaction_kept_nothing_is_told_otherwise_and_of_open_offers_all_is(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 30 * 24) int hours) {
    Ledger ledger = known.replay(asOf);
    Statement whole = ledger.statement(asOf);
    ledger.lastRecordedAt().ifPresent(last -> ledger.compact(last.minus(Duration.ofHours(hours))));
    Statement compacted =
        known.program().resume(known.account(), known.campaigns(), ledger.save()).statement(asOf);

    assertThat(compacted.contributions()).isEqualTo(ledger.statement(asOf).contributions());
    assertThat(whole.contributions().stream().map(ContributionProperties::withoutSum).toList())
        .containsAll(
            compacted.contributions().stream().map(ContributionProperties::withoutSum).toList());
    for (OfferStatement offer : compacted.offers()) {
      ImmutableList<Contribution> steps = list(offer.offer(), compacted);
      if (ledger.state().books().holding(offer.offer()).isOpen()) {
        assertThat(steps).isEqualTo(list(offer.offer(), whole));
      }
      last(steps).ifPresent(step -> assertThat(offer.qualifying()).contains(step.qualifying()));
      collect("something was let go", steps.size() < list(offer.offer(), whole).size());
    }
  }

  private static Contribution withoutSum(Contribution step) {
    return new Contribution(
        step.offer(),
        step.entry(),
        step.event(),
        step.campaign(),
        step.deliveredAt(),
        step.cost(),
        step.credit(),
        step.amount(),
        Money.zero(step.amount().currency()));
  }

  private static Optional<Contribution> last(ImmutableList<Contribution> steps) {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  private static ImmutableList<Contribution> list(OfferId offer, Statement statement) {
    return of(offer, statement).collect(ImmutableList.toImmutableList());
  }

  private static Stream<Contribution> of(OfferId offer, Statement statement) {
    return statement.contributions().stream().filter(step -> step.offer().equals(offer));
  }

  private static Money zero(Case known) {
    return Money.zero(known.account().currency());
  }
}
