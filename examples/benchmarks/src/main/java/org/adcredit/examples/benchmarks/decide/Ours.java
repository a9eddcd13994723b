// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;

/** The library's chain for EARN. */
final class Ours implements Contender {
  private final RuleChain chain;

  Ours(Terms terms) {
    chain = terms.earn();
  }

  @Override
  public Verdict answer(Asked asked) {
    return chain.verdict(asked.request());
  }

  Decision decide(Asked asked) {
    return chain.decide(asked.request());
  }

  /** {@return all that is against it, and what would change it: a line for each finding} */
  String explain(Asked asked) {
    Decision decision = chain.decide(asked.request());
    if (decision.isEligible()) {
      return "";
    }
    StringBuilder text = new StringBuilder(256);
    for (Finding finding : decision.findings()) {
      text.append(finding.message()).append(": ").append(finding.remedy()).append('\n');
    }
    return text.toString();
  }
}
