// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.Comparators.min;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the passing of time changes in a ledger: windows close and offers are enrolled in by
 * themselves. A copy can be carried forward to an instant without touching the ledger.
 */
final class Books {
  private final Account account;
  private final ImmutableMap<OfferId, BoundOffer> offers;

  /** By the places of the offers in the programme. */
  private final ImmutableList<Holding> holdings;

  private final Log<Rejection> rejections;

  /**
   * Accepted entries whose ids look like those of implied enrolments, whoever posted them, in the
   * order of acceptance.
   */
  private final Map<EntryId, JournalEntry> impliedIds;

  /** All credits in the order in which they pay. */
  private ImmutableList<Credit> burnOrder;

  /** See {@link #nextDue}; null when something has changed of which it is made. */
  private @Nullable Instant nextDue;

  /** {@link Instant#MIN} while there is no spend. */
  private Instant lastDelivery = Instant.MIN;

  /**
   * Whether these books only tell how things will go on by themselves. Then nobody reads why an
   * enrolment was refused; and to find that out would ask again how things will go on.
   */
  private boolean forecast;

  /** Whether an answer of UNKNOWN has kept an enrolment or spend out. */
  private boolean unknownKeptOut;

  Books(Account account, ImmutableMap<OfferId, BoundOffer> offers) {
    this.account = account;
    this.offers = offers;
    ImmutableList.Builder<Holding> builder = ImmutableList.builder();
    offers.values().forEach(offer -> builder.add(new Holding(offer, account)));
    holdings = builder.build();
    rejections = new Log<>();
    impliedIds = new LinkedHashMap<>();
    burnOrder = ImmutableList.of();
  }

  private Books(Books other) {
    account = other.account;
    offers = other.offers;
    ImmutableList.Builder<Holding> builder = ImmutableList.builder();
    other.holdings.forEach(holding -> builder.add(holding.copy()));
    holdings = builder.build();
    rejections = other.rejections.copy();
    impliedIds = new LinkedHashMap<>(other.impliedIds);
    burnOrder = ImmutableList.of();
    lastDelivery = other.lastDelivery;
    forecast = other.forecast;
    unknownKeptOut = other.unknownKeptOut;
    sortCredits();
  }

  Books copy() {
    return new Books(this);
  }

  /** These books as they will be at an instant if nothing is posted until then. */
  Books forecast(Instant instant) {
    Books then = copy();
    then.forecast = true;
    then.advanceTo(instant);
    return then;
  }

  ImmutableList<Holding> holdings() {
    return holdings;
  }

  /** What is held of an offer by its place in the programme. */
  Holding holding(int place) {
    return holdings.get(place);
  }

  /** What is held of an offer, or null if there is none with the id. */
  @Nullable Holding find(OfferId offer) {
    BoundOffer bound = offers.get(offer);
    return bound == null ? null : holdings.get(bound.place());
  }

  Log<Rejection> rejections() {
    return rejections;
  }

  Map<EntryId, JournalEntry> impliedIds() {
    return impliedIds;
  }

  ImmutableList<Credit> creditsInBurnOrder() {
    return burnOrder;
  }

  boolean hasUnknownKeptOut() {
    return unknownKeptOut;
  }

  void unknownKeptOut() {
    unknownKeptOut = true;
  }

  /** To be called when something was issued, enrolled in or closed. */
  void sortCredits() {
    nextDue = null;
    ImmutableList.Builder<Credit> credits = ImmutableList.builder();
    holdings.forEach(holding -> credits.addAll(holding.credits().asList()));
    ImmutableList<Credit> all = credits.build();
    // Most accounts hold one credit at most, and each copy of the books comes by here.
    burnOrder = all.size() < 2 ? all : BurnOrder.BURN_ORDER_1.sort(all);
  }

  /** The next instant at which something is due by itself, or {@link Instant#MAX}. */
  Instant nextDue() {
    Instant known = nextDue;
    if (known == null) {
      known = findNextDue();
      nextDue = known;
    }
    return known;
  }

  /** To be called when a window was started, or an offer invalidated. */
  void dueChanged() {
    nextDue = null;
  }

  private Instant findNextDue() {
    Instant next = Instant.MAX;
    for (Holding holding : holdings) {
      Instant due = holding.isOpen() ? holding.closesAt() : Instant.MAX;
      if (holding.impliedAt().isBefore(due)) {
        due = holding.impliedAt();
      }
      if (due.isBefore(next)) {
        next = due;
      }
    }
    return next;
  }

  /**
   * Lets everything happen that is due up to an instant, in the order of time; of what is due at
   * one instant, offers close before others are enrolled in, and those in the order of their ids.
   */
  void advanceTo(Instant instant) {
    while (true) {
      Instant due = nextDue();
      if (due.equals(Instant.MAX) || due.isAfter(instant)) {
        return;
      }
      if (!closeAt(due)) {
        enrolByItselfAt(due);
      }
    }
  }

  private boolean closeAt(Instant due) {
    boolean any = false;
    for (Holding holding : holdings) {
      if (holding.isOpen() && holding.closesAt().equals(due)) {
        holding.close();
        any = true;
      }
    }
    if (any) {
      sortCredits();
    }
    return any;
  }

  private void enrolByItselfAt(Instant due) {
    Holding first =
        holdings.stream()
            .filter(holding -> holding.impliedAt().equals(due))
            .min((a, b) -> a.offer().id().compareTo(b.offer().id()))
            .orElseThrow();
    Enrolment enrolment =
        Enrolment.builder()
            .id(first.offer().impliedEnrolmentId())
            .offer(first.offer().id())
            .at(due)
            .build();
    first.impliedEnrolmentTried();
    nextDue = null;
    JournalEntry earlier = impliedIds.get(enrolment.id());
    if (earlier != null) {
      if (!earlier.equals(enrolment)) {
        rejections.add(Rejections.conflict(enrolment));
      }
    } else if (first.isEnrolled()) {
      rejections.add(Rejections.alreadyEnrolled(enrolment, enrolment.offer()));
    } else {
      Decision decision = mayEnrol(first, enrolment, lastDeliveryBefore(due));
      impliedIds.put(enrolment.id(), enrolment);
      enrol(first, enrolment, decision);
    }
  }

  /** The answer to ENROL for an enrolment, as the books stand. */
  Decision mayEnrol(Holding holding, Enrolment enrolment, Optional<Instant> lastSpendAt) {
    return holding
        .offer()
        .enrol()
        .decide(
            Question.ENROL,
            EligibilityRequest.builder()
                .account(account)
                .at(enrolment.at())
                .asOf(enrolment.recordedAt())
                .position(
                    new Positions(account, copy())
                        .ofLate(
                            holding.offer().id(),
                            enrolment.at(),
                            enrolment.recordedAt(),
                            lastSpendAt))
                .build());
  }

  /** Takes an enrolment into effect, or lists why not. */
  void enrol(Holding holding, Enrolment enrolment, Decision decision) {
    if (decision.isEligible()) {
      holding.enrol(enrolment);
      sortCredits();
      return;
    }
    if (decision.verdict() == Verdict.UNKNOWN) {
      unknownKeptOut = true;
    }
    holding
        .refusals()
        .add(
            new Refusal(
                enrolment.id(),
                enrolment.at(),
                forecast ? ImmutableList.of() : decision.findings().asList()));
  }

  /** Takes note that spend was delivered. */
  void delivered(Instant deliveredAt) {
    if (deliveredAt.isAfter(lastDelivery)) {
      lastDelivery = deliveredAt;
    }
  }

  /** The last delivery of spend, or {@link Instant#MIN}. */
  Instant lastDelivery() {
    return lastDelivery;
  }

  Optional<Instant> lastDeliveryBefore(Instant instant) {
    return lastDelivery.isBefore(instant) && !lastDelivery.equals(Instant.MIN)
        ? Optional.of(lastDelivery)
        : Optional.empty();
  }

  /** When a statement as of an instant may change with no new entries, or {@link Instant#MAX}. */
  Instant nextChangeAfter(Instant asOf) {
    Instant next = nextDue();
    for (Credit credit : burnOrder) {
      if (credit.status(asOf) == CreditStatus.PENDING) {
        next = min(next, credit.issuedAt());
      }
      if (credit.unused() > 0 && !credit.hasLapsed(asOf)) {
        next = min(next, credit.expiresAt());
      }
    }
    return next;
  }

  Holding holding(OfferId offer) {
    Holding holding = find(offer);
    checkArgument(holding != null, "unknown offer: %s", offer);
    return holding;
  }
}
