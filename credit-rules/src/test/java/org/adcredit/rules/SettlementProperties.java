// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** To ask for settlement is to ask for nothing but time. */
class SettlementProperties {
  private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");

  @Property(tries = 150)
  @StatisticsReport(StatisticsReportMode.OFF)
  void spend_that_is_settled_as_it_is_recorded_counts_as_if_its_delivery_were_enough(
      @ForAll("settled") Case known, @ForAll("instants") Instant asOf) {
    Ledger settled = known.open();
    Ledger delivered = with(known, Basis.DELIVERED).open();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (!(entry instanceof Settlement) && !entry.recordedAt().isAfter(asOf)) {
        assertThat(settled.post(entry)).hasToString(delivered.post(entry).toString());
        if (entry instanceof SpendEvent) {
          settled.post(settlement("of " + entry.id(), entry));
        }
      }
    }
    Statement statement = settled.statement(asOf);

    assertThat(withoutRejected(statement)).isEqualTo(withoutRejected(delivered.statement(asOf)));
    assertThat(statement.allocations()).isEqualTo(delivered.statement(asOf).allocations());
    assertThat(statement.tiersReached()).isEqualTo(delivered.statement(asOf).tiersReached());
    collect("counted", EarningProperties.counts(statement));
  }

  private static Settlement settlement(String id, JournalEntry spend) {
    return Settlement.builder().id(EntryId.of(id)).event(spend.id()).at(spend.recordedAt()).build();
  }

  private static Map<String, Object> withoutRejected(Statement statement) {
    return Maps.filterKeys(statement.asMap(), key -> !key.equals("rejected"));
  }

  private static Case with(Case known, Basis basis) {
    CreditProgram.Builder program =
        CreditProgram.builder()
            .objectives(known.program().objectives())
            .industries(known.program().industries());
    for (Offer offer : known.program().offers()) {
      program.offer(Recast.withBasis(offer, basis));
    }
    return new Case(program.build(), known.account(), known.campaigns(), known.journal());
  }

  @Property(tries = 150)
  @StatisticsReport(StatisticsReportMode.OFF)
  void without_a_settlement_nothing_counts_and_what_would_is_listed_as_not_settled(
      @ForAll("settled") Case known, @ForAll("instants") Instant asOf) {
    Case unpaid =
        known.with(
            known.journal().stream().filter(entry -> !(entry instanceof Settlement)).toList());
    Statement statement = unpaid.statement(asOf);

    assertThat(statement.contributions()).isEmpty();
    assertThat(statement.offers())
        .allMatch(offer -> offer.qualifying().map(Money::isZero).orElse(true));
    collect(
        "waits",
        statement.excluded().stream()
            .anyMatch(exclusion -> exclusion.code().equals("not-settled")));
  }

  /** A bill of everything, against one for each event in the order in which they were posted. */
  @Property(tries = 150, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_period_settles_what_its_events_would_one_by_one(
      @ForAll("settled") Case known, @ForAll("instants") Instant asOf) {
    Ledger atOnce = known.replay(asOf);
    Ledger oneByOne = known.replay(asOf);
    boolean isOpen = atOnce.state().books().holdings().stream().anyMatch(Holding::isOpen);
    atOnce.post(
        Settlement.builder().id(EntryId.of("bill")).period(Interval.always()).at(asOf).build());
    for (SpendEvent event : Entries.spend(oneByOne)) {
      oneByOne.post(
          Settlement.builder()
              .id(EntryId.of("bill of " + event.id()))
              .event(event.id())
              .at(asOf)
              .build());
    }
    Statement one = atOnce.statement(asOf);
    Statement other = oneByOne.statement(asOf);

    assertThat(steps(one)).isEqualTo(steps(other));
    assertThat(one.tiersReached()).isEqualTo(other.tiersReached());
    assertThat(one.excluded()).isEqualTo(other.excluded());
    assertThat(one.excluded())
        .extracting(Exclusion::code)
        .as("nothing waits any more")
        .doesNotContain("not-settled");
    for (int i = 0; i < one.offers().size(); i++) {
      assertThat(one.offers().get(i).qualifying()).isEqualTo(other.offers().get(i).qualifying());
      assertThat(one.offers().get(i).reached()).isEqualTo(other.offers().get(i).reached());
    }
    collect("settled", isOpen && steps(one).size() > 1);
  }

  /** What counted of which event, whatever settled it. */
  private static List<String> steps(Statement statement) {
    return statement.contributions().stream()
        .map(step -> step.offer() + " " + step.event() + " " + step.amount())
        .toList();
  }

  @Property(tries = 100, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void each_event_counts_once_toward_an_offer_however_often_it_is_settled(
      @ForAll("settled") Case known) {
    Statement statement = known.statement(LATER);
    Map<String, Long> counted = new HashMap<>();
    for (Contribution step : statement.contributions()) {
      if (step.cost().isPositive()) {
        counted.merge(step.offer() + " " + step.event(), 1L, Long::sum);
      }
    }

    assertThat(counted.values()).allMatch(times -> times == 1);
    collect("counted", !counted.isEmpty());
  }

  /** Every offer that earns asks for settlement. */
  @Provide
  Arbitrary<Case> settled() {
    return Recast.cases(offer -> Recast.withBasis(Recast.forEverybody(offer), Basis.SETTLED));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
