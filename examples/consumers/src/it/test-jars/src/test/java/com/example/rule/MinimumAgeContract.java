// SPDX-License-Identifier: Apache-2.0
package com.example.rule;

import net.jqwik.api.Arbitrary;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;

/** The team's rule keeps what every rule must keep. */
class MinimumAgeContract implements RuleContract {
  @Override
  public EligibilityRule rule() {
    return new MinimumAgeRule(Length.ofDays(7));
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }
}
