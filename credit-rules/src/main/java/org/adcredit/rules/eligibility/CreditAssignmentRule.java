// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.OfferId;

/** Credit that is for assigned campaigns only pays for those, from the assignment on. */
record CreditAssignmentRule(OfferId offer) implements TimedRule {
  @Override
  public String name() {
    return "credit-assignment";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    Instant from = request.position().assigned().get(request.campaign().id());
    return from != null && !request.at().isBefore(from) ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (verdict(request) == Verdict.ELIGIBLE) {
      return ImmutableList.of();
    }
    Optional<Instant> from =
        Optional.ofNullable(request.position().assigned().get(request.campaign().id()));
    Finding.Builder finding =
        Finding.builder(name(), "not-assigned")
            .message(
                "the credit of "
                    + offer
                    + " is not assigned to campaign "
                    + request.campaign().id()
                    + from.map(instant -> " before " + instant).orElse(""))
            .putValue("offer", offer.toString())
            .putValue("campaign", request.campaign().id().toString())
            .observed(from.map(instant -> "assigned from " + instant).orElse("not assigned"))
            .required("an assignment")
            .waitOr(from, new Remedy.Assign(offer, request.campaign().id()));
    from.ifPresent(instant -> finding.putValue("from", instant.toString()));
    return ImmutableList.of(finding.build());
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    Instant from = request.position().assigned().getOrDefault(request.campaign().id(), Instant.MAX);
    return TimedRule.nextOf(request, from, request.position().changesAt());
  }
}
