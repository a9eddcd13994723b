// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.testing.Case;

/** A ledger that was saved and resumed goes on as if it had never been away. */
class SavedLedgerProperties implements AnyCases {
  @Property(tries = 250)
  void what_is_folded_after_resuming_is_what_is_folded_at_once(
      @ForAll("cases") Case known,
      @ForAll @IntRange(max = 30) int cut,
      @ForAll("instants") Instant later) {
    List<JournalEntry> journal = known.journal();
    int first = Math.min(cut, journal.size());
    Ledger kept = known.open();
    journal.subList(0, first).forEach(kept::post);

    byte[] saved = kept.save();
    Ledger resumed = resume(known, saved);

    assertThat(resumed.save()).isEqualTo(saved);
    for (JournalEntry entry : journal.subList(first, journal.size())) {
      assertThat(resumed.post(entry)).hasToString(kept.post(entry).toString());
    }
    assertSame(resumed, kept, known, later);
  }

  private static Ledger resume(Case known, byte[] saved) {
    return known.program().resume(known.account(), known.campaigns(), saved);
  }

  /** Also the bytes, so that nothing is different that no statement tells. */
  private static void assertSame(Ledger resumed, Ledger kept, Case known, Instant later) {
    Instant last = kept.lastRecordedAt().orElse(later);
    Instant asOf = last.isAfter(later) ? last : later;
    assertThat(resumed.save()).isEqualTo(kept.save());
    assertThat(resumed.lastRecordedAt()).isEqualTo(kept.lastRecordedAt());
    assertThat(resumed.statement(asOf)).isEqualTo(kept.statement(asOf));
    assertThat(resumed.statement(asOf).asMapWithAllocations())
        .isEqualTo(kept.statement(asOf).asMapWithAllocations());
    assertThat(LedgerProperties.decisions(resumed, known, asOf))
        .isEqualTo(LedgerProperties.decisions(kept, known, asOf));
  }

  @Property(tries = 100)
  void it_may_be_saved_and_resumed_after_every_entry(
      @ForAll("cases") Case known, @ForAll("instants") Instant later) {
    Ledger kept = known.open();
    Ledger resumed = known.open();
    for (JournalEntry entry : known.journal()) {
      assertThat(resumed.post(entry)).hasToString(kept.post(entry).toString());
      resumed = resume(known, resumed.save());
    }
    assertSame(resumed, kept, known, later);
  }
}
