// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.EntryId;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * Whoever corrects an event in two steps at one instant has corrected it by their sum. Where credit
 * is withdrawn with lost progress, it is as much of each offer, but perhaps of another credit: see
 * {@link WhereLawsEndTest}.
 */
class CorrectionStepsProperties {
  /** A ledger of which an event is corrected by a part and then by another, or by their sum. */
  private record Steps(Case known, Statement inOne, Statement inTwo) {}

  @Property(tries = 250)
  @StatisticsReport(StatisticsReportMode.OFF)
  void corrections_in_two_steps_charge_and_count_as_one_of_their_sum(
      @ForAll("steps") Optional<Steps> steps) {
    steps.ifPresent(
        both -> {
          assertThat(both.inTwo().totals()).isEqualTo(both.inOne().totals());
          assertThat(both.inTwo().campaigns()).isEqualTo(both.inOne().campaigns());
          assertThat(both.inTwo().excluded()).isEqualTo(both.inOne().excluded());
          assertThat(paid(both.inTwo())).isEqualTo(paid(both.inOne()));
          for (int i = 0; i < both.inOne().offers().size(); i++) {
            OfferStatement one = both.inOne().offers().get(i);
            OfferStatement two = both.inTwo().offers().get(i);
            assertThat(two.qualifying()).isEqualTo(one.qualifying());
            assertThat(two.reached()).isEqualTo(one.reached());
          }
        });
    collect("credit paid", steps.map(both -> !paid(both.inOne()).isEmpty()).orElse(false));
  }

  private record Part(EntryId event, String credit) {}

  private static Map<Part, Long> paid(Statement statement) {
    Map<Part, Long> paid =
        Recast.sums(
            statement.allocations(),
            allocation -> new Part(allocation.event(), allocation.creditId()),
            Allocation::amount);
    paid.values().removeIf(micros -> micros == 0);
    return paid;
  }

  @Property(tries = 250, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void two_steps_are_one_where_no_tier_pays_less_and_credit_stands(
      @ForAll("ascendingSteps") Optional<Steps> steps) {
    steps.ifPresent(
        both -> {
          Map<OfferId, Long> withdrawn = withdrawn(both.inOne());
          assertThat(withdrawn(both.inTwo())).isEqualTo(withdrawn);
          boolean stands =
              both.known().program().offers().stream()
                  .allMatch(offer -> CorrectionProperties.keeps(both.known(), offer.id()));
          if (stands) {
            assertThat(both.inTwo()).isEqualTo(both.inOne());
          }
          collect("stands", stands && !both.inOne().credits().isEmpty());
          collect(
              "is withdrawn",
              !stands && withdrawn.values().stream().anyMatch(micros -> micros > 0));
        });
  }

  private static Map<OfferId, Long> withdrawn(Statement statement) {
    return Recast.sums(statement.credits(), CreditBalance::offer, CreditBalance::revoked);
  }

  @Provide
  Arbitrary<Optional<Steps>> steps() {
    return steps(Recast.cases(Recast::givenCredit));
  }

  @Provide
  Arbitrary<Optional<Steps>> ascendingSteps() {
    return steps(
        Recast.cases((offer, currency) -> Recast.ascending(Recast.givenCredit(offer, currency))));
  }

  private static Arbitrary<Optional<Steps>> steps(Arbitrary<Case> cases) {
    return Combinators.combine(
            cases,
            Cases.instants(),
            Arbitraries.integers().between(0, 29),
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(0, 0, 10, 100))
        .as(CorrectionStepsProperties::inOneAndTwo);
  }

  private static Optional<Steps> inOneAndTwo(
      Case known, Instant asOf, int place, int percent, int percentOfThat, int days) {
    Ledger one = known.replay(asOf);
    Ledger two = known.replay(asOf);
    ImmutableList<SpendEvent> events = CorrectionProperties.correctable(one);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    SpendEvent event = events.get(place % events.size());
    long sum = Entries.left(one, event.id()) * percent / 100;
    long part = Math.max(1, sum * percentOfThat / 100);
    if (sum < 2) {
      return Optional.empty();
    }
    posted(one, CorrectionProperties.correction("both", event, asOf, sum));
    posted(
        two,
        CorrectionProperties.correction("part", event, asOf, part),
        CorrectionProperties.correction("rest", event, asOf, sum - part));
    Instant later = asOf.plus(Duration.ofDays(days));
    return Optional.of(new Steps(known, one.statement(later), two.statement(later)));
  }
}
