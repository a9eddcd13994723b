package org.adcredit.rules;

import java.time.Instant;
import java.util.Currency;
import java.util.OptionalInt;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * The form of a journal entry in a ledger, saved or not. Amounts are in the account's currency,
 * since no other is accepted; campaigns of spend, and the events that are corrected, are told by
 * their places in the journal; results are not kept.
 */
final class EntryForm {
  private static final int ENROLMENT = 0;
  private static final int ASSIGNMENT = 1;
  private static final int SPEND = 2;
  private static final int CORRECTION = 3;
  private static final int INVALIDATION = 4;

  private EntryForm() {}

  static void write(LedgerOutput out, JournalEntry entry, Journal journal) {
    if (entry instanceof Enrolment enrolment) {
      writeHead(out, ENROLMENT, entry);
      out.writeText(enrolment.offer().value());
      out.writeInstant(enrolment.at());
      out.writeNumber(enrolment.tier().orElse(0));
    } else if (entry instanceof CreditAssignment assignment) {
      writeHead(out, ASSIGNMENT, entry);
      out.writeText(assignment.offer().value());
      out.writeText(assignment.campaign().value());
      out.writeInstant(assignment.from());
    } else if (entry instanceof SpendEvent spend) {
      writeSpend(out, spend, journal.campaignNumber(spend.campaign()));
    } else if (entry instanceof SpendCorrection correction) {
      writeHead(out, CORRECTION, entry);
      out.writeNumber(journal.find(correction.event()));
      out.writeNumber(correction.amount().micros());
    } else {
      Invalidation invalidation = (Invalidation) entry;
      writeHead(out, INVALIDATION, entry);
      out.writeText(invalidation.offer().value());
      out.writeInstant(invalidation.at());
      out.writeText(invalidation.because());
    }
  }

  /** Writes spend of a campaign that has a number in the journal. */
  static void writeSpend(LedgerOutput out, SpendEvent spend, int campaign) {
    writeHead(out, SPEND, spend);
    out.writeNumber(campaign);
    out.writeNumber(spend.cost().micros());
    Instant deliveredAt = spend.deliveredAt();
    out.writeNumber(spend.recordedAt().getEpochSecond() - deliveredAt.getEpochSecond());
    out.writeNumber(deliveredAt.getNano());
    out.writeFlag(spend.region().isPresent());
    if (spend.region().isPresent()) {
      out.writeText(spend.region().get().code());
    }
  }

  private static void writeHead(LedgerOutput out, int kind, JournalEntry entry) {
    out.writeByte(kind);
    out.writeText(entry.id().value());
    out.writeInstant(entry.recordedAt());
  }

  static EntryId readId(LedgerInput in) {
    in.readByte();
    return in.readText(EntryId::of);
  }

  static boolean isSpend(LedgerInput in) {
    return in.readByte() == SPEND;
  }

  static JournalEntry read(LedgerInput in, Journal journal, Currency currency) {
    int kind = in.readByte();
    EntryId id = in.readText(EntryId::of);
    Instant recordedAt = in.readInstant();
    return switch (kind) {
      case ENROLMENT ->
          Enrolment.builder()
              .id(id)
              .recordedAt(recordedAt)
              .offer(in.readText(OfferId::of))
              .at(in.readInstant())
              .tier(readTier(in))
              .build();
      case ASSIGNMENT ->
          CreditAssignment.builder()
              .id(id)
              .recordedAt(recordedAt)
              .offer(in.readText(OfferId::of))
              .campaign(in.readText(CampaignId::of))
              .from(in.readInstant())
              .build();
      case SPEND ->
          SpendEvent.builder()
              .id(id)
              .recordedAt(recordedAt)
              .campaign(journal.campaign(in.readIndex(Integer.MAX_VALUE)))
              .cost(Money.ofMicros(in.readNumber(), currency))
              .deliveredAt(in.readInstantBefore(recordedAt))
              .region(in.readOptional(() -> in.readText(Region::of)))
              .build();
      case CORRECTION ->
          SpendCorrection.builder()
              .id(id)
              .recordedAt(recordedAt)
              .event(journal.id(in.readIndex(journal.size())))
              .amount(Money.ofMicros(in.readNumber(), currency))
              .build();
      case INVALIDATION ->
          Invalidation.builder()
              .id(id)
              .recordedAt(recordedAt)
              .offer(in.readText(OfferId::of))
              .at(in.readInstant())
              .because(in.readText())
              .build();
      default -> throw new CorruptLedgerException("it has an entry of no kind: " + kind);
    };
  }

  /** A chosen tier, with 0 for none. */
  static OptionalInt readTier(LedgerInput in) {
    int tier = in.readIndex(Integer.MAX_VALUE);
    return tier == 0 ? OptionalInt.empty() : OptionalInt.of(tier);
  }
}
