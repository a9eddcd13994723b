// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Selection;

/** An offer is for accounts billed in some regions, wherever they advertise. */
record BillingRegionRule(Selection<Region> regions) implements TimedRule {
  @Override
  public String name() {
    return "billing-region";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return regions.contains(request.account().billingRegion())
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    Region region = request.account().billingRegion();
    if (regions.contains(region)) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        Finding.builder(name(), "billing-region-not-eligible")
            .message("the offer is not for accounts billed in " + region)
            .putValue("region", region.toString())
            .putValue("eligible", regions.toString())
            .observed(region.toString())
            .required(regions.toString())
            .addRemedies(Remedy.permanent())
            .build());
  }
}
