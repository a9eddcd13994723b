// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/** A programme from a file, and the ledger of one account. */
final class OneLedger {
  private OneLedger() {}

  /** Prints what the account stands at. */
  public static void main(String[] args) {
    print(
        statement(program(), SampleFacts.account(), SampleFacts.campaign(), SampleFacts.events()));
  }

  private static CreditProgram program() {
    try (InputStream file = OneLedger.class.getResourceAsStream("/welcome.yaml")) {
      if (file == null) {
        throw new IllegalStateException("welcome.yaml is missing");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return ProgramFile.parse("welcome.yaml", text, RuleFactories.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Statement statement(
      CreditProgram program, Account account, Campaign campaign, ImmutableList<SpendEvent> events) {
    SpendEvent third = later(events.get(0), "e3", "2026-03-05T12:00:00Z", "USD 70.00");
    SpendEvent fourth = later(events.get(0), "e4", "2026-03-05T18:00:00Z", "USD 40.00");
    // readme: one-ledger
    Ledger ledger = program.openLedger(account, ImmutableList.of(campaign));
    events.forEach(ledger::post); // 499.99: a cent short of 500
    ledger.post(third); // 70.00: reaches the tier, and is charged itself
    ledger.post(fourth); // 40.00: the credit pays
    Statement statement = ledger.statement(Instant.parse("2026-03-06T00:00:00Z"));
    // end
    return statement;
  }

  private static SpendEvent later(SpendEvent event, String id, String at, String cost) {
    return SpendEvent.builder()
        .from(event)
        .id(EntryId.of(id))
        .deliveredAt(Instant.parse(at))
        .recordedAt(Instant.parse(at))
        .cost(Money.parse(cost))
        .build();
  }

  private static void print(Statement statement) {
    // readme: one-statement
    System.out.println(statement.totals());
    statement.offers().forEach(o -> System.out.println(o.offer() + " " + o.status()));
    statement.credits().forEach(c -> System.out.println(c.id() + " " + c.remaining() + " left"));
    // end
  }
}
