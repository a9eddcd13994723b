// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Locale;

/** The languages in which answers are explained. */
enum Language {
  /** English. */
  EN(false),

  /** German. */
  DE(false),

  /** Arabic. */
  AR(true);

  private final boolean rightToLeft;

  Language(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** {@return the locale of its texts} */
  Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }

  /** {@return whether it is written from right to left} */
  boolean isRightToLeft() {
    return rightToLeft;
  }
}
