// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;

/**
 * A user's rule: a campaign whose content the host has not approved may not run.
 *
 * <p>A programme names it under {@code rules} at its top: {@code { type: content-review, rejected:
 * [c1, c2] }} refuses these campaigns, {@code approved: [c1, c2]} all others.
 */
final class ContentReviewRule implements EligibilityRule {
  static final String TYPE = "content-review";

  private static final String APPROVED = "approved";
  private static final String REJECTED = "rejected";

  private final ImmutableSet<String> listed;
  private final boolean isListApproved;

  ContentReviewRule(ImmutableMap<String, Object> parameters) {
    checkArgument(
        parameters.size() == 1
            && (parameters.containsKey(APPROVED) || parameters.containsKey(REJECTED)),
        "must have the campaigns that are either approved or rejected: %s",
        parameters.keySet());
    isListApproved = parameters.containsKey(APPROVED);
    Object campaigns = parameters.values().iterator().next();
    checkArgument(campaigns instanceof Iterable, "must be a list of campaigns: %s", campaigns);
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    for (Object campaign : (Iterable<?>) campaigns) {
      ids.add(CampaignId.of(campaign.toString()).value());
    }
    listed = ids.build();
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    CampaignId campaign = request.campaign().id();
    if (listed.contains(campaign.value()) == isListApproved) {
      return ImmutableList.of();
    }
    String review = isListApproved ? "NONE" : "REJECTED";
    return ImmutableList.of(
        Finding.builder(name(), "content-not-approved")
            .message("the content of campaign " + campaign + " has not been approved")
            .putValue("campaign", campaign.value())
            .putValue("review", review)
            .observed(review)
            .required("approved content")
            .addRemedies(
                new Remedy.Act(
                    "submit-content", "change the content of the campaign and have it approved"))
            .build());
  }

  /** The review does not depend on time. */
  @Override
  public Instant nextChange(EligibilityRequest request) {
    return Instant.MAX;
  }
}
