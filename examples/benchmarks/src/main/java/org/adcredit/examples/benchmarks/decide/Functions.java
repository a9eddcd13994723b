// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import org.adcredit.core.Objective;

/** The look-ups that an expression calls by name. */
final class Functions {
  private final ImmutableSet<String> objectives;

  /** Those that look at the question. */
  final ImmutableMap<String, Predicate<Asked>> ofQuestion;

  Functions(Terms terms) {
    LookUps tables = new LookUps(terms);
    objectives =
        Terms.SCOPE.objectives().named().orElseThrow().stream()
            .map(Objective::code)
            .collect(ImmutableSet.toImmutableSet());
    ofQuestion =
        ImmutableMap.of(
            "coversRegions",
            asked -> Terms.SCOPE.regions().containsAll(asked.campaign().regions()),
            "isListed",
            asked -> tables.isListed(asked.campaign().objective()),
            "isAvailable",
            asked ->
                tables.isAvailable(
                    asked.campaign().objective(), asked.campaign().regions(), asked.at()),
            "isProhibited",
            asked ->
                tables.isProhibited(
                    asked.account().industry(), asked.campaign().regions(), asked.at()),
            "isApproved",
            asked -> tables.isApproved(asked.account(), asked.campaign().regions(), asked.at()),
            "needsApproval",
            asked ->
                tables.needsApproval(
                    asked.account().industry(), asked.campaign().regions(), asked.at()));
  }

  boolean coversObjective(String code) {
    return objectives.contains(code);
  }
}
