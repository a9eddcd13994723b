// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;

/**
 * A row of an export that tells of spend.
 *
 * @param place where it stands
 * @param event what it tells
 * @param at its time as written, if the event's id is made of it
 */
record SpendRow(Place place, SpendEvent event, Optional<String> at) {
  /** {@return the id of an event that has none of its own} */
  static EntryId madeId(
      AccountId account, CampaignId campaign, String at, Optional<Region> region) {
    return EntryId.of(
        account + "/" + campaign + "/" + at + region.map(code -> "/" + code).orElse(""));
  }
}
