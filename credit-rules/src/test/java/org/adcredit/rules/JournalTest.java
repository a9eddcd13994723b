// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final SpendEvent PLAIN =
      Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 10.00");

  private final Journal journal = new Journal(Amounts.USD);

  private static SpendEvent event(int number) {
    return SpendEvent.builder().from(PLAIN).id(EntryId.of("event-" + number)).build();
  }

  @Test
  void an_entry_of_each_kind_is_kept_as_it_is() {
    JournalEntry[] entries = {
      PLAIN,
      SpendEvent.builder()
          .from(
              Facts.lateSpend(
                  "é\uD83D\uDE00",
                  "c2",
                  "2026-03-03T00:00:00.000000001Z",
                  "2026-03-04T00:00:00.999999999Z",
                  "USD 0.000001"))
          .region(Region.of("GB"))
          .build(),
      Facts.enrolment("n1", "welcome", "2026-03-02T00:00:00Z"),
      Facts.assignment("a1", "welcome", "c2", "2026-03-03T00:00:00Z"),
      Facts.correction("k1", "e1", "2026-03-06T00:00:00Z", "USD 4.00"),
      Facts.settlement("s1", "e1", "2026-03-06T00:00:00Z"),
      Facts.settlement("s2", Interval.parse("../2026-03-06T00:00:00Z"), "2026-03-06T00:00:00Z"),
      Facts.settlement("s3", Interval.parse("2026-03-06T00:00:00Z/.."), "2026-03-06T00:00:00Z"),
      Facts.invalidation("i1", "welcome", "2026-03-07T00:00:00Z"),
    };
    for (int i = 0; i < entries.length; i++) {
      assertThat(journal.add(entries[i])).isEqualTo(i);
    }

    assertThat(journal.size()).isEqualTo(entries.length);
    for (int i = 0; i < entries.length; i++) {
      assertThat(journal.entry(i)).isEqualTo(entries[i]);
      assertThat(journal.id(i)).isEqualTo(entries[i].id());
      assertThat(journal.find(entries[i].id())).isEqualTo(i);
      assertThat(journal.isSpend(i)).isEqualTo(i < 2);
    }
    assertThat(journal.find(EntryId.of("other"))).isEqualTo(-1);
  }

  @Test
  void results_are_not_kept() {
    SpendEvent event =
        SpendEvent.builder().from(PLAIN).results(ImmutableMap.of("leads", BigDecimal.ONE)).build();
    journal.add(event);

    assertThat(journal.spend(0)).isEqualTo(event);
    assertThat(journal.spend(0).results()).isEmpty();
  }

  @Test
  void corrections_of_an_event_are_added_up() {
    journal.add(PLAIN);
    journal.add(event(2));
    journal.add(Facts.correction("k1", "e1", "2026-03-06T00:00:00Z", "USD 4.00"));
    journal.add(Facts.correction("k2", "e1", "2026-03-06T00:00:00Z", "USD 0.50"));

    assertThat(journal.corrected(0)).isEqualTo(4_500_000);
    assertThat(journal.corrected(1)).isZero();
  }

  @Test
  void it_keeps_toward_what_an_event_counted_and_its_first_allocation() {
    IntStream.range(0, 300).forEach(i -> journal.add(event(i)));
    for (int i = 0; i < 300; i++) {
      journal.setFirstAllocation(i, 2 * i);
      journal.setCounted(i, i);
    }
    journal.add(PLAIN);

    for (int i = 0; i < 300; i++) {
      assertThat(journal.counted(i)).isEqualTo(i);
      assertThat(journal.firstAllocation(i)).isEqualTo(2 * i);
    }
    assertThat(journal.counted(300)).isZero();
    assertThat(journal.firstAllocation(300)).isEqualTo(-1);
    assertThatIllegalStateException()
        .isThrownBy(() -> journal.setFirstAllocation(7, 1))
        .withMessageContaining("follow one another: 7");
  }

  @Test
  void many_entries_are_found_by_their_ids() {
    IntStream.range(0, 5_000).forEach(i -> journal.add(event(i)));

    for (int i = 0; i < 5_000; i++) {
      assertThat(journal.find(event(i).id())).isEqualTo(i);
      assertThat(journal.find(EntryId.of("other-" + i))).isEqualTo(-1);
    }
  }

  @Test
  void ids_of_one_hash_are_told_apart_however_many_there_are() {
    for (int i = 0; i < 1 << 9; i++) {
      SpendEvent event = SpendEvent.builder().from(PLAIN).id(colliding(i)).build();
      assertThat(journal.find(event.id())).isEqualTo(-1);
      journal.add(event);
    }

    for (int i = 0; i < 1 << 9; i++) {
      assertThat(colliding(i).value())
          .hasSize(18)
          .matches(id -> id.hashCode() == colliding(0).value().hashCode());
      assertThat(journal.find(colliding(i))).isEqualTo(i);
    }
    assertThat(journal.find(EntryId.of("Aa".repeat(10)))).isEqualTo(-1);
  }

  /** Nine pairs of characters, each Aa or BB, which hash alike. */
  private static EntryId colliding(int bits) {
    StringBuilder id = new StringBuilder();
    for (int bit = 0; bit < 9; bit++) {
      id.append((bits >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return EntryId.of(id.toString());
  }

  /** A journal that reads some entries and then indexes all of them. */
  private static Journal read(Stream<EntryId> ids) {
    LedgerOutput out = new LedgerOutput();
    Journal read = new Journal(Amounts.USD);
    int campaign = read.campaignNumber(PLAIN.campaign());
    ids.forEach(
        id -> EntryForm.writeSpend(out, SpendEvent.builder().from(PLAIN).id(id).build(), campaign));
    LedgerInput in = new LedgerInput(out.bytes(), 0, out.size());
    while (in.place() < out.size()) {
      read.read(in);
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 15, 16, 5_000})
  void entries_that_were_read_are_found_once_they_are_indexed(int count) {
    Journal read = read(IntStream.range(0, count).mapToObj(i -> event(i).id()));

    assertThat(read.index()).isTrue();
    for (int i = 0; i < count; i++) {
      assertThat(read.find(event(i).id())).isEqualTo(i);
    }
    for (int i = count; i < count + 100; i++) {
      assertThat(read.find(event(i).id())).isEqualTo(-1);
      assertThat(read.add(event(i))).isEqualTo(i);
      assertThat(read.find(event(i).id())).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 9, 300})
  void an_id_that_was_read_twice_is_noticed(int count) {
    for (int twice : new int[] {0, count - 2}) {
      Journal few =
          read(
              IntStream.range(0, count)
                  .map(i -> i == count - 1 ? twice : i)
                  .mapToObj(i -> event(i).id()));
      Journal alike =
          read(
              IntStream.range(0, count)
                  .map(i -> i == count - 1 ? twice : i)
                  .mapToObj(JournalTest::colliding));

      assertThat(few.index()).isFalse();
      assertThat(alike.index()).isFalse();
    }
    assertThat(read(IntStream.range(0, count).mapToObj(JournalTest::colliding)).index()).isTrue();
  }

  @Test
  void a_long_entry_finds_room_among_short_ones() {
    SpendEvent huge = SpendEvent.builder().from(PLAIN).id(EntryId.of("x".repeat(4_000))).build();
    IntStream.range(0, 100).forEach(i -> journal.add(event(i)));
    journal.add(huge);
    IntStream.range(100, 200).forEach(i -> journal.add(event(i)));

    assertThat(journal.entry(100)).isEqualTo(huge);
    assertThat(journal.entry(99)).isEqualTo(event(99));
    assertThat(journal.entry(101)).isEqualTo(event(100));
  }

  @Test
  void a_copy_reads_what_there_was_while_the_journal_goes_on() {
    IntStream.range(0, 1_000).forEach(i -> journal.add(event(i)));
    Journal copy = journal.copy();
    IntStream.range(1_000, 3_000).forEach(i -> journal.add(event(i)));

    assertThat(copy.size()).isEqualTo(1_000);
    assertThat(IntStream.range(0, 1_000).mapToObj(copy::spend))
        .isEqualTo(IntStream.range(0, 1_000).mapToObj(JournalTest::event).toList());
  }
}
