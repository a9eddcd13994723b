// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Currency;

/**
 * The entries that a ledger had accepted at some time and what became of them, to be made into
 * objects when somebody reads them. The ledger may go on meanwhile.
 */
record Past(Journal journal, OfferSets offerSets, Allocations allocations, Currency currency) {
  /** Which credits paid which events. */
  ImmutableList<Allocation> allocations(ImmutableList<BoundOffer> offers) {
    return allocations.toList(journal, offers, currency);
  }

  /** Which entries counted toward which offers, as these came to stand by them. */
  ImmutableList<Contribution> contributions(ImmutableList<Holding> holdings) {
    return new Contributions(this, holdings).toList();
  }
}
