// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Optional;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.SpendMatch;

/**
 * An offer that is put together term by term; it may turn out that the terms do not go together.
 */
final class OfferDraft {
  final Offer.Builder offer = Offer.builder();
  final EnrolmentTerms.Builder enrolment = EnrolmentTerms.builder();
  final CreditTerms.Builder credit = CreditTerms.builder();
  final Scope.Builder covers = Scope.builder();

  private final EarningTerms.Builder earning = EarningTerms.builder();
  private final EarningWindow.Builder window = EarningWindow.builder();
  private final Scope.Builder scope = Scope.builder();
  private final SpendMatch.Builder match = SpendMatch.builder();
  private final NewAdvertiser.Builder newAdvertiser = NewAdvertiser.builder();
  private boolean earns;
  private boolean matches;
  private boolean isForNewOnly;

  OfferDraft(OfferId id) {
    offer.id(id);
  }

  EarningTerms.Builder earning() {
    earns = true;
    return earning;
  }

  EarningWindow.Builder window() {
    earns = true;
    return window;
  }

  Scope.Builder scope() {
    earns = true;
    return scope;
  }

  SpendMatch.Builder match() {
    earns = true;
    matches = true;
    return match;
  }

  NewAdvertiser.Builder newAdvertiser() {
    isForNewOnly = true;
    return newAdvertiser;
  }

  /** {@return the offer; none if its terms contradict each other, or one is missing} */
  Optional<Offer> offer() {
    try {
      if (isForNewOnly) {
        enrolment.newAdvertiser(newAdvertiser.build());
      }
      if (matches) {
        earning.match(match.build());
      }
      if (earns) {
        offer.earning(earning.window(window.build()).scope(scope.build()).build());
      }
      return Optional.of(
          offer.enrolment(enrolment.build()).credit(credit.covers(covers.build()).build()).build());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
