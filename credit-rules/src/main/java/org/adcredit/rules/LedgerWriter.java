package org.adcredit.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;

/** Writes a ledger in the form that {@link LedgerReader} reads. */
final class LedgerWriter {
  /** The version of the form, its first byte. */
  static final int VERSION = 1;

  static final int ENROLMENT = 0;
  static final int ASSIGNMENT = 1;
  static final int SPEND = 2;
  static final int CORRECTION = 3;
  static final int INVALIDATION = 4;

  static final int WAIT = 0;
  static final int OBTAIN_APPROVAL = 1;
  static final int CHOOSE_OBJECTIVE = 2;
  static final int SPEND_MORE = 3;
  static final int ASSIGN = 4;
  static final int PROVIDE_FACT = 5;
  static final int ACT = 6;
  static final int PERMANENT = 7;

  private final Ledger ledger;
  private final LedgerOutput out = new LedgerOutput();
  private final Map<EntryId, Integer> ordinals = new HashMap<>();
  private final Map<OfferId, Integer> offers = new HashMap<>();

  private LedgerWriter(Ledger ledger) {
    this.ledger = ledger;
  }

  static byte[] write(Ledger ledger) {
    return new LedgerWriter(ledger).write();
  }

  private byte[] write() {
    out.writeByte(VERSION);
    out.writeText(ledger.account().id().value());
    out.writeText(ledger.account().currency().getCurrencyCode());
    out.writeAll(ledger.program().boundOffers(), this::writeOffer);
    out.writeInstant(ledger.lastRecordedAt().orElse(Instant.MIN));
    Books books = ledger.books();
    out.writeInstant(books.lastDelivery());
    out.writeFlag(books.hasUnknownKeptOut());
    writeTallies();
    out.writeAll(ledger.posted().values(), this::writePosted);
    out.writeAll(
        books.impliedIds().values().stream()
            .filter(entry -> !ordinals.containsKey(entry.id()))
            .toList(),
        this::writeEntry);
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
    writeEntry(posted.entry());
    if (posted instanceof Posted.Spend spend) {
      out.writeAll(spend.counted(), offer -> writeOfferRef(offer.id()));
      out.writeNumber(spend.cash());
    }
  }

  private void writeEntry(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      writeHead(ENROLMENT, entry);
      out.writeText(enrolment.offer().value());
      out.writeInstant(enrolment.at());
      out.writeNumber(enrolment.tier().orElse(0));
    } else if (entry instanceof CreditAssignment assignment) {
      writeHead(ASSIGNMENT, entry);
      out.writeText(assignment.offer().value());
      out.writeText(assignment.campaign().value());
      out.writeInstant(assignment.from());
    } else if (entry instanceof SpendEvent spend) {
      writeHead(SPEND, entry);
      out.writeText(spend.campaign().value());
      out.writeInstant(spend.deliveredAt());
      out.writeNumber(spend.cost().micros());
      out.writeOptional(spend.region(), region -> out.writeText(region.code()));
    } else if (entry instanceof SpendCorrection correction) {
      writeHead(CORRECTION, entry);
      out.writeText(correction.event().value());
      out.writeNumber(correction.amount().micros());
    } else {
      Invalidation invalidation = (Invalidation) entry;
      writeHead(INVALIDATION, entry);
      out.writeText(invalidation.offer().value());
      out.writeInstant(invalidation.at());
      out.writeText(invalidation.because());
    }
  }

  private void writeHead(int kind, JournalEntry entry) {
    out.writeByte(kind);
    out.writeText(entry.id().value());
    out.writeInstant(entry.recordedAt());
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
    out.writeAll(holding.credits(), this::writeCredit);
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
    out.writeAll(refusal.findings(), this::writeFinding);
  }

  private void writeFinding(Finding finding) {
    out.writeText(finding.rule());
    out.writeText(finding.code());
    out.writeText(finding.verdict().name());
    out.writeText(finding.message());
    out.writeText(finding.observed());
    out.writeText(finding.required());
    out.writeOptional(finding.shortfall(), money -> out.writeText(money.toString()));
    out.writeAll(finding.remedies(), this::writeRemedy);
  }

  private void writeRemedy(Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      out.writeByte(WAIT);
      out.writeInstant(wait.until());
    } else if (remedy instanceof Remedy.ObtainApproval obtain) {
      out.writeByte(OBTAIN_APPROVAL);
      out.writeText(obtain.industry().code());
      out.writeText(obtain.region().code());
    } else if (remedy instanceof Remedy.ChooseObjective choose) {
      out.writeByte(CHOOSE_OBJECTIVE);
      out.writeAll(choose.anyOf(), objective -> out.writeText(objective.code()));
    } else if (remedy instanceof Remedy.Spend spend) {
      out.writeByte(SPEND_MORE);
      out.writeText(spend.more().toString());
      out.writeOptional(spend.before(), out::writeInstant);
    } else if (remedy instanceof Remedy.Assign assign) {
      out.writeByte(ASSIGN);
      out.writeText(assign.offer().value());
      out.writeText(assign.campaign().value());
    } else if (remedy instanceof Remedy.ProvideFact provide) {
      out.writeByte(PROVIDE_FACT);
      out.writeText(provide.name());
    } else if (remedy instanceof Remedy.Act act) {
      out.writeByte(ACT);
      out.writeText(act.code());
      out.writeText(act.sentence());
    } else {
      out.writeByte(PERMANENT);
    }
  }
}
