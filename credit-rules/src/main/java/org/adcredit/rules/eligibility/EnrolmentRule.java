package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.OfferId;

/** Only an offer that is held, and still valid, can earn or pay; and only from its enrolment on. */
record EnrolmentRule(OfferId offer) implements TimedRule {
  @Override
  public String name() {
    return "enrolment";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    OfferPosition position = request.position();
    return position.enrolledAt().isPresent()
            && !position.invalidated()
            && !isBeforeEnrolment(request)
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  /** Whether the request is about an instant before the enrolment, if there is one. */
  static boolean isBeforeEnrolment(EligibilityRequest request) {
    return request.position().enrolledAt().isPresent()
        && request.at().isBefore(request.position().enrolledAt().get());
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    OfferPosition position = request.position();
    if (position.enrolledAt().isEmpty()) {
      return ImmutableList.of(
          Finding.builder(name(), "not-enrolled")
              .message("the account does not hold " + offer)
              .observed("no enrolment")
              .required("an enrolment in effect")
              .waitOr(
                  firstLook(request, later -> later.position().enrolledAt().isPresent()),
                  new Remedy.Act("enrol", "enrol the account in " + offer))
              .build());
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (isBeforeEnrolment(request)) {
      Instant enrolledAt = position.enrolledAt().get();
      findings.add(
          Finding.builder(name(), "before-enrolment")
              .message(offer + " was enrolled in at " + enrolledAt + ", later than this")
              .observed("enrolled at " + enrolledAt)
              .required("an instant from the enrolment on")
              .addRemedies(new Remedy.Wait(enrolledAt))
              .build());
    }
    if (position.invalidated()) {
      findings.add(
          Finding.builder(name(), "offer-invalidated")
              .message(offer + " has been invalidated for the account")
              .observed("invalidated")
              .required("an enrolment in effect")
              .addRemedies(Remedy.permanent())
              .build());
    }
    return findings.build();
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return TimedRule.nextOf(
        request,
        request.position().enrolledAt().orElse(Instant.MAX),
        request.position().changesAt());
  }
}
