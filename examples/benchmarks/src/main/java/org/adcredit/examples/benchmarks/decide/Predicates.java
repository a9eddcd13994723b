// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.adcredit.rules.eligibility.Verdict;

/** One predicate for each reason to say no, and one for each fact that may be missing. */
final class Predicates implements Contender {
  private final List<Predicate<Asked>> refusals;
  private final List<Predicate<Asked>> gaps;

  Predicates(Terms terms) {
    LookUps tables = new LookUps(terms);
    refusals =
        ImmutableList.of(
            asked ->
                tables.isProhibited(
                    asked.account().industry(), asked.campaign().regions(), asked.at()),
            asked ->
                asked.account().approvals().isPresent()
                    && !tables.isApproved(asked.account(), asked.campaign().regions(), asked.at()),
            asked ->
                tables.isListed(asked.campaign().objective())
                    && !tables.isAvailable(
                        asked.campaign().objective(), asked.campaign().regions(), asked.at()),
            asked -> asked.holding() == null,
            asked -> asked.holding() != null && asked.at().isBefore(asked.holding().from()),
            asked -> asked.holding() != null && asked.holding().invalidated(),
            asked ->
                asked.holding() != null
                    && asked.holding().windowStart() != null
                    && asked.at().isBefore(asked.holding().windowStart()),
            asked ->
                asked.holding() != null
                    && asked.holding().windowEnd() != null
                    && !asked.at().isBefore(asked.holding().windowEnd()),
            asked -> !Terms.SCOPE.objectives().contains(asked.campaign().objective()),
            asked -> !Terms.SCOPE.regions().containsAll(asked.campaign().regions()),
            asked -> !Terms.SCOPE.buyingTypes().contains(asked.campaign().buyingType()));
    gaps =
        ImmutableList.of(
            asked -> !tables.isListed(asked.campaign().objective()),
            asked ->
                asked.account().approvals().isEmpty()
                    && tables.needsApproval(
                        asked.account().industry(), asked.campaign().regions(), asked.at()));
  }

  List<Predicate<Asked>> refusals() {
    return refusals;
  }

  List<Predicate<Asked>> gaps() {
    return gaps;
  }

  @Override
  public Verdict answer(Asked asked) {
    for (Predicate<Asked> refusal : refusals) {
      if (refusal.test(asked)) {
        return Verdict.INELIGIBLE;
      }
    }
    for (Predicate<Asked> gap : gaps) {
      if (gap.test(asked)) {
        return Verdict.UNKNOWN;
      }
    }
    return Verdict.ELIGIBLE;
  }
}
