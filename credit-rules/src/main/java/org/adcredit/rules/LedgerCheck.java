// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.CorruptLedgerException.require;

import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Checks that what a saved ledger says of its events, its credits and its sums is one story: the
 * sums of a statement follow from the events, and each credit was used for what it paid. Of a
 * ledger that was compacted the sums may be more, by what was let go.
 *
 * <p>Spend is added as it is read, so that it need not be read again.
 */
final class LedgerCheck {
  private final LedgerState ledger;
  private final Journal journal;
  private final Allocations allocations;
  private final Map<Paid, Long> paid = new HashMap<>();
  private final Map<CampaignId, Tallies.Sums> campaigns = new HashMap<>();

  /** What was given back so far of what credit paid for an event, by its place. */
  private final Map<Integer, Long> givenBack = new HashMap<>();

  private long recorded;

  /** What credit paid and cash for events that were let go. */
  private final Tallies.Sums forgotten = new Tallies.Sums();

  private long usedForForgotten;

  /** A credit that paid. */
  private record Paid(int offer, int credit) {}

  LedgerCheck(LedgerState ledger) {
    this.ledger = ledger;
    this.journal = ledger.journal();
    this.allocations = ledger.allocations();
  }

  /** Adds an event to the sums. */
  void addSpend(SpendEvent event) {
    recorded = Math.addExact(recorded, event.cost().micros());
    sums(event.campaign()).add(0, event.cost().micros());
  }

  /** Takes off the sums what a correction gives back, once all entries are found by their ids. */
  void addCorrection(SpendCorrection correction) {
    int place = journal.find(correction.event());
    require(journal.isSpend(place), "a correction is of something that is not spend");
    SpendEvent event = journal.spend(place);
    long amount = correction.amount().micros();
    require(
        amount <= event.cost().micros() - journal.corrected(place),
        "a correction exceeds the cost of what it corrects");
    journal.correct(place, amount);
    sums(event.campaign()).add(0, -amount);
  }

  /** Checks that a settlement is of spend, once all entries are found by their ids. */
  void checkSettled(EntryId event) {
    require(journal.isSpend(journal.find(event)), "a settlement is of something that is not spend");
  }

  private Tallies.Sums sums(CampaignId campaign) {
    Tallies.Sums known = campaigns.get(campaign);
    if (known == null) {
      known = new Tallies.Sums();
      campaigns.put(campaign, known);
    }
    return known;
  }

  /**
   * Checks a ledger that was read, and notes at each event where its allocations are.
   *
   * @throws CorruptLedgerException if its parts contradict each other
   */
  void finish() {
    for (int i = 0; i < allocations.size(); i++) {
      addAllocation(i);
    }
    for (int i = 0; i < allocations.size(); i++) {
      if (journal.firstAllocation(allocations.event(i)) == i) {
        checkPaid(allocations.event(i), i);
      }
    }
    require(givenBack.isEmpty(), "credit is given back that did not pay");
    checkCounted();
    checkSums();
    ledger.books().holdings().forEach(this::checkCredits);
    require(paid.isEmpty(), "a credit paid that there is not");
    require(forgotten.credit() == usedForForgotten, "a credit was used for something else");
    checkHorizon();
  }

  private void addAllocation(int i) {
    int event = allocations.event(i);
    long micros = allocations.micros(i);
    require(journal.isSpend(event), "credit pays for something that is not spend");
    paid.merge(new Paid(allocations.offer(i), allocations.credit(i)), micros, Math::addExact);
    if (micros < 0) {
      addGivenBack(i, event, -micros);
      return;
    }
    require(micros > 0, "credit paid nothing");
    require(allocations.entry(i) == event, "credit paid for another entry");
    if (journal.firstAllocation(event) < 0) {
      journal.setFirstAllocation(event, i);
    } else {
      require(
          allocations.entry(i - 1) == event && allocations.event(i - 1) == event,
          "credit paid for an event later than its posting");
    }
  }

  private void addGivenBack(int i, int event, long micros) {
    require(
        journal.entry(allocations.entry(i)) instanceof SpendCorrection correction
            && journal.find(correction.event()) == event,
        "credit is given back without a correction");
    long before = givenBack.getOrDefault(event, 0L);
    int first = journal.firstAllocation(event);
    int payer = first + allocations.count(first) - 1;
    long given = before;
    while (payer >= first && given >= allocations.micros(payer)) {
      given -= allocations.micros(payer);
      payer--;
    }
    require(
        first >= 0
            && payer >= first
            && allocations.offer(payer) == allocations.offer(i)
            && allocations.credit(payer) == allocations.credit(i)
            && micros <= allocations.micros(payer) - given,
        "credit is given back that did not pay");
    givenBack.put(event, Math.addExact(before, micros));
  }

  private void checkPaid(int place, int first) {
    SpendEvent event = journal.spend(place);
    long cost = event.cost().micros();
    long credit = allocations.paid(first);
    require(credit <= cost, "more was paid for an event than it cost");
    long back = Math.max(0, journal.corrected(place) - (cost - credit));
    Long given = givenBack.remove(place);
    require(back == (given == null ? 0 : given), "a correction gave back something else");
    sums(event.campaign()).add(credit - back, back - credit);
  }

  private void checkCounted() {
    OfferSets sets = ledger.offerSets();
    for (int number = 0; number < sets.size(); number++) {
      require(
          sets.get(number).stream().allMatch(offer -> ledger.books().holding(offer).isEarning()),
          "spend counted toward an offer that is not held");
    }
    for (int place = 0; place < journal.size(); place++) {
      require(
          journal.counted(place) == 0 || journal.isSpend(place),
          "something counted that is not spend");
    }
  }

  private void checkSums() {
    Tallies tallies = ledger.tallies();
    require(tallies.campaigns().keySet().containsAll(campaigns.keySet()), "other campaigns spent");
    tallies
        .campaigns()
        .forEach(
            (campaign, told) -> {
              Tallies.Sums sums = campaigns.getOrDefault(campaign, new Tallies.Sums());
              long credit = Math.subtractExact(told.credit(), sums.credit());
              long cash = Math.subtractExact(told.cash(), sums.cash());
              require(
                  credit >= 0
                      && cash >= 0
                      && (ledger.isCompacted() || campaigns.containsKey(campaign)),
                  "the sums of a campaign are not those of its events");
              forgotten.add(credit, cash);
            });
    long forgottenCost = Math.subtractExact(tallies.recorded(), recorded);
    require(
        forgottenCost >= Math.addExact(forgotten.credit(), forgotten.cash()),
        "the sum of all costs is not that of its events");
    require(
        ledger.isCompacted() || forgottenCost == 0,
        "the sum of all costs is not that of its events");
  }

  private void checkCredits(Holding holding) {
    int awards = holding.isEarning() ? holding.payout().awards() : 1;
    for (Credit credit : holding.credits().asList()) {
      require(holding.isEnrolled(), "an offer gave credit that is not held");
      require(credit.award() < awards, "a credit is for an award that there is not");
      require(credit.isWithinItsAmount(), "a credit is more used or withdrawn than it is");
      Long known = paid.remove(new Paid(credit.place(), credit.number()));
      long other = credit.used() - (known == null ? 0 : known);
      require(other >= 0, "a credit was used for something else");
      usedForForgotten = Math.addExact(usedForForgotten, other);
    }
  }

  private void checkHorizon() {
    require(!ledger.horizon().isAfter(ledger.last()), "its horizon lies after its last entry");
    require(
        !ledger.isCompacted() || ledger.lastDeliveryForgotten().isBefore(ledger.horizon()),
        "spend was let go that lies after the horizon");
  }
}
