// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.earning;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.ledger;
import static org.adcredit.rules.Sample.offer;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Amounts near the largest that can be counted, some USD 9.2 million million. */
class LargeAmountsTest {
  private static final Instant APRIL = Instant.parse("2026-04-20T00:00:00Z");

  private static Offer matching(int percent) {
    return offer("welcome")
        .earning(
            earning()
                .pays(Pays.PERCENT)
                .resolves(Resolves.AT_CLOSE)
                .match(SpendMatch.builder().percent(Percent.of(percent)).build())
                .build())
        .build();
  }

  private static SpendEvent spend(String id, String cost) {
    return Facts.spend(id, "c1", "2026-03-03T00:00:00Z", cost);
  }

  @Test
  void spend_whose_match_could_not_be_counted_is_refused_as_it_comes_and_changes_nothing() {
    Ledger ledger = posted(ledger(matching(200)), enrolment("2026-03-02T00:00:00Z"));
    Statement before = ledger.statement(APRIL);

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ledger.post(spend("e1", "USD 4611686018427.38791")));

    assertThat(ledger.statement(APRIL)).isEqualTo(before);
    posted(ledger, spend("e1", "USD 4611686018427.387903"));
    assertThat(ledger.statement(APRIL).credits())
        .extracting(credit -> credit.amount())
        .containsExactly(Money.parse("USD 9223372036854.77"));
  }

  @Test
  void all_costs_together_must_be_countable_in_a_resumed_ledger_too() {
    CreditProgram program = Sample.program(Sample.welcome().build()).build();
    Ledger ledger = posted(Sample.ledger(program), spend("e1", "USD 9000000000000.00"));
    Ledger resumed = program.resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());

    for (Ledger either : ImmutableList.of(ledger, resumed)) {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> either.post(spend("e2", "USD 223372036854.775808")));
      posted(either, spend("e2", "USD 223372036854.775807"));
      assertThat(either.statement(APRIL).totals().gross().micros()).isEqualTo(Long.MAX_VALUE);
    }
  }
}
