// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.RuleChain;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of spend of campaigns that are alike to them, in one region or in all of the
 * campaigns': asked when spend is posted, and kept as long as it holds. An account has many
 * campaigns, but few kinds.
 */
final class AlikeCampaigns {
  private final CreditProgram program;
  private final Account account;
  private final Campaign one;
  private final @Nullable Answer[] paying;
  private final @Nullable Answer[] earning;
  private @Nullable Answer gates;

  AlikeCampaigns(CreditProgram program, Account account, Campaign one) {
    this.program = program;
    this.account = account;
    this.one = one;
    this.paying = new Answer[program.boundOffers().size()];
    this.earning = new Answer[program.boundOffers().size()];
  }

  /**
   * What rules may read of a campaign's spend, but for its instants.
   *
   * @param regions the campaign's
   * @param region the region of delivery, where it is told
   * @param campaign the campaign itself, where rules tell campaigns apart by more than their kind
   */
  record Kind(
      Objective objective,
      ImmutableSet<Region> regions,
      Optional<Region> region,
      BuyingType buyingType,
      Optional<CampaignId> campaign) {
    static Kind of(CreditProgram program, Campaign campaign, Optional<Region> region) {
      return new Kind(
          campaign.objective(),
          campaign.regions(),
          region,
          campaign.buyingType(),
          program.tellsCampaignsApart() ? Optional.of(campaign.id()) : Optional.empty());
    }
  }

  /** What the platform's gates say. */
  Answer gates(SpendEvent event) {
    gates =
        ask(gates, program.gates(), !program.gatesHaveUsersRules(), event, OfferPosition.none());
    return gates;
  }

  /** Whether credit of an offer may pay, beyond the gates and the validity of a credit. */
  Answer paying(BoundOffer offer, SpendEvent event, OfferPosition position) {
    Answer answer =
        ask(
            paying[offer.place()],
            offer.payBeyondGates(),
            !offer.payReadsLedger(),
            event,
            position);
    paying[offer.place()] = answer;
    return answer;
  }

  /** Whether spend counts toward an offer, beyond the gates. */
  Answer earning(BoundOffer offer, SpendEvent event, OfferPosition position) {
    Answer answer =
        ask(
            earning[offer.place()],
            offer.earnBeyondGates(),
            !offer.earnReadsLedger(),
            event,
            position);
    earning[offer.place()] = answer;
    return answer;
  }

  /** What is known, while it holds, or else what the rules say now. */
  private Answer ask(
      @Nullable Answer known,
      RuleChain rules,
      boolean isBuiltIn,
      SpendEvent event,
      OfferPosition position) {
    return known != null && known.holds(position, event.deliveredAt())
        ? known
        : Answer.of(rules, request(event, position), isBuiltIn);
  }

  private EligibilityRequest request(SpendEvent event, OfferPosition position) {
    EligibilityRequest.Builder request =
        EligibilityRequest.builder()
            .account(account)
            .campaign(one)
            .at(event.deliveredAt())
            .asOf(event.recordedAt())
            .position(position);
    event.region().ifPresent(request::region);
    return request.build();
  }
}
