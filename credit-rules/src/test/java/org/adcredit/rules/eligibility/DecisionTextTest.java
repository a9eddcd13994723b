// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.Interval;
import org.junit.jupiter.api.Test;

class DecisionTextTest {
  /** Approves, and promises nothing of the next moment. */
  private record Whim() implements EligibilityRule {
    @Override
    public String name() {
      return "whim";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }
  }

  @Test
  void a_decision_tells_when_it_may_change() {
    RuleChain opening = RuleChain.of(EligibilityRules.offerOpen(Interval.from(NOON)));

    assertThat(opening.decide(Asked.at(BEFORE_NOON).build()).toString())
        .endsWith("\n  may change at 2026-04-01T12:00:00Z");
    assertThat(opening.decide(Asked.at(NOON).build()).toString()).doesNotContain("may change");
    assertThat(RuleChain.of(new Whim()).decide(Asked.at(NOON).build()).toString())
        .endsWith("\n  may change at any moment");
  }
}
