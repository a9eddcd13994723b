// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Tier;

/** A credit that was resolved. Whether what is left remains or has lapsed is for the instant. */
final class ModelCredit {
  /** Priority; assigned, scoped, account-wide; expiry; effective; offer; number. */
  static final Comparator<ModelCredit> BURN_ORDER =
      Comparator.comparing((ModelCredit credit) -> credit.offer.credit().priority())
          .thenComparing(ModelCredit::reach)
          .thenComparing(credit -> credit.expiresAt.orElse(Instant.MAX))
          .thenComparing(credit -> credit.issuedAt)
          .thenComparing(credit -> credit.offer.id().value(), ModelCredit::byCodePoint)
          .thenComparing(credit -> credit.number);

  final Offer offer;
  final int number;
  final Optional<Tier> tier;
  final BigDecimal amount;
  final Instant issuedAt;
  final Optional<Instant> expiresAt;
  BigDecimal used = BigDecimal.ZERO;
  BigDecimal revoked = BigDecimal.ZERO;
  boolean invalidated;

  ModelCredit(
      Offer offer,
      int number,
      Optional<Tier> tier,
      BigDecimal amount,
      Instant issuedAt,
      Optional<Instant> expiresAt) {
    this.offer = offer;
    this.number = number;
    this.tier = tier;
    this.amount = amount;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  static int byCodePoint(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private int reach() {
    Scope covers = offer.credit().covers();
    if (offer.credit().assignedOnly()) {
      return 1;
    }
    return covers.objectives().named().isPresent() || covers.regions().named().isPresent() ? 2 : 3;
  }

  String id() {
    return offer.id().value() + "/" + number;
  }

  BigDecimal left() {
    return amount.subtract(used).subtract(revoked);
  }

  /** One that would lapse before or as it is issued has lapsed from the first. */
  boolean hasLapsed(Instant now) {
    return expiresAt.isPresent()
        && (expiresAt.get().compareTo(now) <= 0 || expiresAt.get().compareTo(issuedAt) <= 0);
  }

  BigDecimal lapsed(Instant now) {
    return hasLapsed(now) ? left() : BigDecimal.ZERO;
  }

  BigDecimal remaining(Instant now) {
    return hasLapsed(now) ? BigDecimal.ZERO : left();
  }

  boolean isWhollyRevoked() {
    return revoked.compareTo(amount) == 0;
  }

  String status(Instant now) {
    if (invalidated) {
      return "INVALIDATED";
    }
    if (isWhollyRevoked()) {
      return "REVOKED";
    }
    if (now.compareTo(issuedAt) < 0 && !hasLapsed(now)) {
      return "PENDING";
    }
    if (left().signum() == 0) {
      return "EXHAUSTED";
    }
    return lapsed(now).signum() > 0 ? "EXPIRED" : "AVAILABLE";
  }

  /** Decided at delivery, even when that is recorded later. */
  boolean isValidFor(Instant deliveredAt) {
    return issuedAt.compareTo(deliveredAt) <= 0
        && expiresAt.stream().noneMatch(end -> deliveredAt.compareTo(end) >= 0);
  }
}
