// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import static org.adcredit.examples.quickstart.SampleFacts.LEAD_GENERATION;
import static org.adcredit.examples.quickstart.SampleFacts.LEGAL_SERVICES;
import static org.adcredit.examples.quickstart.SampleFacts.US;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;

/** Three rules, no file and no ledger. */
final class ThreeRules {
  private ThreeRules() {}

  /** Prints the decision. */
  public static void main(String[] args) {
    System.out.println(decide(SampleFacts.account(), SampleFacts.campaign(), SampleFacts.events()));
  }

  static Decision decide(Account account, Campaign campaign, ImmutableList<SpendEvent> events) {
    // readme: three-rules
    var industries = RestrictedIndustries.builder().needsApproval(LEGAL_SERVICES, US).build();
    var objectives = ObjectiveAvailability.builder().available(LEAD_GENERATION, US).build();
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.industryApproval(industries),
            EligibilityRules.objectiveAvailability(objectives),
            EligibilityRules.spendThreshold(Money.parse("USD 500.00")));
    var now = Instant.parse("2026-03-10T12:00:00Z");
    var request = EligibilityRequest.builder().account(account).campaign(campaign).at(now);
    Decision decision = chain.decide(request.spend(events).build());
    // end
    return decision;
  }
}
