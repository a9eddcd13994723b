// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Splitter;

/** Lines of text that fit on a screen: what is too long goes on in the next line, further in. */
final class Lines {
  private static final int WIDTH = 100;
  private static final int FURTHER = 4;

  private final StringBuilder text = new StringBuilder();

  /** Adds a text, so many columns in. */
  void add(int in, String line) {
    text.append(" ".repeat(in));
    int column = in;
    boolean isFirst = true;
    boolean isIsolated = false;
    for (String word : Splitter.on(' ').split(line)) {
      int width = width(word);
      if (!isFirst && column + 1 + width > WIDTH) {
        column = in + FURTHER;
        // An isolate ends with its line, so what goes on in the next one is isolated anew.
        text.append(isIsolated ? Texts.END_OF_ISOLATE : "").append('\n').append(" ".repeat(column));
        text.append(isIsolated ? Texts.ISOLATE : "");
        isFirst = true;
      }
      text.append(isFirst ? "" : " ").append(word);
      column += width + (isFirst ? 0 : 1);
      isFirst = false;
      int start = word.lastIndexOf(Texts.ISOLATE);
      int end = word.lastIndexOf(Texts.END_OF_ISOLATE);
      isIsolated = start > end || (isIsolated && end < 0);
    }
    text.append('\n');
  }

  /** Adds a line as it is. */
  void addAsIs(String line) {
    text.append(line).append('\n');
  }

  /** {@return how many columns a text takes: characters that only steer take none} */
  static int width(String text) {
    return (int)
        text.codePoints().filter(point -> Character.getType(point) != Character.FORMAT).count();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
