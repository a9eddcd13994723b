// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.AccountId;

/**
 * What was read in a row of an export: spend, no spend, or something that cannot be used.
 *
 * @param seen which account was seen when, as far as that can be read, spend or not
 * @param row the spend, if there is any
 * @param rejection why the row cannot be used, if so
 */
record Reading(Optional<Seen> seen, Optional<SpendRow> row, Optional<String> rejection) {
  /**
   * An account in an export.
   *
   * @param account the account
   * @param at the time of the row
   * @param recordedAt when it was recorded
   */
  record Seen(AccountId account, Instant at, Instant recordedAt) {}

  static Reading spend(Seen seen, SpendRow row) {
    return new Reading(Optional.of(seen), Optional.of(row), Optional.empty());
  }

  static Reading noSpend(Optional<Seen> seen) {
    return new Reading(seen, Optional.empty(), Optional.empty());
  }

  static Reading rejected(Optional<Seen> seen, String reason) {
    return new Reading(seen, Optional.empty(), Optional.of(reason));
  }
}
