// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/**
 * Generators of the built-in rules, each with any terms, and of chains of them.
 *
 * <p>Where a rule asks about an offer that is held, it is {@code o1}. The spend threshold is not
 * among them, since it can be asked of accounts in its own currency alone.
 */
public final class Rules {
  private static final OfferId OFFER = OfferId.of("o1");
  private static final int LONGEST_CHAIN = 4;

  private Rules() {}

  /**
   * {@return a chain of one to four rules; put to it requests about a campaign, since some of the
   * rules ask for one}
   */
  public static Arbitrary<RuleChain> chains() {
    return rules().list().ofMinSize(1).ofMaxSize(LONGEST_CHAIN).map(RuleChain::of);
  }

  /** {@return any of the rules that ask in no currency} */
  public static Arbitrary<EligibilityRule> rules() {
    List<Arbitrary<? extends EligibilityRule>> all =
        List.of(
            Times.intervals().map(EligibilityRules::offerOpen),
            Selections.named(Names.regions()).map(EligibilityRules::billingRegion),
            Terms.offers(Amounts.USD).map(EligibilityRules::currencyOffered),
            Selections.signupChannels().map(EligibilityRules::signupChannel),
            Arbitraries.just(EligibilityRules.accountStanding()),
            Terms.newAdvertisers().map(EligibilityRules::newAdvertiser),
            Combinators.combine(Names.offerIds(), Terms.oncePer()).as(EligibilityRules::oncePer),
            Arbitraries.just(EligibilityRules.exclusiveOffer(Terms.EXCLUSIVE_GROUP)),
            Programs.restrictions().map(EligibilityRules::industryApproval),
            Programs.availabilities().map(EligibilityRules::objectiveAvailability),
            Arbitraries.just(EligibilityRules.enrolment(OFFER)),
            Terms.offers(Amounts.USD).map(EligibilityRules::earningWindow),
            Combinators.combine(Terms.scopes(), Programs.availabilities())
                .as(EligibilityRules::offerScope),
            Combinators.combine(Terms.scopes(), Programs.availabilities())
                .as(EligibilityRules::creditScope),
            Arbitraries.just(EligibilityRules.creditValidity(OFFER)),
            Arbitraries.just(EligibilityRules.creditAssignment(OFFER)));
    return Arbitraries.oneOf(all).edgeCases(EdgeCases.Config::none).map(rule -> rule);
  }
}
