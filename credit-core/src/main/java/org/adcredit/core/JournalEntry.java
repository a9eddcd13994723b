// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

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
}
