// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.terms.Offer;

/**
 * What a ledger answers is what comes true when it is done; for how long it answers so, see {@link
 * DecisionTimeProperties}.
 */
class DecisionProperties {
  private static final int TRIES = 500;

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
    codes.remove("not-settled"); // it counts once it is settled
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
    collect("counts", decision.isEligible() && !tooLate, 5);
    collect("does not count", held && !decision.isEligible(), 5);
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

  @Property(tries = TRIES, seed = Coverage.SEED)
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
    collect("pays", paid, 5);
    collect("does not pay", !paid && alone, 5);
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
    collect("held", result.isAccepted() && decision.isEligible(), 5);
    collect("refused", result.isAccepted() && !decision.isEligible(), 5);
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Moment.moments();
  }
}
