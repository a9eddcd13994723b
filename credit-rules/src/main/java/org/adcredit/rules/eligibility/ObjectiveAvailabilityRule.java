package org.adcredit.rules.eligibility;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;

/** A campaign runs where and when the platform offers its objective: in all its regions. */
record ObjectiveAvailabilityRule(ObjectiveAvailability availability) implements TimedRule {
  @Override
  public String name() {
    return "objective-availability";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    if (availability.isAvailable(objective, request.regions(), request.at())) {
      return Verdict.ELIGIBLE;
    }
    return availability.names(objective) ? Verdict.INELIGIBLE : Verdict.UNKNOWN;
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
            .observed(objective.toString())
            .required("an objective whose availability is known")
            .addRemedies(new Remedy.ProvideFact("program.objectives." + objective));
    addChoice(finding, request);
    return finding.build();
  }

  private Finding notAvailable(EligibilityRequest request) {
    Objective objective = request.campaign().objective();
    String missing =
        Joiner.on(", ")
            .join(
                request.regions().stream()
                    .filter(region -> !availability.isAvailable(objective, region, request.at()))
                    .map(Region::toString)
                    .iterator());
    Optional<Instant> start = firstApproval(request);
    Finding.Builder finding =
        Finding.builder(name(), "objective-not-available")
            .message(
                objective
                    + " is not available in "
                    + missing
                    + start.map(instant -> " before " + instant).orElse(""))
            .observed(objective + " in " + missing)
            .required("an objective that is available in all target regions");
    start.ifPresent(instant -> finding.addRemedies(new Remedy.Wait(instant)));
    boolean choice = addChoice(finding, request);
    if (start.isEmpty() && !choice) {
      finding.addRemedies(Remedy.permanent());
    }
    return finding.build();
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
    return TimedRule.nextOf(request, availability.changes(request.regions()));
  }
}
