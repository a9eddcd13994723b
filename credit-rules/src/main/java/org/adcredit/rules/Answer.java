// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;

/**
 * What rules said of spend, and for how long it holds. Rules tell when their answer may change by
 * itself; until then, and while the account stands with the offer as it did, they need not be asked
 * again, which is most of the work of posting.
 */
final class Answer {
  private final Verdict verdict;
  private final ImmutableSet<String> codes;
  private final OfferPosition position;
  private final Instant from;
  private final Instant until;

  private Answer(
      Verdict verdict,
      ImmutableSet<String> codes,
      OfferPosition position,
      Instant from,
      Instant until) {
    this.verdict = verdict;
    this.codes = codes;
    this.position = position;
    this.from = from;
    this.until = until;
  }

  /**
   * Asks rules.
   *
   * @param isBuiltIn whether all of them are the library's, which read of a request only what is
   *     fixed for a ledger's campaign, the position and the instant; of a user's rule nothing is
   *     kept, since it may read how the ledger stands at each event
   */
  static Answer of(RuleChain rules, EligibilityRequest request, boolean isBuiltIn) {
    Decision decision = rules.decide(request);
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    for (Finding finding : decision.findings()) {
      codes.add(finding.code());
    }
    Instant until = isBuiltIn ? decision.nextChangeAt().orElse(Instant.MAX) : request.at();
    return new Answer(decision.verdict(), codes.build(), request.position(), request.at(), until);
  }

  /** Whether it holds for spend delivered at an instant, by an account that stands so. */
  boolean holds(OfferPosition now, Instant deliveredAt) {
    return position == now && !deliveredAt.isBefore(from) && deliveredAt.isBefore(until);
  }

  Verdict verdict() {
    return verdict;
  }

  boolean isEligible() {
    return verdict == Verdict.ELIGIBLE;
  }

  ImmutableSet<String> codes() {
    return codes;
  }
}
