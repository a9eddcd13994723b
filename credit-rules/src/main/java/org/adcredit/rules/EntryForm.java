// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/**
 * The form of a journal entry in a ledger, saved or not. Amounts are in the account's currency,
 * since no other is accepted; campaigns of spend, and the events that are corrected or settled, are
 * told by their places in the journal; results are not kept.
 */
final class EntryForm {
  private static final int ENROLMENT = 0;
  private static final int ASSIGNMENT = 1;
  private static final int SPEND = 2;
  private static final int CORRECTION = 3;
  private static final int INVALIDATION = 4;
  private static final int SETTLEMENT = 5;

  /** The bits of a byte that tell the kind; those above tell more of spend. */
  private static final int KIND = 7;

  private static final int LATE = 8;
  private static final int FRACTION = 16;
  private static final int REGION = 32;

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
    } else if (entry instanceof Settlement settlement) {
      writeHead(out, SETTLEMENT, entry);
      out.writeInstant(settlement.at());
      out.writeOptional(settlement.event(), event -> out.writeNumber(journal.find(event)));
      out.writeOptional(settlement.period(), period -> writePeriod(out, period));
    } else {
      Invalidation invalidation = (Invalidation) entry;
      writeHead(out, INVALIDATION, entry);
      out.writeText(invalidation.offer().value());
      out.writeInstant(invalidation.at());
      out.writeText(invalidation.because());
    }
  }

  /**
   * Writes spend of a campaign that has a number in the journal. What most spend has not is not
   * written, but told beside the kind: a fraction of a second, a late recording, a region.
   */
  @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds are written, too
  static void writeSpend(LedgerOutput out, SpendEvent spend, int campaign) {
    Instant deliveredAt = spend.deliveredAt();
    Instant recordedAt = spend.recordedAt();
    boolean isLate = !recordedAt.equals(deliveredAt);
    boolean hasFraction = deliveredAt.getNano() != 0;
    boolean hasRegion = spend.region().isPresent();
    out.writeByte(
        SPEND | (isLate ? LATE : 0) | (hasFraction ? FRACTION : 0) | (hasRegion ? REGION : 0));
    out.writeText(spend.id().value());
    out.writeNumber(deliveredAt.getEpochSecond());
    out.writeNumber(campaign);
    out.writeNumber(spend.cost().micros());
    if (hasFraction) {
      out.writeNumber(deliveredAt.getNano());
    }
    if (isLate) {
      out.writeInstantAfter(deliveredAt.getEpochSecond(), recordedAt);
    }
    if (hasRegion) {
      out.writeText(spend.region().orElseThrow().code());
    }
  }

  private static SpendEvent readSpend(
      LedgerInput in, int flags, EntryId id, Journal journal, Currency currency) {
    long second = in.readNumber();
    CampaignId campaign = journal.campaign(in.readIndex(Integer.MAX_VALUE));
    Money cost = Money.ofMicros(in.readNumber(), currency);
    Instant deliveredAt =
        LedgerInput.instant(second, (flags & FRACTION) == 0 ? 0 : in.readFraction());
    Instant recordedAt = (flags & LATE) == 0 ? deliveredAt : in.readInstantAfter(second);
    return SpendEvent.builder()
        .id(id)
        .recordedAt(recordedAt)
        .campaign(campaign)
        .deliveredAt(deliveredAt)
        .cost(cost)
        .region((flags & REGION) == 0 ? Optional.empty() : Optional.of(in.readText(Region::of)))
        .build();
  }

  private static void writeHead(LedgerOutput out, int kind, JournalEntry entry) {
    out.writeByte(kind);
    out.writeText(entry.id().value());
    out.writeInstant(entry.recordedAt());
  }

  private static void writePeriod(LedgerOutput out, Interval period) {
    out.writeInstant(period.from().orElse(Instant.MIN));
    out.writeInstant(period.until().orElse(Instant.MAX));
  }

  private static Interval readPeriod(LedgerInput in) {
    return Interval.ofNullable(readEnd(in, Instant.MIN), readEnd(in, Instant.MAX));
  }

  private static @Nullable Instant readEnd(LedgerInput in, Instant open) {
    Instant end = in.readInstant();
    return end.equals(open) ? null : end;
  }

  static EntryId readId(LedgerInput in) {
    in.readByte();
    return in.readText(EntryId::of);
  }

  static boolean isSpend(LedgerInput in) {
    return (in.readByte() & KIND) == SPEND;
  }

  static JournalEntry read(LedgerInput in, Journal journal, Currency currency) {
    int kind = in.readByte();
    EntryId id = in.readText(EntryId::of);
    if ((kind & KIND) == SPEND && kind < 2 * REGION) {
      return readSpend(in, kind, id, journal, currency);
    }
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
      case CORRECTION ->
          SpendCorrection.builder()
              .id(id)
              .recordedAt(recordedAt)
              .event(journal.id(in.readIndex(journal.size())))
              .amount(Money.ofMicros(in.readNumber(), currency))
              .build();
      case SETTLEMENT ->
          Settlement.builder()
              .id(id)
              .recordedAt(recordedAt)
              .at(in.readInstant())
              .event(in.readOptional(() -> journal.id(in.readIndex(journal.size()))))
              .period(in.readOptional(() -> readPeriod(in)))
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
