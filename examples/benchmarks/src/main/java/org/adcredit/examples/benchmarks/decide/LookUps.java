// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.Account;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Restriction;
import org.jspecify.annotations.Nullable;

/** The look-ups that a host would write, and give to an engine as functions. */
public final class LookUps {
  static final int PROHIBITED = 0;
  static final int NEEDS_APPROVAL = 1;

  private final Map<String, DatedRows> availability = new HashMap<>();
  private final Map<String, DatedRows> restrictions = new HashMap<>();

  LookUps(Terms terms) {
    for (Terms.Available row : terms.availability()) {
      availability
          .computeIfAbsent(row.objective().code(), code -> new DatedRows())
          .add(row.regions(), row.interval(), 0);
    }
    for (Terms.Restricted row : terms.restrictions()) {
      restrictions
          .computeIfAbsent(row.industry().code(), code -> new DatedRows())
          .add(
              row.regions(),
              row.interval(),
              row.restriction() == Restriction.PROHIBITED ? PROHIBITED : NEEDS_APPROVAL);
    }
  }

  @Nullable DatedRows availability(Objective objective) {
    return availability.get(objective.code());
  }

  @Nullable DatedRows restrictions(Industry industry) {
    return restrictions.get(industry.code());
  }

  /** Whether the table says anything of an objective. */
  public boolean isListed(Objective objective) {
    return availability.containsKey(objective.code());
  }

  /** Whether an objective is available in every one of some regions. */
  public boolean isAvailable(Objective objective, Iterable<Region> regions, Instant at) {
    DatedRows rows = availability(objective);
    if (rows == null) {
      return false;
    }
    for (Region region : regions) {
      if (rows.find(region, at.getEpochSecond()) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether an industry is prohibited in one of some regions. */
  public boolean isProhibited(Industry industry, Iterable<Region> regions, Instant at) {
    return isRestricted(industry, regions, at, PROHIBITED);
  }

  /** Whether an industry needs an approval in one of some regions. */
  public boolean needsApproval(Industry industry, Iterable<Region> regions, Instant at) {
    return isRestricted(industry, regions, at, NEEDS_APPROVAL);
  }

  private boolean isRestricted(
      Industry industry, Iterable<Region> regions, Instant at, int restriction) {
    DatedRows rows = restrictions(industry);
    if (rows != null) {
      for (Region region : regions) {
        if (rows.find(region, at.getEpochSecond()) == restriction) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an account has every approval that it needs in some regions. */
  public boolean isApproved(Account account, Iterable<Region> regions, Instant at) {
    DatedRows rows = restrictions(account.industry());
    if (rows != null) {
      for (Region region : regions) {
        if (rows.find(region, at.getEpochSecond()) == NEEDS_APPROVAL
            && !holdsApproval(account, region, at)) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean holdsApproval(Account account, Region region, Instant at) {
    for (IndustryApproval approval : account.approvals().orElseThrow()) {
      if (approval.isFor(account.industry(), region) && approval.validity().contains(at)) {
        return true;
      }
    }
    return false;
  }
}
