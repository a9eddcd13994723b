// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/** What a platform asks of an industry in a region. Where nothing is said, all is allowed. */
public enum Restriction {
  /** The account needs an approval for that industry and region. */
  NEEDS_APPROVAL,

  /** Nobody may. */
  PROHIBITED
}
