// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A built-in rule: it knows when to look again, and so exactly when its answer changes. */
interface TimedRule extends EligibilityRule {
  /** What a rule asks for that has to wait until it is its turn. */
  int ITS_TURN = -1;

  /**
   * How much a verdict of this rule looks up, if the rule answers every request about a campaign
   * and never throws: then it may be asked before its turn. Comparing facts is 0.
   */
  default int lookUps() {
    return ITS_TURN;
  }

  /**
   * The next instant after the request's at which something that the rule reads may be different,
   * or {@link Instant#MAX}. It may be too early; it is never too late.
   */
  default Instant nextLook(EligibilityRequest request) {
    return Instant.MAX;
  }

  @Override
  default Instant nextChange(EligibilityRequest request) {
    Instant look = nextLook(request);
    if (look.equals(Instant.MAX)) {
      return look;
    }
    ImmutableList<Finding> now = assess(request);
    return firstLook(request, later -> !assess(later).equals(now)).orElse(Instant.MAX);
  }

  /** The first later instant at which the request, put then, passes a test. */
  default Optional<Instant> firstLook(
      EligibilityRequest request, Predicate<EligibilityRequest> test) {
    EligibilityRequest later = request;
    while (true) {
      Instant look = nextLook(later);
      if (look.equals(Instant.MAX)) {
        return Optional.empty();
      }
      later = later.at(look);
      if (test.test(later)) {
        return Optional.of(look);
      }
    }
  }

  /** The first later instant at which the rule has nothing against the request. */
  default Optional<Instant> firstApproval(EligibilityRequest request) {
    return firstLook(request, later -> verdict(later) == Verdict.ELIGIBLE);
  }

  /** The earlier of two instants, as far as they are after the request's. */
  static Instant nextOf(EligibilityRequest request, Instant first, Instant second) {
    boolean firstAhead = first.isAfter(request.at());
    boolean secondAhead = second.isAfter(request.at());
    if (firstAhead && secondAhead) {
      return first.isBefore(second) ? first : second;
    }
    return firstAhead ? first : secondAhead ? second : Instant.MAX;
  }
}
