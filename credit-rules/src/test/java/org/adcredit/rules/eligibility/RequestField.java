// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import java.util.function.BinaryOperator;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;

/** Everything that a request holds, each to be taken from another request by itself. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum RequestField {
  AT((request, other) -> Altered.at(request, other.at())),
  AS_OF((request, other) -> Altered.asOf(request, other.asOf())),
  SPEND((request, other) -> Altered.spend(request, other.spend())),
  REGIONS((request, other) -> Altered.regions(request, other.regions())),

  ACCOUNT_ID(ofAccount((account, other) -> account.id(other.id()))),
  ADVERTISER(ofAccount((account, other) -> account.advertiser(other.advertiser()))),
  BILLING_REGION(ofAccount((account, other) -> account.billingRegion(other.billingRegion()))),
  CURRENCY(ofAccount((account, other) -> account.currency(other.currency()))),
  ZONE(ofAccount((account, other) -> account.zone(other.zone()))),
  INDUSTRY(ofAccount((account, other) -> account.industry(other.industry()))),
  CREATED_AT(ofAccount((account, other) -> account.createdAt(other.createdAt()))),
  SIGNUP_CHANNEL(ofAccount((account, other) -> account.signupChannel(other.signupChannel()))),
  STANDING(ofAccount((account, other) -> account.standing(other.standing()))),
  APPROVALS(ofAccount((account, other) -> account.approvals(other.approvals()))),
  HISTORY(ofAccount((account, other) -> account.history(other.history()))),
  FIRST_IMPRESSION(ofAccount((account, other) -> account.firstImpression(other.firstImpression()))),
  REDEEMED(ofAccount((account, other) -> account.redeemed(other.redeemed()))),
  REDEEMED_BY_ADVERTISER(
      ofAccount((account, other) -> account.redeemedByAdvertiser(other.redeemedByAdvertiser()))),

  CAMPAIGN_ID(ofCampaign((campaign, other) -> campaign.id(other.id()))),
  OBJECTIVE(ofCampaign((campaign, other) -> campaign.objective(other.objective()))),
  BUYING_TYPE(ofCampaign((campaign, other) -> campaign.buyingType(other.buyingType()))),
  AUDIENCE(ofCampaign((campaign, other) -> campaign.audience(other.audience()))),

  /** The campaign's own regions, where the request asks about one region of delivery. */
  TARGET_REGIONS(
      (request, other) ->
          request.regions().size() == 1 && other.isAboutCampaign()
              ? Altered.targets(request, other.campaign().regions())
              : request),

  SINCE(ofPosition((position, other) -> position.since(other.since()))),
  ENROLLED_AT(ofPosition((position, other) -> position.enrolledAt(other.enrolledAt()))),
  INVALIDATED(ofPosition((position, other) -> position.invalidated(other.invalidated()))),
  WINDOW_START(ofPosition((position, other) -> position.windowStart(other.windowStart()))),
  WINDOW_END(ofPosition((position, other) -> position.windowEnd(other.windowEnd()))),
  QUALIFYING(ofPosition((position, other) -> position.qualifying(other.qualifying()))),
  CREDITS(ofPosition((position, other) -> position.credits(other.credits()))),
  ASSIGNED(ofPosition((position, other) -> position.assigned(other.assigned()))),
  CONFLICTS(ofPosition((position, other) -> position.conflicts(other.conflicts()))),
  LAST_SPEND_AT(ofPosition((position, other) -> position.lastSpendAt(other.lastSpendAt()))),

  /** How the position will go on by itself. */
  LATER(ofPosition((position, other) -> position.later(other.later())));

  /** What of an account, a campaign or a position is taken from another. */
  private interface Taken<B, T> {
    B from(B builder, T other);
  }

  private final BinaryOperator<EligibilityRequest> taken;

  RequestField(BinaryOperator<EligibilityRequest> taken) {
    this.taken = taken;
  }

  private static BinaryOperator<EligibilityRequest> ofAccount(
      Taken<Account.Builder, Account> taken) {
    return (request, other) ->
        Altered.account(request, account -> taken.from(account, other.account()));
  }

  private static BinaryOperator<EligibilityRequest> ofCampaign(
      Taken<Campaign.Builder, Campaign> taken) {
    return (request, other) ->
        request.isAboutCampaign() && other.isAboutCampaign()
            ? Altered.campaign(request, campaign -> taken.from(campaign, other.campaign()))
            : request;
  }

  private static BinaryOperator<EligibilityRequest> ofPosition(
      Taken<OfferPosition.Builder, OfferPosition> taken) {
    return (request, other) ->
        Altered.position(request, position -> taken.from(position, other.position()));
  }

  /** A request that is as another in this field, and in nothing else. */
  EligibilityRequest taken(EligibilityRequest request, EligibilityRequest from) {
    return taken.apply(request, from);
  }
}
