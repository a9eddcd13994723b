// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;

/**
 * A spend event took qualifying spend over a tier. A tier that a correction takes away again may be
 * reached once more.
 *
 * @param offer the offer
 * @param spend what the tier asks for
 * @param entry the event that reached it
 * @param at when that was recorded, or its settlement where the offer counts settled spend
 * @param qualifying the qualifying spend with that event
 */
public record TierReached(
    OfferId offer, Money spend, EntryId entry, Instant at, Money qualifying) {}
