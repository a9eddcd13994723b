// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.OfferId;

/** Writes a ledger in the form that {@link LedgerReader} reads. */
final class LedgerWriter {
  /** The version of the form, its first byte. */
  static final int VERSION = 2;

  private final LedgerState ledger;
  private final LedgerOutput out = new LedgerOutput();
  private final Map<OfferId, Integer> offers = new HashMap<>();

  private LedgerWriter(LedgerState ledger) {
    this.ledger = ledger;
  }

  static byte[] write(LedgerState ledger) {
    return new LedgerWriter(ledger).write();
  }

  private byte[] write() {
    out.writeByte(VERSION);
    out.writeText(ledger.account().id().value());
    out.writeText(ledger.account().currency().getCurrencyCode());
    out.writeAll(ledger.program().boundOffers(), this::writeOffer);
    out.writeInstant(ledger.last());
    out.writeInstant(ledger.horizon());
    out.writeInstant(ledger.lastDeliveryForgotten());
    Books books = ledger.books();
    out.writeInstant(books.lastDelivery());
    out.writeFlag(books.hasUnknownKeptOut());
    writeTallies();
    writeJournal();
    out.writeAll(
        books.impliedIds().values().stream()
            .filter(entry -> ledger.journal().find(entry.id()) < 0)
            .toList(),
        entry -> EntryForm.write(out, entry, ledger.journal()));
    writeAllocations();
    out.writeAll(ledger.tiersReached().asList(), this::writeTierReached);
    out.writeAll(books.rejections().asList(), this::writeRejection);
    books.holdings().forEach(this::writeHolding);
    return out.finish();
  }

  private void writeOffer(BoundOffer offer) {
    offers.put(offer.id(), offers.size());
    out.writeText(offer.id().value());
    out.writeNumber(offer.terms().version());
  }

  private void writeOfferRef(OfferId offer) {
    out.writeNumber(offers.getOrDefault(offer, -1));
  }

  private void writeTallies() {
    Tallies tallies = ledger.tallies();
    out.writeNumber(tallies.recorded());
    out.writeAll(
        tallies.campaigns().entrySet(),
        entry -> {
          out.writeText(entry.getKey().value());
          out.writeNumber(entry.getValue().credit());
          out.writeNumber(entry.getValue().cash());
        });
    out.writeAll(
        tallies.reasons().entrySet(),
        entry -> {
          Tallies.Reason reason = entry.getKey();
          out.writeText(reason.question().name());
          out.writeText(reason.code());
          out.writeText(reason.campaign().value());
          out.writeOptional(reason.offer(), this::writeOfferRef);
          out.writeNumber(entry.getValue().micros());
          out.writeNumber(entry.getValue().events());
        });
  }

  private void writeJournal() {
    Journal journal = ledger.journal();
    out.writeAll(journal.campaigns(), campaign -> out.writeText(campaign.value()));
    journal.writeTo(out);
    OfferSets sets = ledger.offerSets();
    out.writeNumber(sets.size());
    for (int number = 0; number < sets.size(); number++) {
      BitSet offersOfSet = sets.get(number);
      out.writeNumber(offersOfSet.cardinality());
      offersOfSet.stream().forEach(out::writeNumber);
    }
    for (int place = 0; place < journal.size(); place++) {
      out.writeNumber(journal.counted(place));
    }
  }

  private void writeAllocations() {
    Allocations allocations = ledger.allocations();
    out.writeNumber(allocations.size());
    for (int i = 0; i < allocations.size(); i++) {
      out.writeNumber(allocations.entry(i));
      out.writeNumber(allocations.event(i));
      out.writeNumber(allocations.offer(i));
      out.writeNumber(allocations.credit(i));
      out.writeNumber(allocations.micros(i));
      out.writeByte(allocations.order(i).number());
    }
  }

  private void writeTierReached(TierReached reached) {
    writeOfferRef(reached.offer());
    out.writeNumber(reached.spend().micros());
    out.writeText(reached.entry().value());
    out.writeInstant(reached.at());
    out.writeNumber(reached.qualifying().micros());
  }

  private void writeRejection(Rejection rejection) {
    out.writeText(rejection.entry().value());
    out.writeInstant(rejection.recordedAt());
    out.writeText(rejection.code().name());
    out.writeText(rejection.message());
  }

  private void writeHolding(Holding holding) {
    out.writeFlag(holding.impliedAt().equals(Instant.MAX));
    out.writeOptional(holding.enrolledAt(), out::writeInstant);
    out.writeNumber(holding.tier().orElse(0));
    out.writeOptional(holding.windowStart(), out::writeInstant);
    out.writeFlag(holding.isClosed());
    out.writeFlag(holding.isInvalidated());
    out.writeNumber(holding.qualifying());
    out.writeAll(holding.credits().asList(), this::writeCredit);
    out.writeAll(
        holding.assigned().entrySet(),
        entry -> {
          out.writeText(entry.getKey().value());
          out.writeInstant(entry.getValue());
        });
    out.writeAll(holding.refusals().asList(), this::writeRefusal);
  }

  private void writeCredit(Credit credit) {
    out.writeNumber(credit.award());
    out.writeNumber(credit.amount());
    out.writeInstant(credit.resolvedAt());
    out.writeInstant(credit.issuedAt());
    out.writeInstant(credit.expiresAt());
    out.writeNumber(credit.used());
    out.writeNumber(credit.revoked());
    out.writeFlag(credit.isInvalidated());
  }

  private void writeRefusal(Refusal refusal) {
    out.writeText(refusal.entry().value());
    out.writeInstant(refusal.at());
    out.writeAll(refusal.findings(), finding -> FindingForm.write(out, finding));
  }
}
