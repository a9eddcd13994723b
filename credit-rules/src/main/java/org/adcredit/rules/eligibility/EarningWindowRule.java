package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
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
  public Verdict verdict(EligibilityRequest request) {
    return offer.earning().isPresent() && !isBeforeWindow(request) && !isAfterWindow(request)
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  private static boolean isSilent(EligibilityRequest request) {
    return request.position().enrolledAt().isEmpty() || EnrolmentRule.isBeforeEnrolment(request);
  }

  private static boolean isBeforeWindow(EligibilityRequest request) {
    Optional<Instant> start = request.position().windowStart();
    return !isSilent(request)
        && !isAfterWindow(request)
        && start.isPresent()
        && request.at().isBefore(start.get());
  }

  private static boolean isAfterWindow(EligibilityRequest request) {
    Optional<Instant> end = request.position().windowEnd();
    return !isSilent(request) && end.isPresent() && !request.at().isBefore(end.get());
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (offer.earning().isEmpty()) {
      return ImmutableList.of(
          Finding.builder(name(), "no-earning")
              .message(offer.id() + " gives its credit upfront: no spend counts toward it")
              .observed("credit given upfront")
              .required("an offer that is earned")
              .addRemedies(Remedy.permanent())
              .build());
    }
    if (isAfterWindow(request)) {
      Instant end = request.position().windowEnd().orElseThrow();
      return ImmutableList.of(
          Finding.builder(name(), "after-window")
              .message("the window of " + offer.id() + " ended at " + end)
              .observed("ended at " + end)
              .required("before " + end)
              .addRemedies(Remedy.permanent())
              .build());
    }
    if (isBeforeWindow(request)) {
      Instant start = request.position().windowStart().orElseThrow();
      return ImmutableList.of(
          Finding.builder(name(), "before-window")
              .message("the window of " + offer.id() + " starts at " + start)
              .observed("starts at " + start)
              .required("from " + start)
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
