// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Rules;
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

  @Example // of jqwik, whose generators work nowhere else
  void the_published_generator_makes_each_rule_that_asks_in_no_currency() {
    assertThat(
            Rules.rules().list().ofSize(2_000).generator(1_000).next(new Random(1)).value().stream()
                .map(EligibilityRule::name)
                .collect(Collectors.toSet()))
        .isEqualTo(BuiltInRules.byName().keySet());
  }

  @Test
  void each_factory_is_for_a_rule_of_these_names() {
    assertThat(
            Arrays.stream(EligibilityRules.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet()))
        .as("a further one belongs into BuiltInRules, and into the lists of this class")
        .containsExactlyInAnyOrder(
            "accountStanding",
            "billingRegion",
            "creditAssignment",
            "creditScope",
            "creditValidity",
            "currencyOffered",
            "earningWindow",
            "enrolment",
            "exclusiveOffer",
            "industryApproval",
            "newAdvertiser",
            "objectiveAvailability",
            "offerOpen",
            "offerScope",
            "oncePer",
            "settledThreshold",
            "signupChannel",
            "spendThreshold");
  }
}
