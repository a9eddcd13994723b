// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;

/** The entries that a ledger accepted, and what is left of them. */
final class Entries {
  private Entries() {}

  static ImmutableList<JournalEntry> accepted(Ledger ledger) {
    Journal journal = ledger.state().journal();
    return IntStream.range(0, journal.size())
        .mapToObj(journal::entry)
        .collect(ImmutableList.toImmutableList());
  }

  /** The events, in the order of their acceptance. */
  static ImmutableList<SpendEvent> spend(Ledger ledger) {
    return accepted(ledger).stream()
        .filter(SpendEvent.class::isInstance)
        .map(SpendEvent.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  static SpendEvent spend(Ledger ledger, EntryId id) {
    return ledger.state().journal().spend(ledger.state().journal().find(id));
  }

  /** What an event cost, less what was corrected. */
  static long left(Ledger ledger, EntryId id) {
    Journal journal = ledger.state().journal();
    return spend(ledger, id).cost().micros() - journal.corrected(journal.find(id));
  }

  /** What is charged for an event in the end. */
  static long cash(Ledger ledger, EntryId id, Statement statement) {
    return left(ledger, id)
        - statement.allocations().stream()
            .filter(allocation -> allocation.event().equals(id))
            .mapToLong(allocation -> allocation.amount().micros())
            .sum();
  }
}
