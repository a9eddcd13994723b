// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.testing.Case;
import org.adcredit.testing.Times;

/** What a statement says later, if nothing is recorded, is what falls due by itself. */
class PassingTimeProperties {
  private static final Instant START = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant END = Instant.parse("2026-06-01T04:00:00Z");

  @Property(tries = 250, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void time_alone_closes_issues_lapses_and_enrols_and_does_nothing_else(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("waits") Optional<Duration> wait) {
    Ledger ledger = known.replay(asOf);
    Statement before = ledger.statement(asOf);
    Instant later =
        wait.map(asOf::plus).or(before::nextChangeAt).orElse(asOf.plus(Duration.ofDays(500)));
    StatementChange change =
        new StatementChange(known, ledger, before, ledger.statement(later), List.of());
    Statement after = change.after();

    assertThat(after.totals()).isEqualTo(before.totals());
    assertThat(after.campaigns()).isEqualTo(before.campaigns());
    assertThat(after.excluded()).isEqualTo(before.excluded());
    assertThat(after.allocations()).isEqualTo(before.allocations());
    assertThat(after.tiersReached()).isEqualTo(before.tiersReached());
    change.assertRejected(List.of());
    before.offers().forEach(offer -> assertOfferByTimeAlone(change, offer));
    before.credits().forEach(credit -> assertCreditByTimeAlone(change, credit));
    for (CreditBalance credit : after.credits().stream().filter(c -> isNew(change, c)).toList()) {
      assertThat(change.isBetween(credit.resolvedAt())).isTrue();
      assertThat(credit.used().isZero()).isTrue();
      collect("awarded", true);
    }
  }

  private static boolean isNew(StatementChange change, CreditBalance credit) {
    return change.before().credits().stream().noneMatch(old -> old.id().equals(credit.id()));
  }

  private static void assertOfferByTimeAlone(StatementChange change, OfferStatement offer) {
    OfferStatement after = change.offerAfter(offer);
    boolean enrols = change.implied(offer.offer()).map(change::isBetween).orElse(false);
    if (!enrols) {
      assertThat(after.enrolledAt()).isEqualTo(offer.enrolledAt());
      assertThat(after.refusals()).isEqualTo(offer.refusals());
      assertThat(after.qualifying()).isEqualTo(offer.qualifying());
      assertThat(after.reached()).isEqualTo(offer.reached());
      assertThat(after.closesAt()).isEqualTo(offer.closesAt());
      assertThat(after.next()).isEqualTo(change.closes(offer) ? Optional.empty() : offer.next());
      if (offer.windowStart().isPresent()) {
        assertThat(after.windowStart()).isEqualTo(offer.windowStart());
        assertThat(after.windowEnd()).isEqualTo(offer.windowEnd());
      }
    } else if (offer.enrolledAt().isEmpty()) {
      assertThat(after.qualifying().map(money -> money.isZero()).orElse(true)).isTrue();
      assertThat(after.enrolledAt().map(at -> change.implied(offer.offer()).get().equals(at)))
          .isNotEqualTo(Optional.of(false));
      collect("enrolled", after.enrolledAt().isPresent());
    }
    boolean creditFallsDue =
        change.before().credits().stream()
            .filter(credit -> credit.offer().equals(offer.offer()))
            .flatMap(
                credit -> Stream.concat(Stream.of(credit.issuedAt()), credit.expiresAt().stream()))
            .anyMatch(change::isBetween);
    if (!enrols && !change.closes(offer) && !creditFallsDue) {
      assertThat(after.status()).isEqualTo(offer.status());
    }
    collect("closed", change.closes(offer));
  }

  private static void assertCreditByTimeAlone(StatementChange change, CreditBalance credit) {
    CreditBalance after = change.creditAfter(credit);
    boolean expires = credit.expiresAt().map(change::isBetween).orElse(false);
    boolean withdraws =
        change.terms(credit.offer()).earning().isPresent()
            && !change.keeps(credit.offer())
            && change.before().offers().stream()
                .anyMatch(offer -> offer.offer().equals(credit.offer()) && change.closes(offer));
    StatementChange.assertSameTerms(credit, after);
    assertThat(after.used()).isEqualTo(credit.used());
    if (!withdraws) {
      assertThat(after.revoked()).isEqualTo(credit.revoked());
      assertThat(after.lapsed())
          .isEqualTo(expires ? credit.lapsed().plus(credit.remaining()) : credit.lapsed());
    }
    if (!withdraws && !expires && !change.isBetween(credit.issuedAt())) {
      assertThat(after).isEqualTo(credit);
    }
    collect("lapsed", expires && credit.remaining().isPositive());
    collect("issued", change.isBetween(credit.issuedAt()));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Recast.cases(Recast::givenCredit);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Times.instants(START, END);
  }

  /** None is just until the next change. */
  @Provide
  Arbitrary<Optional<Duration>> waits() {
    return Arbitraries.oneOf(
        Arbitraries.just(Optional.empty()),
        Arbitraries.longs().between(1, 24 * 200).map(Duration::ofHours).map(Optional::of));
  }
}
