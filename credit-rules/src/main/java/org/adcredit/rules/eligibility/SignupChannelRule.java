// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Selection;

/** An offer is for accounts that came by some channels. */
record SignupChannelRule(Selection<SignupChannel> channels) implements TimedRule {
  @Override
  public String name() {
    return "signup-channel";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return channels.contains(request.account().signupChannel())
        ? Verdict.ELIGIBLE
        : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    SignupChannel channel = request.account().signupChannel();
    if (channels.contains(channel)) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        Finding.builder(name(), "signup-channel-not-eligible")
            .message("the offer is not for accounts that signed up by " + channel)
            .putValue("channel", channel.toString())
            .putValue("eligible", channels.toString())
            .observed(channel.toString())
            .required(channels.toString())
            .addRemedies(Remedy.permanent())
            .build());
  }
}
