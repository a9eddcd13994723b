// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of accounts small enough to be added up by hand. */
class DuckDbSumsTest {
  @TempDir private Path folder;

  private ImmutableMap<String, Sums> sums(String rows) throws IOException, SQLException {
    Path export =
        Files.writeString(folder.resolve("export.csv"), "account,campaign,id,at,cost\n" + rows);
    Path output = folder.resolve("sums.csv");
    DuckDbSums.main(new String[] {export.toString(), "2", output.toString()});
    return Sums.read(output);
  }

  private static Sums sums(int gross, int qualifying, int credit, int cash) {
    return new Sums(amount(gross), amount(qualifying), amount(credit), amount(cash));
  }

  private static BigDecimal amount(int units) {
    return BigDecimal.valueOf(units).stripTrailingZeros();
  }

  @Test
  void credit_pays_what_comes_after_the_event_that_earned_it() throws IOException, SQLException {
    assertThat(
            sums(
                """
                a,c,1,2026-01-01T00:00:00Z,60.00
                a,c,2,2026-01-02T00:00:00Z,50.00
                a,c,3,2026-01-03T00:00:00Z,70.00
                a,c,4,2026-01-04T00:00:00Z,70.00
                b,c,1,2026-01-01T00:00:00Z,99.00
                """))
        .isEqualTo(ImmutableMap.of("a", sums(250, 150, 100, 150), "b", sums(99, 99, 0, 99)));
  }

  @Test
  void spend_counts_for_thirty_days_and_credit_pays_for_thirty() throws IOException, SQLException {
    assertThat(
            sums(
                """
                a,c,1,2026-01-01T00:00:00Z,90.00
                a,c,2,2026-01-30T23:59:59Z,10.00
                a,c,3,2026-01-31T00:00:00Z,10.00
                a,c,4,2026-03-01T23:59:58Z,10.00
                a,c,5,2026-03-01T23:59:59Z,10.00
                b,c,1,2026-01-01T00:00:00Z,90.00
                b,c,2,2026-01-31T00:00:00Z,10.00
                """))
        .isEqualTo(ImmutableMap.of("a", sums(130, 100, 20, 110), "b", sums(100, 90, 0, 100)));
  }

  @Test
  void a_row_that_comes_again_counts_once() throws IOException, SQLException {
    assertThat(
            sums(
                """
                a,c,1,2026-01-01T00:00:00Z,90.00
                a,c,1,2026-01-01T00:00:00Z,90.00
                """))
        .isEqualTo(ImmutableMap.of("a", sums(90, 90, 0, 90)));
  }
}
