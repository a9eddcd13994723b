// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.junit.jupiter.api.Test;

/** Credit for assigned campaigns pays for those, from the assignment on. */
class CreditAssignmentTest implements RuleContract {

  private static final EligibilityRule RULE = EligibilityRules.creditAssignment(OFFER);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static OfferPosition assigned(String campaign) {
    return OfferPosition.builder().putAssigned(CampaignId.of(campaign), NOON).build();
  }

  @Test
  void a_campaign_that_is_not_assigned_is_to_be_assigned() {
    Finding finding = refusal(RULE, Asked.at(NOON, assigned("c2")));

    assertThat(finding.code()).isEqualTo("not-assigned");
    assertThat(finding.remedies()).containsExactly(new Remedy.Assign(OFFER, CampaignId.of("c1")));
  }

  @Test
  void an_assignment_holds_from_its_instant_and_is_waited_for_until_then() {
    Finding finding = refusal(RULE, Asked.at(BEFORE_NOON, assigned("c1")));

    assertApproved(RULE, Asked.at(NOON, assigned("c1")));
    assertThat(finding.code()).isEqualTo("not-assigned");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON));
    assertThat(RULE.nextChange(Asked.at(BEFORE_NOON, assigned("c1")))).isEqualTo(NOON);
  }
}
