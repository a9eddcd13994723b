// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Cases;
import org.adcredit.rules.testing.Terms;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Journals;

/** Where no credit pays, progress is what was spent in the window and not corrected in time. */
class ProgressProperties {
  private static final Instant ENROLMENT = Instant.parse("2026-03-02T00:00:00Z");
  private static final OfferId OTHER = OfferId.of("other");

  /** Credit a year later, so that all the spend is cash. */
  private static Offer offer(Length length, Length grace) {
    return Sample.offer("welcome")
        .earning(
            Sample.earning()
                .window(EarningWindow.of(Anchor.ENROLMENT, length))
                .grace(grace)
                .tier(Tier.of("USD 100", "USD 50"))
                .build())
        .credit(CreditTerms.builder().issueDelay(Length.ofDays(365)).build())
        .build();
  }

  @Property(tries = 500, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void progress_is_spend_in_the_window_less_corrections_before_the_close(
      @ForAll("journals") ImmutableList<JournalEntry> journal,
      @ForAll("instants") Instant asOf,
      @ForAll("lengths") Length length,
      @ForAll("delays") Length grace) {
    Offer offer = offer(length, grace);
    Instant end = length.after(ENROLMENT, Facts.account().zone());
    Instant close = grace.after(end, Facts.account().zone());
    Ledger ledger = Sample.ledger(offer, Sample.gift("other", CreditTerms.builder().build()));
    Map<EntryId, SpendEvent> counted = new HashMap<>();
    long progress = 0;
    boolean held = false;
    boolean invalidated = false;

    for (JournalEntry entry : JournalOrder.sort(withEnrolment(journal))) {
      if (entry.recordedAt().isAfter(asOf) || !ledger.post(entry).isAccepted()) {
        continue;
      }
      boolean open = held && !invalidated && entry.recordedAt().isBefore(close);
      if (entry instanceof Enrolment enrolment) {
        held |= enrolment.offer().equals(offer.id());
      } else if (entry instanceof Invalidation invalidation) {
        invalidated |= invalidation.offer().equals(offer.id());
      } else if (entry instanceof SpendEvent event
          && open
          && !event.deliveredAt().isBefore(ENROLMENT)
          && event.deliveredAt().isBefore(end)) {
        counted.put(event.id(), event);
        progress += event.cost().micros();
      } else if (entry instanceof SpendCorrection correction
          && open
          && counted.containsKey(correction.event())) {
        progress -= correction.amount().micros();
        collect("corrected in time", true, 20);
      }
    }

    Money expected = Money.ofMicros(progress, Amounts.USD);
    assertThat(ledger.statement(asOf).offers().get(0).qualifying())
        .isEqualTo(held ? Optional.of(expected) : Optional.empty());
  }

  private static ImmutableList<JournalEntry> withEnrolment(ImmutableList<JournalEntry> journal) {
    return ImmutableList.<JournalEntry>builder()
        .add(Facts.enrolment("first", "welcome", ENROLMENT.toString()))
        .addAll(journal)
        .build();
  }

  @Property(tries = 250)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void adjacent_windows_count_together_what_one_window_over_both_counts(
      @ForAll("journals") ImmutableList<JournalEntry> journal,
      @ForAll("instants") Instant asOf,
      @ForAll("lengths") Length first,
      @ForAll("lengths") Length second,
      @ForAll("scopes") Scope scope) {
    Instant middle = first.after(ENROLMENT, Facts.account().zone());
    Instant end = second.after(middle, Facts.account().zone());
    ImmutableList.Builder<JournalEntry> all = ImmutableList.builder();
    all.add(Facts.enrolment("n/before", "before", ENROLMENT.toString()));
    all.add(Facts.enrolment("n/after", "after", middle.toString()));
    all.add(Facts.enrolment("n/over", "over", ENROLMENT.toString()));
    journal.stream()
        .filter(entry -> entry instanceof SpendEvent || entry instanceof SpendCorrection)
        .forEach(all::add);
    for (Instant border : List.of(ENROLMENT, middle, end)) {
      all.add(Facts.spend("x/" + border, "c1", border.toString(), "USD 1"));
      String justBefore = border.minusNanos(1).toString();
      all.add(Facts.spend("x/" + justBefore, "c2", justBefore, "USD 10"));
    }
    CreditProgram program =
        Sample.program(
                windowed("before", Duration.between(ENROLMENT, middle), scope),
                windowed("after", Duration.between(middle, end), scope),
                windowed("over", Duration.between(ENROLMENT, end), scope))
            .build();

    List<Long> progress =
        program.statement(Facts.account(), Sample.CAMPAIGNS, all.build(), asOf).offers().stream()
            .map(offer -> offer.qualifying().map(Money::micros).orElse(0L))
            .toList();
    assertThat(progress.get(0) + progress.get(1)).isEqualTo(progress.get(2));
    collect("both count", progress.get(0) > 0 && progress.get(1) > 0, 20);
  }

  /** A window whose grace is longer than anything is late, and credit a year later. */
  private static Offer windowed(String id, Duration length, Scope scope) {
    return Sample.offer(id)
        .earning(
            Sample.earning()
                .window(EarningWindow.of(Anchor.ENROLMENT, Length.of(length)))
                .grace(Length.ofDays(100))
                .scope(scope)
                .tier(Tier.of("USD 100", "USD 50"))
                .build())
        .credit(CreditTerms.builder().issueDelay(Length.ofDays(365)).build())
        .build();
  }

  /** Of the generated enrolments and invalidations most are about the other offer. */
  @Provide
  Arbitrary<ImmutableList<JournalEntry>> journals() {
    return Journals.journals(
            Amounts.USD, Sample.CAMPAIGNS, List.of(OTHER, OTHER, OTHER, Sample.WELCOME))
        .map(
            journal ->
                journal.stream()
                    .filter(
                        entry ->
                            !(entry instanceof Enrolment enrolment
                                && enrolment.at().isBefore(ENROLMENT)))
                    .filter(entry -> !(entry instanceof Enrolment e && e.offer().equals(OTHER)))
                    .collect(ImmutableList.toImmutableList()));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }

  @Provide
  Arbitrary<Length> lengths() {
    return Terms.lengths();
  }

  @Provide
  Arbitrary<Length> delays() {
    return Terms.delays();
  }

  @Provide
  Arbitrary<Scope> scopes() {
    return Terms.scopes();
  }
}
