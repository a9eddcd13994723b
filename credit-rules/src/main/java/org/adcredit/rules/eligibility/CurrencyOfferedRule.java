// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.util.Currency;
import org.adcredit.rules.terms.Offer;

/** An offer is for accounts in whose currency it states its amounts; nothing is converted. */
record CurrencyOfferedRule(Offer offer) implements TimedRule {
  @Override
  public String name() {
    return "currency-offered";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return offer.isFor(request.account().currency()) ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    Currency currency = request.account().currency();
    if (offer.isFor(currency)) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        Finding.builder(name(), "currency-not-offered")
            .message("the offer states no amounts in " + currency.getCurrencyCode())
            .putValue("currency", currency.getCurrencyCode())
            .observed(currency.getCurrencyCode())
            .required("a currency in which the offer states its amounts")
            .addRemedies(Remedy.permanent())
            .build());
  }
}
