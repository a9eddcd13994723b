// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ListAssert;

/** What lint tells of programmes. */
final class Linted {
  /** The only thing that an offer to which nothing else is said has. */
  static final String UPFRONT = "upfront: { USD: 10 }\n";

  private static final String HEAD =
      """
      program: p
      objectives: { REACH: [ { regions: ALL } ] }
      offers:
        - offer: o
          version: 1
          opens: 2026-01-01
      """;

  private Linted() {}

  /** The warnings of a programme, one line each. */
  static ListAssert<String> warningsOf(String program) {
    return assertThat(
        ProgramLint.lint("p.yaml", program, RuleFactories.none()).stream()
            .map(Warning::toString)
            .collect(toImmutableList()));
  }

  /** The warnings of a programme with an offer that has some more keys, from line 7 on. */
  static ListAssert<String> warningsOfOffer(String keys) {
    return warningsOf(HEAD + keys.indent(4));
  }

  /**
   * The warnings of a programme with an offer that earns 10 for 100 in a window, which stands on
   * line 8, and resolves in some way.
   */
  static ListAssert<String> warningsOfWindow(String window, String resolves, String keys) {
    return warningsOfOffer(
        "earn:\n  window: "
            + window
            + "\n  pays: HIGHEST_REACHED\n  resolves: "
            + resolves
            + "\n  tiers: { USD: [ { spend: 100, credit: 10 }, { spend: 200, credit: 20 } ] }\n"
            + keys);
  }

  /**
   * The warnings of an offer that earns in thirty days, with some more keys of earn from line 9.
   */
  static ListAssert<String> warningsOfEarning(String keys) {
    return warningsOfOffer(
        "earn:\n  window: { starts: ENROLMENT, length: P30D }\n" + keys.indent(2));
  }
}
