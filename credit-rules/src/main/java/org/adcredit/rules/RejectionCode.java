// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Locale;

/** Why an entry could not be used; of several, the first in this order. */
public enum RejectionCode {
  /** Its id was seen with other content; the first one stands. */
  CONFLICTING_DUPLICATE,

  /** It, or what it corrects or settles, lies before the horizon of a ledger that was compacted. */
  BEYOND_HORIZON,

  /** It was recorded before an entry that has been posted already. */
  OUT_OF_ORDER,

  /** The programme has no such offer. */
  UNKNOWN_OFFER,

  /** The account has no such campaign. */
  UNKNOWN_CAMPAIGN,

  /** It corrects or settles a spend event that was not accepted. */
  UNKNOWN_ENTRY,

  /** Its amount is not in the account's currency. */
  CURRENCY_MISMATCH,

  /** Together the corrections would exceed the event's cost. */
  CORRECTION_EXCEEDS_COST,

  /** The account holds the offer already. */
  ALREADY_ENROLLED,

  /** It invalidates an offer that is not held. */
  NOT_ENROLLED,

  /** The offer has been invalidated already. */
  ALREADY_INVALIDATED,

  /** The offer pays a chosen tier, and none is chosen. */
  TIER_REQUIRED,

  /** The offer has no such tier. */
  NO_SUCH_TIER;

  /** {@return the stable code in kebab case: conflicting-duplicate} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return the code in kebab case} */
  @Override
  public String toString() {
    return code();
  }
}
