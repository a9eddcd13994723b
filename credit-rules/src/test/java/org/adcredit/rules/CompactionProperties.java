// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** What a ledger lets go of is missed by nobody, and never counted again. */
class CompactionProperties {
  @Property(tries = 400)
  void but_for_what_lies_beyond_its_horizon_a_compacted_ledger_goes_on_as_if_it_were_not(
      @ForAll("cases") Case known,
      @ForAll @IntRange(max = 60 * 24) int hours,
      @ForAll @IntRange(min = 1, max = 5) int often,
      @ForAll boolean saved) {
    Ledger whole = known.open();
    Ledger compacted = known.open();
    int posted = 0;
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (isIdUsedAgain(entry, whole, compacted)) {
        continue;
      }
      PostResult result = compacted.post(entry);
      if (!isBeyondHorizon(result)) {
        assertThat(result).hasToString(whole.post(entry).toString());
      }
      if (posted++ % often == 0) {
        compacted.compact(entry.recordedAt().minus(Duration.ofHours(hours)));
        assertThat(told(compacted, entry.recordedAt())).isEqualTo(told(whole, entry.recordedAt()));
        if (saved) {
          compacted = known.program().resume(known.account(), known.campaigns(), compacted.save());
        }
      }
    }
    Instant asOf = Instant.parse("2028-01-01T00:00:00Z");

    assertThat(told(compacted, asOf)).isEqualTo(told(whole, asOf));
    assertThat(whole.statement(asOf).allocations())
        .containsAll(compacted.statement(asOf).allocations());
    assertThat(whole.statement(asOf).tiersReached())
        .containsAll(compacted.statement(asOf).tiersReached());
    int letGo = whole.state().journal().size() - compacted.state().journal().size();
    Statistics.label("entries let go")
        .collect(letGo > 0)
        .coverage(cover -> cover.check(true).percentage(percentage -> percentage > 20));
  }

  /**
   * Whether an entry has the id of one that was let go, and is another: to the ledger it is new.
   */
  private static boolean isIdUsedAgain(JournalEntry entry, Ledger whole, Ledger compacted) {
    JournalEntry first = whole.state().find(entry.id());
    return first != null && !first.equals(entry) && compacted.state().find(entry.id()) == null;
  }

  private static boolean isBeyondHorizon(PostResult result) {
    return result.rejection().filter(r -> r.code() == RejectionCode.BEYOND_HORIZON).isPresent();
  }

  /** A statement but for what a compaction no longer tells. */
  private static Map<String, Object> told(Ledger ledger, Instant asOf) {
    Instant last = ledger.lastRecordedAt().orElse(asOf);
    return Maps.filterKeys(
        ledger.statement(last.isAfter(asOf) ? last : asOf).asMap(), key -> !key.equals("rejected"));
  }

  @Property(tries = 250)
  void nothing_that_was_accepted_is_accepted_again(
      @ForAll("cases") Case known,
      @ForAll @IntRange(max = 40 * 24) int hours,
      @ForAll boolean recordedAnew) {
    Ledger ledger = known.replay(Instant.MAX);
    ImmutableList<JournalEntry> accepted = Entries.accepted(ledger);
    ledger.lastRecordedAt().ifPresent(last -> ledger.compact(last.minus(Duration.ofHours(hours))));
    Map<String, Object> before = told(ledger, Instant.parse("2028-01-01T00:00:00Z"));

    for (JournalEntry entry : accepted) {
      assertThat(ledger.post(recordedAnew ? anew(entry, ledger) : entry).isAccepted()).isFalse();
    }
    assertThat(told(ledger, Instant.parse("2028-01-01T00:00:00Z"))).isEqualTo(before);
  }

  /** The same delivery as a feed tells it that has lost track of when it did first. */
  private static JournalEntry anew(JournalEntry entry, Ledger ledger) {
    return entry instanceof SpendEvent event
        ? SpendEvent.builder().from(event).recordedAt(ledger.lastRecordedAt().orElseThrow()).build()
        : entry;
  }

  @Provide
  Arbitrary<Case> cases() {
    return Cases.cases();
  }
}
