// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** What a length of time is counted from. Each use allows some of them. */
public enum Anchor {
  /** The account's creation. */
  ACCOUNT_CREATED,

  /** The instant of the enrolment. */
  ENROLMENT,

  /** The account's first impression; none yet counts as new. */
  FIRST_IMPRESSION,

  /** The delivery of the first spend, in the journal's order, that may earn. */
  FIRST_SPEND
}
