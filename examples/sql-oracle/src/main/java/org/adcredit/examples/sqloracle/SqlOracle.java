// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The sums of many accounts under one offer, as SQL has them.
 *
 * <p>It can say so much: an offer with one tier that pays at once and keeps what was paid, which
 * every account holds from its creation on; a window from ACCOUNT_CREATED or FIRST_SPEND, with or
 * without grace; a share, and credit that expires or not; accounts in UTC; spend, late, repeated or
 * unusable, and its corrections, whose ids are none of the spend's. An account is left out where
 * one row depends on the answer for another, which takes a loop and not a window: where a
 * correction brought credit back and spend came that it might pay, and where several corrections of
 * one event exceed its cost.
 *
 * <p>Instants are loaded in microseconds, of which they must be whole numbers.
 */
final class SqlOracle implements AutoCloseable {
  private final DuckDBConnection connection;
  private long line;

  private SqlOracle(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** {@return an oracle about an offer as of an instant, which knows no account yet} */
  static SqlOracle of(Offer offer, Instant asOf) throws SQLException {
    SqlOracle oracle =
        new SqlOracle(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
    oracle.run("set autoinstall_known_extensions = false"); // Nothing is fetched.
    oracle.run(resource("tables.sql"));
    oracle.load(offer, asOf);
    return oracle;
  }

  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(SqlOracle.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs SQL, to load what is not in memory; parameters are text. */
  void run(String sql, String... parameters) throws SQLException {
    if (parameters.length == 0) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  private void load(Offer offer, Instant asOf) throws SQLException {
    EarningTerms earning = offer.earning().orElseThrow();
    CreditTerms credit = offer.credit();
    ImmutableList<Tier> tiers = earning.tiers().values().asList();
    checkArgument(
        tiers.size() == 1 && earning.resolves() == Resolves.AT_ONCE,
        "an offer must have one tier and resolve AT_ONCE to be said in SQL: %s",
        offer);
    Tier tier = tiers.get(0);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into terms values (?, ?::interval, ?::interval, ?, ?, ?,"
                + " nullif(?, '')::interval, nullif(?, '')::timestamp, ?::timestamp)")) {
      insert.setString(1, earning.window().starts().name());
      insert.setString(2, interval(earning.window().length()));
      insert.setString(3, interval(earning.grace()));
      insert.setLong(4, tier.spend().micros());
      insert.setLong(5, tier.credit().micros());
      insert.setLong(6, credit.share().millionths());
      insert.setString(7, credit.validFor().map(SqlOracle::interval).orElse(""));
      insert.setString(8, credit.expiresAtLatest().map(SqlOracle::text).orElse(""));
      insert.setString(9, text(asOf));
      insert.execute();
    }
  }

  private static String interval(Length length) {
    String text = length.toString();
    if (text.startsWith("PT")) {
      return Duration.parse(text).toSeconds() + " seconds";
    }
    Period period = Period.parse(text);
    return period.toTotalMonths() + " months " + period.get(ChronoUnit.DAYS) + " days";
  }

  private static String text(Instant instant) {
    return timestamp(instant).toString();
  }

  private static LocalDateTime timestamp(Instant instant) {
    checkArgument(
        instant.equals(instant.truncatedTo(ChronoUnit.MICROS)),
        "an instant must be in whole microseconds: %s",
        instant);
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Adds a campaign, of which it is said whether its spend earns and whether credit covers it. */
  void add(CampaignId campaign, boolean earns, boolean isCovered) throws SQLException {
    try (DuckDBAppender campaigns = connection.createAppender("campaigns")) {
      campaigns.beginRow().append(campaign.value()).append(earns).append(isCovered).endRow();
    }
  }

  /** Adds accounts with their journals. */
  void add(ImmutableMap<Account, ? extends Iterable<JournalEntry>> all) throws SQLException {
    try (DuckDBAppender accounts = connection.createAppender("accounts");
        DuckDBAppender journal = connection.createAppender("journal")) {
      for (Account account : all.keySet()) {
        checkArgument(
            account.zone().normalized().equals(ZoneOffset.UTC),
            "an account must be in UTC: %s",
            account);
        accounts
            .beginRow()
            .append(account.id().value())
            .append(account.currency().getCurrencyCode())
            .append(timestamp(account.createdAt()))
            .endRow();
        for (JournalEntry entry : all.get(account)) {
          append(journal, account, entry);
        }
      }
    }
  }

  private void append(DuckDBAppender journal, Account account, JournalEntry entry)
      throws SQLException {
    line++;
    journal
        .beginRow()
        .append(line)
        .append(account.id().value())
        .append(entry.id().value())
        .append(timestamp(entry.recordedAt()));
    if (entry instanceof SpendEvent event) {
      journal.append(timestamp(event.deliveredAt())).append(event.campaign().value()).appendNull();
      append(journal, event.cost());
    } else if (entry instanceof SpendCorrection correction) {
      journal.appendNull().appendNull().append(correction.event().value());
      append(journal, correction.amount());
    } else {
      throw new IllegalArgumentException("an entry must be spend or a correction: " + entry);
    }
    journal.endRow();
  }

  private static void append(DuckDBAppender journal, Money money) throws SQLException {
    journal.append(money.currency().getCurrencyCode()).append(money.micros());
  }

  /** {@return the sums of each account but those that must be left out} */
  ImmutableMap<AccountId, Sums> sums() throws SQLException {
    ImmutableMap.Builder<AccountId, Sums> sums = ImmutableMap.builder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resource("sums.sql"))) {
      while (rows.next()) {
        sums.put(
            AccountId.of(rows.getString("account")),
            new Sums(
                money(rows, "gross"),
                money(rows, "credit"),
                money(rows, "cash"),
                money(rows, "qualifying")));
      }
    }
    return sums.buildOrThrow();
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMicros(
        row.getBigDecimal(column).longValueExact(),
        Currency.getInstance(row.getString("currency")));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
