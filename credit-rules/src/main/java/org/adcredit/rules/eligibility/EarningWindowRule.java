// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.rules.terms.Offer;

/**
 * Spend counts by its delivery: from the start of the window, and at its end no more. Where there
 * is no enrolment, or not yet, there is nothing to say of a window.
 */
record EarningWindowRule(Offer offer) implements TimedRule {
  @Override
  public String name() {
    return "earning-window";
  }

  @Override
  public int lookUps() {
    return 0;
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return isEarned() && !isBeforeWindow(request) && !isAfterWindow(request)
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  /** Whether the offer is not given upfront: it is one or the other. */
  private boolean isEarned() {
    return offer.upfront().isEmpty();
  }

  private static boolean isSilent(EligibilityRequest request) {
    Instant heldFrom = request.position().heldFrom();
    return heldFrom == null || request.at().isBefore(heldFrom);
  }

  private static boolean isBeforeWindow(EligibilityRequest request) {
    Instant start = request.position().earnsFrom();
    return start != null
        && request.at().isBefore(start)
        && !isSilent(request)
        && !isAfterWindow(request);
  }

  private static boolean isAfterWindow(EligibilityRequest request) {
    Instant end = request.position().earnsUntil();
    return end != null && !request.at().isBefore(end) && !isSilent(request);
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (!isEarned()) {
      return ImmutableList.of(
          Finding.builder(name(), "no-earning")
              .message(offer.id() + " gives its credit upfront: no spend counts toward it")
              .putValue("offer", offer.id().toString())
              .observed("credit given upfront")
              .required("an offer that is earned")
              .addRemedies(Remedy.permanent())
              .build());
    }
    if (isAfterWindow(request)) {
      Instant end = request.position().windowEnd().orElseThrow();
      String ended = IsoInstant.text(end);
      return ImmutableList.of(
          Finding.builder(name(), "after-window")
              .message("the window of " + offer.id() + " ended at " + ended)
              .putValue("offer", offer.id().toString())
              .putValue("ended", ended)
              .observed("ended at " + ended)
              .required("before " + ended)
              .addRemedies(Remedy.permanent())
              .build());
    }
    if (isBeforeWindow(request)) {
      Instant start = request.position().windowStart().orElseThrow();
      String starts = IsoInstant.text(start);
      return ImmutableList.of(
          Finding.builder(name(), "before-window")
              .message("the window of " + offer.id() + " starts at " + starts)
              .putValue("offer", offer.id().toString())
              .putValue("starts", starts)
              .observed("starts at " + starts)
              .required("from " + starts)
              .waitOr(firstApproval(request), Remedy.permanent())
              .build());
    }
    return ImmutableList.of();
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    OfferPosition position = request.position();
    Instant window =
        TimedRule.nextOf(
            request,
            position.windowStart().orElse(Instant.MAX),
            position.windowEnd().orElse(Instant.MAX));
    Instant held =
        TimedRule.nextOf(request, position.enrolledAt().orElse(Instant.MAX), position.changesAt());
    return TimedRule.nextOf(request, window, held);
  }
}
