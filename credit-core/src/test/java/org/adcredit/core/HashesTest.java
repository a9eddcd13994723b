// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.adcredit.testing.Amounts.EUR;
import static org.adcredit.testing.Amounts.USD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Values are keys of maps: those that differ must not crowd into one bucket. */
class HashesTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void amounts_that_differ_seldom_hash_alike() {
    assertThat(hashes(micros -> Money.ofMicros(micros, USD))).hasSizeGreaterThan(90);
    assertThat(Money.ofMicros(1, USD)).doesNotHaveSameHashCodeAs(Money.ofMicros(1, EUR));
  }

  @Test
  void intervals_that_differ_seldom_hash_alike() {
    assertThat(hashes(seconds -> Interval.from(MARCH.plusSeconds(seconds)))).hasSizeGreaterThan(90);
    assertThat(hashes(seconds -> Interval.until(MARCH.plusSeconds(seconds))))
        .hasSizeGreaterThan(90);
  }

  @Test
  void occurrences_that_differ_seldom_hash_alike() {
    assertThat(hashes(seconds -> Occurrence.at(MARCH.plusSeconds(seconds)))).hasSizeGreaterThan(90);
    assertThat(Occurrence.never()).doesNotHaveSameHashCodeAs(Occurrence.unknown());
  }

  private static Set<Integer> hashes(LongFunction<Object> values) {
    Set<Integer> hashes = new HashSet<>();
    for (long i = 0; i < 100; i++) {
      hashes.add(values.apply(i).hashCode());
    }
    return hashes;
  }
}
