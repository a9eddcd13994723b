// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.Audience;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.testing.Case;

/** Whom a campaign addresses, and what it achieves, is nobody's business. */
class UnreadFactsProperties {
  @Property(tries = 200)
  void audiences_and_results_are_never_read(
      @ForAll("moments") Moment moment,
      @ForAll("audiences") List<Audience> audiences,
      @ForAll("results") Map<String, BigDecimal> results) {
    Case known = moment.known();
    ImmutableList.Builder<Campaign> campaigns = ImmutableList.builder();
    for (int i = 0; i < known.campaigns().size(); i++) {
      campaigns.add(
          Campaign.builder()
              .from(known.campaigns().get(i))
              .audience(audiences.get(i % audiences.size()))
              .build());
    }
    Case other =
        new Case(known.program(), known.account(), campaigns.build(), achieving(known, results));
    Campaign campaign = other.campaigns().get(known.campaigns().indexOf(moment.campaign()));
    Moment otherwise =
        new Moment(
            other,
            moment.asOf(),
            other.replay(moment.asOf()),
            moment.at(),
            moment.offer(),
            campaign);

    assertThat(otherwise.decisions(moment.at()))
        .extracting(Decision::toString)
        .isEqualTo(moment.decisions(moment.at()).stream().map(Decision::toString).toList());
    assertThat(other.statement(moment.at())).isEqualTo(known.statement(moment.at()));
    assertThat(other.statement(moment.at()).asMapWithAllocations())
        .isEqualTo(known.statement(moment.at()).asMapWithAllocations());
  }

  private static ImmutableList<JournalEntry> achieving(
      Case known, Map<String, BigDecimal> results) {
    return known.journal().stream()
        .map(
            entry ->
                entry instanceof SpendEvent event
                    ? SpendEvent.builder().from(event).results(results).build()
                    : entry)
        .collect(ImmutableList.toImmutableList());
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Moment.moments();
  }

  @Provide
  Arbitrary<List<Audience>> audiences() {
    return Arbitraries.of(Audience.class).list().ofSize(3);
  }

  @Provide
  Arbitrary<Map<String, BigDecimal>> results() {
    return Arbitraries.maps(
        Arbitraries.of("leads", "clicks", "conversions"),
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")));
  }
}
