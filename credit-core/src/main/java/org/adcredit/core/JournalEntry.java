// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;

/**
 * Something that happened to an account, as its host learnt of it: an enrolment, spend, a
 * correction or settlement of spend, an assignment of credit or an invalidation.
 *
 * <p>A journal is append-only: what turns out to be wrong is corrected by a further entry. Two
 * entries are equal if they say the same; so an entry that comes again is known by its id and its
 * equality.
 */
public sealed interface JournalEntry
    permits Enrolment, SpendEvent, SpendCorrection, Settlement, CreditAssignment, Invalidation {
  /** {@return the entry's id} */
  EntryId id();

  /** {@return when the host learnt of it} */
  Instant recordedAt();

  /**
   * {@return the entry as a map for any JSON library, with the keys that it has in files} The first
   * key says what it is: {@code enrol}, {@code spend}, {@code correct}, {@code settle}, {@code
   * assign} or {@code invalidate}. Values are text, but for the number of a chosen {@code tier} and
   * the map of {@code results}; instants are ISO 8601 in UTC, amounts name their currency.
   *
   * <pre>{@code
   * {spend=e1, campaign=c1, at=2026-03-02T00:00:00Z, cost=USD 12.50,
   *  recorded=2026-03-02T00:00:00Z}
   * }</pre>
   */
  default ImmutableMap<String, Object> asMap() {
    return FactMaps.of(this);
  }
}
