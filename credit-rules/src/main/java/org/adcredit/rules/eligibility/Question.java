// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

/** What is asked. Everything that the library answers is one of these six. */
public enum Question {
  /** May this account hold the offer at this instant? */
  ENROL,

  /** May this campaign run at all at this instant, whoever pays? */
  DELIVER,

  /** Could credit of this offer pay for such a campaign, whether or not the account holds any? */
  SCOPE,

  /** Does spend of this campaign at this instant count toward the threshold? */
  EARN,

  /** Has the threshold been met? */
  AWARD,

  /** May credit of this offer that the account holds pay for spend of this campaign now? */
  COVER
}
