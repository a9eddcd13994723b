// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Money;

/**
 * A reward is tied to spend, never to performance: what the spend achieved is not looked at.
 * Exactly the threshold is enough.
 *
 * @param threshold the spend to reach
 * @param before the first instant at which further spend no longer counts, if there is one
 * @param countsSettled whether spend counts only once it is settled
 */
record SpendThresholdRule(Money threshold, Optional<Instant> before, boolean countsSettled)
    implements TimedRule {
  @Override
  public String name() {
    return "spend-threshold";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    if (request.spend().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return request.spend().get().compareTo(threshold) >= 0 ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    return switch (verdict(request)) {
      case ELIGIBLE -> ImmutableList.of();
      case UNKNOWN ->
          ImmutableList.of(
              Finding.builder(name(), "spend-unknown")
                  .verdict(Verdict.UNKNOWN)
                  .message("the spend to compare with " + threshold + " is not known")
                  .putValue("threshold", threshold.toString())
                  .observed("unknown")
                  .required(threshold.toString())
                  .addRemedies(new Remedy.ProvideFact("spend"))
                  .build());
      case INELIGIBLE -> ImmutableList.of(below(request));
    };
  }

  private Finding below(EligibilityRequest request) {
    Money spend = request.spend().orElseThrow();
    Money shortfall = threshold.minus(spend);
    boolean late = before.isPresent() && !request.at().isBefore(before.get());
    return Finding.builder(name(), "spend-below-threshold")
        .message(spend + " is " + shortfall + " short of " + threshold)
        .putValue("spend", spend.toString())
        .putValue("shortfall", shortfall.toString())
        .putValue("threshold", threshold.toString())
        .observed(spend.toString())
        .required(threshold.toString())
        .shortfall(shortfall)
        .addRemedies(late ? Remedy.permanent() : remedy(shortfall))
        .build();
  }

  private Remedy remedy(Money shortfall) {
    return countsSettled
        ? new Remedy.Settle(shortfall, before)
        : new Remedy.Spend(shortfall, before);
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return TimedRule.nextOf(request, before.orElse(Instant.MAX), Instant.MAX);
  }
}
