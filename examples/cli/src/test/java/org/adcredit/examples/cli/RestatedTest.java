// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that state totals, of which each later one states them anew. */
class RestatedTest {
  private static final String HEADER = "account,campaign,id,at,cost\n";
  private static final String MONDAY =
      HEADER
          + "a,c,e1,2020-01-01,100.00\n"
          + "a,c,e2,2020-01-02,50.00\n"
          + "a,c,e3,2020-01-03,30.00\n"
          + "a,c,e4,2020-01-04,20.00\n";

  @TempDir Path folder;

  private Path file(String name, String text) {
    return Call.file(folder, name, text);
  }

  private Call restated(List<String> exports, Object... more) {
    List<Object> spend = new ArrayList<>();
    for (int i = 0; i < exports.size(); i++) {
      spend.add("--spend");
      spend.add(file("day" + i + ".csv", exports.get(i)));
    }
    return Call.of(
        "statement",
        Call.sample("political-ads.yaml"),
        spend,
        "--account-defaults",
        "region=US,currency=USD,zone=UTC,industry=POLITICS,created=first-row,history=none",
        "--campaign-defaults",
        "objective=REACH,regions=US",
        "--format",
        "json",
        List.of(more));
  }

  private static String gross(Call call) {
    return call.out().replaceAll("(?s).*\"totals\":\\{\"gross\":\"([0-9.]+)\".*", "$1");
  }

  @Test
  void a_total_grows_shrinks_stays_is_new_or_vanishes_and_stands() {
    Call call =
        restated(
            List.of(
                MONDAY,
                HEADER
                    + "a,c,e1,2020-01-01,112.50\n"
                    + "a,c,e2,2020-01-02,49.99\n"
                    + "a,c,e4,2020-01-04,20.00\n"
                    + "a,c,e5,2020-01-05,7.00\n"),
            "--restated");

    assertThat(call.summary()).isEqualTo("rows 8, used 7, skipped 1, rejected 0, accounts 1");
    assertThat(call.err())
        .contains(
            "vanished: 1 events of an earlier export are not in a later one of their time: they"
                + " stand; --vanished zero takes them back");
    assertThat(gross(call)).isEqualTo("219.49");
    assertThat(call.code()).isZero();
  }

  @Test
  void what_has_vanished_is_taken_back_if_that_is_asked_for() {
    List<String> exports =
        List.of(
            MONDAY,
            HEADER + "a,c,e1,2020-01-01,100.00\n" + "a,c,e4,2020-01-04,20.00\n",
            HEADER
                + "a,c,e1,2020-01-01,100.00\n"
                + "a,c,e2,2020-01-02,1.00\n"
                + "a,c,e5,2020-01-05,1.00\n");

    Call call = restated(exports, "--restated", "--vanished", "zero");

    assertThat(gross(call)).isEqualTo("102.00");
    assertThat(call.err()).contains("vanished: 2 events", "they are taken back");
    assertThat(gross(restated(exports, "--restated"))).isEqualTo("152.00");
  }

  @Test
  void an_export_says_nothing_of_other_times_than_its_own() {
    Call call =
        restated(
            List.of(
                MONDAY, HEADER + "a,c,e2,2020-01-02,50.00\n" + "a,c,e9,2020-01-03,1.00\n", HEADER),
            "--restated",
            "--vanished",
            "zero");

    assertThat(gross(call)).isEqualTo("171.00");
    assertThat(call.err()).contains("vanished: 1 events");
  }

  @Test
  void a_total_of_nothing_takes_back_everything() {
    Call call =
        restated(
            List.of(MONDAY, HEADER + "a,c,e1,2020-01-01,0\n" + "a,c,new,2020-01-01,-\n"),
            "--restated");

    assertThat(call.summary()).isEqualTo("rows 6, used 5, skipped 1, rejected 0, accounts 1");
    assertThat(gross(call)).isEqualTo("100.00");
  }

  @Test
  void what_changes_is_recorded_with_the_last_row_of_the_later_export_or_when_that_is_said() {
    List<String> exports = List.of(MONDAY, HEADER + "a,c,e1,2020-01-01,60.00\n");
    String later = folder.resolve("day1.csv") + "=2020-02-01";

    assertThat(restated(exports, "--restated", "--as-of", "2020-01-31T23:59:59Z").out())
        .contains("\"gross\":\"160.00\"");
    Call call =
        restated(exports, "--restated", "--recorded", later, "--as-of", "2020-01-31T23:59:59Z");
    assertThat(gross(call)).isEqualTo("200.00");
    assertThat(call.summary()).isEqualTo("rows 5, used 4, skipped 1, rejected 0, accounts 1");
    assertThat(restated(exports, "--restated", "--recorded", later).out())
        .contains("\"asOf\":\"2020-02-01T00:00:00Z\"", "\"gross\":\"160.00\"");
  }

  @Test
  void a_row_that_stands_twice_in_one_export_is_seen_once_or_rejected() {
    Call call =
        restated(
            List.of(
                MONDAY + "a,c,e1,2020-01-01,100.000\n" + "a,c,e2,2020-01-02,51.00\n",
                MONDAY.replace("30.00", "31.00")),
            "--restated");

    assertThat(call.summary()).isEqualTo("rows 10, used 5, skipped 4, rejected 1, accounts 1");
    assertThat(call.errLines().get(0))
        .endsWith(
            "day0.csv:7: rejected: conflicting-duplicate: the export states another total of e2 on"
                + " line 3");
    assertThat(gross(call)).isEqualTo("201.00");
    assertThat(call.code()).isEqualTo(3);
  }

  @Test
  void a_row_that_cannot_be_read_has_not_vanished() {
    Call call =
        restated(
            List.of(MONDAY, MONDAY.replace("50.00", "fifty").replace("30.00", "35.00")),
            "--restated",
            "--vanished",
            "zero");

    assertThat(call.summary()).isEqualTo("rows 8, used 5, skipped 2, rejected 1, accounts 1");
    assertThat(gross(call)).isEqualTo("205.00");
    assertThat(call.err()).doesNotContain("vanished");
  }

  @Test
  void a_row_of_another_campaign_or_time_is_no_restatement() {
    Call call =
        restated(
            List.of(MONDAY, HEADER + "a,d,e1,2020-01-01,120.00\n" + "a,c,e2,2020-01-03,50.00\n"),
            "--restated");

    assertThat(call.summary()).isEqualTo("rows 6, used 4, skipped 0, rejected 2, accounts 1");
    assertThat(call.err()).contains("day1.csv:2: rejected: conflicting-duplicate:");
    assertThat(gross(call)).isEqualTo("200.00");
  }

  @Test
  void a_change_that_was_recorded_before_what_it_changes_is_rejected_with_its_place() {
    Call call =
        restated(
            List.of(MONDAY, MONDAY.replace("50.00", "55.00")),
            "--restated",
            "--recorded",
            folder.resolve("day1.csv") + "=2020-01-01");

    assertThat(call.summary()).isEqualTo("rows 8, used 4, skipped 3, rejected 1, accounts 1");
    assertThat(call.errLines().get(0))
        .endsWith(
            "day1.csv:3: rejected: e2 must not be restated before what is known of it was recorded,"
                + " at 2020-01-02T00:00:00Z: 2020-01-01T00:00:00Z");
  }

  @Test
  void accounts_are_as_old_as_the_earliest_row_of_any_export() {
    Call call =
        restated(
            List.of(
                "account,campaign,id,at,cost\nb,c,f1,2020-01-05,1.00\n",
                "account,campaign,id,at,cost\nb,c,f0,2020-01-01,0\nb,c,f1,2020-01-05,2.00\n"),
            "--restated");

    assertThat(gross(call)).isEqualTo("2.00");
    assertThat(call.out()).contains("\"windowStart\":\"2020-01-01T00:00:00Z\"");
  }

  @Test
  void its_options_need_it_and_their_files() {
    assertThat(restated(List.of(MONDAY), "--vanished", "zero").err())
        .contains("--recorded and --vanished need --restated");
    assertThat(restated(List.of(MONDAY), "--recorded", "x=2020-01-01").code()).isEqualTo(2);
    Call call = restated(List.of(MONDAY), "--restated", "--recorded", "x.csv=2020-01-01");
    assertThat(call.err()).contains("--recorded: there is no such --spend: x.csv");
    assertThat(call.code()).isEqualTo(2);
    assertThat(restated(List.of(HEADER), "--restated").err())
        .contains("nothing in the input was recorded: give --as-of");
  }
}
