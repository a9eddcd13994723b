// SPDX-License-Identifier: Apache-2.0
package com.example.rule;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Length;

/** Credit is for accounts that have existed for a while: throw-away accounts earn nothing. */
record MinimumAgeRule(Length age) implements EligibilityRule {
  @Override
  public String name() {
    return "minimum-age";
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    Instant oldEnough = oldEnough(request);
    if (!request.at().isBefore(oldEnough)) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        Finding.builder(name(), "account-too-young")
            .message("the account is not " + age + " old before " + oldEnough)
            .observed("created at " + request.account().createdAt())
            .required("an age of " + age)
            .addRemedies(new Remedy.Wait(oldEnough))
            .build());
  }

  /** The answer changes once: when the account is old enough. */
  @Override
  public Instant nextChange(EligibilityRequest request) {
    Instant oldEnough = oldEnough(request);
    return request.at().isBefore(oldEnough) ? oldEnough : Instant.MAX;
  }

  private Instant oldEnough(EligibilityRequest request) {
    Account account = request.account();
    return age.after(account.createdAt(), account.zone());
  }
}
