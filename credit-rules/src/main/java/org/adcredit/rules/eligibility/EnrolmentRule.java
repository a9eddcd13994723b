// SPDX-License-Identifier: Apache-2.0
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
  public int lookUps() {
    return 0;
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    OfferPosition position = request.position();
    Instant heldFrom = position.heldFrom();
    return heldFrom != null && !position.invalidated() && !request.at().isBefore(heldFrom)
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  /** Whether the request is about an instant before the enrolment, if there is one. */
  static boolean isBeforeEnrolment(EligibilityRequest request) {
    Instant heldFrom = request.position().heldFrom();
    return heldFrom != null && request.at().isBefore(heldFrom);
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (verdict(request) == Verdict.ELIGIBLE) {
      return ImmutableList.of();
    }
    OfferPosition position = request.position();
    if (position.enrolledAt().isEmpty()) {
      return ImmutableList.of(
          Finding.builder(name(), "not-enrolled")
              .message("the account does not hold " + offer)
              .putValue("offer", offer.toString())
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
      String enrolled = IsoInstant.text(enrolledAt);
      findings.add(
          Finding.builder(name(), "before-enrolment")
              .message(offer + " was enrolled in at " + enrolled + ", later than this")
              .putValue("offer", offer.toString())
              .putValue("enrolled", enrolled)
              .observed("enrolled at " + enrolled)
              .required("an instant from the enrolment on")
              .addRemedies(new Remedy.Wait(enrolledAt))
              .build());
    }
    if (position.invalidated()) {
      findings.add(
          Finding.builder(name(), "offer-invalidated")
              .message(offer + " has been invalidated for the account")
              .putValue("offer", offer.toString())
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
