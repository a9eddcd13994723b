// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.time.Instant;
import java.util.HexFormat;

/** The forms that codes, ids and instants must have, and the order of ids. */
final class Codes {
  static final int MAX_ID_LENGTH = 1_000;

  /** An entry's id may be made of the ids of an account and a campaign, an instant and a region. */
  static final int MAX_ENTRY_ID_LENGTH = 4_000;

  private static final int MAX_CODE_LENGTH = 100;
  private static final int MAX_SHOWN = 60;
  private static final HexFormat HEX = HexFormat.of();
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final CharMatcher CODE_START = CharMatcher.inRange('A', 'Z');
  private static final CharMatcher CODE_PART =
      CODE_START.or(CharMatcher.inRange('0', '9')).or(CharMatcher.is('_'));

  private Codes() {}

  /** Checks a code in upper snake case, such as {@code LEAD_GENERATION}. */
  static void checkCode(String what, String code) {
    checkArgument(
        code.length() <= MAX_CODE_LENGTH,
        "%s must have at most %s characters: it has %s",
        what,
        MAX_CODE_LENGTH,
        code.length());
    if (code.isEmpty() || !CODE_START.matches(code.charAt(0)) || !CODE_PART.matchesAllOf(code)) {
      throw refused(what + " must be in upper snake case, such as LEAD_GENERATION", code);
    }
  }

  /** Checks an id: some text, well-formed, without control characters. */
  static void checkId(String what, String id, int maxLength) {
    checkArgument(!id.isEmpty(), "%s must not be empty", what);
    checkArgument(
        id.length() <= maxLength,
        "%s must have at most %s characters: it has %s",
        what,
        maxLength,
        id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.isISOControl(c)) {
        throw refused(what + " must have no control characters", id);
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == id.length() || !Character.isSurrogatePair(c, id.charAt(i + 1))) {
          throw refused(what + " must have no unpaired surrogates", id);
        }
        i++;
      }
    }
  }

  static Instant checkInstant(String what, Instant instant) {
    checkArgument(
        !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST),
        "%s must lie between the years 0000 and 9999: %s",
        what,
        instant);
    return instant;
  }

  /**
   * Orders text by Unicode code point. Comparing {@code char}s is not the same: it puts characters
   * beyond U+FFFF, which start with a surrogate, before U+E000 to U+FFFF.
   */
  static int compareByCodePoint(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean sameKind = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameKind ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** To throw: texts are made printable only where they are refused, since most are not. */
  static IllegalArgumentException refused(String why, String text) {
    return new IllegalArgumentException(why + ": " + shown(text));
  }

  /** The start of a text for a message, with what does not print escaped. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int length = Math.min(text.length(), MAX_SHOWN);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isPrinted(c)) {
        shown.append(c);
      } else {
        shown.append("\\u").append(HEX.toHexDigits(c));
      }
    }
    return text.length() == length ? shown.toString() : shown.append("…").toString();
  }

  private static boolean isPrinted(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
