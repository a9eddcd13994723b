// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.adcredit.core.Money;
import org.adcredit.rules.eligibility.CreditBalance;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what has become of a ledger since they were told last. It reads that off the
 * books: what it has told of each list, which only grows, and of each credit. So posting does not
 * know of it, and a ledger that nobody listens to has none.
 *
 * <p>Where a listener throws, the others are told all the same, and it is told the rest; the first
 * failure comes out at the end.
 */
final class Teller {
  private final LedgerState state;
  private final List<ToldHolding> holdings = new ArrayList<>();
  private ImmutableList<LedgerListener> listeners = ImmutableList.of();
  private int allocations;
  private int tiersReached;
  private int rejections;
  private boolean telling;
  private @Nullable RuntimeException failure;

  /** What has been told of an offer. */
  private static final class ToldHolding {
    boolean enrolled;
    int refusals;
    final List<ToldCredit> credits = new ArrayList<>();
  }

  /** What has been told of a credit, in micros. */
  private static final class ToldCredit {
    boolean issued;
    long revoked;
    long lapsed;
  }

  Teller(LedgerState state) {
    this.state = state;
    startAnew();
  }

  void add(LedgerListener listener) {
    listeners = ImmutableList.<LedgerListener>builder().addAll(listeners).add(listener).build();
  }

  /** Takes what there is for told. To be called when the lists have become shorter. */
  void startAnew() {
    ImmutableList<LedgerListener> all = listeners;
    listeners = ImmutableList.of();
    holdings.clear();
    state.books().holdings().forEach(holding -> holdings.add(new ToldHolding()));
    allocations = state.allocations().size();
    tiersReached = state.tiersReached().size();
    rejections = state.books().rejections().size();
    tell();
    listeners = all;
  }

  /** Refuses a listener's attempt to change the ledger of which it is told. */
  void checkNotTelling() {
    checkState(!telling, "a listener must not change the ledger of which it is told");
  }

  void tell() {
    telling = true;
    try {
      for (int place = 0; place < holdings.size(); place++) {
        tellEnrolments(state.books().holding(place), holdings.get(place));
      }
      while (allocations < state.allocations().size()) {
        tellUsed(allocations++);
      }
      while (tiersReached < state.tiersReached().size()) {
        TierReached reached = state.tiersReached().get(tiersReached++);
        all(listener -> listener.tierReached(reached));
      }
      tellCredits(this::tellIssued);
      tellCredits(this::tellRevoked);
      tellCredits(this::tellLapsed);
      while (rejections < state.books().rejections().size()) {
        Rejection rejection = state.books().rejections().get(rejections++);
        all(listener -> listener.rejected(rejection));
      }
    } finally {
      telling = false;
    }
    RuntimeException thrown = failure;
    failure = null;
    if (thrown != null) {
      throw thrown;
    }
  }

  private void all(Consumer<LedgerListener> event) {
    for (LedgerListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else if (failure != e) {
          failure.addSuppressed(e);
        }
      }
    }
  }

  private void tellEnrolments(Holding holding, ToldHolding told) {
    if (holding.isEnrolled() && !told.enrolled) {
      told.enrolled = true;
      Instant at = holding.enrolledAt().orElseThrow();
      all(listener -> listener.enrolled(holding.offer().id(), at));
    }
    while (told.refusals < holding.refusals().size()) {
      Refusal refusal = holding.refusals().get(told.refusals++);
      all(listener -> listener.refused(holding.offer().id(), refusal));
    }
  }

  /** How one of the things that happen to a credit is told, if it has happened. */
  private interface CreditNews {
    void tell(Credit credit, ToldCredit told);
  }

  private void tellCredits(CreditNews news) {
    for (Holding holding : state.books().holdings()) {
      for (Credit credit : holding.credits().asList()) {
        news.tell(credit, told(credit));
      }
    }
  }

  private ToldCredit told(Credit credit) {
    List<ToldCredit> told = holdings.get(credit.place()).credits;
    while (told.size() < credit.number()) {
      told.add(new ToldCredit());
    }
    return told.get(credit.number() - 1);
  }

  /** Tells that credit was used; that it was issued comes first. */
  private void tellUsed(int place) {
    Allocations all = state.allocations();
    Credit credit = state.books().holding(all.offer(place)).credits().get(all.credit(place));
    tellIssued(credit, told(credit));
    Allocation allocation =
        all.get(place, state.journal(), state.program().boundOffers(), state.account().currency());
    all(listener -> listener.creditUsed(allocation));
  }

  private void tellIssued(Credit credit, ToldCredit told) {
    if (!told.issued && !state.last().isBefore(credit.issuedAt())) {
      told.issued = true;
      if (!credit.isWhollyRevoked()) {
        CreditBalance balance = balance(credit);
        all(listener -> listener.creditIssued(balance));
      }
    }
  }

  private void tellRevoked(Credit credit, ToldCredit told) {
    if (credit.revoked() != told.revoked) {
      Money more = state.money(credit.revoked() - told.revoked);
      told.revoked = credit.revoked();
      CreditBalance balance = balance(credit);
      all(listener -> listener.creditRevoked(balance, more));
    }
  }

  private void tellLapsed(Credit credit, ToldCredit told) {
    long lapsed = credit.lapsed(state.last());
    if (lapsed != told.lapsed) {
      Money more = state.money(lapsed - told.lapsed);
      told.lapsed = lapsed;
      CreditBalance balance = balance(credit);
      all(listener -> listener.creditLapsed(balance, more));
    }
  }

  private CreditBalance balance(Credit credit) {
    return credit.balance(state.account().currency(), state.last());
  }
}
