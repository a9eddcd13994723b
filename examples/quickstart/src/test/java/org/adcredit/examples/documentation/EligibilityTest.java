// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.Selection;
import org.junit.jupiter.api.Test;

class EligibilityTest {
  private static Decision decision(Account account, Instant at, Money spend) {
    return RuleChain.of(EligibilityRules.spendThreshold(Money.parse("USD 100.00")))
        .decide(EligibilityRequest.builder().account(account).at(at).spend(spend).build());
  }

  @Test
  void the_decision_of_the_tour_says_what_is_short() {
    Account account = Samples.account();
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.billingRegion(Selection.of(Region.of("US"), Region.of("CA"))),
            EligibilityRules.spendThreshold(Money.parse("USD 100.00")));
    EligibilityRequest request =
        EligibilityRequest.builder()
            .account(account)
            .at(Instant.parse("2026-03-10T12:00:00Z"))
            .spend(Money.parse("USD 57.20"))
            .build();
    Decision decision = chain.decide(request);
    System.out.println(decision);

    assertThat(decision)
        .hasToString(
            """
            INELIGIBLE: account a1, at 2026-03-10T12:00:00Z
              spend-threshold: USD 57.20 is USD 42.80 short of USD 100.00
                code:     spend-below-threshold
                observed: USD 57.20
                required: USD 100.00
                short by: USD 42.80
                remedy:   spend USD 42.80 more
            """
                .strip());
  }

  @Test
  void the_values_of_a_finding_are_named() {
    Decision decision =
        decision(
            Samples.account(), Instant.parse("2026-03-10T12:00:00Z"), Money.parse("USD 57.20"));

    assertThat(decision.findings().asList().get(0).values())
        .hasToString(
            """
            {spend=USD 57.20, shortfall=USD 42.80, threshold=USD 100.00}
            """
                .strip());
  }
}
