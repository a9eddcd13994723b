package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.Comparator;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * The canonical order of a journal. A programme's replay sorts by itself; but what became of each
 * row is told only by posting the entries one by one, and then in this order.
 */
final class CanonicalOrder {
  static final Comparator<JournalEntry> OF_ENTRIES =
      Comparator.comparing(JournalEntry::recordedAt)
          .thenComparing(CanonicalOrder::kind)
          .thenComparing(CanonicalOrder::ownInstant)
          .thenComparing(JournalEntry::id);

  private CanonicalOrder() {}

  private static int kind(JournalEntry entry) {
    if (entry instanceof Enrolment) {
      return 0;
    }
    if (entry instanceof CreditAssignment) {
      return 1;
    }
    if (entry instanceof SpendEvent) {
      return 2;
    }
    return entry instanceof SpendCorrection ? 3 : 4;
  }

  private static Instant ownInstant(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      return enrolment.at();
    }
    if (entry instanceof CreditAssignment assignment) {
      return assignment.from();
    }
    if (entry instanceof SpendEvent spend) {
      return spend.deliveredAt();
    }
    return entry instanceof Invalidation invalidation ? invalidation.at() : entry.recordedAt();
  }
}
