// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;

/**
 * The built-in rules. A programme chains them for its six questions; each may also stand in a chain
 * of your own.
 *
 * <p>Rules that look at a ledger read it from the request's {@link OfferPosition}; without one they
 * see an account that never heard of the offer.
 */
public final class EligibilityRules {
  private EligibilityRules() {}

  /**
   * {@return an offer can be enrolled in while it is open} Codes: {@code offer-not-open-yet},
   * {@code offer-closed}.
   *
   * @param open from the opening inclusive until the closing exclusive: of an offer that closes at
   *     midnight, midnight is {@code offer-closed}
   */
  public static EligibilityRule offerOpen(Interval open) {
    return new OfferOpenRule(open.from().orElse(Instant.MIN), open.until().orElse(Instant.MAX));
  }

  /**
   * {@return the same for an offer's own dates} Terms may close an offer before it opens: then it
   * is first not open yet, and after its closing closed.
   *
   * @param offer whose opening and closing are asked for
   */
  public static EligibilityRule offerOpen(Offer offer) {
    return new OfferOpenRule(offer.opensAt(), offer.closesAt().orElse(Instant.MAX));
  }

  /**
   * {@return the account is billed in one of some regions} Code: {@code
   * billing-region-not-eligible}.
   *
   * @param regions those that may
   */
  public static EligibilityRule billingRegion(Selection<Region> regions) {
    return new BillingRegionRule(regions);
  }

  /**
   * {@return the offer states its amounts in the account's currency} Code: {@code
   * currency-not-offered}.
   *
   * @param offer whose tables are looked at; of a percentage it must be in every table given
   */
  public static EligibilityRule currencyOffered(Offer offer) {
    return new CurrencyOfferedRule(offer);
  }

  /**
   * {@return the account signed up by one of some channels} Code: {@code
   * signup-channel-not-eligible}.
   *
   * @param channels those that may
   */
  public static EligibilityRule signupChannel(Selection<SignupChannel> channels) {
    return new SignupChannelRule(channels);
  }

  /**
   * {@return nothing is held against the account} Codes: {@code payment-failed}, {@code
   * account-suspended}.
   */
  public static EligibilityRule accountStanding() {
    return new AccountStandingRule();
  }

  /**
   * {@return the account is new: young, silent, or both} Codes: {@code account-too-old}, {@code
   * recent-spend}; unknown: {@code first-impression-unknown}, {@code history-unknown}.
   *
   * @param terms how young, how silent: an account created on 1 March is within {@code P60D} until
   *     30 April at the hour of its creation, and not at that hour
   */
  public static EligibilityRule newAdvertiser(NewAdvertiser terms) {
    return new NewAdvertiserRule(terms);
  }

  /**
   * {@return the offer has not been redeemed before, by the account or by its advertiser} Code:
   * {@code already-redeemed}.
   *
   * @param offer which may be redeemed once
   * @param oncePer whose redemptions are looked at; where empty the rule never objects
   */
  public static EligibilityRule oncePer(OfferId offer, ImmutableSet<OncePer> oncePer) {
    return new OncePerRule(offer, oncePer);
  }

  /**
   * {@return no other offer of the group is held that can still pay} Code: {@code
   * another-offer-active}.
   *
   * @param group its name, which findings tell; which offers are of it, the {@link
   *     OfferPosition#conflicts} say
   */
  public static EligibilityRule exclusiveOffer(String group) {
    return new ExclusiveOfferRule(group);
  }

  /**
   * {@return where the account's industry needs an approval, one is in force} Codes: {@code
   * industry-prohibited}, {@code industry-approval-missing}, {@code
   * industry-approval-not-in-force}; unknown: {@code approvals-unknown}.
   *
   * @param restrictions by industry, region and time; an industry that it does not name is allowed
   */
  public static EligibilityRule industryApproval(RestrictedIndustries restrictions) {
    return new IndustryApprovalRule(restrictions);
  }

  /**
   * {@return the campaign's objective is available in all regions asked for} Codes: {@code
   * objective-not-available}; unknown: {@code objective-unknown}.
   *
   * @param availability by objective, region and time; an objective that it does not name is
   *     unknown
   */
  public static EligibilityRule objectiveAvailability(ObjectiveAvailability availability) {
    return new ObjectiveAvailabilityRule(availability);
  }

  /**
   * {@return the offer is held} Codes: {@code not-enrolled}, {@code before-enrolment}, {@code
   * offer-invalidated}.
   *
   * @param offer which is to be held
   */
  public static EligibilityRule enrolment(OfferId offer) {
    return new EnrolmentRule(offer);
  }

  /**
   * {@return the instant lies in the window in which spend counts} Codes: {@code before-window},
   * {@code after-window}, and {@code no-earning} for an offer that gives its credit upfront.
   *
   * @param offer whose window the {@link OfferPosition} tells; spend at its end is {@code
   *     after-window}
   */
  public static EligibilityRule earningWindow(Offer offer) {
    return new EarningWindowRule(offer);
  }

  /**
   * {@return the campaign's spend counts toward an offer} Codes: {@code objective-not-covered},
   * {@code region-not-covered}, {@code buying-type-not-covered}. Objectives are suggested instead
   * as far as they are available.
   *
   * @param scope every region asked for must be in it
   * @param availability from which objectives are suggested
   */
  public static EligibilityRule offerScope(Scope scope, ObjectiveAvailability availability) {
    return new ScopeRule("offer-scope", scope, availability);
  }

  /**
   * {@return the campaign's spend can be paid by an offer's credit} Codes as for offer-scope.
   *
   * @param scope every region asked for must be in it
   * @param availability from which objectives are suggested
   */
  public static EligibilityRule creditScope(Scope scope, ObjectiveAvailability availability) {
    return new ScopeRule("credit-scope", scope, availability);
  }

  /**
   * {@return the request's spend reaches a threshold; exactly the threshold does} Codes: {@code
   * spend-below-threshold}; unknown, where no spend is given: {@code spend-unknown}.
   *
   * @param threshold in the currency of the accounts that it is asked of
   */
  public static EligibilityRule spendThreshold(Money threshold) {
    return new SpendThresholdRule(threshold, Optional.empty(), false);
  }

  /**
   * {@return the same, with an instant from which further spend no longer counts}
   *
   * @param threshold in the currency of the accounts that it is asked of
   * @param before the first instant at which it is too late; from it on nothing changes the answer
   */
  public static EligibilityRule spendThreshold(Money threshold, Instant before) {
    return new SpendThresholdRule(threshold, Optional.of(before), false);
  }

  /**
   * {@return the request's spend reaches a threshold, where spend counts once it is settled} Codes
   * as for {@link #spendThreshold(Money)}; the remedy is to have more settled.
   *
   * @param threshold in the currency of the accounts that it is asked of
   */
  public static EligibilityRule settledThreshold(Money threshold) {
    return new SpendThresholdRule(threshold, Optional.empty(), true);
  }

  /**
   * {@return the same, with an instant from which what is settled no longer counts}
   *
   * @param threshold in the currency of the accounts that it is asked of
   * @param before the first instant at which it is too late; from it on nothing changes the answer
   */
  public static EligibilityRule settledThreshold(Money threshold, Instant before) {
    return new SpendThresholdRule(threshold, Optional.of(before), true);
  }

  /**
   * {@return some credit of the offer can pay} Codes: {@code no-credit}, {@code
   * credit-not-effective-yet}, {@code credit-exhausted}, {@code credit-expired}, {@code
   * credit-revoked}.
   *
   * @param offer whose credits the {@link OfferPosition} tells; one that expires at the instant
   *     asked about is {@code credit-expired}
   */
  public static EligibilityRule creditValidity(OfferId offer) {
    return new CreditValidityRule(offer);
  }

  /**
   * {@return the campaign has been assigned the offer's credit} Code: {@code not-assigned}.
   *
   * @param offer whose credit is to be assigned; at the instant of the assignment it is
   */
  public static EligibilityRule creditAssignment(OfferId offer) {
    return new CreditAssignmentRule(offer);
  }
}
