// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * One condition, asked of a request.
 *
 * <p>A rule is a pure function of its request: no state, I/O, clock or log, and the same answer
 * from every thread. It says everything that it has against the request, not the first thing; a
 * rule without an objection returns the empty list. A rule that throws has a bug: the exception
 * reaches the caller with the rule's name, and nothing is approved.
 */
public interface EligibilityRule {
  /** {@return the rule's name, in kebab case: {@code industry-approval}} */
  String name();

  /**
   * {@return every objection to a request; empty where there is none}
   *
   * @param request all that a rule may look at
   */
  ImmutableList<Finding> assess(EligibilityRequest request);

  /**
   * {@return the lowest verdict of the findings} A rule may override it to answer faster, and must
   * answer the same.
   *
   * @param request the same as {@link #assess} is given
   */
  default Verdict verdict(EligibilityRequest request) {
    Verdict verdict = Verdict.ELIGIBLE;
    for (Finding finding : assess(request)) {
      verdict = verdict.and(finding.verdict());
    }
    return verdict;
  }

  /**
   * {@return the earliest instant at which the answer may change by itself, with no new facts} The
   * request's own instant means at any moment, so that the answer is never cached; {@link
   * Instant#MAX} means never. A rule about a sale that ends on 1 April returns that instant before
   * it, and {@code Instant.MAX} from it on. Too early is safe; too late is a bug, and an instant
   * before the request's counts as the request's.
   *
   * @param request the same as {@link #assess} is given
   */
  default Instant nextChange(EligibilityRequest request) {
    return request.at();
  }
}
