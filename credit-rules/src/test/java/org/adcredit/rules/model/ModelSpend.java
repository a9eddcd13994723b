// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;

/** A spend event that was accepted: what of its cost is cash now, and what each credit pays. */
final class ModelSpend {
  final SpendEvent event;
  final List<Part> parts = new ArrayList<>();
  final Set<OfferId> earnsFor = new HashSet<>();
  final Set<OfferId> earnsOnceSettledFor = new HashSet<>();
  BigDecimal cash;
  BigDecimal corrected = BigDecimal.ZERO;

  /** What credit paid of it when it was posted. */
  BigDecimal creditAtFirst = BigDecimal.ZERO;

  /** What one credit pays of it now; parts are in the order in which they were paid. */
  static final class Part {
    final ModelCredit credit;
    BigDecimal amount;

    Part(ModelCredit credit, BigDecimal amount) {
      this.credit = credit;
      this.amount = amount;
    }
  }

  ModelSpend(SpendEvent event) {
    this.event = event;
    this.cash = cost();
  }

  BigDecimal cost() {
    return event.cost().amount();
  }

  BigDecimal byCredit() {
    return parts.stream().map(part -> part.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal paidBy(OfferId offer) {
    return parts.stream()
        .filter(part -> part.credit.offer.id().equals(offer))
        .map(part -> part.amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
