// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.StringJoiner;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Scope;

/**
 * An offer counts, or its credit pays for, campaigns of some objectives, regions and buying types;
 * every region asked for must be among them.
 *
 * @param name offer-scope for what earns, credit-scope for what is paid
 * @param scope what is covered
 * @param availability what may be suggested instead
 */
record ScopeRule(String name, Scope scope, ObjectiveAvailability availability)
    implements TimedRule {
  @Override
  public int lookUps() {
    return 1;
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return scope.covers(request.campaign().objective())
            && scope.covers(request.campaign().buyingType())
            && coversRegions(request)
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  private boolean coversRegions(EligibilityRequest request) {
    for (int i = 0; i < request.regionCount(); i++) {
      if (!scope.covers(request.region(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (verdict(request) == Verdict.ELIGIBLE) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Objective objective = request.campaign().objective();
    if (!scope.covers(objective)) {
      ImmutableSortedSet<Objective> others = covered(request);
      findings.add(
          Finding.builder(name, "objective-not-covered")
              .message(objective + " is not covered")
              .putValue("objective", objective.toString())
              .putValue("covered", scope.objectives().toString())
              .observed(objective.toString())
              .required(scope.objectives().toString())
              .addRemedies(
                  others.isEmpty() ? Remedy.permanent() : new Remedy.ChooseObjective(others))
              .build());
    }
    if (!coversRegions(request)) {
      String outside = outside(request);
      findings.add(
          Finding.builder(name, "region-not-covered")
              .message(outside + " is not covered")
              .putValue("regions", outside)
              .putValue("covered", scope.regions().toString())
              .observed(outside)
              .required(scope.regions().toString())
              .addRemedies(
                  new Remedy.Act(
                      "target-covered-regions", "target covered regions only: " + scope.regions()))
              .build());
    }
    BuyingType buyingType = request.campaign().buyingType();
    if (!scope.covers(buyingType)) {
      findings.add(
          Finding.builder(name, "buying-type-not-covered")
              .message(buyingType + " is not covered")
              .putValue("buying-type", buyingType.toString())
              .putValue("covered", scope.buyingTypes().toString())
              .observed(buyingType.toString())
              .required(scope.buyingTypes().toString())
              .addRemedies(
                  new Remedy.Act("buy-as-covered", "buy in a covered way: " + scope.buyingTypes()))
              .build());
    }
    return findings.build();
  }

  private String outside(EligibilityRequest request) {
    StringJoiner outside = new StringJoiner(", ");
    for (int i = 0; i < request.regionCount(); i++) {
      if (!scope.covers(request.region(i))) {
        outside.add(request.region(i).code());
      }
    }
    return outside.toString();
  }

  private ImmutableSortedSet<Objective> covered(EligibilityRequest request) {
    return ImmutableSortedSet.copyOfSorted(
        Sets.filter(
            availability.availableIn(request.regions(), request.at()),
            objective -> scope.covers(objective)));
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return scope.covers(request.campaign().objective())
        ? Instant.MAX
        : availability.nextChange(request.regions(), request.at());
  }
}
