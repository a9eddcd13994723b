// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.Comparators.max;
import static com.google.common.collect.Comparators.min;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.EntryId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Within;

/** An offer with its rules: the terms of a programme made ready to be asked. */
final class BoundOffer {
  private final int place;
  private final Offer terms;
  private final RuleChain enrol;
  private final RuleChain scope;
  private final RuleChain earn;
  private final RuleChain earnBeyondGates;
  private final RuleChain cover;
  private final RuleChain payBeyondGates;
  private final boolean earns;
  private final boolean countsCreditFunded;
  private final boolean countsSettled;
  private final boolean earnReadsLedger;
  private final boolean payReadsLedger;

  BoundOffer(
      int place,
      Offer terms,
      RuleChain gates,
      ObjectiveAvailability availability,
      ImmutableList<EligibilityRule> enrolRules,
      ImmutableList<EligibilityRule> earnRules,
      ImmutableList<EligibilityRule> creditRules) {
    this.place = place;
    this.terms = terms;
    enrol = RuleChain.of(enrolment(terms)).and(enrolRules);
    Scope earning = terms.earning().map(EarningTerms::scope).orElse(Scope.everything());
    earnBeyondGates =
        RuleChain.of(
                EligibilityRules.enrolment(terms.id()),
                EligibilityRules.earningWindow(terms),
                EligibilityRules.offerScope(earning, availability))
            .and(earnRules);
    earn = gates.and(earnBeyondGates.rules());
    EligibilityRule creditScope =
        EligibilityRules.creditScope(terms.credit().covers(), availability);
    ImmutableList<EligibilityRule> assignment =
        terms.credit().assignedOnly()
            ? ImmutableList.of(EligibilityRules.creditAssignment(terms.id()))
            : ImmutableList.of();
    scope = gates.and(ImmutableList.of(creditScope)).and(creditRules);
    payBeyondGates = RuleChain.of(creditScope).and(assignment).and(creditRules);
    cover =
        gates
            .and(ImmutableList.of(EligibilityRules.creditValidity(terms.id())))
            .and(payBeyondGates.rules());
    earns = terms.earning().isPresent();
    countsCreditFunded = terms.earning().map(EarningTerms::creditFundedCounts).orElse(false);
    countsSettled =
        terms.earning().map(EarningTerms::basis).orElse(Basis.DELIVERED) == Basis.SETTLED;
    earnReadsLedger = !earnRules.isEmpty();
    payReadsLedger = !creditRules.isEmpty();
  }

  private static ImmutableList<EligibilityRule> enrolment(Offer terms) {
    EnrolmentTerms enrolment = terms.enrolment();
    ImmutableList.Builder<EligibilityRule> rules = ImmutableList.builder();
    rules.add(
        EligibilityRules.offerOpen(terms),
        EligibilityRules.billingRegion(enrolment.regions()),
        EligibilityRules.currencyOffered(terms),
        EligibilityRules.signupChannel(enrolment.channels()),
        EligibilityRules.accountStanding());
    enrolment.newAdvertiser().map(EligibilityRules::newAdvertiser).ifPresent(rules::add);
    rules.add(EligibilityRules.oncePer(terms.id(), enrolment.oncePer()));
    enrolment.exclusiveGroup().map(EligibilityRules::exclusiveOffer).ifPresent(rules::add);
    return rules.build();
  }

  /** The place of the offer in its programme, from 0. */
  int place() {
    return place;
  }

  OfferId id() {
    return terms.id();
  }

  Offer terms() {
    return terms;
  }

  /** Whether its credit is earned, not given upfront. */
  boolean earns() {
    return earns;
  }

  /** Whether spend that credit paid counts toward it too. */
  boolean countsCreditFunded() {
    return countsCreditFunded;
  }

  /** Whether spend counts toward it only once it is settled. */
  boolean countsSettled() {
    return countsSettled;
  }

  RuleChain enrol() {
    return enrol;
  }

  RuleChain scope() {
    return scope;
  }

  RuleChain earn() {
    return earn;
  }

  /** What EARN asks beyond the platform's gates. */
  RuleChain earnBeyondGates() {
    return earnBeyondGates;
  }

  RuleChain cover() {
    return cover;
  }

  /** What COVER asks beyond the platform's gates and the validity of a single credit. */
  RuleChain payBeyondGates() {
    return payBeyondGates;
  }

  /** Whether users' rules under EARN may read the whole position, not just enrolment and window. */
  boolean earnReadsLedger() {
    return earnReadsLedger;
  }

  /** Whether users' rules under COVER may read the whole position, not just assignments. */
  boolean payReadsLedger() {
    return payReadsLedger;
  }

  /** Whether its rules may tell campaigns apart by more than objective, regions and buying type. */
  boolean tellsCampaignsApart() {
    return earnReadsLedger || payReadsLedger || terms.credit().assignedOnly();
  }

  boolean sharesGroupWith(BoundOffer other) {
    Optional<String> group = terms.enrolment().exclusiveGroup();
    return other != this
        && group.isPresent()
        && group.equals(other.terms.enrolment().exclusiveGroup());
  }

  /** When an account comes to hold the offer by itself, if it does. */
  Optional<Instant> impliedEnrolmentAt(Account account) {
    if (terms.enrolment().mode() != EnrolmentMode.AUTOMATIC) {
      return Optional.empty();
    }
    return Optional.of(max(account.createdAt(), terms.opensAt()));
  }

  EntryId impliedEnrolmentId() {
    return EntryId.of("auto/" + terms.id());
  }

  private EarningWindow window() {
    return terms.earning().orElseThrow().window();
  }

  /** When the window starts, unless first spend starts it. */
  Optional<Instant> windowStart(Account account, Instant enrolledAt) {
    return switch (window().starts()) {
      case ENROLMENT -> Optional.of(enrolledAt);
      case ACCOUNT_CREATED -> Optional.of(account.createdAt());
      case FIRST_SPEND, FIRST_IMPRESSION -> Optional.empty();
    };
  }

  /** When a window that starts at an instant ends. */
  Instant windowEnd(Account account, Instant enrolledAt, Instant start) {
    return min(window().length().after(start, account.zone()), windowLimit(account, enrolledAt));
  }

  /** By when any window ends, or {@link Instant#MAX}. */
  Instant windowLimit(Account account, Instant enrolledAt) {
    Instant limit =
        window().endsWithin().map(within -> limit(within, account, enrolledAt)).orElse(Instant.MAX);
    // No spend lies in a window of no length that it would start: from the enrolment it has passed.
    return window().starts() == Anchor.FIRST_SPEND && window().length().isZero()
        ? min(limit, enrolledAt)
        : limit;
  }

  private static Instant limit(Within within, Account account, Instant enrolledAt) {
    Instant anchor = within.anchor() == Anchor.ENROLMENT ? enrolledAt : account.createdAt();
    return within.length().after(anchor, account.zone());
  }

  /** When the offer closes whose window ends at an instant. */
  Instant close(Account account, Instant windowEnd) {
    return terms.earning().orElseThrow().grace().after(windowEnd, account.zone());
  }

  /** When credit that is resolved at an instant is issued. */
  Instant issuedAt(ZoneId zone, Instant resolvedAt) {
    return terms.credit().issueDelay().after(resolvedAt, zone);
  }

  /** When credit that is issued at an instant expires, or {@link Instant#MAX}. */
  Instant expiresAt(ZoneId zone, Instant issuedAt) {
    Optional<Length> validFor = terms.credit().validFor();
    return min(
        validFor.map(length -> length.after(issuedAt, zone)).orElse(Instant.MAX),
        terms.credit().expiresAtLatest().orElse(Instant.MAX));
  }
}
