// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three verdicts and their conjunction. */
class VerdictTest {
  @ParameterizedTest
  @CsvSource({
    "ELIGIBLE, ELIGIBLE, ELIGIBLE",
    "ELIGIBLE, UNKNOWN, UNKNOWN",
    "ELIGIBLE, INELIGIBLE, INELIGIBLE",
    "UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, INELIGIBLE, INELIGIBLE",
    "INELIGIBLE, INELIGIBLE, INELIGIBLE",
  })
  void conjunction_is_kleenes_either_way_round(Verdict one, Verdict other, Verdict both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }
}
