// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.Comparators.min;

import com.google.common.base.Suppliers;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.OfferPosition;

/** Takes the positions that rules may read off the books of an account. */
final class Positions {
  private final Account account;
  private final Books books;

  Positions(Account account, Books books) {
    this.account = account;
    this.books = books;
  }

  /**
   * How the account stands with an offer, as far as it is told by the books as they are now. These
   * books must not change any more: what comes later is derived from them when it is asked for.
   */
  OfferPosition of(OfferId offer, Instant asOf, Optional<Instant> lastSpendAt) {
    return now(books.holding(offer), asOf)
        .lastSpendAt(lastSpendAt)
        .later(Suppliers.memoize(() -> later(offer, asOf)))
        .build();
  }

  /**
   * The same for an enrolment that was recorded later than its instant: it is judged by spend
   * before its instant, but who waits does so with all that has been spent since.
   */
  OfferPosition ofLate(OfferId offer, Instant at, Instant asOf, Optional<Instant> lastSpendAt) {
    Instant last = books.lastDelivery();
    if (!at.isBefore(asOf) || last.isBefore(at)) {
      return of(offer, asOf, lastSpendAt);
    }
    return now(books.holding(offer), asOf)
        .since(at)
        .lastSpendAt(lastSpendAt)
        .later(Suppliers.memoize(() -> Optional.of(of(offer, asOf, Optional.of(last)))))
        .build();
  }

  /** The same as of an instant, without what comes later. */
  OfferPosition.Builder now(Holding holding, Instant asOf) {
    OfferPosition.Builder position = holding.position().since(asOf);
    if (holding.isEarning()) {
      position.qualifying(Money.ofMicros(holding.qualifying(), account.currency()));
    }
    for (Credit credit : holding.credits().asList()) {
      position.addCredits(credit.balance(account.currency(), asOf));
    }
    for (Holding other : books.holdings()) {
      if (other.offer().sharesGroupWith(holding.offer())
          && other.isEnrolled()
          && other.status(asOf).canStillPay()) {
        position.addConflicts(other.offer().id());
      }
    }
    return position;
  }

  private Optional<OfferPosition> later(OfferId offer, Instant asOf) {
    Instant next = nextStep(asOf);
    if (next.equals(Instant.MAX)) {
      return Optional.empty();
    }
    Books then = books.forecast(next);
    return Optional.of(new Positions(account, then).of(offer, next, then.lastDeliveryBefore(next)));
  }

  /** The next instant after another at which time alone changes a position. */
  private Instant nextStep(Instant asOf) {
    Instant next = books.nextDue();
    if (books.lastDelivery().equals(asOf)) {
      next = min(next, asOf.plusNanos(1)); // from then on it was delivered before
    }
    for (Credit credit : books.creditsInBurnOrder()) {
      if (credit.issuedAt().isAfter(asOf)) {
        next = min(next, credit.issuedAt());
      }
      if (credit.expiresAt().isAfter(asOf)) {
        next = min(next, credit.expiresAt());
      }
    }
    return next;
  }
}
