// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.terms.CreditTerms;

/**
 * A credit in a ledger, in micros. What has lapsed is not kept but told from the instant, because
 * spend delivered in time may still be recorded later.
 */
final class Credit {
  private final BoundOffer offer;
  private final int number;

  /** Which of the offer's awards it pays; see {@link Payout}. */
  private final int award;

  private final long amount;
  private final Instant resolvedAt;
  private final Instant issuedAt;

  /** {@link Instant#MAX} where it never expires. */
  private final Instant expiresAt;

  private long used;
  private long revoked;
  private boolean invalidated;

  Credit(
      BoundOffer offer,
      int number,
      int award,
      long amount,
      Instant resolvedAt,
      Instant issuedAt,
      Instant expiresAt) {
    this.offer = offer;
    this.number = number;
    this.award = award;
    this.amount = amount;
    this.resolvedAt = resolvedAt;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  Credit copy() {
    Credit copy = new Credit(offer, number, award, amount, resolvedAt, issuedAt, expiresAt);
    copy.restore(used, revoked, invalidated);
    return copy;
  }

  void restore(long used, long revoked, boolean invalidated) {
    this.used = used;
    this.revoked = revoked;
    this.invalidated = invalidated;
  }

  OfferId offer() {
    return offer.id();
  }

  /** The place of its offer in the programme. */
  int place() {
    return offer.place();
  }

  int number() {
    return number;
  }

  int award() {
    return award;
  }

  long amount() {
    return amount;
  }

  Instant resolvedAt() {
    return resolvedAt;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  long used() {
    return used;
  }

  long revoked() {
    return revoked;
  }

  boolean isInvalidated() {
    return invalidated;
  }

  int priority() {
    return offer.terms().credit().priority();
  }

  /** 0 for credit of assigned campaigns, 1 for some objectives or regions, 2 for everything. */
  int breadth() {
    CreditTerms credit = offer.terms().credit();
    if (credit.assignedOnly()) {
      return 0;
    }
    return credit.covers().objectives().isAll() && credit.covers().regions().isAll() ? 2 : 1;
  }

  /** What has neither been used nor withdrawn, lapsed or not. */
  long unused() {
    return amount - used - revoked;
  }

  /** What was given and not withdrawn. */
  long granted() {
    return amount - revoked;
  }

  boolean isWithinItsAmount() {
    return used >= 0 && revoked >= 0 && used <= amount && revoked <= amount - used;
  }

  boolean isWhollyRevoked() {
    return revoked == amount;
  }

  /** Whether it is valid for spend delivered at an instant. */
  boolean covers(Instant deliveredAt) {
    return !deliveredAt.isBefore(issuedAt) && deliveredAt.isBefore(expiresAt);
  }

  /** Whether what is unused has lapsed. Credit that expires as it is issued has from the first. */
  boolean hasLapsed(Instant at) {
    return !at.isBefore(expiresAt) || !issuedAt.isBefore(expiresAt);
  }

  /** What has lapsed unused by an instant. */
  long lapsed(Instant at) {
    return hasLapsed(at) ? unused() : 0;
  }

  void use(long micros) {
    used += micros;
  }

  /** Takes back what it paid for an event, and keeps its own fate. */
  void giveBack(long micros, boolean offerInvalidated) {
    used -= micros;
    if (offerInvalidated) {
      revoked += micros;
    }
  }

  /** Withdraws up to an amount of what is unused and has not lapsed; tells how much it was. */
  long withdraw(long micros, Instant at) {
    long withdrawn = hasLapsed(at) ? 0 : Math.min(micros, unused());
    revoked += withdrawn;
    return withdrawn;
  }

  void invalidate(Instant at) {
    if (withdraw(unused(), at) > 0) {
      invalidated = true;
    }
  }

  CreditStatus status(Instant at) {
    if (invalidated) {
      return CreditStatus.INVALIDATED;
    }
    if (isWhollyRevoked()) {
      return CreditStatus.REVOKED;
    }
    if (at.isBefore(issuedAt) && !hasLapsed(at)) {
      return CreditStatus.PENDING;
    }
    if (unused() == 0) {
      return CreditStatus.EXHAUSTED;
    }
    return hasLapsed(at) ? CreditStatus.EXPIRED : CreditStatus.AVAILABLE;
  }

  CreditBalance balance(Currency currency, Instant at) {
    long lapsed = lapsed(at);
    return CreditBalance.builder()
        .offer(offer())
        .number(number)
        .amount(Money.ofMicros(amount, currency))
        .resolvedAt(resolvedAt)
        .issuedAt(issuedAt)
        .expiresAt(expiresAt.equals(Instant.MAX) ? Optional.empty() : Optional.of(expiresAt))
        .used(Money.ofMicros(used, currency))
        .remaining(Money.ofMicros(unused() - lapsed, currency))
        .lapsed(Money.ofMicros(lapsed, currency))
        .revoked(Money.ofMicros(revoked, currency))
        .status(status(at))
        .build();
  }
}
