// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

/** What has become of a credit at an instant, the first that holds. */
public enum CreditStatus {
  /** Something of it was unused when its offer was invalidated. */
  INVALIDATED,

  /** It was wholly withdrawn. */
  REVOKED,

  /** It is resolved and not yet issued. */
  PENDING,

  /** Nothing of it is left. */
  EXHAUSTED,

  /** What was left of it has lapsed. */
  EXPIRED,

  /** It can pay. */
  AVAILABLE
}
