// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** Whose earlier redemptions bar a further one. */
public enum OncePer {
  /** Those of the account itself. */
  ACCOUNT,

  /** Those of the account and of its advertiser's other accounts. */
  ADVERTISER
}
