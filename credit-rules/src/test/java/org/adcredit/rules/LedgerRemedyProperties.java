// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Offer;

/** What a ledger says would help does help when it is posted, and anything less does not. */
class LedgerRemedyProperties {
  private static final int TRIES = 300;

  private static <R extends Remedy> Optional<R> remedy(Decision decision, Class<R> kind) {
    return decision.findings().stream()
        .flatMap(finding -> finding.remedies().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private static ImmutableList<Finding> findings(Decision decision, String rule) {
    return decision.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .collect(ImmutableList.toImmutableList());
  }

  /** By a campaign whose spend counts, and that no credit pays for. */
  @Property(tries = TRIES, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void to_spend_what_is_short_reaches_the_threshold_and_a_millionth_less_does_not(
      @ForAll("moments") Moment moment) {
    Decision award = moment.ledger().award(moment.offer(), moment.at());
    Optional<Money> more = remedy(award, Remedy.Spend.class).map(Remedy.Spend::more);
    boolean counts = more.isPresent() && counts(moment);
    if (counts) {
      Money millionth = Money.ofMicros(1, more.get().currency());
      Money less = more.get().minus(millionth);

      assertThat(findings(spent(moment, more.get()), "spend-threshold")).isEmpty();
      if (less.isPositive()) {
        assertThat(findings(spent(moment, less), "spend-threshold"))
            .extracting(Finding::shortfall)
            .containsExactly(Optional.of(millionth));
      }
    }
    collect("asked for", counts);
  }

  private static boolean counts(Moment moment) {
    Ledger ledger = moment.ledger();
    return ledger.earning(moment.offer(), moment.campaign().id(), moment.at()).isEligible()
        && moment.known().program().offers().stream()
            .map(Offer::id)
            .noneMatch(
                offer -> ledger.coverage(offer, moment.campaign().id(), moment.at()).isEligible());
  }

  private static Decision spent(Moment moment, Money cost) {
    return posted(moment.copy(), moment.spend(cost)).award(moment.offer(), moment.at());
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void to_assign_the_credit_lets_it_pay_and_a_nanosecond_later_does_not(
      @ForAll("moments") Moment moment) {
    Decision coverage =
        moment.ledger().coverage(moment.offer(), moment.campaign().id(), moment.at());
    Optional<Remedy.Assign> assign = remedy(coverage, Remedy.Assign.class);
    if (assign.isPresent()) {
      assertThat(findings(assigned(moment, assign.get(), moment.at()), "credit-assignment"))
          .isEmpty();
      assertThat(
              findings(
                  assigned(moment, assign.get(), moment.at().plusNanos(1)), "credit-assignment"))
          .extracting(Finding::code)
          .containsExactly("not-assigned");
    }
    collect("asked for", assign.isPresent());
  }

  private static Decision assigned(Moment moment, Remedy.Assign assign, Instant from) {
    CreditAssignment assignment =
        CreditAssignment.builder()
            .id(EntryId.of("probe"))
            .recordedAt(moment.at())
            .offer(assign.offer())
            .campaign(assign.campaign())
            .from(from)
            .build();
    return posted(moment.copy(), assignment)
        .coverage(moment.offer(), moment.campaign().id(), moment.at());
  }

  /** Where the account may enrol. */
  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void to_enrol_lets_spend_count_and_a_nanosecond_later_does_not(@ForAll("moments") Moment moment) {
    Decision earning = moment.ledger().earning(moment.offer(), moment.campaign().id(), moment.at());
    boolean wanted =
        findings(earning, "enrolment").stream()
                .anyMatch(finding -> finding.code().equals("not-enrolled"))
            && moment.ledger().enrolment(moment.offer(), moment.at()).isEligible()
            && moment.ledger().enrolment(moment.offer(), moment.at().plusNanos(1)).isEligible();
    if (wanted) {
      assertThat(findings(enrolled(moment, moment.at()), "enrolment")).isEmpty();
      assertThat(findings(enrolled(moment, moment.at().plusNanos(1)), "enrolment"))
          .extracting(Finding::code)
          .containsExactly("before-enrolment");
    }
    collect("asked for", wanted);
  }

  private static Decision enrolled(Moment moment, Instant at) {
    Enrolment enrolment =
        Enrolment.builder()
            .id(EntryId.of("probe"))
            .recordedAt(moment.at())
            .offer(moment.offer())
            .at(at)
            .tier(1)
            .build();
    return posted(moment.copy(), enrolment)
        .earning(moment.offer(), moment.campaign().id(), moment.at());
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Moment.moments();
  }
}
