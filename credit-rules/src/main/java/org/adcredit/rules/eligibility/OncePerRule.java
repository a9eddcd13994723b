// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.adcredit.core.Account;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.OncePer;

/** An offer is redeemed once by an account, or once by all accounts of an advertiser. */
record OncePerRule(OfferId offer, ImmutableSet<OncePer> oncePer) implements TimedRule {
  @Override
  public String name() {
    return "once-per";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return isRedeemed(request.account()) ? Verdict.INELIGIBLE : Verdict.ELIGIBLE;
  }

  private boolean isRedeemed(Account account) {
    return (!oncePer.isEmpty() && account.redeemed().contains(offer))
        || isRedeemedElsewhere(account);
  }

  private boolean isRedeemedElsewhere(Account account) {
    return oncePer.contains(OncePer.ADVERTISER) && account.redeemedByAdvertiser().contains(offer);
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    Account account = request.account();
    if (!isRedeemed(account)) {
      return ImmutableList.of();
    }
    boolean elsewhere = !account.redeemed().contains(offer);
    String by = elsewhere ? "another account of advertiser " + account.advertiser() : "the account";
    Finding.Builder finding =
        Finding.builder(name(), "already-redeemed")
            .message(offer + " has been redeemed by " + by)
            .putValue("offer", offer.toString())
            .putValue("once-per", oncePer.toString())
            .observed("redeemed by " + by)
            .required("once per " + oncePer)
            .addRemedies(Remedy.permanent());
    if (elsewhere) {
      finding
          .putValue("advertiser", account.advertiser().toString())
          .disclosure(Finding.Disclosure.STAFF);
    }
    return ImmutableList.of(finding.build());
  }
}
