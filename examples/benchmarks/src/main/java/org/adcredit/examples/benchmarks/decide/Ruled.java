// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import java.util.Set;
import org.adcredit.core.Account;
import org.adcredit.core.Industry;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Verdict;

/** One question as an engine of rules on beans likes it: the rules lower its verdict. */
public final class Ruled {
  private final Asked asked;
  private Verdict verdict = Verdict.ELIGIBLE;

  Ruled(Asked asked) {
    this.asked = asked;
  }

  /** {@return the account} */
  public Account getAccount() {
    return asked.account();
  }

  /** {@return its industry} */
  public Industry getIndustry() {
    return asked.account().industry();
  }

  /** {@return whether its approvals are known} */
  public boolean isApprovalsKnown() {
    return asked.account().approvals().isPresent();
  }

  /** {@return the campaign's objective} */
  public Objective getObjective() {
    return asked.campaign().objective();
  }

  /** {@return the campaign's regions} */
  public Set<Region> getRegions() {
    return asked.campaign().regions();
  }

  /** {@return whether the offer counts spend of such an objective} */
  public boolean isObjectiveCovered() {
    return Terms.SCOPE.objectives().contains(asked.campaign().objective());
  }

  /** {@return whether the offer counts spend in all these regions} */
  public boolean isRegionsCovered() {
    return Terms.SCOPE.regions().containsAll(asked.campaign().regions());
  }

  /** {@return whether the offer counts spend that is bought so} */
  public boolean isBuyingTypeCovered() {
    return Terms.SCOPE.buyingTypes().contains(asked.campaign().buyingType());
  }

  /** {@return the instant} */
  public Instant getInstant() {
    return asked.at();
  }

  /** {@return the instant in milliseconds} */
  public long getAt() {
    return asked.at().toEpochMilli();
  }

  /** {@return whether the offer is held} */
  public boolean isHeld() {
    return asked.holding() != null;
  }

  /** {@return whether it was invalidated} */
  public boolean isInvalidated() {
    return asked.holding() != null && asked.holding().invalidated();
  }

  /** {@return from when it is held, in milliseconds} */
  public long getHeldFrom() {
    return asked.holding() == null ? Long.MIN_VALUE : asked.holding().from().toEpochMilli();
  }

  /** {@return the start of the window in milliseconds} */
  public long getWindowStart() {
    return asked.holding() == null || asked.holding().windowStart() == null
        ? Long.MIN_VALUE
        : asked.holding().windowStart().toEpochMilli();
  }

  /** {@return the end of the window in milliseconds} */
  public long getWindowEnd() {
    return asked.holding() == null || asked.holding().windowEnd() == null
        ? Long.MAX_VALUE
        : asked.holding().windowEnd().toEpochMilli();
  }

  /** Says no. */
  public void refuse() {
    verdict = Verdict.INELIGIBLE;
  }

  /** Says that a fact is missing. */
  public void doubt() {
    verdict = verdict.and(Verdict.UNKNOWN);
  }

  Verdict verdict() {
    return verdict;
  }
}
