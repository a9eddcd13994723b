// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.adcredit.core.OfferId;

/** Of the offers of a group an account holds one at a time, as long as it can still pay. */
record ExclusiveOfferRule(String group) implements TimedRule {
  @Override
  public String name() {
    return "exclusive-offer";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return request.position().conflicts().isEmpty() ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    ImmutableSortedSet<OfferId> conflicts = request.position().conflicts();
    if (conflicts.isEmpty()) {
      return ImmutableList.of();
    }
    String others = Joiner.on(", ").join(conflicts);
    return ImmutableList.of(
        Finding.builder(name(), "another-offer-active")
            .message("the account holds " + others + ", of the same group " + group)
            .putValue("offers", others)
            .putValue("group", group)
            .observed(others)
            .required("no other offer of " + group + " that can still pay")
            .waitOr(
                firstApproval(request),
                new Remedy.Act("use-up-credit", "use up the credit of " + others))
            .build());
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return request.position().changesAt();
  }
}
