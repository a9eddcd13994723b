// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
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

  /** The same about all regions of a campaign that targets these, or about none. */
  static EligibilityRequest regions(EligibilityRequest request, ImmutableSet<Region> regions) {
    if (!request.isAboutCampaign() || regions.isEmpty() || regions.equals(request.regions())) {
      return request;
    }
    Campaign.Builder campaign = Campaign.builder().from(request.campaign()).regions(regions);
    return beyondCampaign(request).campaign(campaign.build()).build();
  }

  /** The same about one region of delivery, of a campaign that targets others. */
  static EligibilityRequest targets(EligibilityRequest request, ImmutableSet<Region> regions) {
    Campaign.Builder campaign = Campaign.builder().from(request.campaign()).regions(regions);
    return beyondCampaign(request)
        .campaign(campaign.build())
        .region(request.regions().iterator().next())
        .build();
  }

  static EligibilityRequest at(EligibilityRequest request, Instant at) {
    return copy(request).at(at).build();
  }

  static EligibilityRequest asOf(EligibilityRequest request, Instant asOf) {
    return copy(request).asOf(asOf).build();
  }

  static EligibilityRequest position(
      EligibilityRequest request, UnaryOperator<OfferPosition.Builder> change) {
    OfferPosition.Builder position = OfferPosition.builder().from(request.position());
    return copy(request).position(change.apply(position).build()).build();
  }

  static EligibilityRequest spend(EligibilityRequest request, Money spend) {
    return copy(request).spend(spend).build();
  }

  static EligibilityRequest spend(EligibilityRequest request, Optional<Money> spend) {
    EligibilityRequest.Builder copy = aboutCampaign(request, withoutSpend(request));
    spend.ifPresent(copy::spend);
    return copy.build();
  }

  private static EligibilityRequest.Builder copy(EligibilityRequest request) {
    return aboutCampaign(request, beyondCampaign(request));
  }

  private static EligibilityRequest.Builder withoutSpend(EligibilityRequest request) {
    return EligibilityRequest.builder()
        .account(request.account())
        .at(request.at())
        .asOf(request.asOf())
        .position(request.position());
  }

  private static EligibilityRequest.Builder beyondCampaign(EligibilityRequest request) {
    EligibilityRequest.Builder copy = withoutSpend(request);
    request.spend().ifPresent(copy::spend);
    return copy;
  }

  private static EligibilityRequest.Builder aboutCampaign(
      EligibilityRequest request, EligibilityRequest.Builder copy) {
    if (request.isAboutCampaign()) {
      copy.campaign(request.campaign());
      if (!request.regions().equals(request.campaign().regions())) {
        request.regions().forEach(copy::region);
      }
    }
    return copy;
  }
}
