// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.adcredit.core.Account;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Within;

/** Moves every instant of facts, terms and texts by the same amount. */
record Shift(Duration by) {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  Instant instant(Instant instant) {
    return instant.plus(by);
  }

  private Optional<Instant> instant(Optional<Instant> instant) {
    return instant.map(this::instant);
  }

  /** A text with each instant that is told in it. */
  String text(String text) {
    return INSTANT
        .matcher(text)
        .replaceAll(found -> instant(Instant.parse(found.group())).toString());
  }

  Interval interval(Interval interval) {
    return Interval.ofNullable(
        instant(interval.from()).orElse(null), instant(interval.until()).orElse(null));
  }

  private Occurrence occurrence(Occurrence occurrence) {
    return instant(occurrence.instant()).map(Occurrence::at).orElse(occurrence);
  }

  private IndustryApproval approval(IndustryApproval approval) {
    return new IndustryApproval(
        approval.industry(), approval.region(), interval(approval.validity()));
  }

  Account account(Account account) {
    return Account.builder()
        .from(account)
        .createdAt(instant(account.createdAt()))
        .approvals(
            account
                .approvals()
                .map(
                    approvals ->
                        approvals.stream()
                            .map(this::approval)
                            .collect(ImmutableSet.toImmutableSet())))
        .history(occurrence(account.history()))
        .firstImpression(occurrence(account.firstImpression()))
        .build();
  }

  JournalEntry entry(JournalEntry entry) {
    Instant recordedAt = instant(entry.recordedAt());
    if (entry instanceof Enrolment it) {
      return Enrolment.builder().from(it).recordedAt(recordedAt).at(instant(it.at())).build();
    }
    if (entry instanceof SpendEvent it) {
      return SpendEvent.builder()
          .from(it)
          .recordedAt(recordedAt)
          .deliveredAt(instant(it.deliveredAt()))
          .build();
    }
    if (entry instanceof SpendCorrection it) {
      return SpendCorrection.builder().from(it).recordedAt(recordedAt).build();
    }
    if (entry instanceof Settlement it) {
      return Settlement.builder()
          .from(it)
          .recordedAt(recordedAt)
          .at(instant(it.at()))
          .period(it.period().map(this::interval))
          .build();
    }
    if (entry instanceof CreditAssignment it) {
      return CreditAssignment.builder()
          .id(it.id())
          .offer(it.offer())
          .campaign(it.campaign())
          .from(instant(it.from()))
          .recordedAt(recordedAt)
          .build();
    }
    Invalidation it = (Invalidation) entry;
    return Invalidation.builder().from(it).recordedAt(recordedAt).at(instant(it.at())).build();
  }

  ImmutableList<JournalEntry> journal(ImmutableList<JournalEntry> journal) {
    return journal.stream().map(this::entry).collect(ImmutableList.toImmutableList());
  }

  Offer offer(Offer offer) {
    return Offer.builder()
        .from(offer)
        .opensAt(instant(offer.opensAt()))
        .closesAt(instant(offer.closesAt()))
        .credit(
            CreditTerms.builder()
                .from(offer.credit())
                .expiresAtLatest(instant(offer.credit().expiresAtLatest()))
                .build())
        .build();
  }

  /** The offer with days for months: they are as long wherever they are moved. */
  static Offer withoutMonths(Offer offer) {
    UnaryOperator<Length> days = Shift::withoutMonths;
    UnaryOperator<Within> within = it -> new Within(it.anchor(), days.apply(it.length()));
    return Offer.builder()
        .from(offer)
        .enrolment(
            EnrolmentTerms.builder()
                .from(offer.enrolment())
                .newAdvertiser(
                    offer
                        .enrolment()
                        .newAdvertiser()
                        .map(
                            it ->
                                NewAdvertiser.builder()
                                    .within(it.within().map(within))
                                    .dormantFor(it.dormantFor().map(days))
                                    .build()))
                .build())
        .earning(offer.earning().map(it -> withoutMonths(it, days, within)))
        .credit(
            CreditTerms.builder()
                .from(offer.credit())
                .issueDelay(days.apply(offer.credit().issueDelay()))
                .validFor(offer.credit().validFor().map(days))
                .build())
        .build();
  }

  private static EarningTerms withoutMonths(
      EarningTerms earning, UnaryOperator<Length> days, UnaryOperator<Within> within) {
    return EarningTerms.builder()
        .from(earning)
        .grace(days.apply(earning.grace()))
        .window(
            EarningWindow.builder()
                .starts(earning.window().starts())
                .length(days.apply(earning.window().length()))
                .endsWithin(earning.window().endsWithin().map(within))
                .build())
        .build();
  }

  private static Length withoutMonths(Length length) {
    if (length.toString().startsWith("PT")) {
      return length;
    }
    Period period = Period.parse(length.toString());
    LocalDate end = LocalDate.EPOCH.plus(period);
    return Length.ofDays((int) ChronoUnit.DAYS.between(LocalDate.EPOCH, end));
  }
}
