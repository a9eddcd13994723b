// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows of exports are read. */
class SpendCsvTest {
  private static final String HEADER = "account,campaign,at,cost\n";
  private static final List<String> DEFAULTS =
      List.of(
          "--account-defaults",
          "region=US,currency=USD,zone=UTC,industry=RETAIL,created=first-row,history=none",
          "--campaign-defaults",
          "objective=REACH,regions=US;GB");

  @TempDir Path folder;

  private Path file(String name, String text) {
    return Call.file(folder, name, text);
  }

  private Call statement(String csv, Object... more) {
    return Call.of(
        "statement",
        Call.sample("political-ads.yaml"),
        "--spend",
        file("spend.csv", csv),
        DEFAULTS,
        "--format",
        "json",
        List.of(more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,c,2020-01-01             | the row must have as many cells as the header, 4: 3",
        "a,c,2020-01-01,1.00,x      | the row must have as many cells as the header, 4: 5",
        "account,campaign,at,cost   | the row repeats the header",
        ",c,2020-01-01,1.00         | account is missing",
        "-,c,2020-01-01,1.00        | account is missing",
        "a,c,,1.00                  | at is missing",
        "a,c,2020-01-01,ten         | cost: must be a decimal number such as 12.50: ten",
        "a,c,2020-01-01,1e3         | cost: must be a decimal number such as 12.50: 1e3",
        "a,c,2020-01-01,1 000       | cost: must be a decimal number such as 12.50: 1 000",
        "a,c,2020-01-01,0.0000001   | cost: amount must have at most 6 decimals: 0.0000001",
        "a,c,2020-01-01,-1.00       | cost must be more than zero: USD -1.00",
      })
  void a_row_that_cannot_be_used_is_rejected_with_its_line_and_reason(String row, String reason) {
    Call call = statement(HEADER + row + "\na,c,2020-01-05,10.00\n");

    assertThat(call.errLines().get(0)).endsWith("spend.csv:2: rejected: " + reason);
    assertThat(call.summary()).isEqualTo("rows 2, used 1, skipped 0, rejected 1, accounts 1");
    assertThat(call.code()).isEqualTo(3);
  }

  @Test
  void what_an_export_says_steers_no_terminal_and_breaks_no_line() {
    Call header = statement("account,\"camp\u001b[31m\naign\",at,cost\na,c,2020-01-01,1.00\n");
    Call cell =
        statement(HEADER + "\"a\u009b\ufffd\r\n\",c,2020-01-01,1.00\na,c,2020-01-01,1.00\n");

    assertThat(header.errLines()).singleElement().asString().contains("camp\\u001b[31m\\u000aaign");
    assertThat(cell.errLines().get(0))
        .endsWith("account must be UTF-8: a\\u009b\ufffd\\u000d\\u000a");
  }

  @Test
  void a_row_in_an_unknown_currency_is_rejected_and_so_is_one_in_another_currency() {
    Call call =
        statement(
            """
            account,campaign,at,cost,currency
            a,c,2020-01-01,1.00,CAN
            a,c,2020-01-02,1.00,CAD
            a,c,2020-01-03,1.00,USD
            a,c,2020-01-04,1.00,
            """);

    assertThat(call.err())
        .contains(":2: rejected: currency: must be an ISO 4217 currency code such as USD: CAN")
        .contains(":3: rejected: currency-mismatch: ");
    assertThat(call.summary()).isEqualTo("rows 4, used 2, skipped 0, rejected 2, accounts 1");
  }

  @Test
  void rows_of_accounts_and_campaigns_of_which_nothing_is_known_are_rejected() {
    Path accounts =
        file(
            "accounts.csv",
            """
            id,region,currency,zone,industry,created,approvals,redeemed
            a,US,USD,America/New_York,RETAIL,2020-01-01,FINANCE/US/2019-01-01,x;y
            """);
    Path campaigns = file("campaigns.yaml", "- { id: c, objective: REACH, regions: [US] }\n");

    Call call =
        Call.of(
            "statement",
            Call.sample("political-ads.yaml"),
            "--spend",
            file(
                "spend.csv",
                HEADER + "a,c,2020-01-01,1.00\nb,c,2020-01-01,1.00\na,d,2020-01-01,1.00\n"),
            "--accounts",
            accounts,
            "--campaigns",
            campaigns);

    assertThat(call.err())
        .contains(":3: rejected: account is not listed, and there are no defaults: b")
        .contains(":4: rejected: campaign is not listed, and there are no defaults: d");
    assertThat(call.summary()).isEqualTo("rows 3, used 1, skipped 0, rejected 2, accounts 1");
  }

  @Test
  void quoted_cells_keep_their_commas_quotes_and_line_breaks() {
    Call call =
        statement(
            """
            note,account,campaign,at,cost
            "one, ""two""
            three","a,""1"" b",c,2020-01-01,"20.000"
            x,a,c,nonsense,1
            """
                .replace("\n", "\r\n"));

    assertThat(call.out())
        .contains("\"account\":\"a,\\\"1\\\" b\"")
        .contains("\"gross\":\"20.00\"");
    assertThat(call.errLines().get(0)).contains("spend.csv:4: rejected: at: ");
  }

  @Test
  void a_file_may_have_a_byte_order_mark_and_be_compressed() throws IOException {
    byte[] text =
        "\uFEFF\"account\",campaign,at,cost\na,c,2020-01-01,7.00\n"
            .getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("plain.csv"), text);
    Path compressed = folder.resolve("compressed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      out.write(text);
    }
    Call expected = statement(HEADER + "a,c,2020-01-01,7.00\n");

    for (Path path : List.of(plain, compressed)) {
      Call call =
          Call.of(
              "statement",
              Call.sample("political-ads.yaml"),
              "--spend",
              path,
              DEFAULTS,
              "--format",
              "json");
      assertThat(call.out()).isEqualTo(expected.out()).contains("\"gross\":\"7.00\"");
    }
  }

  @Test
  void standard_input_is_read_once() {
    byte[] input = (HEADER + "a,c,2020-01-01,7.00\n").getBytes(StandardCharsets.UTF_8);

    assertThat(
            Call.withInput(
                    input, "statement", Call.sample("political-ads.yaml"), "--spend", "-", DEFAULTS)
                .summary())
        .isEqualTo("rows 1, used 1, skipped 0, rejected 0, accounts 1");
    assertThat(
            Call.withInput(
                    input,
                    "statement",
                    Call.sample("political-ads.yaml"),
                    "--spend",
                    "-",
                    "-",
                    DEFAULTS)
                .code())
        .isEqualTo(2);
  }

  @Test
  void text_that_is_not_utf_8_costs_only_its_row() {
    byte[] rows =
        (HEADER + "a?,c,2020-01-01,7.00\nb,c,2020-01-01,7.00\n")
            .getBytes(StandardCharsets.US_ASCII);
    rows[HEADER.length() + 1] = (byte) 0xE9;

    Call call =
        Call.withInput(
            rows, "statement", Call.sample("political-ads.yaml"), "--spend", "-", DEFAULTS);

    assertThat(call.errLines().get(0))
        .startsWith("standard input:2: rejected: account must be UTF-8");
    assertThat(call.summary()).isEqualTo("rows 2, used 1, skipped 0, rejected 1, accounts 1");
  }

  @Test
  void ids_are_made_of_account_campaign_and_the_time_as_written_and_the_region() {
    Call call =
        statement(
            """
            account,campaign,at,cost,region
            a,c,2020-01-01 5:00:00,1.00,US
            a,c,2020-01-01 5:00:00,1.00,GB
            a,c,2020-01-01 5:00:00,1.00,
            a,c,2020-01-01 05:00:00,1.00,
            a,c,2020-01-01 05:00:00,2.00,GB
            a,c,2020-01-01 05:00:00,3.00,GB
            """);

    assertThat(call.summary()).isEqualTo("rows 6, used 5, skipped 0, rejected 1, accounts 1");
    assertThat(call.out()).contains("\"entry\":\"a/c/2020-01-01 05:00:00/GB\"");
  }

  @Test
  void rows_that_name_no_campaign_belong_to_one_of_their_own_where_there_are_defaults() {
    Call call = statement(HEADER + "a,,2020-01-01,1.00\na,-,2020-01-02,1.00\n");

    assertThat(call.out()).contains("\"campaigns\":[{\"campaign\":\"-\",\"gross\":\"2.00\"");
    assertThat(call.code()).isZero();
  }

  @Test
  void foreign_columns_are_mapped_and_constants_set() {
    Call call =
        statement(
            "clicks,clicks,who,day,amount,leads\n1,1,a,2020-01-01,5.00,x\n",
            "--map",
            "account=who,at=day,cost=amount,results.leads=leads",
            "--set",
            "campaign=all");

    assertThat(call.out()).contains("{\"campaign\":\"all\",\"gross\":\"5.00\"");
    assertThat(call.code()).isZero();
  }

  @Test
  void a_mapped_column_must_be_there_and_stand_once() {
    assertThat(statement("who,campaign,at,cost\n", "--map", "account=whom").err())
        .contains("spend.csv has no column whom; its columns are who, campaign, at, cost");
    assertThat(statement("account,campaign,at,cost,cost\n").err())
        .contains("spend.csv has more than one column cost");
    assertThat(statement(HEADER, "--map", "results.leads=leads").err())
        .contains("spend.csv has no column leads");
    assertThat(statement(HEADER, "--map", "price=cost").err()).contains("and not: price");
    assertThat(statement(HEADER, "--map", "cost=cost", "--set", "cost=1").code()).isEqualTo(2);
    assertThat(statement("").err()).contains("spend.csv is empty: it must have a header");
  }

  @Test
  void a_broken_quote_makes_the_file_unusable() {
    Call call = statement(HEADER + "a,c,2020-01-01,1.00\na,\"c,2020-01-01,1.00\n");

    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("spend.csv cannot be read as CSV: ").doesNotContain("\tat ");
    assertThat(call.out()).isEmpty();
  }
}
