// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
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
  public int lookUps() {
    return 3;
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    Verdict verdict = Verdict.ELIGIBLE;
    for (int i = 0; i < request.regionCount(); i++) {
      Obstacle obstacle = obstacle(request, request.region(i), request.at());
      if (obstacle != null) {
        verdict = verdict.and(verdict(obstacle));
      }
    }
    return verdict;
  }

  private static Verdict verdict(Obstacle obstacle) {
    return obstacle == Obstacle.UNKNOWN ? Verdict.UNKNOWN : Verdict.INELIGIBLE;
  }

  private @Nullable Obstacle obstacle(EligibilityRequest request, Region region, Instant at) {
    Industry industry = request.account().industry();
    Optional<Restriction> restriction = restrictions.restriction(industry, region, at);
    if (restriction.isEmpty()) {
      return null;
    }
    if (restriction.get() == Restriction.PROHIBITED) {
      return Obstacle.PROHIBITED;
    }
    ImmutableList<IndustryApproval> approvals = request.approvals();
    if (approvals == null) {
      return Obstacle.UNKNOWN;
    }
    Obstacle obstacle = Obstacle.MISSING;
    for (int i = 0; i < approvals.size(); i++) {
      IndustryApproval approval = approvals.get(i);
      if (approval.isFor(industry, region)) {
        if (approval.validity().contains(at)) {
          return null;
        }
        obstacle = Obstacle.NOT_IN_FORCE;
      }
    }
    return obstacle;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    @Nullable Obstacle[] obstacles = new Obstacle[request.regionCount()];
    boolean isFree = true;
    for (int i = 0; i < obstacles.length; i++) {
      obstacles[i] = obstacle(request, request.region(i), request.at());
      isFree &= obstacles[i] == null;
    }
    if (isFree) {
      return ImmutableList.of();
    }
    @Nullable Instant[] ends = ends(request, obstacles);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (int i = 0; i < obstacles.length; i++) {
      Obstacle obstacle = obstacles[i];
      if (obstacle != null) {
        findings.add(finding(request, request.region(i), obstacle, Optional.ofNullable(ends[i])));
      }
    }
    return findings.build();
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
              .putValue("industry", industry.code())
              .putValue("region", region.code())
              .observed(industry + " in " + region)
              .required("an industry that is allowed")
              .waitOr(end, Remedy.permanent())
              .build();
      case MISSING ->
          Finding.builder(name(), "industry-approval-missing")
              .message(industry + " needs an approval in " + region + ", and there is none")
              .putValue("industry", industry.code())
              .putValue("region", region.code())
              .observed("no approval")
              .required(needed)
              .addRemedies(obtain)
              .build();
      case NOT_IN_FORCE -> {
        String validities = validities(request, region);
        yield Finding.builder(name(), "industry-approval-not-in-force")
            .message("the approval for " + industry + " in " + region + " is not in force")
            .putValue("industry", industry.code())
            .putValue("region", region.code())
            .putValue("validities", validities)
            .observed(validities)
            .required(needed + " in force")
            .waitOr(end, obtain)
            .build();
      }
      case UNKNOWN ->
          Finding.builder(name(), "approvals-unknown")
              .verdict(Verdict.UNKNOWN)
              .message(industry + " needs an approval in " + region + ", and none is known of")
              .putValue("industry", industry.code())
              .putValue("region", region.code())
              .observed("unknown")
              .required(needed)
              .addRemedies(new Remedy.ProvideFact("account.approvals"))
              .build();
    };
  }

  /** When the approvals for a region hold: {@code [from/until, from/until]}. */
  private static String validities(EligibilityRequest request, Region region) {
    List<Interval> validities = new ArrayList<>();
    for (IndustryApproval approval : checkNotNull(request.approvals())) {
      if (approval.isFor(request.account().industry(), region)) {
        validities.add(approval.validity());
      }
    }
    validities.sort(BY_TIME);
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (Interval validity : validities) {
      text.add(IsoInstant.text(validity));
    }
    return text.toString();
  }

  /**
   * When waiting alone ends the obstacles, by region. Waiting for one region may let an approval of
   * another run out meanwhile; so an instant serves only if nothing new stands in the way then, and
   * after the last of the waits nothing at all that waiting was to end. Where none does, approvals
   * are to be obtained, and only what is prohibited is waited for, if that serves.
   */
  private @Nullable Instant[] ends(EligibilityRequest request, @Nullable Obstacle[] obstacles) {
    @Nullable Instant[] ends = ends(request, obstacles, true);
    return isEmpty(ends) ? ends(request, obstacles, false) : ends;
  }

  /**
   * The same where approvals that are not in force are waited for, or only the end of what is
   * prohibited, and something is done about all else.
   */
  private @Nullable Instant[] ends(
      EligibilityRequest request, @Nullable Obstacle[] obstacles, boolean waitsForApprovals) {
    @Nullable Instant[] ends = new Instant[obstacles.length];
    @Nullable Obstacle[] others = obstacles.clone();
    Instant last = Instant.MIN;
    for (int i = 0; i < ends.length; i++) {
      if (obstacles[i] == Obstacle.PROHIBITED
          || (waitsForApprovals && obstacles[i] == Obstacle.NOT_IN_FORCE)) {
        Instant end = firstNoWorse(request, without(obstacles, i));
        if (!end.equals(Instant.MAX)) {
          ends[i] = end;
          others[i] = null;
          last = end.isAfter(last) ? end : last;
        }
      }
    }
    if (isEmpty(ends) || isNoWorse(request, last, others)) {
      return ends;
    }
    Instant joint = firstNoWorse(request, others);
    for (int i = 0; i < ends.length; i++) {
      ends[i] = ends[i] == null || joint.equals(Instant.MAX) ? null : joint;
    }
    return ends;
  }

  private static boolean isEmpty(@Nullable Instant[] ends) {
    for (Instant end : ends) {
      if (end != null) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Obstacle[] without(@Nullable Obstacle[] obstacles, int index) {
    @Nullable Obstacle[] others = obstacles.clone();
    others[index] = null;
    return others;
  }

  /** The first later look at which nothing but known obstacles is left, or {@link Instant#MAX}. */
  private Instant firstNoWorse(EligibilityRequest request, @Nullable Obstacle[] known) {
    Instant look = nextLook(request, request.at());
    while (!look.equals(Instant.MAX) && !isNoWorse(request, look, known)) {
      look = nextLook(request, look);
    }
    return look;
  }

  private boolean isNoWorse(EligibilityRequest request, Instant later, @Nullable Obstacle[] known) {
    for (int i = 0; i < known.length; i++) {
      Obstacle obstacle = obstacle(request, request.region(i), later);
      if (obstacle != null && obstacle != known[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return nextLook(request, request.at());
  }

  private Instant nextLook(EligibilityRequest request, Instant after) {
    Instant next = restrictions.nextChange(request.account().industry(), request.regions(), after);
    ImmutableList<IndustryApproval> approvals = request.approvals();
    if (approvals != null) {
      for (IndustryApproval approval : approvals) {
        next = nextOf(after, next, approval.validity().from().orElse(Instant.MIN));
        next = nextOf(after, next, approval.validity().until().orElse(Instant.MAX));
      }
    }
    return next;
  }

  /** The earlier of the next look so far and another, if that is still to come. */
  private static Instant nextOf(Instant after, Instant next, Instant other) {
    return other.isAfter(after) && other.isBefore(next) ? other : next;
  }
}
