package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Interval;

/** An offer can be enrolled in from its opening until its closing. */
record OfferOpenRule(Interval open) implements TimedRule {
  @Override
  public String name() {
    return "offer-open";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return open.contains(request.at()) ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (open.contains(request.at())) {
      return ImmutableList.of();
    }
    if (open.endsBy(request.at())) {
      Instant closes = open.until().orElseThrow();
      return ImmutableList.of(
          Finding.builder(name(), "offer-closed")
              .message("the offer closed at " + closes)
              .observed("closed")
              .required("before " + closes)
              .addRemedies(Remedy.permanent())
              .build());
    }
    Instant opens = open.from().orElseThrow();
    return ImmutableList.of(
        Finding.builder(name(), "offer-not-open-yet")
            .message("the offer opens at " + opens)
            .observed("not open yet")
            .required("from " + opens)
            .waitOr(Optional.of(opens), Remedy.permanent())
            .build());
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return TimedRule.nextOf(
        request, open.from().orElse(Instant.MIN), open.until().orElse(Instant.MAX));
  }
}
