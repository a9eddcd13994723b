// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * Names a campaign of an account.
 *
 * @param value any text without control characters; never a number, since feeds pad and damage
 *     those
 */
public record CampaignId(String value) implements Comparable<CampaignId> {
  /**
   * Checks the form.
   *
   * @param value some text of 1 to 1,000 characters
   */
  public CampaignId {
    Codes.checkId("campaign id", value, Codes.MAX_ID_LENGTH);
  }

  /**
   * {@return the id of a text}
   *
   * @param value some text of 1 to 1,000 characters
   * @throws IllegalArgumentException if the text is empty, too long, or has control characters or
   *     unpaired surrogates
   */
  public static CampaignId of(String value) {
    return new CampaignId(value);
  }

  /** Orders ids by Unicode code point. */
  @Override
  public int compareTo(CampaignId other) {
    return Codes.compareByCodePoint(value, other.value);
  }

  /** {@return the id's text} */
  @Override
  public String toString() {
    return value;
  }
}
