// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
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

  @Test
  void every_row_is_used_skipped_or_rejected() {
    Call call =
        statement(
            HEADER
                + "a,c,2020-01-01,10.00\n"
                + "a,c,2020-01-02,0\n"
                + "a,c,2020-01-03,\n"
                + "a,c,2020-01-04,-\n"
                + "a,c,2020-01-01,10.000\n"
                + "a,c,2020-01-01,11\n"
                + "a,c,soon,11\n");

    assertThat(call.summary()).isEqualTo("rows 7, used 1, skipped 4, rejected 2, accounts 1");
    assertThat(call.code()).isEqualTo(3);
    assertThat(call.errLines().get(0))
        .endsWith(
            "spend.csv:8: rejected: at: must be a date or a time such as"
                + " 2021-09-15 05:00:00: soon");
    assertThat(call.errLines().get(1)).contains("spend.csv:7: rejected: conflicting-duplicate: ");
    assertThat(call.out())
        .contains("\"gross\":\"10.00\"")
        .contains("\"code\":\"conflicting-duplicate\"");
  }

  @Test
  void an_account_is_created_with_its_earliest_row_spend_or_not() {
    Call call = statement(HEADER + "a,c,2020-02-01,1.00\na,c,2020-01-01,0\n");

    assertThat(call.out()).contains("\"enrolledAt\":\"2020-01-01T00:00:00Z\"");
  }

  @Test
  void the_statement_is_as_of_the_last_recording() {
    String header = "account,campaign,at,recorded,cost\n";
    Call call =
        statement(header + "a,c,2020-01-01,2020-01-03,1.00\nb,c,2020-01-02,2020-01-02,1.00\n");
    Call earlier =
        statement(
            header + "a,c,2020-01-01,2020-01-03,1.00\nb,c,2020-01-02,2020-01-02,1.00\n",
            "--as-of",
            "2020-01-02");

    assertThat(call.outLines())
        .allMatch(line -> line.contains("\"asOf\":\"2020-01-03T00:00:00Z\""));
    assertThat(call.summary()).isEqualTo("rows 2, used 2, skipped 0, rejected 0, accounts 2");
    assertThat(earlier.summary()).isEqualTo("rows 2, used 1, skipped 1, rejected 0, accounts 2");
  }

  @Test
  void statements_are_ordered_by_code_point() {
    Call call =
        statement(
            HEADER
                + "\uFF5E,c,2020-01-01,1.00\n"
                + "\uD83D\uDE00,c,2020-01-01,1.00\n"
                + "z,c,2020-01-01,1.00\n"
                + "Z,c,2020-01-01,1.00\n");

    assertThat(call.outLines().stream().map(line -> line.substring(12, line.indexOf("\",\"asOf"))))
        .containsExactly("Z", "z", "\uFF5E", "\uD83D\uDE00");
  }

  @Test
  void the_first_rejected_rows_are_shown_and_a_file_takes_all() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    String rows = "a,c,never,1.00\n".repeat(25);

    Call call = statement(HEADER + rows, "--rejects", rejects, "--as-of", "2020-01-01");

    assertThat(call.errLines()).hasSize(22);
    assertThat(call.errLines().get(20))
        .isEqualTo("and 5 rejected rows more; all of them are in " + rejects);
    assertThat(Files.readAllLines(rejects)).hasSize(26).startsWith("file,line,reason");
  }

  @Test
  void output_goes_to_a_file() throws IOException {
    Path output = folder.resolve("statements.jsonl");

    Call call = statement(HEADER + "a,c,2020-01-01,1.00\n", "--output", output);

    assertThat(call.out()).isEmpty();
    assertThat(Files.readString(output)).startsWith("{\"account\":\"a\"").endsWith("}\n");
    assertThat(statement(HEADER, "--output", folder).code()).isEqualTo(2);
  }

  @Test
  void a_journal_adds_what_else_happened() {
    Path journal =
        file(
            "journal.jsonl",
            "{\"account\": \"a\", \"correct\": \"k\", \"of\": \"a/c/2020-01-01\","
                + " \"recorded\": \"2020-01-02T00:00:00Z\", \"amount\": 0.25}\n"
                + "{\"account\": \"a\", \"correct\": \"l\", \"of\": \"a/c/2020-01-09\","
                + " \"recorded\": \"2020-01-02T00:00:00Z\", \"amount\": 0.25}\n"
                + "{\"account\": \"b\", \"correct\": \"m\", \"of\": \"b/c/2020-01-01\","
                + " \"recorded\": \"2020-01-03T00:00:00Z\", \"amount\": 0.25}\n");

    Call call = statement(HEADER + "a,c,2020-01-01,1.00\n", "--journal", journal);

    assertThat(call.out())
        .contains("\"gross\":\"0.75\"")
        .contains("\"asOf\":\"2020-01-03T00:00:00Z\"");
    assertThat(call.err())
        .contains("account a: entry l: unknown-entry: ")
        .contains("account b: entry m: nothing is known of the account");
    assertThat(call.summary()).isEqualTo("rows 1, used 1, skipped 0, rejected 0, accounts 1");
    assertThat(call.code()).isEqualTo(3);
  }

  @Test
  void every_account_can_be_enrolled_in_an_offer() {
    Path program =
        file(
            "program.yaml",
            """
            program: joined
            objectives: { REACH: [ { regions: ALL } ] }
            offers:
              - { offer: gift, version: 1, opens: 2020-01-01, enrol: { mode: REGISTER }, upfront: { USD: 5.00 } }
              - { offer: late, version: 1, opens: 2020-01-01, enrol: { mode: CODE }, upfront: { USD: 1.00 } }
              - { offer: auto, version: 1, opens: 2020-01-01, upfront: { USD: 1.00 } }
            """);
    List<Object> call =
        List.of(
            "statement",
            program,
            "--spend",
            file("spend.csv", HEADER + "a,c,2020-01-01,3.00\nb,c,2020-01-04,3.00\n"),
            DEFAULTS);

    Call enrolled =
        Call.of(call, "--enrol", "gift=created,late=2020-01-03T00:00:00Z", "--format", "csv");

    assertThat(enrolled.outLines())
        .anyMatch(line -> line.contains(",gift,GRANTED,2020-01-01T00:00:00Z,"))
        .anyMatch(line -> line.contains(",gift,GRANTED,2020-01-04T00:00:00Z,"))
        .anyMatch(line -> line.contains(",late,GRANTED,2020-01-03T00:00:00Z,"));
    assertThat(Call.of(call, "--enrol", "none=created").err()).contains("no such offer: none");
    assertThat(Call.of(call, "--enrol", "auto=created").code()).isEqualTo(2);
    assertThat(Call.of(call, "--enrol", "gift=soon").code()).isEqualTo(2);
    assertThat(Call.of(call, "--enrol", "gift").code()).isEqualTo(2);
  }

  @Test
  void allocations_are_told_when_asked_for() {
    Call call =
        Call.of(
            "statement",
            Call.sample("sample.yaml"),
            "--spend",
            Call.sample("sample-spend.csv"),
            "--accounts",
            Call.sample("sample-accounts.yaml"),
            "--campaigns",
            Call.sample("sample-campaigns.yaml"),
            "--journal",
            Call.sample("sample-journal.yaml"),
            "--format",
            "json",
            "--allocations");

    assertThat(call.outLines().get(0))
        .contains("\"allocations\":[{\"entry\":\"bakery/cakes/2026-03-23\"")
        .contains("\"burnOrder\":\"burn-order/1\"");
  }

  @Test
  void the_table_has_aligned_columns_and_totals() {
    Call call =
        Call.of(
            "statement",
            Call.sample("political-ads.yaml"),
            "--spend",
            file("spend.csv", HEADER + "a,c,2020-01-01,1.00\nlonger,c,2020-01-01,1000.00\n"),
            DEFAULTS);

    assertThat(call.outLines())
        .startsWith(
            "ACCOUNT     CUR    GROSS  CREDIT     CASH  OFFER        STATUS     QUALIFYING   TO GO"
                + "  ISSUED  USED  LEFT  LOST",
            "a           USD     1.00    0.00     1.00  first-month  EARNING          1.00  199.00");
    assertThat(call.out()).contains("\n2 accounts  USD  1001.00    0.00  1001.00");
  }
}
