// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Offer;

/** For how long a ledger's answers hold, and that they stay what they were. */
class DecisionTimeProperties {
  private static final int TRIES = 250;

  @Property(tries = TRIES)
  void an_answer_holds_until_its_next_change_and_is_another_then(
      @ForAll("moments") Moment moment, @ForAll("waits") Duration wait) {
    ImmutableList<Decision> now = moment.decisions(moment.at());
    for (int i = 0; i < now.size(); i++) {
      Decision decision = now.get(i);
      Instant change = decision.nextChangeAt().orElse(Instant.MAX);
      assertThat(change).isAfter(moment.at());
      assertHolds(moment, i, decision, moment.at().plus(wait), change);
      assertHolds(moment, i, decision, moment.at().plusNanos(1), change);
      if (!change.equals(Instant.MAX)) {
        assertHolds(moment, i, decision, change.minusNanos(1), change);
        Decision then = moment.decisions(change).get(i);
        Instant further = then.nextChangeAt().orElse(Instant.MAX);
        assertThat(told(then)).as("%s", decision).isNotEqualTo(told(decision));
        assertHolds(moment, i, then, change.plusNanos(1), further);
      }
    }
  }

  private static void assertHolds(
      Moment moment, int question, Decision decision, Instant later, Instant change) {
    if (later.isBefore(change)) {
      assertThat(told(moment.decisions(later).get(question)))
          .as("%s at %s", decision, later)
          .isEqualTo(told(decision));
    }
  }

  private static String told(Decision decision) {
    return decision.verdict() + " " + decision.findings();
  }

  @Property(tries = TRIES)
  void after_waiting_as_a_finding_says_the_ledger_no_longer_says_it_and_its_rule_says_nothing_new(
      @ForAll("moments") Moment moment) {
    ImmutableList<Decision> now = moment.decisions(moment.at());
    for (int i = 0; i < now.size(); i++) {
      for (Finding finding : now.get(i).findings()) {
        for (Remedy remedy : finding.remedies()) {
          if (remedy instanceof Remedy.Wait wait) {
            Set<String> others = objections(now.get(i), finding.rule());
            others.remove(objection(finding));
            assertThat(objections(moment.decisions(wait.until()).get(i), finding.rule()))
                .as("%s", finding)
                .isSubsetOf(others);
          }
        }
      }
    }
  }

  private static Set<String> objections(Decision decision, String rule) {
    Set<String> objections = new HashSet<>();
    for (Finding finding : decision.findings()) {
      if (finding.rule().equals(rule)) {
        objections.add(objection(finding));
      }
    }
    return objections;
  }

  private static String objection(Finding finding) {
    return finding.code() + ": " + finding.message();
  }

  @Property(tries = TRIES)
  void a_decision_that_is_read_after_further_posts_says_what_it_says_at_once(
      @ForAll("moments") Moment moment) {
    ImmutableList<String> atOnce =
        moment.decisions(moment.at()).stream()
            .map(Decision::toString)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Decision> unread = moment.decisions(moment.at());

    moment.ledger().post(moment.spend());
    for (JournalEntry entry : JournalOrder.sort(moment.known().journal())) {
      moment.ledger().post(entry);
    }

    assertThat(unread).extracting(Decision::toString).isEqualTo(atOnce);
  }

  /** A user's rule that says nothing of when it changes. */
  private static final class Forgetful implements EligibilityRule {
    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }
  }

  /** AWARD asks no rules of users. */
  @Property(tries = TRIES / 4)
  void no_answer_may_be_kept_where_a_users_rule_does_not_say_when_it_changes(
      @ForAll("moments") Moment moment, @ForAll Question question) {
    CreditProgram.Builder builder = CreditProgram.builder();
    for (Offer offer : moment.known().program().offers()) {
      builder.offer(offer);
      switch (question) {
        case ENROL -> builder.enrolmentRule(offer.id(), new Forgetful());
        case EARN -> builder.earningRule(offer.id(), new Forgetful());
        case SCOPE, COVER -> builder.creditRule(offer.id(), new Forgetful());
        case DELIVER, AWARD -> {}
      }
    }
    if (question == Question.DELIVER) {
      builder.deliveryRule(new Forgetful());
    }
    CreditProgram program = builder.build();
    Ledger ledger =
        program.replay(
            moment.known().account(),
            moment.known().campaigns(),
            moment.known().journal(),
            moment.asOf());

    assertThat(decision(program, ledger, moment, question).nextChangeAt())
        .satisfies(
            change -> {
              if (question == Question.AWARD) {
                assertThat(change).isNotEqualTo(Optional.of(moment.at()));
              } else {
                assertThat(change).contains(moment.at());
              }
            });
  }

  private static Decision decision(
      CreditProgram program, Ledger ledger, Moment moment, Question question) {
    Campaign campaign = moment.campaign();
    return switch (question) {
      case ENROL -> ledger.enrolment(moment.offer(), moment.at());
      case AWARD -> ledger.award(moment.offer(), moment.at());
      case EARN -> ledger.earning(moment.offer(), campaign.id(), moment.at());
      case COVER -> ledger.coverage(moment.offer(), campaign.id(), moment.at());
      case DELIVER -> program.delivery(moment.known().account(), campaign, moment.at());
      case SCOPE -> program.scope(moment.offer(), moment.known().account(), campaign, moment.at());
    };
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Moment.moments();
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.oneOf(
        Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(500)),
        Arbitraries.longs().between(1, 24 * 120).map(Duration::ofHours));
  }
}
