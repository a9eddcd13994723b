// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Selection;

/**
 * What would have to change for the answer to be yes?
 *
 * <pre>{@code
 * INELIGIBLE
 *   industry-approval-missing: obtain an approval for LEGAL_SERVICES in BR
 *   objective-not-available: wait until 2026-12-01T00:00:00Z, or choose another objective: TRAFFIC
 *   spend-below-threshold: spend USD 80.00 more
 * taken: obtain an approval for LEGAL_SERVICES in BR
 * INELIGIBLE
 *   objective-not-available: wait until 2026-12-01T00:00:00Z, or choose another objective: TRAFFIC
 *   spend-below-threshold: spend USD 80.00 more
 * taken: choose another objective: TRAFFIC
 * INELIGIBLE
 *   spend-below-threshold: spend USD 80.00 more
 * taken: spend USD 80.00 more
 * ELIGIBLE
 * }</pre>
 *
 * <p>Each finding tells its remedies, as sentences for people and as types for code. Here the last
 * remedy of the first finding is taken until none is left: with it that finding is gone, and its
 * rule has found nothing new.
 */
final class WhatWouldChangeTheAnswer {
  private static final Industry LEGAL_SERVICES = Industry.of("LEGAL_SERVICES");
  private static final Objective LEAD_GENERATION = Objective.of("LEAD_GENERATION");
  private static final Objective TRAFFIC = Objective.of("TRAFFIC");
  private static final Region BR = Region.of("BR");

  private WhatWouldChangeTheAnswer() {}

  public static void main(String[] args) {
    ObjectiveAvailability objectives =
        ObjectiveAvailability.builder()
            .available(TRAFFIC, Selection.all(), Interval.always())
            .available(
                LEAD_GENERATION,
                Selection.of(BR),
                Interval.from(Instant.parse("2026-12-01T00:00:00Z")))
            .build();
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.industryApproval(
                RestrictedIndustries.builder().needsApproval(LEGAL_SERVICES, BR).build()),
            EligibilityRules.objectiveAvailability(objectives),
            EligibilityRules.spendThreshold(Money.parse("USD 500.00")));

    EligibilityRequest request = request();
    Decision decision = chain.decide(request);
    while (!decision.findings().isEmpty()) {
      System.out.println(decision.verdict());
      decision
          .findings()
          .forEach(finding -> System.out.println("  " + finding.code() + ": " + finding.remedy()));
      Finding first = decision.findings().asList().get(0);
      Remedy remedy = first.remedies().get(first.remedies().size() - 1);
      System.out.println("taken: " + remedy);
      request = taken(request, remedy);
      decision = chain.decide(request);
    }
    System.out.println(decision.verdict());
  }

  private static EligibilityRequest request() {
    return EligibilityRequest.builder()
        .account(
            Account.builder()
                .id(AccountId.of("a1"))
                .billingRegion(BR)
                .currency(Money.parseCurrency("USD"))
                .zone(ZoneId.of("America/Sao_Paulo"))
                .industry(LEGAL_SERVICES)
                .createdAt(Instant.parse("2026-01-01T03:00:00Z"))
                .approvals()
                .build())
        .campaign(
            Campaign.builder()
                .id(CampaignId.of("c1"))
                .objective(LEAD_GENERATION)
                .addRegions(BR)
                .build())
        .at(Instant.parse("2026-03-10T12:00:00Z"))
        .spend(Money.parse("USD 420.00"))
        .build();
  }

  /** The request once somebody has done what a remedy says. */
  private static EligibilityRequest taken(EligibilityRequest request, Remedy remedy) {
    EligibilityRequest.Builder next = EligibilityRequest.builder().from(request);
    if (remedy instanceof Remedy.Wait wait) {
      return request.at(wait.until());
    }
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      IndustryApproval approval =
          IndustryApproval.from(obtain.industry(), obtain.region(), request.at());
      Account account = request.account();
      return next.account(
              Account.builder()
                  .from(account)
                  .approvals(
                      ImmutableSet.<IndustryApproval>builder()
                          .addAll(account.approvals().orElse(ImmutableSet.of()))
                          .add(approval)
                          .build())
                  .build())
          .build();
    }
    if (remedy instanceof Remedy.ChooseObjective choose) {
      Campaign campaign =
          Campaign.builder().from(request.campaign()).objective(choose.anyOf().first()).build();
      return next.campaign(campaign).build();
    }
    if (remedy instanceof Remedy.Spend spend) {
      Optional<Money> spent = request.spend().map(so -> so.plus(spend.more()));
      return next.spend(spent.orElse(spend.more())).build();
    }
    throw new IllegalStateException("only people can do this: " + remedy);
  }
}
