// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * A rule that says the same of every request.
 *
 * @param name its name, which is also the code of its finding
 * @param says what it says
 */
record Says(String name, Verdict says) implements EligibilityRule {
  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    return says == Verdict.ELIGIBLE ? ImmutableList.of() : ImmutableList.of(finding());
  }

  Finding finding() {
    return Finding.builder(name, name)
        .verdict(says)
        .message(name + " objects")
        .observed("this")
        .required("that")
        .addRemedies(Remedy.permanent())
        .build();
  }

  @Override
  public Instant nextChange(EligibilityRequest request) {
    return Instant.MAX;
  }
}
