// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowBytesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "63, 1",
    "-64, 1",
    "64, 2",
    "-65, 2",
    "8191, 2",
    "8192, 3",
    "1640995200, 5",
    "9223372036854775807, 10",
    "-9223372036854775808, 10"
  })
  void a_number_takes_as_few_bytes_as_it_needs(long number, int size) {
    RowBytes bytes = new RowBytes();

    bytes.add(number);

    assertThat(bytes.size()).isEqualTo(size);
    assertThat(bytes.read().number()).isEqualTo(number);
  }

  @Test
  void numbers_and_texts_are_read_in_the_order_in_which_they_were_added() {
    RowBytes bytes = new RowBytes();
    String longer = "\u00e9\uD83D\uDE00".repeat(500);
    bytes.add(-7);
    bytes.add("");
    bytes.add(longer);
    bytes.add(1L << 40);
    bytes.add("c1");

    RowBytes.Reader read = bytes.read();

    assertThat(read.number()).isEqualTo(-7);
    assertThat(read.text()).isEmpty();
    assertThat(read.text()).isEqualTo(longer);
    assertThat(read.number()).isEqualTo(1L << 40);
    assertThat(read.hasMore()).isTrue();
    assertThat(read.text()).isEqualTo("c1");
    assertThat(read.hasMore()).isFalse();
  }

  @Test
  void bytes_may_be_added_to_others_all_at_once_or_as_they_are_read() {
    RowBytes first = new RowBytes();
    first.add("one");
    RowBytes all = new RowBytes();
    all.add(first);
    all.add("two");
    RowBytes copy = new RowBytes();

    RowBytes.Reader read = all.read();
    copy.add(read, first.size());

    assertThat(copy.read().text()).isEqualTo("one");
    assertThat(read.text()).isEqualTo("two");
    first.clear();
    assertThat(first.read().hasMore()).isFalse();
  }

  @Test
  void what_comes_next_is_read_only_if_it_is_what_is_looked_for() {
    RowBytes bytes = new RowBytes();
    bytes.add("c1");
    bytes.add("c2");
    RowBytes.Reader in = bytes.read();
    in.text();
    byte[] written = in.writtenSince(0);
    RowBytes.Reader again = bytes.read();

    assertThat(again.isNext(written)).isTrue();
    assertThat(again.isNext(written)).isFalse();
    assertThat(again.text()).isEqualTo("c2");
    assertThat(again.isNext(written)).isFalse();
    assertThat(again.hasMore()).isFalse();
  }
}
