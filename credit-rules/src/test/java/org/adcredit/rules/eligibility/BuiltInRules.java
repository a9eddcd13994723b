// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
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

  /** Any of those that ask in no currency. */
  static Arbitrary<EligibilityRule> rules() {
    return Arbitraries.oneOf(byName().values())
        .edgeCases(EdgeCases.Config::none)
        .map(Function.identity());
  }

  /** Those that ask in no currency, by their names. */
  static ImmutableMap<String, Arbitrary<? extends EligibilityRule>> byName() {
    return ImmutableMap.<String, Arbitrary<? extends EligibilityRule>>builder()
        .put("offer-open", offerOpen())
        .put(
            "billing-region",
            Names.regions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(regions -> EligibilityRules.billingRegion(Selection.of(regions))))
        .put("currency-offered", Terms.offers(Amounts.USD).map(EligibilityRules::currencyOffered))
        .put(
            "signup-channel",
            Arbitraries.of(SignupChannel.class)
                .list()
                .ofMinSize(1)
                .map(channels -> EligibilityRules.signupChannel(Selection.of(channels))))
        .put("account-standing", Arbitraries.just(EligibilityRules.accountStanding()))
        .put("new-advertiser", Terms.newAdvertisers().map(EligibilityRules::newAdvertiser))
        .put(
            "once-per",
            Combinators.combine(Names.offerIds(), Terms.oncePer()).as(EligibilityRules::oncePer))
        .put("exclusive-offer", Arbitraries.just(EligibilityRules.exclusiveOffer("acquisition")))
        .put("industry-approval", Programs.restrictions().map(EligibilityRules::industryApproval))
        .put(
            "objective-availability",
            Programs.availabilities().map(EligibilityRules::objectiveAvailability))
        .put("enrolment", Arbitraries.just(EligibilityRules.enrolment(OFFER)))
        .put("earning-window", earningWindows())
        .put("offer-scope", scopes(true))
        .put("credit-scope", scopes(false))
        .put("credit-validity", Arbitraries.just(EligibilityRules.creditValidity(OFFER)))
        .put("credit-assignment", Arbitraries.just(EligibilityRules.creditAssignment(OFFER)))
        .buildOrThrow();
  }

  /** Also of terms that close an offer before it opens. */
  private static Arbitrary<EligibilityRule> offerOpen() {
    Arbitrary<Offer> offers =
        Combinators.combine(Times.instants(), Times.instants())
            .as(
                (opening, closing) ->
                    Offer.builder()
                        .id(OFFER)
                        .version(1)
                        .opensAt(opening)
                        .closesAt(closing)
                        .upfront(Money.parse("USD 50"))
                        .build());
    return Arbitraries.frequencyOf(
        Tuple.of(2, Times.intervals().map(EligibilityRules::offerOpen)),
        Tuple.of(1, offers.map(EligibilityRules::offerOpen)));
  }

  static Arbitrary<EligibilityRule> earningWindows() {
    return Terms.offers(Amounts.USD).map(EligibilityRules::earningWindow);
  }

  /** The three that may suggest other objectives. */
  static Arbitrary<EligibilityRule> onObjectives() {
    return Arbitraries.oneOf(
        Programs.availabilities().map(EligibilityRules::objectiveAvailability),
        scopes(true),
        scopes(false));
  }

  private static Arbitrary<EligibilityRule> scopes(boolean ofOffer) {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Terms.scopes()), Tuple.of(2, scopesOfSomeObjectives())),
            Programs.availabilities())
        .as(
            (scope, availability) ->
                ofOffer
                    ? EligibilityRules.offerScope(scope, availability)
                    : EligibilityRules.creditScope(scope, availability));
  }

  /** Of some of the objectives that may be available, so that some of them may be suggested. */
  private static Arbitrary<Scope> scopesOfSomeObjectives() {
    Arbitrary<Objective> objectives =
        Arbitraries.of("LEAD_GENERATION", "REACH", "TRAFFIC", "VIDEO_VIEWS").map(Objective::of);
    return Combinators.combine(Terms.scopes(), objectives.list().ofMinSize(1).ofMaxSize(4))
        .as((scope, some) -> Scope.builder().from(scope).objectives(Selection.of(some)).build());
  }

  /** The one that asks in one currency. */
  static Arbitrary<EligibilityRule> thresholds() {
    return Combinators.combine(
            Amounts.positive(Amounts.USD), Times.intervals(), Arbitraries.of(false, false, true))
        .as(
            (threshold, interval, settled) ->
                interval
                    .until()
                    .map(before -> threshold(threshold, before, settled))
                    .orElse(
                        settled
                            ? EligibilityRules.settledThreshold(threshold)
                            : EligibilityRules.spendThreshold(threshold)));
  }

  private static EligibilityRule threshold(Money threshold, Instant before, boolean settled) {
    return settled
        ? EligibilityRules.settledThreshold(threshold, before)
        : EligibilityRules.spendThreshold(threshold, before);
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
