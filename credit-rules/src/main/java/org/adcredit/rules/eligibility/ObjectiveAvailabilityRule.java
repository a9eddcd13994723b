// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import org.adcredit.core.Objective;
import org.adcredit.rules.terms.ObjectiveAvailability;

/** A campaign runs where and when the platform offers its objective: in all its regions. */
record ObjectiveAvailabilityRule(ObjectiveAvailability availability) implements TimedRule {
  @Override
  public String name() {
    return "objective-availability";
  }

  @Override
  public int lookUps() {
    return 2;
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    for (int i = 0; i < request.regionCount(); i++) {
      if (!availability.isAvailable(objective, request.region(i), request.at())) {
        return availability.names(objective) ? Verdict.INELIGIBLE : Verdict.UNKNOWN;
      }
    }
    return Verdict.ELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    return switch (verdict(request)) {
      case ELIGIBLE -> ImmutableList.of();
      case UNKNOWN -> ImmutableList.of(unknown(request));
      case INELIGIBLE -> ImmutableList.of(notAvailable(request));
    };
  }

  private Finding unknown(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    Finding.Builder finding =
        Finding.builder(name(), "objective-unknown")
            .verdict(Verdict.UNKNOWN)
            .message("the programme says nothing of " + objective)
            .putValue("objective", objective.toString())
            .observed(objective.toString())
            .required("an objective whose availability is known")
            .addRemedies(new Remedy.ProvideFact("program.objectives." + objective));
    addChoice(finding, request);
    return finding.build();
  }

  private Finding notAvailable(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    StringJoiner regions = new StringJoiner(", ");
    for (int i = 0; i < request.regionCount(); i++) {
      if (!availability.isAvailable(objective, request.region(i), request.at())) {
        regions.add(request.region(i).code());
      }
    }
    String missing = regions.toString();
    Optional<Instant> start = start(request);
    Optional<String> from = start.map(IsoInstant::text);
    Finding.Builder finding =
        Finding.builder(name(), "objective-not-available")
            .message(
                objective
                    + " is not available in "
                    + missing
                    + from.map(instant -> " before " + instant).orElse(""))
            .putValue("objective", objective.code())
            .putValue("regions", missing)
            .observed(objective + " in " + missing)
            .required("an objective that is available in all target regions");
    from.ifPresent(instant -> finding.putValue("from", instant));
    start.ifPresent(instant -> finding.addRemedies(new Remedy.Wait(instant)));
    boolean choice = addChoice(finding, request);
    if (start.isEmpty() && !choice) {
      finding.addRemedies(Remedy.permanent());
    }
    return finding.build();
  }

  /**
   * When the objective will be available in all regions, if ever. The same as {@link
   * #firstApproval}, which looks also where only other objectives come or go.
   */
  private Optional<Instant> start(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    Instant look = request.at();
    do {
      look = availability.nextChange(objective, request.regions(), look);
      if (look.equals(Instant.MAX)) {
        return Optional.empty();
      }
    } while (!availability.isAvailable(objective, request.regions(), look));
    return Optional.of(look);
  }

  private boolean addChoice(Finding.Builder finding, EligibilityRequest request) {
    ImmutableSortedSet<Objective> others =
        availability.availableIn(request.regions(), request.at());
    if (others.isEmpty()) {
      return false;
    }
    finding.addRemedies(new Remedy.ChooseObjective(others));
    return true;
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return availability.nextChange(request.regions(), request.at());
  }
}
