package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.OfferId;
import org.adcredit.core.SignupChannel;
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

  /** Any of the sixteen. */
  static Arbitrary<EligibilityRule> rules() {
    return Arbitraries.oneOf(byName().values())
        .edgeCases(EdgeCases.Config::none)
        .map(Function.identity());
  }

  /** The sixteen by their names. */
  static ImmutableMap<String, Arbitrary<? extends EligibilityRule>> byName() {
    return ImmutableMap.<String, Arbitrary<? extends EligibilityRule>>builder()
        .put("offer-open", Times.intervals().map(EligibilityRules::offerOpen))
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
        .put("earning-window", Terms.offers(Amounts.USD).map(EligibilityRules::earningWindow))
        .put("offer-scope", scopes(true))
        .put("credit-scope", scopes(false))
        .put("credit-validity", Arbitraries.just(EligibilityRules.creditValidity(OFFER)))
        .put("credit-assignment", Arbitraries.just(EligibilityRules.creditAssignment(OFFER)))
        .buildOrThrow();
  }

  private static Arbitrary<EligibilityRule> scopes(boolean ofOffer) {
    return Combinators.combine(
            Arbitraries.oneOf(Terms.scopes(), scopesOfSomeObjectives()), Programs.availabilities())
        .as(
            (scope, availability) ->
                ofOffer
                    ? EligibilityRules.offerScope(scope, availability)
                    : EligibilityRules.creditScope(scope, availability));
  }

  private static Arbitrary<Scope> scopesOfSomeObjectives() {
    return Combinators.combine(Terms.scopes(), Names.objectives().list().ofMinSize(1).ofMaxSize(4))
        .as(
            (scope, objectives) ->
                Scope.builder().from(scope).objectives(Selection.of(objectives)).build());
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

  /**
   * Requests with spend in dollars, of accounts whose positions go on by themselves: once or twice,
   * after hours or months, and to any other position, also such as no ledger would come to.
   */
  static Arbitrary<EligibilityRequest> requestsWithFutures() {
    Arbitrary<Duration> waits =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 48).map(Duration::ofHours),
            Arbitraries.longs().between(1, 200).map(Duration::ofDays));
    return Combinators.combine(
            Requests.requests(Amounts.USD),
            Requests.positions(Amounts.USD).list().ofMaxSize(2),
            Times.instants().list().ofSize(2),
            waits.list().ofSize(2))
        .as(BuiltInRules::goingOn);
  }

  private static EligibilityRequest goingOn(
      EligibilityRequest request,
      List<OfferPosition> later,
      List<Instant> assignments,
      List<Duration> waits) {
    Optional<OfferPosition> next = Optional.empty();
    for (int i = later.size() - 1; i >= 0; i--) {
      Instant since = request.asOf().plus(waits.get(0)).plus(waits.get(1).multipliedBy(i));
      Optional<OfferPosition> then = next;
      next =
          Optional.of(
              OfferPosition.builder()
                  .from(later.get(i))
                  .assigned(ImmutableMap.of(request.campaign().id(), assignments.get(i)))
                  .since(since)
                  .later(() -> then)
                  .build());
    }
    Optional<OfferPosition> first = next;
    return Altered.position(request, position -> position.later(() -> first));
  }

  /** Whether a rule can answer a request; some ask for a campaign. */
  static boolean answers(EligibilityRule rule, EligibilityRequest request) {
    return request.isAboutCampaign() || !ABOUT_CAMPAIGNS.contains(rule.name());
  }
}
