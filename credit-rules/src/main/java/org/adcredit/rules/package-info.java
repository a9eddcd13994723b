// SPDX-License-Identifier: Apache-2.0
/**
 * The facade: a credit programme, the ledgers of its accounts, and their statements.
 *
 * <p>Read first {@link CreditProgram}, which is put together once and shared: it answers what
 * concerns an account and a campaign alone, and opens ledgers. Next {@link Ledger}, of one account:
 * it takes the entries of the account's journal one by one, answers what depends on them, and makes
 * a {@link Statement} as of any instant from the last entry on. Then the statement's parts: {@link
 * Totals}, an {@link OfferStatement} for each offer, and the balances of credits; and what explains
 * every cent of it: which credits paid which events ({@link Allocation}), which entries counted
 * toward which threshold ({@link Contribution}, {@link TierReached}), what did not count and why
 * ({@link Exclusion}), and which entries had no effect ({@link Refusal}) or could not be used
 * ({@link Rejection}). Last what would be: what an event would do is told before it is posted by a
 * {@link Preview}; what a change of the programme would come to, and for whom, by an {@link Impact}.
 * Totals that a platform states again and again become entries by a {@link Restatement}. To be told
 * of what happens as it happens, there is {@link LedgerListener}.
 *
 * <pre>{@code
 * Ledger ledger = program.openLedger(account, ImmutableList.of(campaign));
 * ledger.post(event); // 100.00, which reaches the tier and is charged itself
 * byte[] saved = ledger.save(); // for a row of a database
 *
 * Ledger resumed = program.resume(account, ImmutableList.of(campaign), saved);
 * resumed.post(next); // 70.00: the credit pays 50.00 of it
 * Statement statement = resumed.statement(Instant.parse("2026-03-06T00:00:00Z"));
 * System.out.println(statement.totals());
 * }</pre>
 *
 * <p>prints
 *
 * <pre>{@code
 * USD 170.00 = USD 50.00 credit + USD 120.00 cash
 * }</pre>
 *
 * <p>Choices, where the domain leaves one:
 *
 * <ul>
 *   <li>The recording of an entry is part of its content: the same event recorded at another
 *       instant is a conflicting duplicate. Only results are not.
 *   <li>A statement is provisional while an offer is open. An offer that gives its credit upfront
 *       never is, and an invalidated one is no more; it has no close either. What was unknown when
 *       an enrolment was refused stays so, even if a later one succeeded.
 *   <li>Credit that had lapsed before its offer was invalidated stays expired. What a correction
 *       returns to any credit of an invalidated offer is revoked.
 *   <li>Credit that an invalidated or withdrawn offer gave is resolved credit: COVER says that it
 *       was revoked, not that there was none.
 *   <li>For an offer that pays a chosen tier, no other tier is reached, or comes next.
 *   <li>An enrolment without effect keeps its id; one that is rejected was not tried.
 *   <li>An upfront credit is resolved at the instant of its enrolment, whenever that was recorded.
 *   <li>A correction does not change what is excluded, nor when a window started.
 *   <li>An event's own region is the only one asked, even if its campaign does not target it.
 *   <li>Of what is due at one instant, offers close before others are enrolled in by themselves.
 * </ul>
 *
 * <p>Promises of the whole package: programmes, statements and all that they are made of are
 * immutable and may be shared between threads; a ledger belongs to one account, and to one thread
 * at a time; nothing reads a clock, a default zone or a locale; nothing is null; money is exact.
 */
@NullMarked
@ValueStyle
package org.adcredit.rules;

import org.jspecify.annotations.NullMarked;
