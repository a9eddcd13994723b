// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/**
 * No instant is special: what happens later by some time is answered alike, later by that time;
 * given a zone that never changes its clocks, and lengths in days or hours, since months differ.
 */
class ShiftProperties {
  private static final int TRIES = 200;

  /** The same facts twice, the second time shifted; asked about an instant. */
  private record Twice(Case known, Case later, Shift shift, Instant at) {
    Instant laterAt() {
      return shift.instant(at);
    }
  }

  @Property(tries = TRIES)
  void a_statement_is_shifted_with_the_facts(@ForAll("twice") Twice twice) {
    Statement known = twice.known().statement(twice.at());
    Statement later = twice.later().statement(twice.laterAt());

    assertThat(later.asMapWithAllocations().toString())
        .isEqualTo(twice.shift().text(known.asMapWithAllocations().toString()));
    assertThat(later.offers().toString()).isEqualTo(twice.shift().text(known.offers().toString()));
  }

  /** Its findings, remedies and next change are all told by a decision's text. */
  @Property(tries = TRIES)
  void so_is_every_decision(@ForAll("twice") Twice twice) {
    ImmutableList<String> known = decisions(twice.known(), twice.at());
    ImmutableList<String> later = decisions(twice.later(), twice.laterAt());

    assertThat(later).isEqualTo(known.stream().map(twice.shift()::text).toList());
  }

  private static ImmutableList<String> decisions(Case known, Instant at) {
    Ledger ledger = known.replay(at);
    Campaign campaign = known.campaigns().get(0);
    ImmutableList.Builder<String> told = ImmutableList.builder();
    told.add(known.program().delivery(known.account(), campaign, at).toString());
    for (Offer offer : known.program().offers()) {
      OfferId id = offer.id();
      told.add(
          known.program().scope(id, known.account(), campaign, at).toString(),
          ledger.enrolment(id, at).toString(),
          ledger.award(id, at).toString(),
          ledger.earning(id, campaign.id(), at).toString(),
          ledger.coverage(id, campaign.id(), at).toString());
    }
    return told.build();
  }

  @Provide
  Arbitrary<Twice> twice() {
    return Combinators.combine(Cases.cases(), accounts(), Gates.gates(), shifts(), Cases.instants())
        .as(
            (generated, account, gates, shift, at) -> {
              ImmutableList<Offer> offers =
                  generated.program().offers().stream()
                      .map(Shift::withoutMonths)
                      .collect(ImmutableList.toImmutableList());
              Case known =
                  new Case(
                      gates.program(offers),
                      account.apply(generated.account()),
                      generated.campaigns(),
                      generated.journal());
              Case later =
                  new Case(
                      gates
                          .shifted(shift::interval)
                          .program(offers.stream().map(shift::offer).toList()),
                      shift.account(known.account()),
                      known.campaigns(),
                      shift.journal(known.journal()));
              return new Twice(known, later, shift, at);
            });
  }

  private static Arbitrary<UnaryOperator<Account>> accounts() {
    return Combinators.combine(
            Arbitraries.of("UTC", "Asia/Kathmandu", "Etc/GMT+8").map(ZoneId::of),
            Arbitraries.of("SOFTWARE", "LEGAL_SERVICES").map(Industry::of),
            Gates.approvals().optional(0.7))
        .as(
            (zone, industry, approvals) ->
                account ->
                    Account.builder()
                        .from(account)
                        .zone(zone)
                        .industry(industry)
                        .approvals(approvals.map(ImmutableSet::copyOf))
                        .build());
  }

  /** By hours, days and years to either side, or by next to nothing. */
  private static Arbitrary<Shift> shifts() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-30_000, 30_000).map(Duration::ofHours),
            Arbitraries.longs().between(-2_000, 2_000).map(Duration::ofDays),
            Arbitraries.of(Duration.ofNanos(1), Duration.ofNanos(-1), Duration.ofSeconds(1)),
            Combinators.combine(
                    Arbitraries.longs().between(-100_000_000, 100_000_000),
                    Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds))
        .map(Shift::new);
  }
}
