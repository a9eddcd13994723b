// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Selection;
import org.junit.jupiter.api.Test;

class CreditProgramBuilderTest {
  @Test
  void a_programme_is_put_together_in_one_sentence_in_any_order() {
    Offer welcome = Sample.welcome().build();

    CreditProgram program =
        CreditProgram.builder()
            .deliveryRule(new RuleReference("review", ImmutableMap.of()))
            .deliveryRule(EligibilityRules.billingRegion(Selection.all()))
            .enrolmentRule(welcome.id(), EligibilityRules.billingRegion(Selection.all()))
            .earningRule(welcome.id(), EligibilityRules.billingRegion(Selection.all()))
            .creditRule(welcome.id(), EligibilityRules.billingRegion(Selection.all()))
            .ruleFactory(reference -> EligibilityRules.billingRegion(Selection.all()))
            .objectives(ObjectiveAvailability.builder().build())
            .industries(RestrictedIndustries.builder().build())
            .offer(welcome)
            .name("sample")
            .build();

    assertThat(program.name()).isEqualTo("sample");
    assertThat(program.offers()).containsExactly(welcome);
  }
}
