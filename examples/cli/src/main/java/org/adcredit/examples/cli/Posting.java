// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import org.adcredit.core.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be posted.
 *
 * @param entry the entry
 * @param row where the row stands that tells it; none for other entries, and for all but the first
 *     of those that one row tells
 */
record Posting(JournalEntry entry, @Nullable Place row) {}
