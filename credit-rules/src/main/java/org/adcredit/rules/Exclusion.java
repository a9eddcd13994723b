// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Question;

/**
 * Spend of a campaign that was refused, or did not count toward an offer, for a reason. An event
 * that was refused for several reasons is counted under each, at its cost as recorded: one of 12.00
 * on a campaign that neither its industry nor its objective lets run is 12.00 here and 12.00 there.
 * So sums over several codes say nothing.
 *
 * @param question DELIVER for what the platform's gates refuse, EARN for what did not count
 * @param code the reason
 * @param campaign the campaign
 * @param offer the offer, under EARN
 * @param amount the cost of the events, or under {@code credit-funded} what credit paid of it
 * @param events how many
 */
public record Exclusion(
    Question question,
    String code,
    CampaignId campaign,
    Optional<OfferId> offer,
    Money amount,
    long events) {}
