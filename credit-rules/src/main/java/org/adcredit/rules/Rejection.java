// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.EntryId;

/**
 * An entry that could not be used. But for this line it is as if it had never come.
 *
 * @param entry the entry
 * @param recordedAt when it was recorded
 * @param code why
 * @param message why, in a sentence with the values
 */
public record Rejection(EntryId entry, Instant recordedAt, RejectionCode code, String message) {}
