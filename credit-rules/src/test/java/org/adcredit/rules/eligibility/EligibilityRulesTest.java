// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {
  private static final Offer GIFT =
      Offer.builder().id(OFFER).version(1).opensAt(NOON).upfront(Money.parse("USD 50")).build();
  private static final Scope ANYTHING = Scope.builder().build();
  private static final ObjectiveAvailability NOTHING = ObjectiveAvailability.builder().build();
  private static final Money THRESHOLD = Money.parse("USD 500.00");

  @Test
  void built_in_rules_keep_their_names() {
    assertThat(
            ImmutableList.of(
                EligibilityRules.offerOpen(GIFT),
                EligibilityRules.offerOpen(Interval.always()),
                EligibilityRules.billingRegion(Selection.all()),
                EligibilityRules.currencyOffered(GIFT),
                EligibilityRules.signupChannel(Selection.all()),
                EligibilityRules.accountStanding(),
                EligibilityRules.newAdvertiser(
                    NewAdvertiser.builder().dormantFor(Length.ofDays(1)).build()),
                EligibilityRules.oncePer(OFFER, ImmutableSet.of()),
                EligibilityRules.exclusiveOffer("acquisition"),
                EligibilityRules.industryApproval(RestrictedIndustries.builder().build()),
                EligibilityRules.objectiveAvailability(NOTHING),
                EligibilityRules.enrolment(OFFER),
                EligibilityRules.earningWindow(GIFT),
                EligibilityRules.offerScope(ANYTHING, NOTHING),
                EligibilityRules.creditScope(ANYTHING, NOTHING),
                EligibilityRules.spendThreshold(THRESHOLD),
                EligibilityRules.spendThreshold(THRESHOLD, NOON),
                EligibilityRules.creditValidity(OFFER),
                EligibilityRules.creditAssignment(OFFER)))
        .extracting(EligibilityRule::name)
        .containsExactly(
            "offer-open",
            "offer-open",
            "billing-region",
            "currency-offered",
            "signup-channel",
            "account-standing",
            "new-advertiser",
            "once-per",
            "exclusive-offer",
            "industry-approval",
            "objective-availability",
            "enrolment",
            "earning-window",
            "offer-scope",
            "credit-scope",
            "spend-threshold",
            "spend-threshold",
            "credit-validity",
            "credit-assignment");
  }
}
