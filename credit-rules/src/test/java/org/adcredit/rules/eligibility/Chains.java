// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Times;

/** Generators of the rules of a chain: the built-in ones, with users' rules between them. */
final class Chains {
  private Chains() {}

  /**
   * A user's rule that has so much against every request from an instant on, and before it nothing.
   * It does not say when it changes.
   */
  record Reviews(String name, ImmutableList<Verdict> verdicts, Instant from)
      implements EligibilityRule {
    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      ImmutableList.Builder<Finding> findings = ImmutableList.builder();
      if (!request.at().isBefore(from)) {
        verdicts.forEach(verdict -> findings.add(finding(verdict)));
      }
      return findings.build();
    }

    private Finding finding(Verdict verdict) {
      return Finding.builder(name, verdict == Verdict.UNKNOWN ? "in-review" : "refused")
          .verdict(verdict)
          .message("the review says " + verdict)
          .observed(verdict.toString())
          .required("a review without objection")
          .addRemedies(new Remedy.Act("review", "have it reviewed again"))
          .build();
    }
  }

  /** One to five rules, half of them built in, that can all answer {@link #requests}. */
  static Arbitrary<List<EligibilityRule>> rules() {
    return rule().list().ofMinSize(1).ofMaxSize(5);
  }

  /** A built-in rule of any terms, or a user's. */
  static Arbitrary<EligibilityRule> rule() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, BuiltInRules.rules()),
        Tuple.of(1, BuiltInRules.thresholds()),
        Tuple.of(3, says()),
        Tuple.of(2, reviews()));
  }

  /** A rule that says the same of every request, mostly yes. */
  static Arbitrary<Says> says() {
    return Combinators.combine(
            Arbitraries.of("one", "two", "three", "four"),
            Arbitraries.frequency(
                Tuple.of(4, Verdict.ELIGIBLE),
                Tuple.of(2, Verdict.UNKNOWN),
                Tuple.of(1, Verdict.INELIGIBLE)))
        .as(Says::new);
  }

  private static Arbitrary<Reviews> reviews() {
    return Combinators.combine(
            Arbitraries.of("review", "audit"),
            Arbitraries.of(Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.INELIGIBLE)
                .list()
                .ofMaxSize(2)
                .map(ImmutableList::copyOf),
            Times.instants())
        .as(Reviews::new);
  }

  /** About a campaign, and with spend in dollars, so that every rule can answer. */
  static Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Requests.requests(Amounts.USD)),
        Tuple.of(1, Requests.ofLedgers().filter(EligibilityRequest::isAboutCampaign)));
  }
}
