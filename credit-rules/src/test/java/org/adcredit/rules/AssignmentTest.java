// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.ledger;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static Ledger assigned() {
    return posted(
        ledger(welcome().build()), Facts.assignment("a1", "welcome", "c1", "2026-03-04T00:00:00Z"));
  }

  @Test
  void an_assignment_takes_its_id_and_time_goes_on_to_it() {
    Ledger ledger = assigned();

    assertThat(ledger.lastRecordedAt()).contains(Instant.parse("2026-03-04T00:00:00Z"));
    assertThat(ledger.post(Facts.assignment("a1", "welcome", "c1", "2026-03-04T00:00:00Z")))
        .hasToString("IGNORED");
    assertThat(
            ledger
                .post(Facts.assignment("a1", "welcome", "c2", "2026-03-04T00:00:00Z"))
                .rejection()
                .orElseThrow()
                .code())
        .isEqualTo(RejectionCode.CONFLICTING_DUPLICATE);
    assertThat(
            ledger
                .post(Facts.assignment("a2", "welcome", "c1", "2026-03-03T23:59:59Z"))
                .rejection()
                .orElseThrow()
                .code())
        .isEqualTo(RejectionCode.OUT_OF_ORDER);
  }
}
