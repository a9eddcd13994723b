// SPDX-License-Identifier: Apache-2.0
package com.example.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.Money;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Verdict;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  private final Ledger ledger = Welcome.ledger();

  @Test
  void a_cent_less_than_the_threshold_earns_nothing() {
    ledger.post(Welcome.spend("e1", "2026-03-02T12:00:00Z", "USD 499.99"));

    Decision award = ledger.award(Welcome.WELCOME, Instant.parse("2026-03-03T00:00:00Z"));
    assertEquals(Verdict.INELIGIBLE, award.verdict());
    assertEquals(
        List.of("USD 499.99 is USD 0.01 short of USD 500.00"),
        award.findings().stream().map(Finding::message).toList());
  }

  @Test
  void credit_pays_for_what_comes_after_the_threshold() {
    ledger.post(Welcome.spend("e1", "2026-03-02T12:00:00Z", "USD 499.99"));
    ledger.post(Welcome.spend("e2", "2026-03-03T12:00:00Z", "USD 70.00"));
    ledger.post(Welcome.spend("e3", "2026-03-04T12:00:00Z", "USD 40.00"));

    Statement statement = ledger.statement(Instant.parse("2026-03-05T00:00:00Z"));
    assertEquals("USD 609.99 = USD 40.00 credit + USD 569.99 cash", statement.totals().toString());
    assertEquals(OfferStatus.GRANTED, statement.offers().get(0).status());
    assertEquals(Money.parse("USD 110.00"), statement.credits().get(0).remaining());
  }
}
