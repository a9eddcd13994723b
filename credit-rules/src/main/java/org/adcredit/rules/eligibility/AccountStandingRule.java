// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.Standing;

/** An offer is for accounts against which nothing is held. */
record AccountStandingRule() implements TimedRule {
  @Override
  public String name() {
    return "account-standing";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return request.account().standing() == Standing.GOOD ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    return switch (request.account().standing()) {
      case GOOD -> ImmutableList.of();
      case PAYMENT_FAILED ->
          objection(
              "payment-failed",
              "a payment of the account has failed",
              Standing.PAYMENT_FAILED,
              new Remedy.Act("settle-payment", "settle the failed payment"));
      case SUSPENDED ->
          objection(
              "account-suspended",
              "the account is suspended",
              Standing.SUSPENDED,
              new Remedy.Act("lift-suspension", "have the suspension lifted"));
    };
  }

  private ImmutableList<Finding> objection(
      String code, String message, Standing standing, Remedy remedy) {
    return ImmutableList.of(
        Finding.builder(name(), code)
            .message(message)
            .putValue("standing", standing.toString())
            .disclosure(
                standing == Standing.SUSPENDED
                    ? Finding.Disclosure.STAFF
                    : Finding.Disclosure.ADVERTISER)
            .observed(standing.toString())
            .required(Standing.GOOD.toString())
            .addRemedies(remedy)
            .build());
  }
}
