// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.adcredit.core.Account;
import org.adcredit.core.Audience;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Remedy;

/** Requests that are like another but for one step that somebody took. */
final class Taken {
  private Taken() {}

  /** The request after a remedy, in each way in which it may be taken; none if nobody knows how. */
  static ImmutableList<EligibilityRequest> remedy(EligibilityRequest request, Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      return ImmutableList.of(request.at(wait.until()));
    }
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      return ImmutableList.of(approved(request, obtain));
    }
    if (remedy instanceof Remedy.ChooseObjective choose && request.isAboutCampaign()) {
      return choose.anyOf().stream()
          .map(objective -> withObjective(request, objective))
          .collect(ImmutableList.toImmutableList());
    }
    if (remedy instanceof Remedy.Spend spend) {
      return spentMore(request, spend.more());
    }
    if (remedy instanceof Remedy.Settle settle) {
      return spentMore(request, settle.more());
    }
    if (remedy instanceof Remedy.Assign assign) {
      OfferPosition assigned =
          OfferPosition.builder()
              .from(request.position())
              .assigned(ImmutableMap.of(assign.campaign(), request.at()))
              .build();
      return ImmutableList.of(copy(request).position(assigned).build());
    }
    return ImmutableList.of();
  }

  private static ImmutableList<EligibilityRequest> spentMore(
      EligibilityRequest request, Money more) {
    return request.spend().stream()
        .map(spent -> copy(request).spend(spent.plus(more)).build())
        .collect(ImmutableList.toImmutableList());
  }

  private static EligibilityRequest approved(
      EligibilityRequest request, Remedy.ObtainApproval obtain) {
    ImmutableSet<IndustryApproval> approvals =
        ImmutableSet.<IndustryApproval>builder()
            .addAll(request.account().approvals().orElse(ImmutableSet.of()))
            .add(new IndustryApproval(obtain.industry(), obtain.region(), Interval.always()))
            .build();
    return withApprovals(request, approvals);
  }

  private static EligibilityRequest withApprovals(
      EligibilityRequest request, ImmutableSet<IndustryApproval> approvals) {
    return copy(request)
        .account(Account.builder().from(request.account()).approvals(approvals).build())
        .build();
  }

  private static EligibilityRequest withObjective(EligibilityRequest request, Objective objective) {
    return copy(request)
        .campaign(Campaign.builder().from(request.campaign()).objective(objective).build())
        .build();
  }

  static EligibilityRequest withAudience(EligibilityRequest request, Audience audience) {
    return copy(request)
        .campaign(Campaign.builder().from(request.campaign()).audience(audience).build())
        .build();
  }

  /** The same facts, of which the first come last. */
  static EligibilityRequest withFactsReversed(EligibilityRequest request) {
    EligibilityRequest.Builder reversed = copy(request);
    if (request.isAboutCampaign()) {
      Campaign campaign = request.campaign();
      reversed.campaign(
          Campaign.builder()
              .from(campaign)
              .regions(ImmutableSet.copyOf(campaign.regions().asList().reverse()))
              .build());
    }
    EligibilityRequest built = reversed.build();
    return request
        .account()
        .approvals()
        .map(known -> withApprovals(built, ImmutableSet.copyOf(known.asList().reverse())))
        .orElse(built);
  }

  private static EligibilityRequest.Builder copy(EligibilityRequest request) {
    return EligibilityRequest.builder().from(request);
  }
}
