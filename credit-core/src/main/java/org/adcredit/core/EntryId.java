// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/**
 * Names an entry of an account's journal. An id that comes again is a repetition, not a second
 * entry.
 *
 * @param value any text without control characters; never a number, since feeds pad and damage
 *     those
 */
public record EntryId(String value) implements Comparable<EntryId> {
  /**
   * Checks the form.
   *
   * @param value some text of 1 to 4,000 characters
   */
  public EntryId {
    Codes.checkId("entry id", value, Codes.MAX_ENTRY_ID_LENGTH);
  }

  /**
   * {@return the id of a text}
   *
   * @param value some text of 1 to 4,000 characters; so many, because feeds make it of other ids,
   *     an instant and a region
   * @throws IllegalArgumentException if the text is empty, too long, or has control characters or
   *     unpaired surrogates
   */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  /** Orders ids by Unicode code point. */
  @Override
  public int compareTo(EntryId other) {
    return Codes.compareByCodePoint(value, other.value);
  }

  /** {@return the id's text} */
  @Override
  public String toString() {
    return value;
  }
}
