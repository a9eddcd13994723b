// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/**
 * Which spend earns: what was delivered, or only what was paid for.
 *
 * <p>Some programmes count only spend that was paid for: bills that were settled, prepaid funds
 * that were consumed. Then the host records a {@link org.adcredit.core.Settlement}, of a spend
 * event or of a period, and the offer's terms say {@code basis: SETTLED}.
 *
 * <ul>
 *   <li><b>Settlement.</b> An entry with an id, {@code recordedAt} and {@code at} (informative: it
 *       takes effect at {@code recordedAt}, which defaults to it), of one spend event or of a
 *       period of delivery, from inclusive, until exclusive, either end may be open. A period
 *       settles what was delivered in it and stands before the settlement in the journal's order;
 *       spend that comes later needs another. Of several settlements of an event the first holds.
 *       One of an event that was not accepted is {@code unknown-entry}. At one instant a settlement
 *       stands after corrections and before invalidations, and settlements by their {@code at}.
 *   <li><b>Waiting.</b> Spend is posted as ever: credit pays, and the rules of EARN, the enrolment,
 *       the window and the close are asked of it when it is posted. Where a SETTLED offer would
 *       count it, it starts a window of FIRST_SPEND, counts for nothing yet, and is listed under
 *       EARN as {@code not-settled} at its cost as recorded, until it is settled. {@code EARN}
 *       answers whether spend counts once it is settled.
 *   <li><b>Earning.</b> An event earns when it is settled: what is left of its cash part then, less
 *       what corrections gave back before ({@code credit-funded-counts}: what is left of its cost).
 *       A later correction takes back as ever. Its window is a matter of its delivery; the close, a
 *       matter of the settlement's {@code recordedAt}: settled at or after the close, it is listed
 *       as {@code recorded-too-late}; settled after an invalidation, as {@code offer-invalidated}.
 *       Of a period's events those recorded first count first; what is due is compared with what
 *       was issued once, after all of them. A tier is reached by the event that takes qualifying
 *       spend over it, when that is settled.
 *   <li><b>AWARD</b> asks for settled spend: its remedy is to have as much more settled before the
 *       close as is short.
 *   <li><b>Keeping.</b> An event that waits to be settled is never compacted, nor is a settlement
 *       while an event is kept that it settled.
 * </ul>
 *
 * <p>Of 60.00 delivered on 3 March and 60.00 on 30 March, both in the window of an offer that gives
 * 50.00 for 100.00 and closes on 5 April, a bill for both that is paid on 2 April earns the credit
 * on 2 April. If it is paid on 5 April nothing is earned, and 120.00 are listed as {@code
 * recorded-too-late}; a grace gives bills the time that they take.
 */
public enum Basis {
  /** All spend earns that was delivered, when it is recorded. */
  DELIVERED,

  /** Only spend earns that was paid for, when that is recorded. */
  SETTLED
}
