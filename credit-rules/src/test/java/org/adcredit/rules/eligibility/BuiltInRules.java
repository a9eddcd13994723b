package org.adcredit.rules.eligibility;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.Interval;
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
            Amounts.currencies().flatMap(Terms::offers).map(EligibilityRules::currencyOffered),
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

  /** Requests about a campaign, put together at random or by a ledger. */
  static Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(
        Requests.requests(),
        Requests.ofLedgers().filter(1_000, EligibilityRequest::isAboutCampaign));
  }
}
