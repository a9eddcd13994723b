// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * Where all credit is given upfront and no offer bars another, more of it never means more cash.
 * Why the corrections of spend that several credits paid are left out is told by {@link
 * WhereLawsEndTest}.
 */
class UpfrontProperties {
  @Property(tries = 250)
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_larger_upfront_amount_never_means_more_cash_on_any_event(
      @ForAll("upfront") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 11) int choice,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long more) {
    Case uncorrected =
        known.with(
            known.journal().stream().filter(entry -> !(entry instanceof SpendCorrection)).toList());
    assertNoMoreCash(uncorrected, asOf, known.program().offers(), choice, more);
  }

  @Property(tries = 250)
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_larger_amount_of_the_only_credit_never_means_more_cash_though_spend_is_corrected(
      @ForAll("upfront") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 11) int choice,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long more) {
    ImmutableList<Offer> offers = known.program().offers();
    Offer only = offers.get(choice % offers.size());
    assertNoMoreCash(known, asOf, ImmutableList.of(only), 0, more);
  }

  private static void assertNoMoreCash(
      Case known, Instant asOf, ImmutableList<Offer> offers, int choice, long more) {
    Offer larger = offers.get(choice % offers.size());
    Map<EntryId, Long> cash = cash(known, asOf, offers);
    Map<EntryId, Long> cashWithMore =
        cash(
            known,
            asOf,
            offers.stream()
                .map(offer -> offer.equals(larger) ? withMore(offer, more) : offer)
                .collect(ImmutableList.toImmutableList()));

    assertThat(cashWithMore.keySet()).isEqualTo(cash.keySet());
    cashWithMore.forEach(
        (event, micros) ->
            assertThat(micros)
                .as("cash for %s", event)
                .isLessThanOrEqualTo(Objects.requireNonNull(cash.get(event))));
    collect("less cash", !cash.equals(cashWithMore));
  }

  private static Offer withMore(Offer offer, long micros) {
    Money amount = offer.upfront().values().iterator().next();
    return Recast.upfront(offer, amount.plus(Money.ofMicros(micros, amount.currency())));
  }

  /** What was charged in the end for each event, under some offers and open gates. */
  private static Map<EntryId, Long> cash(Case known, Instant asOf, ImmutableList<Offer> offers) {
    Case under =
        new Case(
            Sample.program(offers.toArray(new Offer[0])).build(),
            known.account(),
            known.campaigns(),
            known.journal());
    Map<EntryId, Long> cash = new HashMap<>();
    Ledger ledger = under.replay(asOf);
    Statement statement = ledger.statement(asOf);
    for (SpendEvent event : Entries.spend(ledger)) {
      cash.put(event.id(), Entries.cash(ledger, event.id(), statement));
    }
    return cash;
  }

  @Provide
  Arbitrary<Case> upfront() {
    return Recast.cases(
        (offer, currency) ->
            Recast.forEverybody(
                Recast.upfront(offer, Money.ofMicros(200 * Money.MICROS_PER_UNIT, currency))));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
