// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Statement;
import org.adcredit.rules.terms.Offer;

/** The library and SQL agree about journals that nobody had to think of. */
class SqlOracleProperties {
  private static final int ACCOUNTS = 500;
  private static final int TRIES = 45;

  /** Nothing is shrunk: of the accounts that differ the one with the shortest journal is told. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void sql_has_the_same_sums_for_every_account(
      @ForAll("offers") Offer offer,
      @ForAll("populations") Spenders.Population population,
      @ForAll("instants") Instant asOf)
      throws SQLException {
    ImmutableMap<AccountId, Sums> sums = sums(offer, population, asOf);
    CreditProgram program = OneTierOffers.program(offer, Spenders.CAMPAIGNS);
    for (Account account : population.shortestJournalFirst()) {
      Sums expected = sums.get(account.id());
      if (expected != null) {
        ImmutableList<JournalEntry> journal = population.journal(account);
        Statement statement = program.statement(account, Spenders.CAMPAIGNS, journal, asOf);
        assertThat(Sums.of(statement)).as("%s", journal).isEqualTo(expected);
        Statistics.label("accounts").collect("compared");
        if (!statement.credits().isEmpty()) {
          Statistics.label("accounts").collect("reached");
        }
        if (statement.totals().credit().isPositive()) {
          Statistics.label("accounts").collect("paid");
        }
      }
    }
    Statistics.label("accounts")
        .coverage(
            coverage -> {
              coverage.check("compared").count(count -> count >= 20_000);
              coverage.check("reached").count(count -> count >= 3_000);
              coverage.check("paid").count(count -> count >= 1_500);
            });
  }

  private static ImmutableMap<AccountId, Sums> sums(
      Offer offer, Spenders.Population population, Instant asOf) throws SQLException {
    try (SqlOracle oracle = SqlOracle.of(offer, asOf)) {
      oracle.add(Spenders.CAMPAIGNS.get(0).id(), true, true);
      oracle.add(Spenders.CAMPAIGNS.get(1).id(), true, false);
      oracle.add(Spenders.CAMPAIGNS.get(2).id(), false, true);
      oracle.add(Spenders.CAMPAIGNS.get(3).id(), false, false);
      oracle.add(population.journals());
      return oracle.sums();
    }
  }

  @Provide
  Arbitrary<Offer> offers() {
    return OneTierOffers.offers();
  }

  @Provide
  Arbitrary<Spenders.Population> populations() {
    return Spenders.populations(ACCOUNTS);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Spenders.instants();
  }
}
