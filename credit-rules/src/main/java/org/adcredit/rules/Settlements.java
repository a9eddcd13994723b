// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.EntryId;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;

/**
 * Finds out from a journal which events each settlement settled. Nothing of it is kept but what
 * still waits: the journal has it all.
 */
final class Settlements {
  private final Journal journal;
  private final OfferSets offerSets;
  private final ImmutableList<BoundOffer> offers;
  private final boolean anyCountsSettled;

  private final Unsettled unsettled = new Unsettled();
  private final Map<EntryId, Integer> places = new HashMap<>();

  Settlements(Journal journal, OfferSets offerSets, ImmutableList<BoundOffer> offers) {
    this.journal = journal;
    this.offerSets = offerSets;
    this.offers = offers;
    this.anyCountsSettled = offers.stream().anyMatch(BoundOffer::countsSettled);
  }

  /** What waits at the end of a journal. */
  static Unsettled waiting(Journal journal, OfferSets offerSets, ImmutableList<BoundOffer> offers) {
    Settlements settlements = new Settlements(journal, offerSets, offers);
    if (settlements.anyCountsSettled) {
      for (int place = 0; place < journal.size(); place++) {
        settlements.follow(place);
      }
    }
    return settlements.unsettled;
  }

  /**
   * Takes the next entry into account, and tells the places of the events that it settles, in the
   * order in which they were posted.
   */
  ImmutableList<Integer> follow(int place) {
    if (!anyCountsSettled) {
      return ImmutableList.of();
    }
    if (journal.isSpend(place)) {
      if (offerSets.get(journal.counted(place)).stream()
          .anyMatch(offer -> offers.get(offer).countsSettled())) {
        SpendEvent event = journal.spend(place);
        unsettled.add(place, event);
        places.put(event.id(), place);
      }
      return ImmutableList.of();
    }
    if (!(journal.entry(place) instanceof Settlement settlement)) {
      return ImmutableList.of();
    }
    ImmutableList<Integer> settled =
        unsettled.settledBy(settlement, journal, id -> places.getOrDefault(id, -1));
    settled.forEach(event -> unsettled.remove(event, journal.spend(event)));
    return settled;
  }
}
