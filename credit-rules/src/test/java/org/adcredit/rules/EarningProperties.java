// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * Where no credit pays and no window moves, spend adds up, and more of it never earns less. Why
 * each law needs its conditions is told by {@link WhereLawsEndTest}.
 */
class EarningProperties {
  private static final int TRIES = 250;

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void two_journals_count_together_what_each_counts_alone(
      @ForAll("fixed") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("choices") List<Boolean> choices) {
    Statement all = known.statement(asOf);
    Statement one = Recast.withEvents(known, chosen(known, choices, true)).statement(asOf);
    Statement other = Recast.withEvents(known, chosen(known, choices, false)).statement(asOf);

    assertThat(progress(all)).isEqualTo(together(progress(one), progress(other)));
    assertThat(reasons(all)).isEqualTo(together(reasons(one), reasons(other)));
    assertThat(all.totals().cash()).isEqualTo(one.totals().cash().plus(other.totals().cash()));
    collect("both", counts(one) && counts(other), 3);
  }

  /** The events whose choice is one or the other. */
  private static ImmutableSet<EntryId> chosen(Case known, List<Boolean> choices, boolean side) {
    ImmutableSet.Builder<EntryId> chosen = ImmutableSet.builder();
    ImmutableList<SpendEvent> events = Recast.events(known);
    for (int i = 0; i < events.size(); i++) {
      if (choices.get(i) == side) {
        chosen.add(events.get(i).id());
      }
    }
    return chosen.build();
  }

  /** The qualifying spend of each offer that is held and earns. */
  static Map<OfferId, Long> progress(Statement statement) {
    Map<OfferId, Long> progress = new HashMap<>();
    for (OfferStatement offer : statement.offers()) {
      offer.qualifying().ifPresent(money -> progress.put(offer.offer(), money.micros()));
    }
    return progress;
  }

  record Reason(Question question, String code, CampaignId campaign, Optional<OfferId> offer) {}

  /** How much is excluded for each reason. */
  static Map<Reason, Long> reasons(Statement statement) {
    return Recast.sums(
        statement.excluded(),
        line -> new Reason(line.question(), line.code(), line.campaign(), line.offer()),
        Exclusion::amount);
  }

  private static <K> Map<K, Long> together(Map<K, Long> one, Map<K, Long> other) {
    Map<K, Long> sums = new HashMap<>(one);
    other.forEach((key, micros) -> sums.merge(key, micros, Long::sum));
    return sums;
  }

  static boolean counts(Statement statement) {
    return progress(statement).values().stream().anyMatch(micros -> micros > 0);
  }

  @Property(tries = 2 * TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void more_spend_never_earns_less(
      @ForAll("ascending") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("choices") List<Boolean> choices) {
    Statement more = known.statement(asOf);
    Statement less = Recast.withEvents(known, chosen(known, choices, true)).statement(asOf);
    Map<OfferId, Long> earned = earned(more);
    Map<OfferId, Long> earnedWithLess = earned(less);

    progress(less)
        .forEach(
            (offer, micros) ->
                assertThat(progress(more).get(offer)).isGreaterThanOrEqualTo(micros));
    earnedWithLess.forEach(
        (offer, micros) ->
            assertThat(earned.getOrDefault(offer, 0L)).isGreaterThanOrEqualTo(micros));
    collect("earned by less", !earnedWithLess.isEmpty(), 3);
    collect("earned more", !earned.equals(earnedWithLess), 3);
  }

  /** What was given and not withdrawn, of each offer. */
  private static Map<OfferId, Long> earned(Statement statement) {
    return Recast.sums(
        statement.credits(),
        CreditBalance::offer,
        credit -> credit.amount().minus(credit.revoked()));
  }

  @Provide
  Arbitrary<Case> fixed() {
    return Recast.cases(
        offer -> Recast.withFixedWindow(Recast.forEverybody(Recast.withoutCredit(offer))));
  }

  @Provide
  Arbitrary<Case> ascending() {
    return Recast.cases(
        offer ->
            Recast.ascending(
                Recast.withFixedWindow(Recast.forEverybody(Recast.withoutCredit(offer)))));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }

  /** One for each entry that a journal may have. */
  @Provide
  Arbitrary<List<Boolean>> choices() {
    return Arbitraries.of(true, false).list().ofSize(40);
  }
}
