// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.escape.CharEscaper;
import com.google.common.escape.Escaper;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes text printable that came from elsewhere, so that it steers no terminal and breaks no line.
 */
final class Printable {
  private static final HexFormat HEX = HexFormat.of();
  private static final Escaper ESCAPER =
      new CharEscaper() {
        @Override
        protected char @Nullable [] escape(char c) {
          return isPrinted(c) ? null : ("\\u" + HEX.toHexDigits(c)).toCharArray();
        }
      };

  private Printable() {}

  /** {@return a text in one line, in which what does not print is escaped} */
  static String of(String text) {
    return ESCAPER.escape(text);
  }

  private static boolean isPrinted(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
