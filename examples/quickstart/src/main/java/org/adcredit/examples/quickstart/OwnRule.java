// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import static org.adcredit.examples.quickstart.SampleFacts.LEAD_GENERATION;
import static org.adcredit.examples.quickstart.SampleFacts.US;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.ObjectiveAvailability;

/** A rule of the host's own, under DELIVER: review of an ad's content. */
final class OwnRule {
  private OwnRule() {}

  // readme: own-rule
  /** A campaign runs only once the host has reviewed its content. */
  record ContentReviewRule(ImmutableSet<CampaignId> approved) implements EligibilityRule {
    @Override
    public String name() {
      return "content-review";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      if (approved.contains(request.campaign().id())) {
        return ImmutableList.of();
      }
      return ImmutableList.of(
          Finding.builder(name(), "content-not-approved")
              .message("the content of " + request.campaign().id() + " has not been approved")
              .observed("no approval of its content")
              .required("an approval of its content")
              .addRemedies(new Remedy.Act("submit-for-review", "submit it for review"))
              .build());
    }
  }

  // end

  /** Prints the decision. */
  public static void main(String[] args) {
    // readme: own-rule-bound
    CreditProgram program =
        CreditProgram.builder()
            .objectives(ObjectiveAvailability.builder().available(LEAD_GENERATION, US).build())
            .deliveryRule(new ContentReviewRule(ImmutableSet.of(CampaignId.of("c1"))))
            .build();
    // end
    System.out.println(
        program.delivery(
            SampleFacts.account(), SampleFacts.campaign(), Instant.parse("2026-03-10T12:00:00Z")));
  }
}
