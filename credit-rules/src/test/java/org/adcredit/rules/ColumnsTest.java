// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.adcredit.core.OfferId;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a ledger keeps in columns: numbers, pieces of bytes, sets of offers and allocations. */
class ColumnsTest {
  @Test
  void a_column_holds_what_was_added_in_that_order() {
    LongColumn column = new LongColumn();
    for (int i = 0; i < 2_000; i++) {
      assertThat(column.size()).isEqualTo(i);
      column.add(-i);
    }
    column.set(777, 5);

    for (int i = 0; i < 2_000; i++) {
      assertThat(column.get(i)).isEqualTo(i == 777 ? 5 : -i);
    }
  }

  @Test
  void a_copy_of_a_column_stays_as_it_was() {
    LongColumn column = new LongColumn();
    IntStream.range(0, 130).forEach(column::add);
    LongColumn copy = column.copy();
    IntStream.range(130, 5_000).forEach(column::add);

    assertThat(copy.size()).isEqualTo(130);
    assertThat(IntStream.range(0, 130).mapToLong(copy::get))
        .containsSequence(0L, 1L)
        .endsWith(129L);
  }

  @Test
  void records_are_read_where_they_were_put_and_written_one_after_the_other() {
    Records records = new Records();
    LedgerOutput all = new LedgerOutput();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      LedgerOutput one = new LedgerOutput();
      one.writeText("x".repeat(i % 7 == 0 ? 3_000 : i % 50) + i);
      places.add(records.add(one.bytes(), 0, one.size()));
      all.writeBytes(one.bytes(), one.size());
    }
    Records copy = records.copy();
    records.add(new byte[] {1}, 0, 1);
    LedgerOutput written = new LedgerOutput();
    copy.writeTo(written);

    for (int i = 0; i < 500; i++) {
      assertThat(records.read(places.get(i)).readText()).endsWith(String.valueOf(i));
      assertThat(copy.read(places.get(i)).readText()).endsWith(String.valueOf(i));
    }
    assertThat(places).doesNotHaveDuplicates().isSorted();
    assertThat(records.add(new byte[] {1}, 0, 1)).isGreaterThan(places.get(499));
  }

  @Test
  void a_piece_may_stand_in_a_larger_array() {
    Records records = new Records();
    int first = records.add(new byte[] {9, 4, 'g', 9}, 1, 2);
    int second = records.add(new byte[] {9, 2, 'h', 9}, 1, 2);

    assertThat(records.read(first).readByte()).isEqualTo(4);
    assertThat(records.read(second).readText()).isEqualTo("h");
  }

  @Test
  void a_set_of_offers_has_one_number() {
    OfferSets sets = new OfferSets();
    BitSet one = BitSet.valueOf(new long[] {0b101});
    BitSet other = BitSet.valueOf(new long[] {0b1});

    assertThat(sets.size()).isEqualTo(1);
    assertThat(sets.number(new BitSet())).isZero();
    assertThat(sets.number(one)).isEqualTo(1);
    assertThat(sets.number(other)).isEqualTo(2);
    assertThat(sets.number(BitSet.valueOf(new long[] {0b101}))).isEqualTo(1);
    assertThat(sets.number(one)).isEqualTo(1);
    assertThat(sets.number(new BitSet())).isZero();
    assertThat(sets.size()).isEqualTo(3);
    one.set(7);
    assertThat(sets.get(1)).isEqualTo(BitSet.valueOf(new long[] {0b101}));
    assertThat(sets.get(0)).isEqualTo(new BitSet());
  }

  @Test
  void allocations_are_told_as_they_were_added() {
    Allocations allocations = new Allocations();
    allocations.add(0, 0, 1, 7, 50_000_000, BurnOrder.BURN_ORDER_1);
    allocations.add(0, 0, 0, 1, 20_000_000, BurnOrder.BURN_ORDER_1);
    allocations.add(1, 1, 1, 8, 3_000_000, BurnOrder.BURN_ORDER_1);
    Allocations copy = allocations.copy();
    allocations.add(2, 0, 0, 1, -5_000_000, BurnOrder.BURN_ORDER_1);
    Journal journal = new Journal(Amounts.USD);
    journal.add(Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 90.00"));
    journal.add(Facts.spend("e2", "c2", "2026-03-04T00:00:00Z", "USD 3.00"));
    journal.add(Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 5.00"));
    ImmutableList<BoundOffer> offers =
        Sample.program(
                Sample.welcome().id(OfferId.of("o1")).build(),
                Sample.welcome().id(OfferId.of("o2")).build())
            .build()
            .boundOffers();

    assertThat(allocations.toList(journal, offers, Amounts.USD))
        .extracting(
            Allocation::entry,
            Allocation::event,
            Allocation::campaign,
            Allocation::creditId,
            Allocation::amount,
            Allocation::burnOrder)
        .map(tuple -> tuple.toList().stream().map(String::valueOf).toList())
        .containsExactly(
            List.of("e1", "e1", "c1", "o2/7", "USD 50.00", "burn-order/1"),
            List.of("e1", "e1", "c1", "o1/1", "USD 20.00", "burn-order/1"),
            List.of("e2", "e2", "c2", "o2/8", "USD 3.00", "burn-order/1"),
            List.of("k1", "e1", "c1", "o1/1", "USD -5.00", "burn-order/1"));
    assertThat(copy.size()).isEqualTo(3);
    assertThat(allocations.count(0)).isEqualTo(2);
    assertThat(allocations.paid(0)).isEqualTo(70_000_000);
    assertThat(allocations.count(2)).isEqualTo(1);
    assertThat(copy.count(2)).isEqualTo(1);
    assertThat(allocations.paid(2)).isEqualTo(3_000_000);
    assertThat(allocations.count(-1)).isZero();
    assertThat(allocations.paid(-1)).isZero();
  }
}
