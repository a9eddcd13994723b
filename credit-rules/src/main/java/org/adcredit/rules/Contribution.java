// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;

/**
 * A step on the way to an offer's threshold: a spend event counted toward it, or a correction of
 * one took something back while the offer was open. Toward an offer that counts settled spend an
 * event counts when it is settled, with what corrections have left of it.
 *
 * <p>Of an event that cost 60.00, of which credit paid 20.00, 40.00 counts, or all of it where the
 * offer counts what credit paid. Of a correction all amounts are zero or less.
 *
 * @param offer the offer
 * @param entry the entry that counted: the spend event itself, its settlement, or a correction
 * @param event the spend event
 * @param campaign the event's campaign
 * @param deliveredAt when the event was delivered
 * @param cost what the event cost, or less than zero: by how much the cost was too high
 * @param credit what credit paid of the cost, or less than zero: what it got back
 * @param amount what counted
 * @param qualifying the qualifying spend with this entry
 */
public record Contribution(
    OfferId offer,
    EntryId entry,
    EntryId event,
    CampaignId campaign,
    Instant deliveredAt,
    Money cost,
    Money credit,
    Money amount,
    Money qualifying) {}
