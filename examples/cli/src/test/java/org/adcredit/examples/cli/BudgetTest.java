// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that do not fit in memory. */
class BudgetTest {
  private static final String GROUPED =
      """
      account,campaign,at,cost
      b,c,2020-01-01,1.00
      b,c,2020-01-02,1.00
      a,c,2020-01-01,1.00
      c,c,2020-03-01,1.00
      """;
  private static final List<String> LITTLE =
      List.of("--row-memory", Integer.toString(AccountRows.OVERHEAD + 250));
  private static final List<String> OPTIONS =
      List.of(
          "--account-defaults",
          "region=US,currency=USD,zone=UTC,industry=RETAIL,created=first-row,history=none",
          "--campaign-defaults",
          "objective=REACH,regions=US",
          "--format",
          "json");

  @TempDir Path folder;

  private Call statement(String csv, Object... more) throws IOException {
    return Call.of(
        "statement",
        Call.sample("political-ads.yaml"),
        "--spend",
        Files.writeString(folder.resolve("spend.csv"), csv),
        OPTIONS,
        List.of(more));
  }

  @Test
  void the_last_recording_is_found_before_the_first_account_is_finished() throws IOException {
    Call call = statement(GROUPED, LITTLE);

    assertThat(call.out()).isEqualTo(statement(GROUPED).out());
    assertThat(call.outLines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"asOf\":\"2020-03-01T00:00:00Z\""));
    assertThat(call.summary()).isEqualTo("rows 4, used 4, skipped 0, rejected 0, accounts 3");
  }

  @Test
  void standard_input_needs_an_instant() {
    byte[] input = GROUPED.getBytes(StandardCharsets.UTF_8);
    Path program = Call.sample("political-ads.yaml");

    assertThat(Call.withInput(input, "statement", program, "--spend", "-", OPTIONS, LITTLE).err())
        .isEqualTo(
            "credit: the rows do not fit in memory and can be read only once: give --as-of\n");
    assertThat(
            Call.withInput(
                    input,
                    "statement",
                    program,
                    "--spend",
                    "-",
                    OPTIONS,
                    LITTLE,
                    "--as-of",
                    "2020-03-01")
                .outLines())
        .hasSize(3);
  }

  @Test
  void rows_of_an_account_that_do_not_stand_together_are_an_error() throws IOException {
    Call call = statement(GROUPED + "b,c,2020-01-03,1.00\n", LITTLE);

    assertThat(call.code()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .endsWith(
            "spend.csv:6: the rows do not fit in memory, and those of account b do not stand"
                + " together: sort the export by account, or give more memory\n");
  }

  @Test
  void the_rows_of_one_account_must_fit() throws IOException {
    Call call = statement(GROUPED, "--row-memory", "10");

    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err())
        .endsWith("spend.csv:2: the rows of account b alone do not fit in memory\n");
  }
}
