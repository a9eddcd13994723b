// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.rules.testing.Programs;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.Terms;
import org.adcredit.testing.Amounts;

/** What the published generators must have in them to be of use. */
class GeneratorsProperties implements AnyCases {
  private static final Instant IN_MAY = Instant.parse("2026-05-15T00:00:00Z");

  @Property(tries = 1_500, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_case_may_end_in_every_way(@ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Statement statement = known.statement(asOf);

    for (OfferStatus status : OfferStatus.values()) {
      collect(
          "offer " + status,
          statement.offers().stream().anyMatch(offer -> offer.status() == status));
    }
    for (CreditStatus status : CreditStatus.values()) {
      collect(
          "credit " + status,
          statement.credits().stream().anyMatch(credit -> credit.status() == status));
    }
    collect("credit pays", !statement.allocations().isEmpty());
    collect(
        "credit is given back",
        statement.allocations().stream().anyMatch(part -> part.amount().isNegative()));
    collect(
        "several credits pay for one event",
        statement.allocations().stream()
            .anyMatch(
                part ->
                    statement.allocations().stream()
                        .anyMatch(
                            other ->
                                other.entry().equals(part.entry())
                                    && !other.creditId().equals(part.creditId()))));
    collect("a tier is reached", !statement.tiersReached().isEmpty());
    collect(
        "a credit lapses in part",
        statement.credits().stream()
            .anyMatch(credit -> credit.lapsed().isPositive() && credit.used().isPositive()));
    collect("provisional", statement.provisional());
    collect("final", !statement.provisional());
    collect(
        "an offer tops up", statement.credits().stream().anyMatch(GeneratorsProperties::isMore));
  }

  private static boolean isMore(CreditBalance credit) {
    return credit.number() > 1;
  }

  @Property(tries = 1_000, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void spend_is_excluded_for_every_reason_that_lies_in_time(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Statement statement = known.statement(asOf);

    for (String code :
        List.of(
            "before-enrolment",
            "before-window",
            "after-window",
            "credit-funded",
            "recorded-too-late",
            "offer-invalidated",
            "objective-not-covered",
            "region-not-covered",
            "objective-not-available",
            "objective-unknown")) {
      collect(code, statement.excluded().stream().anyMatch(line -> line.code().equals(code)));
    }
  }

  @Property(tries = 1_000, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void entries_are_rejected_for_every_reason(@ForAll("cases") Case known) {
    Ledger ledger = known.open();
    List<RejectionCode> codes =
        known.journal().stream()
            .map(ledger::post)
            .flatMap(result -> result.rejection().stream())
            .map(rejection -> rejection.code())
            .toList();

    // Two invalidations of one offer are too rare to be waited for.
    Arrays.stream(RejectionCode.values())
        .filter(code -> code != RejectionCode.BEYOND_HORIZON) // nothing is compacted
        .filter(code -> code != RejectionCode.ALREADY_INVALIDATED)
        .forEach(code -> collect(code, codes.contains(code)));
  }

  @Property(tries = 300, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void programmes_pay_in_every_way(@ForAll("cases") Case known) {
    List<Offer> offers = known.program().offers();

    for (Pays pays : Pays.values()) {
      collect(
          pays,
          offers.stream()
              .anyMatch(
                  offer -> offer.earning().map(earning -> earning.pays() == pays).orElse(false)));
    }
    collect("upfront", offers.stream().anyMatch(offer -> offer.earning().isEmpty()));
    collect("several offers", offers.size() > 1);
  }

  @Property(tries = 200, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_journal_is_mostly_accepted(@ForAll("cases") Case known) {
    Ledger ledger = known.open();
    long rejected =
        known.journal().stream()
            .sorted((a, b) -> a.recordedAt().compareTo(b.recordedAt()))
            .map(ledger::post)
            .filter(result -> result.outcome() == PostResult.Outcome.REJECTED)
            .count();

    Statistics.label("accepted")
        .collect(rejected * 2 <= known.journal().size())
        .coverage(cover -> cover.check(true).percentage(share -> share > 80));
  }

  @Property(tries = 100)
  void what_spend_achieved_never_reaches_a_request(
      @ForAll("requests") EligibilityRequest request, @ForAll("cases") Case known) {
    List<SpendEvent> events =
        known.journal().stream()
            .filter(SpendEvent.class::isInstance)
            .map(SpendEvent.class::cast)
            .filter(event -> event.cost().currency().equals(known.account().currency()))
            .toList();
    List<SpendEvent> others =
        events.stream()
            .map(
                event ->
                    SpendEvent.builder()
                        .from(event)
                        .results(Map.of("leads", BigDecimal.TEN))
                        .build())
            .toList();

    assertThat(withSpend(request, known, others)).isEqualTo(withSpend(request, known, events));
  }

  private static EligibilityRequest withSpend(
      EligibilityRequest request, Case known, List<SpendEvent> events) {
    return EligibilityRequest.builder()
        .account(known.account())
        .campaign(request.campaign())
        .at(request.at())
        .spend(events)
        .build();
  }

  @Property(tries = 20)
  void the_same_seed_gives_the_same_facts(
      @ForAll long seed, @ForAll("generators") Arbitrary<?> of) {
    assertThat(sample(of, seed)).isEqualTo(sample(of, seed));
  }

  private static List<String> sample(Arbitrary<?> arbitrary, long seed) {
    RandomGenerator<?> generator = arbitrary.generator(1_000);
    Random random = new Random(seed);
    return IntStream.range(0, 10)
        .mapToObj(i -> Objects.toString(generator.next(random).value()))
        .toList();
  }

  @Property(tries = 100)
  void a_case_says_what_it_is_made_of(@ForAll("cases") Case known) {
    assertThat(known.toString())
        .contains(known.account().toString())
        .contains(known.program().offers().stream().map(Offer::toString).toList());
    assertThat(known.journal())
        .extracting(JournalEntry::toString)
        .allSatisfy(entry -> assertThat(known.toString()).contains(entry));
    assertThat(known.statement(IN_MAY)).isEqualTo(known.replay(IN_MAY).statement(IN_MAY));
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  @Provide
  Arbitrary<Arbitrary<?>> generators() {
    List<Arbitrary<?>> all =
        List.of(
            Cases.cases(),
            Requests.requests(),
            Requests.ofLedgers(),
            Requests.balances(Amounts.JPY),
            Programs.availabilities(),
            Programs.restrictions(),
            Terms.offers(Amounts.KWD));
    return Arbitraries.of(all);
  }
}
