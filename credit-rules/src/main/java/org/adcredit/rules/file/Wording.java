// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;

/** How problems are put into words. */
final class Wording {
  private static final int MAX_SHOWN = 60;
  private static final int MAX_SLIPS = 2;
  private static final CharMatcher HYPHENS = CharMatcher.anyOf("-_");

  private Wording() {}

  /** {@return the start of a value, with what does not print escaped} */
  static String shown(String value) {
    return printable(value, MAX_SHOWN);
  }

  /** {@return the start of a text, with what does not print escaped} */
  static String printable(String text, int maxLength) {
    StringBuilder printable = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (printable.length() >= maxLength) {
        return printable.append('…').toString();
      }
      int codePoint = text.codePointAt(i);
      switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            printable
                .append("\\u")
                .append(Strings.padStart(Integer.toHexString(codePoint), 4, '0'));
        default -> printable.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return printable.toString();
  }

  /** {@return several things as a clause: {@code A, B or C}} */
  static String anyOf(Collection<?> things) {
    ImmutableList<String> words = things.stream().map(Object::toString).collect(toImmutableList());
    int last = words.size() - 1;
    return last < 1
        ? Joiner.on("").join(words)
        : Joiner.on(", ").join(words.subList(0, last)) + " or " + words.get(last);
  }

  /** {@return which of some words a mistaken one was probably meant to be} */
  static Optional<String> near(String mistaken, Collection<String> words) {
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      int distance = distance(folded(mistaken), folded(word));
      if (distance < least && distance <= Math.min(MAX_SLIPS, word.length() / 3)) {
        least = distance;
        nearest = Optional.of(word);
      }
    }
    return nearest;
  }

  /** {@return a clause that names the word that was probably meant, or all that there are} */
  static String meant(String mistaken, Collection<String> words) {
    return near(mistaken, words)
        .map(word -> "did you mean `" + word + "`?")
        .orElseGet(
            () ->
                words.isEmpty()
                    ? "no key is understood here"
                    : "understood are " + Joiner.on(", ").join(words));
  }

  private static String folded(String word) {
    return Ascii.toLowerCase(HYPHENS.removeFrom(word.substring(0, Math.min(word.length(), 64))));
  }

  /** {@return how many letters must be added, dropped, replaced or swapped with the next} */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MAX_SLIPS) {
      return Integer.MAX_VALUE;
    }
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
