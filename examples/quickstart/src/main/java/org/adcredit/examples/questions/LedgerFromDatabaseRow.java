// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/**
 * How is a ledger kept in a row of a database, between requests that may come at the same time?
 *
 * <pre>{@code
 * version 1: e1 ACCEPTED, saved
 * version 1: e2 ACCEPTED, not saved: another request was first
 * version 2: e2 ACCEPTED, saved
 * version 3: e2 IGNORED, saved
 * version 4: e3 ACCEPTED, saved
 * USD 165.00 = USD 50.00 credit + USD 115.00 cash
 * }</pre>
 *
 * <p>A request loads the row, posts, and saves what it loaded and nothing newer: the row has a
 * version, and who saves over another version than was loaded saves nothing, and begins anew. What
 * is posted twice by that is ignored.
 */
final class LedgerFromDatabaseRow {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { TRAFFIC: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
      """;
  private static final Account ACCOUNT =
      Account.builder()
          .id(AccountId.of("a1"))
          .billingRegion(Region.of("US"))
          .currency(Money.parseCurrency("USD"))
          .zone(ZoneId.of("America/New_York"))
          .industry(Industry.of("RETAIL"))
          .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
          .build();
  private static final ImmutableList<Campaign> CAMPAIGNS =
      ImmutableList.of(
          Campaign.builder()
              .id(CampaignId.of("c1"))
              .objective(Objective.of("TRAFFIC"))
              .addRegions(Region.of("US"))
              .build());

  private LedgerFromDatabaseRow() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("ledgers");
    String url = "jdbc:h2:file:" + folder.resolve("ledgers");
    try {
      try (Connection database = DriverManager.getConnection(url)) {
        create(database);
        twoRequestsAtOnce(database);
      }
      try (Connection database = DriverManager.getConnection(url)) {
        anotherDay(database);
      }
    } finally {
      delete(folder);
    }
  }

  private static void twoRequestsAtOnce(Connection database) throws SQLException {
    SpendEvent earns = spend("e1", "2026-03-02T12:00:00Z", "USD 100.00");
    SpendEvent isPaid = spend("e2", "2026-03-03T12:00:00Z", "USD 20.00");
    Request one = Request.load(database);
    Request other = Request.load(database);
    one.postAndSave(earns);
    if (!other.postAndSave(isPaid)) { // it knew nothing of the credit that e1 has earned
      Request.load(database).postAndSave(isPaid);
    }
    Request.load(database).postAndSave(isPaid); // delivered twice by a queue
  }

  private static void anotherDay(Connection database) throws SQLException {
    Request request = Request.load(database);
    request.postAndSave(spend("e3", "2026-03-04T12:00:00Z", "USD 45.00"));
    System.out.println(request.ledger.statement(Instant.parse("2026-03-05T00:00:00Z")).totals());
  }

  /** A ledger as it was loaded, and the version of the row that it was loaded from. */
  private record Request(Connection database, long version, Ledger ledger) {
    static Request load(Connection database) throws SQLException {
      try (PreparedStatement query =
          database.prepareStatement("select version, saved from ledger where account = ?")) {
        query.setString(1, ACCOUNT.id().value());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          Ledger ledger = program().resume(ACCOUNT, CAMPAIGNS, row.getBytes("saved"));
          return new Request(database, row.getLong("version"), ledger);
        }
      }
    }

    boolean postAndSave(JournalEntry entry) throws SQLException {
      System.out.print("version " + version + ": " + entry.id() + " " + ledger.post(entry));
      boolean saved = save();
      System.out.println(saved ? ", saved" : ", not saved: another request was first");
      return saved;
    }

    private boolean save() throws SQLException {
      try (PreparedStatement update =
          database.prepareStatement(
              "update ledger set saved = ?, version = version + 1"
                  + " where account = ? and version = ?")) {
        update.setBytes(1, ledger.save());
        update.setString(2, ACCOUNT.id().value());
        update.setLong(3, version);
        return update.executeUpdate() == 1;
      }
    }
  }

  private static void create(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create table ledger (account varchar(1000) primary key, version bigint, saved blob)");
    }
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into ledger (account, version, saved) values (?, 1, ?)")) {
      insert.setString(1, ACCOUNT.id().value());
      insert.setBytes(2, program().openLedger(ACCOUNT, CAMPAIGNS).save());
      insert.execute();
    }
  }

  private static CreditProgram program() {
    return ProgramFile.parse("welcome.yaml", PROGRAM, RuleFactories.none());
  }

  private static SpendEvent spend(String id, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
