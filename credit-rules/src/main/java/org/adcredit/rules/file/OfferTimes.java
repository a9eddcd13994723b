// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.Comparators;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.core.Interval;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Resolves;

/**
 * Between which instants an offer can earn and pay, whatever the account: nothing happens outside,
 * and not for every account something inside. Accounts enrol from their creation on.
 */
final class OfferTimes {
  private OfferTimes() {}

  /** {@return when spend may count: from the opening until the last window is over} */
  static Optional<Interval> earning(Offer offer) {
    return interval(offer.opensAt(), lastWindowEnd(offer));
  }

  /** {@return when credit may pay: from the first issue until the last credit has lapsed} */
  static Optional<Interval> paying(Offer offer) {
    return interval(firstIssue(offer, firstResolution(offer)), lastLapse(offer));
  }

  private static Optional<Interval> interval(Instant from, Optional<Instant> until) {
    return until.isPresent() && !from.isBefore(until.get())
        ? Optional.empty()
        : Optional.of(Interval.ofNullable(from, until.orElse(null)));
  }

  /**
   * {@return the first instant at which credit may be resolved} At once this may be at the opening.
   */
  static Instant firstResolution(Offer offer) {
    return offer
        .earning()
        .filter(terms -> terms.resolves() == Resolves.AT_CLOSE)
        .map(terms -> firstClose(offer, terms))
        .orElse(offer.opensAt());
  }

  /**
   * {@return the first instant at which a window in which something counted may close}
   *
   * <p>A window that is counted from the account's creation may end as soon as the offer opens.
   */
  static Instant firstClose(Offer offer, EarningTerms terms) {
    EarningWindow window = terms.window();
    Instant end = firstEnd(offer, window.starts(), window.length());
    Instant limit =
        window
            .endsWithin()
            .map(within -> firstEnd(offer, within.anchor(), within.length()))
            .orElse(end);
    return Span.earliest(Comparators.min(limit, end), terms.grace());
  }

  private static Instant firstEnd(Offer offer, Anchor from, Length length) {
    return from == Anchor.ACCOUNT_CREATED
        ? offer.opensAt()
        : Span.earliest(offer.opensAt(), length);
  }

  static Instant firstIssue(Offer offer, Instant firstResolution) {
    return Span.earliest(firstResolution, offer.credit().issueDelay());
  }

  /** Known where the offer closes and its windows end some length after the enrolment. */
  private static Optional<Instant> lastWindowEnd(Offer offer) {
    EarningWindow window = offer.earning().orElseThrow().window();
    Stream<Length> length =
        window.starts() == Anchor.FIRST_SPEND ? Stream.empty() : Stream.of(window.length());
    Stream<Length> limit = window.endsWithin().stream().map(within -> within.length());
    return offer
        .closesAt()
        .flatMap(
            closes ->
                Stream.concat(length, limit)
                    .map(some -> Span.latest(closes, some))
                    .min(Instant::compareTo));
  }

  private static Optional<Instant> lastLapse(Offer offer) {
    Optional<Instant> lastResolution =
        offer.earning().isEmpty()
            ? offer.closesAt()
            : lastWindowEnd(offer)
                .map(end -> Span.latest(end, offer.earning().orElseThrow().grace()));
    Optional<Instant> lapse =
        lastResolution
            .map(resolved -> Span.latest(resolved, offer.credit().issueDelay()))
            .flatMap(issued -> offer.credit().validFor().map(valid -> Span.latest(issued, valid)));
    return Stream.concat(lapse.stream(), offer.credit().expiresAtLatest().stream())
        .min(Instant::compareTo);
  }
}
