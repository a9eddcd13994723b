// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** How an account comes to hold an offer. */
public enum EnrolmentMode {
  /** By itself, at its creation or at the opening of the offer, whichever is later. */
  AUTOMATIC,

  /** By registering: an enrolment entry is needed. */
  REGISTER,

  /** By entering a code: an enrolment entry is needed. */
  CODE
}
