// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import net.jqwik.api.statistics.Statistics;

/** That a property has seen what its law is about, and not only what it is trivially true of. */
final class Coverage {
  private Coverage() {}

  /** Takes note whether something is present in a try; in all of them it must be once. */
  static void collect(Object label, boolean present) {
    collect(label, present, 0);
  }

  /** The same, but it must be more often than so many times. */
  static void collect(Object label, boolean present, int times) {
    Statistics.label(label.toString())
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > times));
  }
}
