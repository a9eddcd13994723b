// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Statement;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Tier;
import org.junit.jupiter.api.Test;

/**
 * The library and SQL agree about real spend, where it is at hand: beside the project, in {@code
 * shared/data}. Each of the two reads the files by itself.
 */
class RealDataOracleTest {
  private static final Instant AS_OF = Instant.parse("2021-01-01T00:00:00Z");

  /**
   * How much there was to agree about.
   *
   * @param accounts all of them
   * @param reached those that reached the threshold
   * @param paid those for which credit paid something
   */
  private record Counts(int accounts, int reached, int paid) {}

  @Test
  void sql_has_the_same_sums_for_every_advertiser_of_2019() throws IOException, SQLException {
    assertThat(compare(first60Days(), "2019.csv", "2019.csv"))
        .isEqualTo(new Counts(1_193, 961, 860));
  }

  @Test
  void sql_has_the_same_sums_for_every_advertiser_of_2020() throws IOException, SQLException {
    assertThat(compare(first60Days(), "2020.csv", "2020.csv"))
        .isEqualTo(new Counts(1_859, 1_367, 1_220));
  }

  @Test
  void sql_has_the_same_sums_where_windows_end_and_credit_expires_as_weeks_begin()
      throws IOException, SQLException {
    Offer offer =
        offer(Anchor.FIRST_SPEND, "P28D", "P0D", Tier.of("USD 200.00", "USD 1000.00"), "P28D");

    assertThat(compare(offer, "2020.csv", "2020.csv")).isEqualTo(new Counts(1_859, 1_601, 1_386));
  }

  @Test
  void sql_has_the_same_sums_for_what_was_restated_in_time() throws IOException, SQLException {
    Offer offer =
        offer(Anchor.FIRST_SPEND, "P56D", "P3Y", Tier.of("USD 500.00", "USD 500.00"), "P90D");

    assertThat(compare(offer, "2019.csv", "2020.csv")).isEqualTo(new Counts(1_888, 1_427, 1_212));
  }

  private static Offer first60Days() {
    return offer(
        Anchor.ACCOUNT_CREATED, "P60D", "P0D", Tier.of("USD 500.00", "USD 500.00"), "P90D");
  }

  private static Offer offer(
      Anchor starts, String length, String grace, Tier tier, String validFor) {
    return OneTierOffers.offer(
        EarningTerms.builder()
            .window(EarningWindow.of(starts, Length.parse(length)))
            .grace(Length.parse(grace))
            .tier(tier),
        CreditTerms.builder().validFor(Length.parse(validFor)).build());
  }

  private static Counts compare(Offer offer, String earlier, String later)
      throws IOException, SQLException {
    ImmutableMap<AccountId, Sums> sums = sums(offer, data(earlier), data(later));
    Weeks weeks = Weeks.read(data(earlier), data(later));
    List<Campaign> campaigns = weeks.campaigns();
    ImmutableSet<Account> accounts = weeks.accounts();
    ImmutableListMultimap<AccountId, JournalEntry> journals = weeks.journals();
    CreditProgram program = OneTierOffers.program(offer, campaigns);
    int reached = 0;
    int paid = 0;
    for (Account account : accounts) {
      Statement statement =
          program.statement(account, campaigns, journals.get(account.id()), AS_OF);
      assertThat(statement.rejected()).isEmpty();
      assertThat(sums.get(account.id())).as("%s", account.id()).isEqualTo(Sums.of(statement));
      reached += statement.credits().isEmpty() ? 0 : 1;
      paid += statement.totals().credit().isZero() ? 0 : 1;
    }
    assertThat(sums).hasSameSizeAs(accounts);
    return new Counts(sums.size(), reached, paid);
  }

  private static ImmutableMap<AccountId, Sums> sums(Offer offer, Path earlier, Path later)
      throws IOException, SQLException {
    try (SqlOracle oracle = SqlOracle.of(offer, AS_OF)) {
      oracle.run(sql("weeks.sql"));
      oracle.run(sql("read-weeks.sql"), "earlier", earlier.toString());
      oracle.run(sql("read-weeks.sql"), "later", later.toString());
      oracle.run(sql("journal-of-weeks.sql"));
      return oracle.sums();
    }
  }

  private static String sql(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(RealDataOracleTest.class, name), StandardCharsets.UTF_8);
  }

  private static Path data(String name) {
    Path file = project().resolveSibling("shared/data/google-weekly").resolve(name);
    assumeThat(file).as("real data, which is no part of the project").exists();
    return file;
  }

  private static Path project() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("examples/credit"))) {
        return folder;
      }
    }
    throw new IllegalStateException("there is no folder examples above the tests");
  }
}
