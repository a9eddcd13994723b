// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.util.HashMap;
import java.util.Map;

/** One question as an engine of expressions likes it: what is compared by name, instants in ms. */
final class Variables {
  private Variables() {}

  static Map<String, Object> of(Asked asked) {
    Ruled facts = new Ruled(asked);
    Map<String, Object> variables = new HashMap<>(32);
    variables.put("asked", asked);
    variables.put("at", facts.getAt());
    variables.put("held", facts.isHeld());
    variables.put("invalidated", facts.isInvalidated());
    variables.put("heldFrom", facts.getHeldFrom());
    variables.put("windowStart", facts.getWindowStart());
    variables.put("windowEnd", facts.getWindowEnd());
    variables.put("buyingType", asked.campaign().buyingType().name());
    variables.put("objective", asked.campaign().objective().code());
    variables.put("approvalsKnown", facts.isApprovalsKnown());
    return variables;
  }

  /** The names of the verdicts by their numbers, which is what an expression gives. */
  static final String EXPRESSION =
      """
      !held || invalidated || at < heldFrom || at < windowStart || at >= windowEnd
        || buyingType != "AUCTION" || !coversObjective(objective) || !coversRegions(asked)
        || (isListed(asked) && !isAvailable(asked))
        || isProhibited(asked) || (approvalsKnown && !isApproved(asked)) ? 0
        : (!isListed(asked) || (!approvalsKnown && needsApproval(asked)) ? 1 : 2)
      """;
}
