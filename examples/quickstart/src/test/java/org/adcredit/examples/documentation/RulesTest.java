// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Restatement;
import org.adcredit.rules.Statement;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final CreditProgram PROGRAM =
      Samples.program(
          Samples.offer(
              "welcome",
              "pays: HIGHEST_REACHED, resolves: AT_ONCE,"
                  + " tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }",
              ""));

  @Test
  void the_ledger_of_the_tour_is_saved_and_resumed() {
    CreditProgram program = PROGRAM;
    Account account = Samples.account();
    Campaign campaign = Samples.campaign("c1");
    SpendEvent event = Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00");
    SpendEvent next = Samples.spend("e2", "2026-03-03T12:00:00Z", "USD 70.00");

    Ledger ledger = program.openLedger(account, ImmutableList.of(campaign));
    ledger.post(event); // 100.00, which reaches the tier and is charged itself
    byte[] saved = ledger.save(); // for a row of a database

    Ledger resumed = program.resume(account, ImmutableList.of(campaign), saved);
    resumed.post(next); // 70.00: the credit pays 50.00 of it
    Statement statement = resumed.statement(Instant.parse("2026-03-06T00:00:00Z"));
    System.out.println(statement.totals());

    assertThat(statement.totals())
        .hasToString(
            """
            USD 170.00 = USD 50.00 credit + USD 120.00 cash
            """
                .strip());
  }

  @Test
  void a_total_that_is_stated_again_becomes_further_spend() {
    ImmutableList<SpendEvent> journal =
        ImmutableList.of(Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00"));
    SpendEvent grown =
        SpendEvent.builder()
            .from(Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 112.50"))
            .recordedAt(Instant.parse("2026-03-03T12:00:00Z"))
            .build();
    ImmutableList<SpendEvent> tuesday = ImmutableList.of(grown);
    Ledger ledger = PROGRAM.openLedger(Samples.account(), ImmutableList.of(Samples.campaign("c1")));
    journal.forEach(ledger::post);

    Restatement restatement = Restatement.of(journal); // or of nothing, to begin with
    for (SpendEvent row : tuesday) { // e1 cost 100.00 on Monday, and 112.50 on Tuesday
      restatement.state(row).forEach(ledger::post); // posts e1/restated/1 of 12.50
    }

    assertThat(ledger.statement(Instant.parse("2026-03-06T00:00:00Z")).totals().gross())
        .hasToString("USD 112.50");
    ImmutableList<JournalEntry> again = Restatement.of(journal).state(grown);
    assertThat(again).extracting(entry -> entry.id().value()).containsExactly("e1/restated/1");
  }
}
