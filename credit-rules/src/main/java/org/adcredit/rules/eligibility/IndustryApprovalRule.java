package org.adcredit.rules.eligibility;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * Credit never waives a platform's rule on industries: where an industry needs approval, the
 * account must hold one, for every region asked for.
 */
record IndustryApprovalRule(RestrictedIndustries restrictions) implements TimedRule {
  /** By their starts, then by their ends; as texts, 00:00:00.5 would come before 00:00:00. */
  private static final Comparator<Interval> BY_TIME =
      Comparator.comparing((Interval validity) -> validity.from().orElse(Instant.MIN))
          .thenComparing(validity -> validity.until().orElse(Instant.MAX));

  /** What is wrong in a region. */
  private enum Obstacle {
    PROHIBITED,
    MISSING,
    NOT_IN_FORCE,
    UNKNOWN
  }

  @Override
  public String name() {
    return "industry-approval";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    Verdict verdict = Verdict.ELIGIBLE;
    for (Region region : request.regions()) {
      Obstacle obstacle = obstacle(request, region);
      if (obstacle != null) {
        verdict = verdict.and(verdict(obstacle));
      }
    }
    return verdict;
  }

  private static Verdict verdict(Obstacle obstacle) {
    return obstacle == Obstacle.UNKNOWN ? Verdict.UNKNOWN : Verdict.INELIGIBLE;
  }

  private @Nullable Obstacle obstacle(EligibilityRequest request, Region region) {
    Account account = request.account();
    Industry industry = account.industry();
    Optional<Restriction> restriction = restrictions.restriction(industry, region, request.at());
    if (restriction.isEmpty()) {
      return null;
    }
    if (restriction.get() == Restriction.PROHIBITED) {
      return Obstacle.PROHIBITED;
    }
    if (account.approvals().isEmpty()) {
      return Obstacle.UNKNOWN;
    }
    Obstacle obstacle = Obstacle.MISSING;
    for (IndustryApproval approval : account.approvals().get()) {
      if (approval.isFor(industry, region)) {
        if (approval.validity().contains(request.at())) {
          return null;
        }
        obstacle = Obstacle.NOT_IN_FORCE;
      }
    }
    return obstacle;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    ImmutableMap<Region, Obstacle> obstacles = obstacles(request);
    if (obstacles.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableMap<Region, Instant> ends = ends(request, obstacles);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    obstacles.forEach(
        (region, obstacle) ->
            findings.add(
                finding(request, region, obstacle, Optional.ofNullable(ends.get(region)))));
    return findings.build();
  }

  private ImmutableMap<Region, Obstacle> obstacles(EligibilityRequest request) {
    ImmutableMap.Builder<Region, Obstacle> obstacles = ImmutableMap.builder();
    for (Region region : request.regions()) {
      Obstacle obstacle = obstacle(request, region);
      if (obstacle != null) {
        obstacles.put(region, obstacle);
      }
    }
    return obstacles.buildOrThrow();
  }

  private Finding finding(
      EligibilityRequest request, Region region, Obstacle obstacle, Optional<Instant> end) {
    Industry industry = request.account().industry();
    Remedy obtain = new Remedy.ObtainApproval(industry, region);
    String needed = "an approval for " + industry + " in " + region;
    return switch (obstacle) {
      case PROHIBITED ->
          Finding.builder(name(), "industry-prohibited")
              .message(industry + " is prohibited in " + region)
              .observed(industry + " in " + region)
              .required("an industry that is allowed")
              .waitOr(end, Remedy.permanent())
              .build();
      case MISSING ->
          Finding.builder(name(), "industry-approval-missing")
              .message(industry + " needs an approval in " + region + ", and there is none")
              .observed("no approval")
              .required(needed)
              .addRemedies(obtain)
              .build();
      case NOT_IN_FORCE ->
          Finding.builder(name(), "industry-approval-not-in-force")
              .message("the approval for " + industry + " in " + region + " is not in force")
              .observed(approvals(request, region).toString())
              .required(needed + " in force")
              .waitOr(end, obtain)
              .build();
      case UNKNOWN ->
          Finding.builder(name(), "approvals-unknown")
              .verdict(Verdict.UNKNOWN)
              .message(industry + " needs an approval in " + region + ", and none is known of")
              .observed("unknown")
              .required(needed)
              .addRemedies(new Remedy.ProvideFact("account.approvals"))
              .build();
    };
  }

  private static ImmutableList<String> approvals(EligibilityRequest request, Region region) {
    return request.account().approvals().stream()
        .flatMap(ImmutableSet::stream)
        .filter(approval -> approval.isFor(request.account().industry(), region))
        .map(IndustryApproval::validity)
        .sorted(BY_TIME)
        .map(Interval::toString)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * When waiting alone ends the obstacles, by region. Waiting for one region may let an approval of
   * another run out meanwhile; so an instant serves only if nothing new stands in the way then, and
   * after the last of the waits nothing at all that waiting was to end. Where none does, approvals
   * are to be obtained, and only what is prohibited is waited for, if that serves.
   */
  private ImmutableMap<Region, Instant> ends(
      EligibilityRequest request, ImmutableMap<Region, Obstacle> obstacles) {
    ImmutableMap<Region, Instant> ends =
        ends(request, obstacles, EnumSet.of(Obstacle.PROHIBITED, Obstacle.NOT_IN_FORCE));
    return ends.isEmpty() ? ends(request, obstacles, EnumSet.of(Obstacle.PROHIBITED)) : ends;
  }

  /** The same where some obstacles alone are waited for, and something is done about the others. */
  private ImmutableMap<Region, Instant> ends(
      EligibilityRequest request, ImmutableMap<Region, Obstacle> obstacles, Set<Obstacle> waited) {
    ImmutableMap<Region, Instant> ends =
        Maps.filterValues(obstacles, waited::contains).keySet().stream()
            .flatMap(region -> end(request, obstacles, region))
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    if (ends.isEmpty()) {
      return ends;
    }
    ImmutableMap<Region, Obstacle> others =
        ImmutableMap.copyOf(Maps.filterKeys(obstacles, region -> !ends.containsKey(region)));
    Instant last = ends.values().stream().max(Instant::compareTo).orElseThrow();
    if (isNoWorse(request.at(last), others)) {
      return ends;
    }
    return firstLook(request, later -> isNoWorse(later, others))
        .map(joint -> ImmutableMap.copyOf(Maps.transformValues(ends, end -> joint)))
        .orElse(ImmutableMap.of());
  }

  private Stream<Map.Entry<Region, Instant>> end(
      EligibilityRequest request, ImmutableMap<Region, Obstacle> obstacles, Region region) {
    ImmutableMap<Region, Obstacle> others =
        ImmutableMap.copyOf(Maps.filterKeys(obstacles, other -> !other.equals(region)));
    return firstLook(request, later -> isNoWorse(later, others)).stream()
        .map(end -> Map.entry(region, end));
  }

  private boolean isNoWorse(EligibilityRequest later, ImmutableMap<Region, Obstacle> known) {
    return known.entrySet().containsAll(obstacles(later).entrySet());
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    Instant next =
        TimedRule.nextOf(
            request, restrictions.changes(request.account().industry(), request.regions()));
    if (request.account().approvals().isPresent()) {
      for (IndustryApproval approval : request.account().approvals().get()) {
        next = TimedRule.nextOf(request, next, approval.validity().from().orElse(Instant.MIN));
        next = TimedRule.nextOf(request, next, approval.validity().until().orElse(Instant.MAX));
      }
    }
    return next;
  }
}
