// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.adcredit.core.Account;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The limit: the ifs of a programmer who has only this one task, cheap ones first, and stops at the
 * first no.
 */
final class HandWritten implements Contender {
  private final LookUps tables;
  private final Set<String> objectives = new HashSet<>();
  private final boolean[] regions = new boolean[26 * 26];

  HandWritten(Terms terms) {
    tables = new LookUps(terms);
    Terms.SCOPE.objectives().named().orElseThrow().forEach(each -> objectives.add(each.code()));
    Terms.SCOPE
        .regions()
        .named()
        .orElseThrow()
        .forEach(region -> regions[DatedRows.index(region)] = true);
  }

  @Override
  public Verdict answer(Asked asked) {
    return answer(asked.account(), asked.campaign(), asked.at(), asked.holding());
  }

  private Verdict answer(
      Account account, Campaign campaign, Instant at, @Nullable Holding holding) {
    if (holding == null || holding.invalidated() || at.isBefore(holding.from())) {
      return Verdict.INELIGIBLE;
    }
    Instant windowStart = holding.windowStart();
    if (windowStart != null && at.isBefore(windowStart)) {
      return Verdict.INELIGIBLE;
    }
    Instant windowEnd = holding.windowEnd();
    if (windowEnd != null && !at.isBefore(windowEnd)) {
      return Verdict.INELIGIBLE;
    }
    if (campaign.buyingType() != BuyingType.AUCTION
        || !objectives.contains(campaign.objective().code())) {
      return Verdict.INELIGIBLE;
    }
    DatedRows availability = tables.availability(campaign.objective());
    DatedRows restrictions = tables.restrictions(account.industry());
    boolean isUnknown = availability == null;
    long second = at.getEpochSecond();
    for (Region region : campaign.regions()) {
      if (!regions[DatedRows.index(region)]
          || (availability != null && availability.find(region, second) < 0)) {
        return Verdict.INELIGIBLE;
      }
      int restriction = restrictions == null ? -1 : restrictions.find(region, second);
      if (restriction == LookUps.PROHIBITED) {
        return Verdict.INELIGIBLE;
      }
      if (restriction == LookUps.NEEDS_APPROVAL) {
        if (account.approvals().isEmpty()) {
          isUnknown = true;
        } else if (!LookUps.holdsApproval(account, region, at)) {
          return Verdict.INELIGIBLE;
        }
      }
    }
    return isUnknown ? Verdict.UNKNOWN : Verdict.ELIGIBLE;
  }
}
