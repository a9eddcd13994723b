// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.adcredit.core.Campaign;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** Credit pays forward, all that it may, and nothing else. */
class UsingProperties {
  private static final int TRIES = 150;

  /** An event that was accepted, with the statements as of its recording before and after it. */
  private record Step(
      SpendEvent event,
      Statement before,
      Statement after,
      ImmutableList<CreditAssignment> assignments) {
    /** What credits paid for the event. */
    List<Allocation> payments() {
      return after.allocations().subList(before.allocations().size(), after.allocations().size());
    }

    long paidBy(Offer offer) {
      return payments().stream()
          .filter(payment -> payment.offer().equals(offer.id()))
          .mapToLong(payment -> payment.amount().micros())
          .sum();
    }

    long cash() {
      return event.cost().micros()
          - payments().stream().mapToLong(payment -> payment.amount().micros()).sum();
    }
  }

  private static List<Step> steps(Case given, Instant asOf) {
    Case known = withBorders(given, asOf);
    Ledger ledger = known.open();
    List<Step> steps = new ArrayList<>();
    ImmutableList.Builder<CreditAssignment> assignments = ImmutableList.builder();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (entry.recordedAt().isAfter(asOf)) {
        break;
      }
      Statement before = ledger.statement(entry.recordedAt());
      if (!ledger.post(entry).isAccepted()) {
        continue;
      }
      if (entry instanceof CreditAssignment assignment) {
        assignments.add(assignment);
      } else if (entry instanceof SpendEvent event) {
        Statement after = ledger.statement(entry.recordedAt());
        steps.add(new Step(event, before, after, assignments.build()));
      }
    }
    return steps;
  }

  /** With spend delivered just as credit is issued and expires, and just before. */
  private static Case withBorders(Case known, Instant asOf) {
    List<JournalEntry> journal = new ArrayList<>(known.journal());
    known.statement(asOf).credits().stream()
        .flatMap(credit -> Stream.concat(Stream.of(credit.issuedAt()), credit.expiresAt().stream()))
        .flatMap(border -> Stream.of(border.minusNanos(1), border))
        .distinct()
        .limit(8)
        .map(
            border ->
                SpendEvent.builder()
                    .id(EntryId.of("x/" + border))
                    .campaign(known.campaigns().get(0).id())
                    .deliveredAt(border)
                    .cost(Money.ofMicros(Money.MICROS_PER_UNIT, known.account().currency()))
                    .build())
        .forEach(journal::add);
    return known.with(journal);
  }

  private static long unused(CreditBalance credit) {
    return credit.amount().minus(credit.used()).minus(credit.revoked()).micros();
  }

  /** Effective at the delivery of an event, and not expired. */
  private static boolean isValidFor(CreditBalance credit, SpendEvent event) {
    return !event.deliveredAt().isBefore(credit.issuedAt())
        && credit.expiresAt().map(event.deliveredAt()::isBefore).orElse(true);
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReportMode.OFF)
  void an_event_is_paid_only_by_credit_that_was_there_before_it_and_valid_at_its_delivery(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    for (Step step : steps(known, asOf)) {
      ImmutableMap<String, CreditBalance> there =
          Maps.uniqueIndex(step.before().credits(), CreditBalance::id);
      for (Allocation payment : step.payments()) {
        CreditBalance credit = Objects.requireNonNull(there.get(payment.creditId()));
        assertThat(payment.entry()).isEqualTo(step.event().id());
        assertThat(isValidFor(credit, step.event())).as("%s", credit).isTrue();
        assertThat(payment.amount().micros()).isBetween(1L, unused(credit));
      }
      collect("paid", !step.payments().isEmpty());
    }
  }

  @Property(tries = TRIES, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReportMode.OFF)
  void as_long_as_there_is_cash_to_pay_what_covers_an_event_is_used_up_or_has_paid_its_share(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    for (Step step : steps(known, asOf)) {
      ImmutableMap<String, CreditBalance> then =
          Maps.uniqueIndex(step.after().credits(), CreditBalance::id);
      for (Offer offer : known.program().offers()) {
        long paid = step.paidBy(offer);
        if (!covers(known, offer, step)) {
          assertThat(paid).isZero();
          continue;
        }
        long left =
            step.before().credits().stream()
                .filter(credit -> credit.offer().equals(offer.id()))
                .filter(credit -> isValidFor(credit, step.event()))
                .mapToLong(credit -> unused(Objects.requireNonNull(then.get(credit.id()))))
                .sum();
        long share = offer.credit().share().shareOf(step.event().cost().micros());
        assertThat(paid).isLessThanOrEqualTo(share);
        if (step.cash() > 0 && left > 0) {
          assertThat(paid).isEqualTo(share);
          assertThat(share).isLessThan(step.event().cost().micros());
        }
        collect("used up", step.cash() > 0 && paid > 0 && left == 0);
        collect("pays all", step.cash() == 0 && left > 0);
        collect("paid its share", step.cash() > 0 && left > 0);
      }
    }
  }

  /** Whether an offer's credit is for such an event, as far as its terms and the gates say so. */
  private static boolean covers(Case known, Offer offer, Step step) {
    SpendEvent event = step.event();
    Campaign campaign =
        known.campaigns().stream()
            .filter(each -> each.id().equals(event.campaign()))
            .findFirst()
            .orElseThrow();
    Campaign asked =
        event
            .region()
            .map(
                region ->
                    Campaign.builder().from(campaign).regions(ImmutableSet.of(region)).build())
            .orElse(campaign);
    boolean invalidated =
        step.before().offers().stream()
            .anyMatch(
                told ->
                    told.offer().equals(offer.id()) && told.status() == OfferStatus.INVALIDATED);
    boolean assigned =
        step.assignments().stream()
            .anyMatch(
                assignment ->
                    assignment.offer().equals(offer.id())
                        && assignment.campaign().equals(event.campaign())
                        && !assignment.from().isAfter(event.deliveredAt()));
    return !invalidated
        && (assigned || !offer.credit().assignedOnly())
        && known
            .program()
            .scope(offer.id(), known.account(), asked, event.deliveredAt())
            .isEligible();
  }

  /** Beside what is earned, one offer that gives credit without being asked. */
  @Provide
  Arbitrary<Case> cases() {
    return Recast.cases(Recast::givenCredit);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
