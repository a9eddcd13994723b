// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;

class ContentReviewTest implements RuleContract {
  @Override
  public EligibilityRule rule() {
    return new ContentReview(Set.of(CampaignId.of("c1")));
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }
}

/** The rule of whoever reads the documentation. */
record ContentReview(Set<CampaignId> approved) implements EligibilityRule {
  @Override
  public String name() {
    return "content-review";
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (!request.isAboutCampaign() || approved.contains(request.campaign().id())) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        Finding.builder(name(), "content-not-approved")
            .message("the content of campaign " + request.campaign().id() + " is not approved")
            .observed("no approval of its content")
            .required("an approval of its content")
            .addRemedies(new Remedy.Act("submit-for-review", "submit it for review"))
            .build());
  }
}
