// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import org.adcredit.rules.terms.Offer;

/** The currencies that an offer has amounts for. */
final class Currencies {
  private Currencies() {}

  /** {@return the currencies that some table of an offer names; none where there is no table} */
  static ImmutableSet<Currency> of(Offer offer) {
    ImmutableSet.Builder<Currency> named = ImmutableSet.builder();
    named.addAll(offer.upfront().keySet());
    offer
        .earning()
        .ifPresent(
            terms -> {
              named.addAll(terms.tiers().keySet());
              terms
                  .match()
                  .ifPresent(
                      match -> named.addAll(match.minimum().keySet()).addAll(match.cap().keySet()));
            });
    return named.build();
  }
}
