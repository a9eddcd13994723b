package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.OfferId;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Programs;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.Terms;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/** Generators of the built-in rules, each with any terms, and of requests to put to them. */
final class BuiltInRules {
  private static final OfferId OFFER = OfferId.of("o1");
  private static final ImmutableSet<String> ABOUT_CAMPAIGNS =
      ImmutableSet.of("objective-availability", "offer-scope", "credit-scope", "credit-assignment");

  private BuiltInRules() {}

  /** Any of the sixteen. */
  static Arbitrary<EligibilityRule> rules() {
    Arbitrary<? extends EligibilityRule> offerOpen =
        Times.intervals().map(EligibilityRules::offerOpen);
    List<Arbitrary<? extends EligibilityRule>> all =
        List.of(
            offerOpen,
            Names.regions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(regions -> EligibilityRules.billingRegion(Selection.of(regions))),
            Terms.offers(Amounts.USD).map(EligibilityRules::currencyOffered),
            Arbitraries.of(SignupChannel.class)
                .list()
                .ofMinSize(1)
                .map(channels -> EligibilityRules.signupChannel(Selection.of(channels))),
            Arbitraries.just(EligibilityRules.accountStanding()),
            Terms.newAdvertisers().map(EligibilityRules::newAdvertiser),
            Combinators.combine(Names.offerIds(), Terms.oncePer()).as(EligibilityRules::oncePer),
            Arbitraries.just(EligibilityRules.exclusiveOffer("acquisition")),
            Programs.restrictions().map(EligibilityRules::industryApproval),
            Programs.availabilities().map(EligibilityRules::objectiveAvailability),
            Arbitraries.just(EligibilityRules.enrolment(OFFER)),
            Terms.offers(Amounts.USD).map(EligibilityRules::earningWindow),
            scopes(true),
            scopes(false),
            Arbitraries.just(EligibilityRules.creditValidity(OFFER)),
            Arbitraries.just(EligibilityRules.creditAssignment(OFFER)));
    return Arbitraries.oneOf(all).edgeCases(EdgeCases.Config::none).map(rule -> rule);
  }

  private static Arbitrary<EligibilityRule> scopes(boolean ofOffer) {
    return Combinators.combine(Terms.scopes(), Programs.availabilities())
        .as(
            (scope, availability) ->
                ofOffer
                    ? EligibilityRules.offerScope(scope, availability)
                    : EligibilityRules.creditScope(scope, availability));
  }

  /** The seventeenth, which asks in one currency. */
  static Arbitrary<EligibilityRule> thresholds() {
    return Combinators.combine(Amounts.positive(Amounts.USD), Times.intervals())
        .as(
            (threshold, interval) ->
                interval
                    .until()
                    .map(before -> EligibilityRules.spendThreshold(threshold, before))
                    .orElse(EligibilityRules.spendThreshold(threshold)));
  }

  /** Requests put together at random, or by a ledger; the latter may be about no campaign. */
  static Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(Requests.requests(), Requests.ofLedgers());
  }

  /** Whether a rule can answer a request; some ask for a campaign. */
  static boolean answers(EligibilityRule rule, EligibilityRequest request) {
    return request.isAboutCampaign() || !ABOUT_CAMPAIGNS.contains(rule.name());
  }
}
