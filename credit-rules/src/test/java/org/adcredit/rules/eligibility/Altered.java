package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableSet;
import java.util.function.UnaryOperator;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Money;
import org.adcredit.core.Region;

/** Requests that are like another but for one thing. */
final class Altered {
  private Altered() {}

  static EligibilityRequest account(
      EligibilityRequest request, UnaryOperator<Account.Builder> change) {
    Account.Builder account = Account.builder().from(request.account());
    return copy(request).account(change.apply(account).build()).build();
  }

  static EligibilityRequest campaign(
      EligibilityRequest request, UnaryOperator<Campaign.Builder> change) {
    Campaign.Builder campaign = Campaign.builder().from(request.campaign());
    return copy(request).campaign(change.apply(campaign).build()).build();
  }

  /** The same about a campaign that targets one region. */
  static EligibilityRequest target(EligibilityRequest request, Region region) {
    Campaign.Builder campaign =
        Campaign.builder().from(request.campaign()).regions(ImmutableSet.of(region));
    return copy(request).campaign(campaign.build()).region(region).build();
  }

  static EligibilityRequest position(
      EligibilityRequest request, UnaryOperator<OfferPosition.Builder> change) {
    OfferPosition.Builder position = OfferPosition.builder().from(request.position());
    return copy(request).position(change.apply(position).build()).build();
  }

  static EligibilityRequest spend(EligibilityRequest request, Money spend) {
    return copy(request).spend(spend).build();
  }

  private static EligibilityRequest.Builder copy(EligibilityRequest request) {
    EligibilityRequest.Builder copy =
        EligibilityRequest.builder()
            .account(request.account())
            .at(request.at())
            .asOf(request.asOf())
            .position(request.position());
    request.spend().ifPresent(copy::spend);
    if (request.isAboutCampaign()) {
      copy.campaign(request.campaign());
      if (!request.regions().equals(request.campaign().regions())) {
        request.regions().forEach(copy::region);
      }
    }
    return copy;
  }
}
