// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.rules.eligibility.CreditStatus;

/** The credits that an account holds of one offer, in the order of their numbers. */
final class Credits {
  private final BoundOffer offer;
  private final Account account;
  private final List<Credit> credits = new ArrayList<>();

  Credits(BoundOffer offer, Account account) {
    this.offer = offer;
    this.account = account;
  }

  Credits copy() {
    Credits copy = new Credits(offer, account);
    credits.forEach(credit -> copy.credits.add(credit.copy()));
    return copy;
  }

  List<Credit> asList() {
    return Collections.unmodifiableList(credits);
  }

  int size() {
    return credits.size();
  }

  Credit get(int number) {
    return credits.get(number - 1);
  }

  /** Puts back a credit that was saved. */
  void restore(Credit credit) {
    credits.add(credit);
  }

  /** Gives an amount for an award; from its resolution follow its issue and its expiry. */
  void issue(int award, long micros, Instant resolvedAt) {
    Instant issuedAt = offer.issuedAt(account.zone(), resolvedAt);
    Instant expiresAt = offer.expiresAt(account.zone(), issuedAt);
    credits.add(
        new Credit(offer, credits.size() + 1, award, micros, resolvedAt, issuedAt, expiresAt));
  }

  /** Withdraws up to an amount of what was given for an award, newest credit first. */
  void withdraw(int award, long micros, Instant at) {
    long left = micros;
    for (int i = credits.size() - 1; i >= 0; i--) {
      if (credits.get(i).award() == award) {
        left -= credits.get(i).withdraw(left, at);
      }
    }
  }

  /** What was given for an award and not withdrawn. */
  long granted(int award) {
    long granted = 0;
    for (Credit credit : credits) {
      if (credit.award() == award) {
        granted += credit.granted();
      }
    }
    return granted;
  }

  /** The same for each award of a payout. */
  long[] granted(Payout payout) {
    long[] granted = new long[payout.awards()];
    for (Credit credit : credits) {
      granted[credit.award()] += credit.granted();
    }
    return granted;
  }

  void invalidate(Instant at) {
    credits.forEach(credit -> credit.invalidate(at));
  }

  boolean has(CreditStatus status, Instant at) {
    for (Credit credit : credits) {
      if (credit.status(at) == status) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything was given that was not wholly withdrawn again. */
  boolean isAnyGranted() {
    return credits.stream().anyMatch(credit -> !credit.isWhollyRevoked());
  }
}
