// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.adcredit.core.Account;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Money;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Tier;
import org.jspecify.annotations.Nullable;

/** One account's dealings with one offer: enrolment, window, progress and credits. */
final class Holding {
  private final BoundOffer offer;
  private final Account account;

  /** When the account comes to hold the offer by itself; {@link Instant#MAX} once it was tried. */
  private Instant impliedAt;

  private final Log<Refusal> refusals;
  private final Map<CampaignId, Instant> assigned;
  private final Credits credits;

  private @Nullable Instant enrolledAt;
  private OptionalInt tier = OptionalInt.empty();
  private @Nullable Payout payout;
  private @Nullable Instant windowStart;

  /** When the window ends, or by when it must start; {@link Instant#MAX} while neither is known. */
  private Instant windowEnd = Instant.MAX;

  /** {@link Instant#MAX} while it is not known, and for an offer that does not earn. */
  private Instant closesAt = Instant.MAX;

  private boolean closed;
  private boolean invalidated;
  private long qualifying;

  /** Until qualifying spend comes to this, what is due is what was granted. */
  private long awardedBelow = Long.MIN_VALUE;

  /** See {@link #outline}; null when something in it has changed. */
  private @Nullable OfferPosition position;

  Holding(BoundOffer offer, Account account) {
    this.offer = offer;
    this.account = account;
    this.impliedAt = offer.impliedEnrolmentAt(account).orElse(Instant.MAX);
    this.refusals = new Log<>();
    this.assigned = new LinkedHashMap<>();
    this.credits = new Credits(offer, account);
  }

  private Holding(Holding other) {
    offer = other.offer;
    account = other.account;
    impliedAt = other.impliedAt;
    refusals = other.refusals.copy();
    assigned = new LinkedHashMap<>(other.assigned);
    credits = other.credits.copy();
    enrolledAt = other.enrolledAt;
    tier = other.tier;
    payout = other.payout;
    windowStart = other.windowStart;
    windowEnd = other.windowEnd;
    closesAt = other.closesAt;
    closed = other.closed;
    invalidated = other.invalidated;
    qualifying = other.qualifying;
    awardedBelow = other.awardedBelow;
    position = other.position;
  }

  Holding copy() {
    return new Holding(this);
  }

  BoundOffer offer() {
    return offer;
  }

  private Optional<EarningTerms> earning() {
    return offer.terms().earning();
  }

  Instant impliedAt() {
    return impliedAt;
  }

  void impliedEnrolmentTried() {
    impliedAt = Instant.MAX;
  }

  Log<Refusal> refusals() {
    return refusals;
  }

  Credits credits() {
    return credits;
  }

  Map<CampaignId, Instant> assigned() {
    return assigned;
  }

  boolean isEnrolled() {
    return enrolledAt != null;
  }

  /** Whether an enrolment is in effect toward which spend may count, or might have. */
  boolean isEarning() {
    return enrolledAt != null && offer.earns();
  }

  boolean isInvalidated() {
    return invalidated;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isOpen() {
    return isEarning() && !closed && !invalidated;
  }

  Optional<Instant> enrolledAt() {
    return Optional.ofNullable(enrolledAt);
  }

  OptionalInt tier() {
    return tier;
  }

  Optional<Instant> windowStart() {
    return Optional.ofNullable(windowStart);
  }

  Instant windowEnd() {
    return windowEnd;
  }

  Instant closesAt() {
    return closesAt;
  }

  long qualifying() {
    return qualifying;
  }

  Payout payout() {
    if (payout == null) {
      throw new IllegalStateException("the offer is not held: " + offer.id());
    }
    return payout;
  }

  /** Takes an enrolment into effect. */
  void enrol(Enrolment enrolment) {
    hold(enrolment.at(), enrolment.tier());
    if (earning().isEmpty()) {
      Money amount = offer.terms().upfront().get(account.currency());
      credits.issue(0, amount == null ? 0 : amount.micros(), enrolment.at());
    }
  }

  private void hold(Instant at, OptionalInt chosen) {
    position = null;
    enrolledAt = at;
    tier = chosen;
    if (earning().isPresent()) {
      payout = Payout.of(earning().get(), account.currency(), chosen);
      Optional<Instant> start = offer.windowStart(account, at);
      if (start.isPresent()) {
        startWindow(start.get());
      } else {
        windowEnd = offer.windowLimit(account, at);
        closesAt = closeOf(windowEnd);
      }
    }
  }

  private Instant closeOf(Instant end) {
    return end.equals(Instant.MAX) ? end : offer.close(account, end);
  }

  /** The end of a window that starts at an instant. */
  private Instant endOf(Instant start) {
    return offer.windowEnd(account, enrolledAt().orElseThrow(), start);
  }

  /** Starts the window; one that waits for first spend starts at its delivery. */
  void startWindow(Instant start) {
    position = null;
    windowStart = start;
    windowEnd = endOf(start);
    closesAt = closeOf(windowEnd);
  }

  /**
   * Whether spend that may otherwise earn is recorded too late: at or after the close, or, where it
   * would be the first, at or after the close of the window that it would start.
   */
  boolean isTooLate(Instant deliveredAt, Instant recordedAt) {
    return closed || (windowStart == null && !recordedAt.isBefore(closeOf(endOf(deliveredAt))));
  }

  /** Counts spend that earns. */
  void count(long micros) {
    qualifying += micros;
  }

  void discount(long micros) {
    qualifying -= micros;
  }

  /** Compares what is due with what was granted, and issues or withdraws the difference. */
  void award(Instant at) {
    boolean isEven = true;
    for (int award = 0; award < payout().awards(); award++) {
      long due = payout().due(award, qualifying, closed);
      long granted = credits.granted(award);
      if (due > granted) {
        credits.issue(award, due - granted, at);
      } else if (earning().orElseThrow().onLostProgress() == OnLostProgress.REVOKE_UNUSED) {
        credits.withdraw(award, granted - due, at);
      }
      isEven &= due == credits.granted(award);
    }
    awardedBelow = isEven ? payout().nextThreshold(qualifying) : Long.MIN_VALUE;
  }

  /** Whether to award would do nothing, as after most events: no tier was reached by them. */
  boolean isAwarded() {
    return qualifying < awardedBelow;
  }

  void close() {
    closed = true;
    award(closesAt);
  }

  void invalidate(Instant at) {
    position = null;
    invalidated = true;
    credits.invalidate(at);
  }

  void assign(CampaignId campaign, Instant from) {
    position = null;
    assigned.merge(campaign, from, (a, b) -> a.isBefore(b) ? a : b);
  }

  OfferStatus status(Instant at) {
    if (invalidated) {
      return OfferStatus.INVALIDATED;
    }
    if (!isEnrolled()) {
      return refusals.size() == 0 ? OfferStatus.NOT_ENROLLED : OfferStatus.NOT_ELIGIBLE;
    }
    if (credits.has(CreditStatus.AVAILABLE, at)) {
      return OfferStatus.GRANTED;
    }
    if (credits.has(CreditStatus.PENDING, at)) {
      return OfferStatus.FULFILLED;
    }
    boolean issued = credits.isAnyGranted();
    if (isOpen() && canEarnMore()) {
      return payout().isReached(qualifying) && !issued
          ? OfferStatus.FULFILLED
          : OfferStatus.EARNING;
    }
    if (!issued) {
      return OfferStatus.MISSED;
    }
    return credits.has(CreditStatus.EXPIRED, at) ? OfferStatus.EXPIRED : OfferStatus.EXHAUSTED;
  }

  private boolean canEarnMore() {
    long[] granted = credits.granted(payout());
    return payout().isPercentage()
        || payout().next(qualifying, granted).isPresent()
        || payout().owesAtClose(qualifying, granted);
  }

  /** The lowest tier ahead that would issue something, while the offer is open. */
  Optional<Tier> next() {
    return isOpen() ? payout().next(qualifying, credits.granted(payout())) : Optional.empty();
  }

  /**
   * What the built-in rules read when spend is posted: enrolment, window and assignments. These
   * seldom change while spend comes in, so it is made once and kept.
   */
  OfferPosition outline() {
    OfferPosition known = position;
    if (known == null) {
      known = position().build();
      position = known;
    }
    return known;
  }

  OfferPosition.Builder position() {
    return OfferPosition.builder()
        .enrolledAt(enrolledAt())
        .invalidated(invalidated)
        .windowStart(windowStart())
        .windowEnd(windowEnd.equals(Instant.MAX) ? Optional.empty() : Optional.of(windowEnd))
        .assigned(assigned);
  }

  /** Puts back what was saved; the window and the close follow from it. */
  void restore(
      boolean impliedEnrolmentTried,
      @Nullable Instant enrolledAt,
      OptionalInt tier,
      @Nullable Instant windowStart,
      boolean closed,
      boolean invalidated,
      long qualifying) {
    if (impliedEnrolmentTried) {
      impliedEnrolmentTried();
    }
    if (enrolledAt != null) {
      hold(enrolledAt, tier);
      if (windowStart != null && earning().isPresent()) {
        startWindow(windowStart);
      }
    }
    this.closed = closed;
    this.invalidated = invalidated;
    this.qualifying = qualifying;
  }
}
