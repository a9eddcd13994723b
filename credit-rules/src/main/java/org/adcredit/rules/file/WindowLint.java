// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Within;

/**
 * Finds windows that are never what they say.
 *
 * <ul>
 *   <li>{@code tier-unreachable}: a window of no length, or one that must end within no time of the
 *       enrolment or the creation. No spend lies in it, so no tier is ever reached. The warning
 *       stands at the length that is to blame, once for all tiers.
 *   <li>{@code window-cannot-fit}: a window that is longer than the limit on its end, {@code
 *       ends-within}, in every zone and from every start: its own length never ends it. A month is
 *       not longer than 30 days, since February is not. A window from the creation may begin long
 *       before the enrolment, so a limit that is counted from there leaves room for any length.
 * </ul>
 */
final class WindowLint {
  private WindowLint() {}

  static void check(LintedOffer offer, Warnings warnings) {
    offer.terms().earning().ifPresent(terms -> check(offer, terms.window(), warnings));
  }

  private static void check(LintedOffer offer, EarningWindow window, Warnings warnings) {
    boolean isEmpty = window.length().isZero();
    if (isEmpty) {
      warnings.add(
          offer.place("earn", "window", "length"),
          "tier-unreachable",
          "leaves no time in which spend could count, so nothing is ever reached: "
              + window.length());
    }
    window
        .endsWithin()
        .filter(limit -> !isEmpty)
        .ifPresent(limit -> checkLimit(offer, window, limit, warnings));
  }

  private static void checkLimit(
      LintedOffer offer, EarningWindow window, Within limit, Warnings warnings) {
    boolean beginsAnywhere =
        window.starts() == Anchor.ACCOUNT_CREATED && limit.anchor() == Anchor.ENROLMENT;
    if (limit.length().isZero()) {
      warnings.add(
          offer.place("earn", "window", "ends-within", "length"),
          "tier-unreachable",
          "leaves no time after "
              + limit.anchor()
              + " in which spend could count, so nothing is ever reached: "
              + limit.length());
    } else if (!beginsAnywhere && Span.isSurelyLonger(window.length(), limit.length())) {
      warnings.add(
          offer.place("earn", "window", "length"),
          "window-cannot-fit",
          "never fits, since the window must end within "
              + limit.length()
              + " of "
              + limit.anchor()
              + ": "
              + window.length());
    }
  }
}
