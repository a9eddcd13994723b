// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * Names an advertiser, who may have several accounts.
 *
 * @param value any text without control characters; never a number, since feeds pad and damage
 *     those
 */
public record AdvertiserId(String value) implements Comparable<AdvertiserId> {
  /**
   * Checks the form.
   *
   * @param value some text of 1 to 1,000 characters
   */
  public AdvertiserId {
    Codes.checkId("advertiser id", value, Codes.MAX_ID_LENGTH);
  }

  /**
   * {@return the id of a text}
   *
   * @param value some text of 1 to 1,000 characters
   * @throws IllegalArgumentException if the text is empty, too long, or has control characters or
   *     unpaired surrogates
   */
  public static AdvertiserId of(String value) {
    return new AdvertiserId(value);
  }

  /** Orders ids by Unicode code point. */
  @Override
  public int compareTo(AdvertiserId other) {
    return Codes.compareByCodePoint(value, other.value);
  }

  /** {@return the id's text} */
  @Override
  public String toString() {
    return value;
  }
}
