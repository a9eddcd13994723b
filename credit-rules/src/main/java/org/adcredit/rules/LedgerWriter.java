package org.adcredit.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.EntryId;
import org.adcredit.core.OfferId;

/** Writes a ledger in the form that {@link LedgerReader} reads. */
final class LedgerWriter {
  /** The version of the form, its first byte. */
  static final int VERSION = 1;

  private final LedgerState ledger;
  private final LedgerOutput out = new LedgerOutput();
  private final Map<EntryId, Integer> ordinals = new HashMap<>();
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
    Books books = ledger.books();
    out.writeInstant(books.lastDelivery());
    out.writeFlag(books.hasUnknownKeptOut());
    writeTallies();
    out.writeAll(ledger.posted().values(), this::writePosted);
    out.writeAll(
        books.impliedIds().values().stream()
            .filter(entry -> !ordinals.containsKey(entry.id()))
            .toList(),
        entry -> EntryForm.write(out, entry));
    out.writeAll(ledger.allocations().asList(), this::writeAllocation);
    out.writeAll(ledger.tiersReached().asList(), this::writeTierReached);
    out.writeAll(books.rejections().asList(), this::writeRejection);
    books.holdings().values().forEach(this::writeHolding);
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

  private void writePosted(Posted posted) {
    ordinals.put(posted.entry().id(), ordinals.size());
    EntryForm.write(out, posted.entry());
    if (posted instanceof Posted.Spend spend) {
      out.writeAll(spend.counted(), offer -> writeOfferRef(offer.id()));
      out.writeNumber(spend.cash());
    }
  }

  private void writeAllocation(Allocation allocation) {
    out.writeNumber(ordinals.getOrDefault(allocation.entry(), -1));
    out.writeNumber(ordinals.getOrDefault(allocation.event(), -1));
    writeOfferRef(allocation.offer());
    out.writeNumber(allocation.credit());
    out.writeNumber(allocation.amount().micros());
    out.writeByte(allocation.burnOrder().number());
  }

  private void writeTierReached(TierReached reached) {
    writeOfferRef(reached.offer());
    out.writeNumber(reached.spend().micros());
    out.writeNumber(ordinals.getOrDefault(reached.entry(), -1));
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
