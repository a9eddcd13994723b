// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.Campaign;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.testing.Times;

/**
 * Exactly the threshold earns and a millionth less does not: in every programme, whatever was spent
 * before, whichever window it is in, and whoever pays a part of it.
 */
class LastMillionthProperties {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");

  @Property(tries = 400, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void exactly_the_threshold_earns_and_a_millionth_less_does_not_in_any_programme(
      @ForAll("moments") LastSpend moment, @ForAll("choices") int choice) {
    Statement before = moment.after(0).statement(moment.at());
    Optional<Money> progress = moment.offerAt(before).qualifying();
    boolean earns =
        progress.isPresent() && moment.qualifying(LastSpend.PLENTY) >= LastSpend.PLENTY / 2;
    Optional<Long> threshold =
        earns ? ahead(moment.thresholds(), progress.get().micros(), choice) : Optional.empty();
    boolean first = moment.granted(before) == 0;
    collect("a tier ahead", threshold.isPresent());
    if (threshold.isEmpty()) {
      return;
    }
    long cost = moment.cost(threshold.get());
    Ledger exactly = moment.after(cost);
    Ledger less = moment.after(cost - 1);

    assertProgress(moment, exactly, threshold.get(), progress.get().micros());
    assertProgress(moment, less, threshold.get() - 1, progress.get().micros());
    if (first) {
      assertGranted(moment, exactly, threshold.get());
      assertGranted(moment, less, threshold.get() - 1);
    }
    collect("nothing was given before", first);
    collect("credit pays a part", cost > threshold.get() - progress.get().micros());
  }

  private static Optional<Long> ahead(ImmutableList<Long> thresholds, long progress, int choice) {
    ImmutableList<Long> ahead =
        thresholds.stream()
            .filter(threshold -> threshold > progress)
            .collect(ImmutableList.toImmutableList());
    return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get(choice % ahead.size()));
  }

  private static void assertProgress(
      LastSpend moment, Ledger ledger, long qualifying, long qualifyingBefore) {
    Statement statement = ledger.statement(moment.at());
    OfferStatement offer = moment.offerAt(statement);
    ImmutableList<Long> reached =
        moment.offer().earning().orElseThrow().pays() == Pays.PERCENT
            ? ImmutableList.of()
            : moment.thresholds().stream()
                .filter(threshold -> threshold <= qualifying)
                .collect(ImmutableList.toImmutableList());
    assertThat(offer.qualifying().orElseThrow().micros()).isEqualTo(qualifying);
    offer
        .reached()
        .ifPresent(
            highest ->
                assertThat(highest.micros())
                    .isEqualTo(reached.isEmpty() ? 0 : reached.get(reached.size() - 1)));
    assertThat(statement.tiersReached())
        .filteredOn(line -> line.entry().equals(LastSpend.ID) && line.offer().equals(offer.offer()))
        .extracting(line -> line.spend().micros())
        .isEqualTo(reached.stream().filter(threshold -> threshold > qualifyingBefore).toList());
  }

  /** At once, if the terms say so, and at the close. */
  private static void assertGranted(LastSpend moment, Ledger ledger, long qualifying) {
    Statement now = ledger.statement(moment.at());
    Resolves resolves = moment.offer().earning().orElseThrow().resolves();
    ImmutableList<Long> thresholds = moment.thresholds();
    boolean top = qualifying >= thresholds.get(thresholds.size() - 1);
    boolean atOnce = resolves == Resolves.AT_ONCE || (resolves == Resolves.AT_ONCE_IF_TOP && top);
    assertThat(moment.granted(now)).isEqualTo(atOnce ? moment.due(qualifying) : 0);
    moment
        .offerAt(now)
        .closesAt()
        .ifPresent(
            close ->
                assertThat(moment.granted(ledger.statement(close)))
                    .isEqualTo(moment.due(qualifying)));
  }

  @Provide
  Arbitrary<LastSpend> moments() {
    return Combinators.combine(
            Recast.cases(Recast::givenCredit),
            Times.instants(START, END),
            Arbitraries.integers().between(0, 11))
        .as(
            (known, at, choice) -> {
              Ledger ledger = known.replay(at);
              List<LastSpend> moments = new ArrayList<>();
              for (Offer offer : known.program().offers()) {
                for (Campaign campaign : known.campaigns()) {
                  moments.add(new LastSpend(known, at, offer, campaign, ledger));
                }
              }
              List<LastSpend> earning = moments.stream().filter(m -> mayEarn(ledger, m)).toList();
              return earning.isEmpty() ? moments.get(0) : earning.get(choice % earning.size());
            });
  }

  private static boolean mayEarn(Ledger ledger, LastSpend moment) {
    OfferStatement offer = moment.offerAt(ledger.statement(moment.at()));
    return ledger.earning(offer.offer(), moment.campaign().id(), moment.at()).isEligible()
        && offer.closesAt().orElse(Instant.MAX).isAfter(moment.at());
  }

  @Provide
  Arbitrary<Integer> choices() {
    return Arbitraries.integers().between(0, 2);
  }
}
