// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import net.jqwik.api.statistics.Statistics;

/** That a property has seen what its law is about, and not only what it is trivially true of. */
public final class Coverage {
  /**
   * The seed of a property that asks for something rare. jqwik draws in each run anew how often
   * each size of number comes, so what is in one try of a hundred on average is at times in none of
   * a thousand; left to chance, one build in twenty failed. What comes in fifty tries and more
   * needs no seed.
   */
  public static final String SEED = "1";

  private Coverage() {}

  /** Takes note whether something is present in a try; in all of them it must be once. */
  public static void collect(Object label, boolean present) {
    collect(label, present, 0);
  }

  /** The same, but it must be more often than so many times. */
  public static void collect(Object label, boolean present, int times) {
    Statistics.label(label.toString())
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > times));
  }
}
