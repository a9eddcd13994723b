// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;

/**
 * Is told what becomes of a ledger while entries are posted to it: to count, to log, or to write to
 * an advertiser that credit has come. See {@link Ledger#listen}.
 *
 * <p>Each method does nothing unless it is overridden. They are called by the thread that posts,
 * before {@link Ledger#post} returns and after the entry has taken effect, in the order in which
 * they stand here. What is told adds up to the statement: the amounts used, lapsed and revoked of a
 * credit are those of its {@link CreditBalance} as of the last entry.
 *
 * <p>A ledger has no clock. What the passing of time alone does, it does with the next entry that
 * is accepted, and it is told then: credit that lapsed on 1 April 10:00 is told with the first
 * entry recorded from then on; its balance says when it was. To hear of it earlier, ask for a
 * statement at its {@link Statement#nextChangeAt}.
 *
 * <p>A listener may ask the ledger, but not change it. What it throws comes out of {@code post}
 * once everything has been told to everyone; the entry is posted nevertheless.
 */
public interface LedgerListener {
  /**
   * An enrolment took effect, by an entry or by itself.
   *
   * @param offer which is held from now on
   * @param at from when it is held
   */
  default void enrolled(OfferId offer, Instant at) {}

  /**
   * The rules did not let the account hold an offer; the enrolment had no effect.
   *
   * @param offer which is not held
   * @param refusal the enrolment, and why; not all of its findings may be told to everybody
   */
  default void refused(OfferId offer, Refusal refusal) {}

  /**
   * Credit paid for spend, or a correction gave back what it had paid.
   *
   * @param allocation how much of which event; less than zero for what was given back
   */
  default void creditUsed(Allocation allocation) {}

  /**
   * Spend took an offer over a tier.
   *
   * @param reached which tier, and by which event
   */
  default void tierReached(TierReached reached) {}

  /**
   * Credit has become effective: it pays for spend delivered from its {@link
   * CreditBalance#issuedAt} on. It is told before it is told as used; credit that was withdrawn
   * whole before it became effective is not told.
   *
   * @param credit as it stands after the entry
   */
  default void creditIssued(CreditBalance credit) {}

  /**
   * Credit was withdrawn: what earned it was corrected, or its offer was invalidated.
   *
   * @param credit as it stands after the entry
   * @param amount how much more than before
   */
  default void creditRevoked(CreditBalance credit, Money amount) {}

  /**
   * Credit lapsed unused.
   *
   * @param credit as it stands after the entry
   * @param amount how much more than before; less than zero where spend that was delivered in time
   *     was recorded after the lapse, and has used some of it after all
   */
  default void creditLapsed(CreditBalance credit, Money amount) {}

  /**
   * An entry could not be used; for the rest it is as if it had never come.
   *
   * @param rejection which entry, and why
   */
  default void rejected(Rejection rejection) {}
}
