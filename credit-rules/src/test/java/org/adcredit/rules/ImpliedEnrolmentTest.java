// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.ledger;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class ImpliedEnrolmentTest {
  private static final Offer AUTOMATIC =
      welcome().enrolment(EnrolmentTerms.builder().build()).build();

  @Test
  void an_implied_enrolment_comes_too_late_to_an_offer_that_is_held() {
    Ledger ledger = posted(ledger(AUTOMATIC), enrolment("2026-02-01T00:00:00Z"));

    Statement statement = ledger.statement(Instant.parse("2026-03-20T00:00:00Z"));

    assertThat(statement.offers().get(0).enrolledAt())
        .contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(statement.rejected())
        .extracting(rejection -> rejection.entry().value(), Rejection::code)
        .containsExactly(tuple("auto/welcome", RejectionCode.ALREADY_ENROLLED));
  }

  @Test
  void an_implied_enrolment_whose_id_was_taken_stays_a_conflict_when_the_ledger_is_resumed() {
    CreditProgram program = Sample.program(AUTOMATIC).build();
    Ledger ledger =
        posted(
            Sample.ledger(program),
            Facts.spend("auto/welcome", "c1", "2026-02-01T00:00:00Z", "USD 1.00"));

    Statement statement =
        program
            .resume(Facts.account(), Sample.CAMPAIGNS, ledger.save())
            .statement(Instant.parse("2026-03-20T00:00:00Z"));

    assertThat(statement.offers().get(0).status()).isEqualTo(OfferStatus.NOT_ENROLLED);
    assertThat(statement.rejected())
        .extracting(Rejection::code)
        .containsExactly(RejectionCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void an_implied_enrolment_that_is_posted_to_a_resumed_ledger_too_is_ignored() {
    CreditProgram program = Sample.program(AUTOMATIC).build();
    Ledger ledger =
        posted(Sample.ledger(program), Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 1.00"));
    Ledger resumed = program.resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());

    assertThat(resumed.post(Facts.enrolment("auto/welcome", "welcome", "2026-03-01T05:00:00Z")))
        .hasToString("IGNORED");
  }
}
