// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Optional;
import org.adcredit.core.OfferId;

/**
 * A term in which two programmes differ.
 *
 * @param offer its offer; none for what the programme says itself
 * @param key the keys that lead to it; none for a whole offer that only one programme has
 */
record ProgramTerm(Optional<OfferId> offer, String key) {
  static final ProgramTerm INDUSTRIES = of("industries");
  static final ProgramTerm OBJECTIVES = of("objectives");
  static final ProgramTerm RULES = of("rules");

  private static ProgramTerm of(String key) {
    return new ProgramTerm(Optional.empty(), key);
  }

  /** The whole of an offer. */
  static ProgramTerm of(OfferId offer) {
    return new ProgramTerm(Optional.of(offer), "");
  }

  /** A key of an offer. */
  static ProgramTerm of(OfferId offer, OfferTerm<?> term) {
    return new ProgramTerm(Optional.of(offer), term.path());
  }

  boolean isWholeOffer() {
    return key.isEmpty();
  }

  /** The first of its keys. */
  String section() {
    return key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
  }

  String path() {
    return offer.map(id -> "offers." + id + (isWholeOffer() ? "" : ".")).orElse("") + key;
  }
}
