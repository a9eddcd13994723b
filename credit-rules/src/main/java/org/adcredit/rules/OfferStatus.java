// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

/** How an account stands with an offer, the first that holds. */
public enum OfferStatus {
  /** The offer was invalidated for the account. */
  INVALIDATED,

  /** No enrolment was tried. */
  NOT_ENROLLED,

  /** Enrolments were tried, and none succeeded. */
  NOT_ELIGIBLE,

  /** A credit can be used now. */
  GRANTED,

  /** A credit is resolved, or will be at the close, and not yet issued. */
  FULFILLED,

  /** More can be earned. */
  EARNING,

  /** Nothing was ever issued. */
  MISSED,

  /** Unused credit lapsed. */
  EXPIRED,

  /** All credit is used. */
  EXHAUSTED;

  /** Whether the offer bars others of its exclusive group. */
  boolean canStillPay() {
    return this == EARNING || this == FULFILLED || this == GRANTED;
  }
}
