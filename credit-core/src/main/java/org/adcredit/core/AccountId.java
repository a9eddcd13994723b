// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * Names an advertising account: the thing that spends, is charged and holds credit.
 *
 * @param value any text without control characters; never a number, since feeds pad and damage
 *     those
 */
public record AccountId(String value) implements Comparable<AccountId> {
  /**
   * Checks the form.
   *
   * @param value some text of 1 to 1,000 characters
   */
  public AccountId {
    Codes.checkId("account id", value, Codes.MAX_ID_LENGTH);
  }

  /**
   * {@return the id of a text}
   *
   * @param value some text of 1 to 1,000 characters
   * @throws IllegalArgumentException if the text is empty, too long, or has control characters or
   *     unpaired surrogates
   */
  public static AccountId of(String value) {
    return new AccountId(value);
  }

  /** Orders ids by Unicode code point. */
  @Override
  public int compareTo(AccountId other) {
    return Codes.compareByCodePoint(value, other.value);
  }

  /** {@return the id's text} */
  @Override
  public String toString() {
    return value;
  }
}
