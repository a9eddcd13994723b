// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * An offer can be enrolled in from its opening until its closing.
 *
 * @param opens the first instant at which it can
 * @param closes the first at which it no longer can, or {@link Instant#MAX}
 */
record OfferOpenRule(Instant opens, Instant closes) implements TimedRule {
  @Override
  public String name() {
    return "offer-open";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return isClosed(request) || request.at().isBefore(opens)
        ? Verdict.INELIGIBLE
        : Verdict.ELIGIBLE;
  }

  private boolean isClosed(EligibilityRequest request) {
    return !request.at().isBefore(closes);
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (isClosed(request)) {
      return ImmutableList.of(
          Finding.builder(name(), "offer-closed")
              .message("the offer closed at " + closes)
              .putValue("closes", closes.toString())
              .observed("closed")
              .required("before " + closes)
              .addRemedies(Remedy.permanent())
              .build());
    }
    if (request.at().isBefore(opens)) {
      return ImmutableList.of(
          Finding.builder(name(), "offer-not-open-yet")
              .message("the offer opens at " + opens)
              .putValue("opens", opens.toString())
              .observed("not open yet")
              .required("from " + opens)
              .waitOr(firstApproval(request), Remedy.permanent())
              .build());
    }
    return ImmutableList.of();
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return TimedRule.nextOf(request, opens, closes);
  }
}
