// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.core.AccountId;
import org.junit.jupiter.api.Test;

class RowStoreTest {
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private final RowStore store = new RowStore();

  @Test
  void an_account_may_be_there_without_a_row() {
    store.add(AccountId.of("a"));

    assertThat(store.isEmpty()).isFalse();
    assertThat(store.take(Runnable::run))
        .singleElement()
        .satisfies(rows -> assertThat(rows.firstRowAt()).isEmpty());
  }

  @Test
  void many_accounts_take_what_each_takes() {
    for (int i = 0; i < 10_000; i++) {
      store.add(AccountId.of("account-" + i % 1_000), AT);
    }

    long expected = 1_000 * AccountRows.OVERHEAD + 10_000 * 20;
    assertThat(store.size()).isBetween(expected * 9 / 10, expected * 11 / 10);
    assertThat(store.take(Runnable::run)).hasSize(1_000);
    assertThat(store.size()).isZero();
  }
}
