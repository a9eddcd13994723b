// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;

/**
 * A movement between a credit and the cost of a spend event: the credit paid, or a correction gave
 * back what it had paid.
 *
 * <p>What credit paid of an event in all is the sum of its allocations: 60.00 by the event itself,
 * and −10.00 by a correction, are 50.00.
 *
 * @param entry the entry that caused it: the spend event itself, or a correction of it
 * @param event the spend event
 * @param campaign the event's campaign
 * @param offer the offer whose credit it is
 * @param credit the number of the credit among the offer's
 * @param amount what the credit paid; less than zero for what was given back to it
 * @param burnOrder the version of the order in which credits were drawn upon
 */
public record Allocation(
    EntryId entry,
    EntryId event,
    CampaignId campaign,
    OfferId offer,
    int credit,
    Money amount,
    BurnOrder burnOrder) {
  /** {@return the credit's name: offer, slash, number} */
  public String creditId() {
    return offer + "/" + credit;
  }
}
