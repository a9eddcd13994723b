package org.adcredit.rules;

import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Campaign;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.testing.Times;

/** What a ledger answers is what comes true when it is done. */
class DecisionProperties {
  private static final int TRIES = 500;
  private static final Set<OfferStatus> ALIVE =
      Set.of(OfferStatus.EARNING, OfferStatus.FULFILLED, OfferStatus.GRANTED);

  /** A ledger that knows what is recorded by an instant, and a later instant to ask about. */
  private record Moment(Case known, Ledger ledger, Instant at, OfferId offer, Campaign campaign) {
    /** The same ledger, to be changed. */
    Ledger copy() {
      return known.program().resume(known.account(), known.campaigns(), ledger.save());
    }

    SpendEvent spend() {
      return SpendEvent.builder()
          .id(EntryId.of("probe"))
          .campaign(campaign.id())
          .deliveredAt(at)
          .cost(Money.ofMicros(100 * Money.MICROS_PER_UNIT, known.account().currency()))
          .build();
    }

    ImmutableList<Decision> decisions(Ledger asked, Instant instant) {
      return ImmutableList.of(
          asked.enrolment(offer, instant),
          asked.award(offer, instant),
          asked.earning(offer, campaign.id(), instant),
          asked.coverage(offer, campaign.id(), instant),
          known.program().delivery(known.account(), campaign, instant),
          known.program().scope(offer, known.account(), campaign, instant));
    }
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void spend_counts_just_if_the_answer_to_earn_is_yes(@ForAll("moments") Moment moment) {
    Decision decision =
        moment.ledger().earning(moment.offer(), moment.campaign().id(), moment.at());
    Ledger ledger = moment.copy();
    Statement before = ledger.statement(moment.at());

    posted(ledger, moment.spend());

    Set<String> codes = newCodes(before, ledger.statement(moment.at()), moment);
    codes.remove("credit-funded");
    boolean tooLate = codes.remove("recorded-too-late");
    boolean held =
        ledger.statement(moment.at()).offers().stream()
            .anyMatch(o -> o.offer().equals(moment.offer()) && o.qualifying().isPresent());
    if (held) {
      assertThat(codes)
          .isEqualTo(decision.findings().stream().map(Finding::code).collect(Collectors.toSet()));
    } else {
      assertThat(decision.isEligible()).isFalse();
    }
    collect("counts", decision.isEligible() && !tooLate);
    collect("does not count", held && !decision.isEligible());
  }

  /** For which reasons more is excluded than before. */
  private static Set<String> newCodes(Statement before, Statement after, Moment moment) {
    Set<String> codes = new HashSet<>();
    for (Exclusion line : after.excluded()) {
      if (line.question() == Question.EARN
          && line.campaign().equals(moment.campaign().id())
          && line.offer().equals(Optional.of(moment.offer()))
          && !before.excluded().contains(line)) {
        codes.add(line.code());
      }
    }
    return codes;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void credit_pays_just_if_the_answer_to_cover_is_yes(@ForAll("moments") Moment moment) {
    Decision decision =
        moment.ledger().coverage(moment.offer(), moment.campaign().id(), moment.at());
    boolean alone =
        moment.known().program().offers().stream()
            .map(Offer::id)
            .filter(offer -> !offer.equals(moment.offer()))
            .noneMatch(
                offer ->
                    moment
                        .ledger()
                        .coverage(offer, moment.campaign().id(), moment.at())
                        .isEligible());
    Ledger ledger = moment.copy();

    posted(ledger, moment.spend());

    boolean paid =
        ledger.statement(moment.at()).allocations().stream()
            .anyMatch(
                part ->
                    part.event().equals(EntryId.of("probe"))
                        && part.offer().equals(moment.offer()));
    if (paid) {
      assertThat(decision.findings()).isEmpty();
    } else if (alone) {
      assertThat(decision.isEligible()).isFalse();
    }
    collect("pays", paid);
    collect("does not pay", !paid && alone);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_offer_comes_to_be_held_just_if_the_answer_to_enrol_is_yes(
      @ForAll("moments") Moment moment) {
    Decision decision = moment.ledger().enrolment(moment.offer(), moment.at());
    Ledger ledger = moment.copy();

    PostResult result =
        ledger.post(
            Enrolment.builder()
                .id(EntryId.of("probe"))
                .offer(moment.offer())
                .at(moment.at())
                .tier(1)
                .build());

    if (result.isAccepted()) {
      OfferStatement offer =
          ledger.statement(moment.at()).offers().stream()
              .filter(held -> held.offer().equals(moment.offer()))
              .findFirst()
              .orElseThrow();
      assertThat(offer.enrolledAt().isPresent()).isEqualTo(decision.isEligible());
      if (!decision.isEligible()) {
        assertThat(offer.refusals().get(offer.refusals().size() - 1).findings())
            .containsExactlyElementsOf(decision.findings());
      }
    }
    collect("held", result.isAccepted() && decision.isEligible());
    collect("refused", result.isAccepted() && !decision.isEligible());
  }

  @Property(tries = TRIES)
  void an_answer_holds_until_its_next_change_and_is_another_then(
      @ForAll("moments") Moment moment, @ForAll("waits") Duration wait) {
    ImmutableList<Decision> now = moment.decisions(moment.ledger(), moment.at());
    for (int i = 0; i < now.size(); i++) {
      Decision decision = now.get(i);
      Instant change = decision.nextChangeAt().orElse(Instant.MAX);
      assertThat(change).isAfter(moment.at());
      Instant later = moment.at().plus(wait);
      Instant before = later.isBefore(change) ? later : change.minusNanos(1);
      assertThat(told(moment, i, before))
          .as("%s at %s", decision, before)
          .isEqualTo(told(decision));
      if (!change.equals(Instant.MAX)) {
        assertThat(told(moment, i, change)).as("%s", decision).isNotEqualTo(told(decision));
      }
    }
  }

  private static String told(Moment moment, int question, Instant at) {
    return told(moment.decisions(moment.ledger(), at).get(question));
  }

  private static String told(Decision decision) {
    return decision.verdict() + " " + decision.findings();
  }

  @Property(tries = TRIES)
  void after_waiting_as_a_finding_says_the_ledger_no_longer_says_it(
      @ForAll("moments") Moment moment) {
    ImmutableList<Decision> now = moment.decisions(moment.ledger(), moment.at());
    for (int i = 0; i < now.size(); i++) {
      for (Finding finding : now.get(i).findings()) {
        for (Remedy remedy : finding.remedies()) {
          if (remedy instanceof Remedy.Wait wait) {
            assertThat(moment.decisions(moment.ledger(), wait.until()).get(i).findings())
                .as("%s", finding)
                .noneMatch(
                    later ->
                        later.rule().equals(finding.rule())
                            && later.message().equals(finding.message()));
          }
        }
      }
    }
  }

  private static void collect(String label, boolean present) {
    Statistics.label(label)
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > 5));
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Combinators.combine(
            Cases.cases(), Cases.instants(), Times.delays(), Arbitraries.integers().between(0, 23))
        .as(
            (known, asOf, delay, choice) -> {
              Ledger ledger = known.replay(asOf);
              List<OfferId> offers = toAskAbout(ledger.statement(asOf), choice % 4 > 0);
              return new Moment(
                  known,
                  ledger,
                  asOf.plus(delay),
                  offers.get(choice % offers.size()),
                  known.campaigns().get(choice % known.campaigns().size()));
            });
  }

  /** The offers that are open, if there are any and they are wanted; or else all of them. */
  private static List<OfferId> toAskAbout(Statement statement, boolean open) {
    List<OfferId> live =
        statement.offers().stream()
            .filter(offer -> ALIVE.contains(offer.status()))
            .map(OfferStatement::offer)
            .toList();
    return open && !live.isEmpty()
        ? live
        : statement.offers().stream().map(OfferStatement::offer).toList();
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.oneOf(
        Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(500)),
        Arbitraries.longs().between(1, 24 * 120).map(Duration::ofHours));
  }
}
