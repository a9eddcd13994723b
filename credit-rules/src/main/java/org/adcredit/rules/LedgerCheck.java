package org.adcredit.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;

/**
 * Checks that what a saved ledger says of its events, its credits and its sums is one story: the
 * sums of a statement follow from the events, and each credit was used for what it paid.
 */
final class LedgerCheck {
  private final LedgerState ledger;
  private final Map<Paid, Long> paid = new HashMap<>();
  private final Map<CampaignId, Tallies.Sums> campaigns = new TreeMap<>();
  private long recorded;

  /** A credit that paid. */
  private record Paid(OfferId offer, int credit) {}

  private LedgerCheck(LedgerState ledger) {
    this.ledger = ledger;
  }

  /**
   * Checks a ledger that was read.
   *
   * @throws CorruptLedgerException if its parts contradict each other
   */
  static void check(LedgerState ledger) {
    LedgerCheck check = new LedgerCheck(ledger);
    for (Posted posted : ledger.posted().values()) {
      if (posted instanceof Posted.Spend spend) {
        check.add(spend);
      }
    }
    check.checkSums();
    ledger.books().holdings().values().forEach(check::checkCredits);
    require(check.paid.isEmpty(), "a credit paid that there is not");
  }

  private void add(Posted.Spend spend) {
    recorded = Math.addExact(recorded, spend.entry().cost().micros());
    long credit = 0;
    for (Posted.Part part : spend.parts()) {
      require(part.micros() > 0, "credit paid nothing");
      paid.merge(new Paid(part.offer().id(), part.credit()), part.micros(), Math::addExact);
      credit = Math.addExact(credit, part.micros());
    }
    long left = Math.addExact(credit, spend.cash());
    require(
        spend.cash() >= 0 && left <= spend.entry().cost().micros(),
        "more was paid for an event than it cost");
    for (BoundOffer offer : spend.counted()) {
      require(
          ledger.books().holding(offer.id()).isEarning(),
          "spend counted toward an offer that is not held");
    }
    campaigns
        .computeIfAbsent(spend.entry().campaign(), id -> new Tallies.Sums())
        .add(credit, spend.cash());
  }

  private void checkSums() {
    Tallies tallies = ledger.tallies();
    require(tallies.recorded() == recorded, "the sum of all costs is not that of its events");
    require(campaigns.keySet().equals(tallies.campaigns().keySet()), "other campaigns spent");
    campaigns.forEach(
        (campaign, sums) -> {
          Tallies.Sums told = tallies.campaigns().get(campaign);
          require(
              told != null && told.credit() == sums.credit() && told.cash() == sums.cash(),
              "the sums of a campaign are not those of its events");
        });
  }

  private void checkCredits(Holding holding) {
    int awards = holding.isEarning() ? holding.payout().awards() : 1;
    for (Credit credit : holding.credits().asList()) {
      require(holding.isEnrolled(), "an offer gave credit that is not held");
      require(credit.award() < awards, "a credit is for an award that there is not");
      require(credit.isWithinItsAmount(), "a credit is more used or withdrawn than it is");
      Long used = paid.remove(new Paid(holding.offer().id(), credit.number()));
      require(credit.used() == (used == null ? 0 : used), "a credit was used for something else");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CorruptLedgerException(otherwise);
    }
  }
}
