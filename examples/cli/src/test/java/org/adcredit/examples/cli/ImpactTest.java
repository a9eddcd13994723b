// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactTest {
  private static final String OLD =
      """
      program: p
      objectives: { REACH: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2020-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers:
              USD: [ { spend: 100.00, credit: 50.00 } ]
              EUR: [ { spend: 100.00, credit: 40.00 } ]
          credit: { valid-for: P30D }
      """;
  private static final String NEW =
      OLD.replace("credit: 50.00", "credit: 80.00")
          .replace("credit: 40.00", "credit: 30.00")
          .replace(
              "objectives:",
              "industries: { GAMBLING: [ { regions: ALL, rule: PROHIBITED, from: 2021-01-01 } ] }\nobjectives:");
  private static final String SPEND =
      """
      account,campaign,at,cost
      dollar,c,2020-02-01,100.00
      dollar,c,2020-02-02,60.00
      euro,c,2020-02-01,100.00
      small,c,2020-02-01,99.99
      late,c,2020-02-01,99.99
      late,c,2020-02-20,0.01
      """;
  private static final String ACCOUNTS =
      """
      id,region,currency,zone,industry,created,history
      dollar,US,USD,UTC,RETAIL,2020-02-01,none
      euro,DE,EUR,UTC,RETAIL,2020-02-01,none
      small,US,USD,UTC,RETAIL,2020-02-01,none
      late,US,USD,UTC,RETAIL,2020-02-01,none
      """;

  @TempDir Path folder;

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Call gates(String before, String after, Object... more) {
    return Call.of("impact", file("old.yaml", before), file("new.yaml", after), List.of(more));
  }

  private Call impact(String before, String after, Object... more) {
    return gates(
        before,
        after,
        "--spend",
        file("spend.csv", SPEND),
        "--accounts",
        file("accounts.csv", ACCOUNTS),
        "--campaign-defaults",
        "objective=REACH,regions=US",
        List.of(more));
  }

  @Test
  void without_spend_the_gates_and_the_terms_are_told() {
    Call call = gates(OLD, NEW);

    assertThat(call.err()).isEmpty();
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .isEqualTo(
            """
            Gates
              industries GAMBLING in ALL, 2021-01-01T00:00:00Z/..: ALLOWED, then PROHIBITED
                such as GAMBLING, REACH in US at 2021-01-01T00:00:00Z: ELIGIBLE, then INELIGIBLE (industry-prohibited)
            Terms
              offers.welcome.earn.tiers.EUR: [{ spend: 100.00, credit: 40.00 }], then [{ spend: 100.00, credit: 30.00 }]
              offers.welcome.earn.tiers.USD: [{ spend: 100.00, credit: 50.00 }], then [{ spend: 100.00, credit: 80.00 }]
            """);
    assertThat(gates(OLD, OLD).out()).isEqualTo("Gates: no difference\nTerms: no difference\n");
    assertThat(gates(OLD, OLD, "--format", "json").out()).isEmpty();
  }

  @Test
  void every_account_whose_statement_differs_is_told_with_what_it_gains_or_loses_and_why() {
    Call call = impact(OLD, NEW);

    assertThat(call.code()).isZero();
    assertThat(call.summary()).isEqualTo("rows 6, used 6, skipped 0, rejected 0, accounts 4");
    assertThat(call.outLines().subList(6, call.outLines().size()))
        .containsExactly(
            "Accounts",
            "  dollar gains, USD: issued 50.00 to 80.00 (+30.00), used 50.00 to 60.00 (+10.00),"
                + " cash 110.00 to 100.00 (-10.00)",
            "    offers welcome",
            "    by offers.welcome.earn.tiers.USD: issued +30.00, used +10.00, cash -10.00",
            "  euro loses, EUR: issued 40.00 to 30.00 (-10.00), used 0.00 to 0.00 (0.00),"
                + " cash 100.00 to 100.00 (0.00)",
            "    offers welcome",
            "    by offers.welcome.earn.tiers.EUR: issued -10.00, used 0.00, cash 0.00",
            "  late gains, USD: issued 50.00 to 80.00 (+30.00), used 0.00 to 0.00 (0.00),"
                + " cash 100.00 to 100.00 (0.00)",
            "    offers welcome",
            "    by offers.welcome.earn.tiers.USD: issued +30.00, used 0.00, cash 0.00",
            "  small no money, USD",
            "    offers.welcome.next.credit: 50.00, then 80.00",
            "    offers welcome",
            "    by offers.welcome.earn.tiers.USD",
            "Totals, EUR: accounts 1, differing 1, gaining 0, losing 1, both 0, no money 0: issued"
                + " -10.00, used 0.00, cash 0.00",
            "  by offers.welcome.earn.tiers.EUR: accounts 1, issued -10.00, used 0.00, cash 0.00",
            "Totals, USD: accounts 3, differing 3, gaining 2, losing 0, both 0, no money 1: issued"
                + " +60.00, used +10.00, cash -10.00",
            "  by offers.welcome.earn.tiers.USD: accounts 3, issued +60.00, used +10.00, cash -10.00");
  }

  @Test
  void the_same_programme_differs_for_nobody() {
    assertThat(impact(OLD, OLD).out())
        .isEqualTo(
            """
            Gates: no difference
            Terms: no difference
            Accounts: no difference
            Totals, EUR: accounts 1, differing 0, gaining 0, losing 0, both 0, no money 0
            Totals, USD: accounts 3, differing 0, gaining 0, losing 0, both 0, no money 0
            """);
  }

  @Test
  void json_has_one_object_per_line_that_says_what_it_is() {
    List<String> lines = impact(OLD, NEW, "--format", "json").outLines();

    assertThat(lines).hasSize(9);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"gate\":{\"table\":\"industries\",\"code\":\"GAMBLING\",\"regions\":\"ALL\","
                + "\"from\":\"2021-01-01T00:00:00Z\",\"before\":\"ALLOWED\",\"after\":\"PROHIBITED\","
                + "\"witness\":{\"industry\":\"GAMBLING\",\"objective\":\"REACH\",\"region\":\"US\","
                + "\"at\":\"2021-01-01T00:00:00Z\",\"approved\":false,"
                + "\"before\":{\"verdict\":\"ELIGIBLE\",\"codes\":[]},"
                + "\"after\":{\"verdict\":\"INELIGIBLE\",\"codes\":[\"industry-prohibited\"]}}}}");
    assertThat(lines.get(2))
        .isEqualTo(
            "{\"term\":{\"path\":\"offers.welcome.earn.tiers.USD\","
                + "\"before\":\"[{ spend: 100.00, credit: 50.00 }]\","
                + "\"after\":\"[{ spend: 100.00, credit: 80.00 }]\"}}");
    assertThat(lines.get(4))
        .isEqualTo(
            "{\"account\":{\"account\":\"euro\",\"currency\":\"EUR\",\"direction\":\"LOSES\","
                + "\"before\":{\"issued\":\"40.00\",\"used\":\"0.00\",\"cash\":\"100.00\"},"
                + "\"after\":{\"issued\":\"30.00\",\"used\":\"0.00\",\"cash\":\"100.00\"},"
                + "\"difference\":{\"issued\":\"-10.00\",\"used\":\"0.00\",\"cash\":\"0.00\"},"
                + "\"offers\":[\"welcome\"],"
                + "\"terms\":[{\"paths\":[\"offers.welcome.earn.tiers.EUR\"],"
                + "\"difference\":{\"issued\":\"-10.00\",\"used\":\"0.00\",\"cash\":\"0.00\"}}],"
                + "\"changes\":[{\"path\":\"credits.welcome/1.amount\",\"before\":\"40.00\","
                + "\"after\":\"30.00\"},{\"path\":\"credits.welcome/1.remaining\","
                + "\"before\":\"40.00\",\"after\":\"30.00\"}]}}");
    assertThat(lines.get(7))
        .isEqualTo(
            "{\"totals\":{\"currency\":\"EUR\",\"accounts\":1,\"differing\":1,\"gaining\":0,"
                + "\"losing\":1,\"both\":0,\"noMoney\":0,"
                + "\"difference\":{\"issued\":\"-10.00\",\"used\":\"0.00\",\"cash\":\"0.00\"},"
                + "\"terms\":[{\"paths\":[\"offers.welcome.earn.tiers.EUR\"],\"accounts\":1,"
                + "\"difference\":{\"issued\":\"-10.00\",\"used\":\"0.00\",\"cash\":\"0.00\"}}]}}");
  }

  @Test
  void some_regions_are_listed_and_exceptions_too() {
    String some =
        OLD
            + "industries: { G: [ { regions: [US, GB], rule: NEEDS_APPROVAL, until: 2021-01-01 } ] }\n";
    String all = OLD + "industries: { G: [ { regions: ALL, rule: PROHIBITED } ] }\n";

    assertThat(gates(OLD, some, "--format", "json").out())
        .contains("\"regions\":[\"GB\",\"US\"],\"until\":\"2021-01-01T00:00:00Z\"");
    assertThat(gates(some, all, "--format", "json").out())
        .contains("\"regions\":\"ALL\",\"except\":[\"GB\",\"US\"],\"before\":\"ALLOWED\"")
        .contains("\"approved\":true");
    assertThat(gates(some, all).out())
        .contains(
            "such as G with an approval, REACH in GB at 2020-12-31T23:59:59Z: ELIGIBLE, then");
  }

  @Test
  void of_a_statement_that_differs_in_no_money_the_first_fields_are_told() {
    Call call =
        impact(
            OLD,
            OLD.replace("length: P30D", "length: P31D")
                .replace("valid-for: P30D", "valid-for: P31D"));

    assertThat(call.out())
        .contains(
            "  dollar no money, USD\n    nextChangeAt: 2020-03-02T00:00:00Z, then 2020-03-03T00:00:00Z\n")
        .contains("    and 1 more\n    offers welcome\n")
        .contains(
            "    by offers.welcome.earn.window.length\n    by offers.welcome.credit.valid-for\n");
  }

  @Test
  void an_offer_of_one_programme_may_be_enrolled_in() {
    String gift =
        OLD
            + "  - { offer: gift, version: 1, opens: 2020-01-01, enrol: { mode: CODE }, upfront: { USD: 5.00 } }\n";

    assertThat(impact(OLD, gift).out()).contains("Accounts: no difference");
    assertThat(impact(OLD, gift, "--enrol", "gift=created").out())
        .contains("  small gains, USD: issued 0.00 to 5.00 (+5.00), used 0.00 to 5.00 (+5.00)")
        .contains("    by offers.gift: issued +5.00");
    assertThat(impact(gift, OLD, "--enrol", "gift=created").out()).contains("small loses");
    assertThat(impact(OLD, gift, "--enrol", "none=created").err()).contains("no such offer: none");
    assertThat(impact(OLD, gift, "--enrol", "welcome=created").code()).isEqualTo(2);
    String code = OLD.replace("  earn:", "  enrol: { mode: CODE }\n    earn:");
    assertThat(impact(OLD, code, "--enrol", "welcome=created").out())
        .contains("Accounts: no difference");
    assertThat(impact(OLD, code).out())
        .contains("dollar loses", "    by offers.welcome.enrol.mode: issued -50.00");
  }

  @Test
  void rows_that_cannot_be_used_are_told_once() {
    Call call =
        gates(
            OLD,
            NEW,
            "--spend",
            file(
                "more.csv",
                SPEND + "dollar,c,soon,1.00\nnobody,c,2020-02-01,1.00\ndollar,c,2020-02-01,1.00\n"),
            "--accounts",
            file("accounts.csv", ACCOUNTS),
            "--campaign-defaults",
            "objective=REACH,regions=US");

    assertThat(call.code()).isEqualTo(3);
    assertThat(call.errLines()).hasSize(4);
    assertThat(call.summary()).isEqualTo("rows 9, used 6, skipped 0, rejected 3, accounts 4");
    assertThat(call.out()).contains("dollar gains");
  }

  @Test
  void threads_and_memory_do_not_change_what_is_told() {
    Call expected = impact(OLD, NEW, "--threads", 1);

    assertThat(impact(OLD, NEW, "--threads", 3).out()).isEqualTo(expected.out());
    assertThat(
            impact(OLD, NEW, "--as-of", "2020-02-20", "--row-memory", AccountRows.OVERHEAD + 200)
                .out())
        .isEqualTo(expected.out());
  }

  @Test
  void output_goes_to_a_file() throws IOException {
    Path output = folder.resolve("impact.txt");

    assertThat(impact(OLD, NEW, "--output", output).out()).isEmpty();
    assertThat(Files.readString(output)).startsWith("Gates\n").contains("dollar gains");
  }

  @Test
  void what_cannot_be_used_is_told_with_its_place() {
    assertThat(gates(OLD, OLD.replace("P30D", "soon")).err()).contains("new.yaml:8:");
    assertThat(gates(OLD, NEW, "--as-of", "2020-01-01").err())
        .isEqualTo("credit: --as-of and --rejects need --spend\n");
    assertThat(gates(OLD, NEW, "--enrol", "welcome=created").err()).contains("--spend");
    assertThat(gates(OLD, NEW, "--threads", 0).code()).isEqualTo(2);
    assertThat(impact(OLD, NEW, "--as-of", "soon").code()).isEqualTo(2);
    assertThat(Call.of("impact", file("old.yaml", OLD)).code()).isEqualTo(2);
    assertThat(gates(OLD, NEW, "--spend", folder.resolve("none.csv")).code()).isEqualTo(2);
  }

  @Test
  void the_help_says_what_gaining_is() {
    assertThat(Call.of("impact", "--help").out())
        .contains("account gains by more")
        .contains("--spend=FILE");
  }
}
