// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real exports, where they are at hand: beside the project, in {@code shared/data}. */
class RealDataTest {
  @TempDir Path folder;

  private static Path data(String name) {
    Path file = Call.examples().resolveSibling("../shared/data").resolve(name).normalize();
    assumeThat(file).as("real data, which is no part of the project").exists();
    return file;
  }

  private static Call google(Path spend, Object... more) {
    return google(List.of("statement", Call.sample("political-ads.yaml")), spend, more);
  }

  private static Call google(List<Object> command, Path spend, Object... more) {
    return Call.of(
        command,
        "--spend",
        spend,
        "--map",
        "account=Advertiser_ID,campaign=Election_Cycle,at=Week_Start_Date,cost=Spend_USD",
        "--account-defaults",
        "region=US,currency=USD,zone=UTC,industry=POLITICS,created=first-row,history=none",
        "--campaign-defaults",
        "objective=REACH,regions=US",
        "--as-of",
        "2021-01-01T00:00:00Z",
        "--format",
        "json",
        List.of(more));
  }

  /** What each advertiser spent in the thirty days from its first week, straight from the file. */
  private static Map<String, Long> sums(Path file) throws IOException {
    Map<String, Map<LocalDate, Long>> weeks = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      // Names may be quoted and have commas; what is asked for stands before and after them.
      List<String> left = Splitter.on(',').limit(2).splitToList(line);
      List<String> cells = Splitter.on(',').splitToList(line);
      LocalDate week = LocalDate.parse(cells.get(cells.size() - 13));
      weeks
          .computeIfAbsent(left.get(0), added -> new HashMap<>())
          .merge(week, Long.parseLong(cells.get(cells.size() - 12)), Long::sum);
    }
    Map<String, Long> sums = new HashMap<>();
    weeks.forEach(
        (account, spend) -> {
          LocalDate first = spend.keySet().stream().min(LocalDate::compareTo).orElseThrow();
          sums.put(
              account,
              spend.entrySet().stream()
                  .filter(week -> week.getKey().isBefore(first.plusDays(30)))
                  .mapToLong(Map.Entry::getValue)
                  .sum());
        });
    return sums;
  }

  /** The texts of a JSON statement by their places in it. */
  private static Map<String, String> texts(String line) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(json.getParsingContext().pathAsPointer().toString(), json.getText());
        }
      }
    }
    return texts;
  }

  private static BigDecimal amount(Map<String, String> statement, String name) {
    return new BigDecimal(statement.getOrDefault(name, "-1"));
  }

  @Test
  void political_advertisers_earn_by_what_the_raw_file_says() throws IOException {
    Path file = data("google-weekly/2020.csv");
    Map<String, Long> sums = sums(file);

    Call call = google(file);

    assertThat(call.summary())
        .isEqualTo("rows 21388, used 16818, skipped 4570, rejected 0, accounts 1859");
    assertThat(call.code()).isZero();
    assertThat(call.outLines()).hasSize(1_859);
    Map<String, BigDecimal> qualifying = new HashMap<>();
    int exactlyTop = 0;
    for (String line : call.outLines()) {
      Map<String, String> statement = texts(line);
      BigDecimal sum = amount(statement, "/offers/0/qualifying");
      qualifying.put(statement.getOrDefault("/account", ""), sum);
      String credit =
          sum.longValueExact() >= 500 ? "500.00" : sum.longValueExact() >= 200 ? "100.00" : "";
      assertThat(statement.getOrDefault("/credits/0/amount", "")).isEqualTo(credit);
      exactlyTop += sum.longValueExact() == 500 ? 1 : 0;
    }
    assertThat(exactlyTop).isEqualTo(80);
    assertThat(qualifying).hasSameSizeAs(sums);
    sums.forEach(
        (account, sum) -> assertThat(qualifying.get(account)).isEqualByComparingTo(sum.toString()));
  }

  /** Who pays how much cash, by account. */
  private static Map<String, BigDecimal> cash(Path program, Path spend) throws IOException {
    Map<String, BigDecimal> cash = new HashMap<>();
    for (String line : google(List.of("statement", program), spend).outLines()) {
      Map<String, String> statement = texts(line);
      cash.put(statement.getOrDefault("/account", ""), amount(statement, "/totals/cash"));
    }
    return cash;
  }

  @Test
  void what_a_change_makes_accounts_pay_is_what_their_statements_differ_by() throws IOException {
    Path spend = data("google-weekly/2019.csv");
    Path program = Call.sample("political-ads.yaml");
    Path changed =
        Files.writeString(
            folder.resolve("changed.yaml"),
            Files.readString(program)
                .replace("spend: 200.00, credit: 100.00", "spend: 100.00, credit: 100.00")
                .replace("credit: {}", "credit: { share: 50 }"));
    Map<String, BigDecimal> before = cash(program, spend);
    Map<String, BigDecimal> expected = new HashMap<>();
    cash(changed, spend)
        .forEach(
            (account, cash) ->
                expected.put(
                    account, cash.subtract(before.getOrDefault(account, BigDecimal.ZERO))));

    Call call = google(List.of("impact", program, changed), spend);

    Map<String, BigDecimal> told = new HashMap<>();
    before.keySet().forEach(account -> told.put(account, BigDecimal.ZERO.setScale(2)));
    for (String line : call.outLines()) {
      Map<String, String> impact = texts(line);
      if (impact.containsKey("/account/account")) {
        told.put(
            impact.getOrDefault("/account/account", ""),
            amount(impact, "/account/difference/cash"));
      }
    }
    assertThat(call.code()).isZero();
    assertThat(told).isEqualTo(expected).hasSize(1_193);
    assertThat(expected.values().stream().filter(cash -> cash.signum() < 0).count())
        .as("accounts that gain")
        .isPositive();
    assertThat(expected.values().stream().filter(cash -> cash.signum() > 0).count())
        .as("accounts that lose")
        .isPositive();
  }

  @Test
  void threads_memory_and_the_order_of_files_do_not_change_the_statements() throws IOException {
    Path file = data("google-weekly/2020.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(1));
    lines.add(0, header);
    Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
    Call expected = google(file, "--threads", 1);

    assertThat(google(file, "--threads", 4).out()).isEqualTo(expected.out());
    assertThat(google(file, "--row-memory", 100_000).out()).isEqualTo(expected.out());
    assertThat(google(shuffled).out()).isEqualTo(expected.out());
    assertThat(google(shuffled, "--row-memory", 100_000).code()).isEqualTo(2);
  }

  @Test
  void spend_counts_and_conversions_do_not() throws IOException {
    Path file = data("tiktok-daily/tiktok.csv");
    Path program =
        Files.writeString(
            folder.resolve("program.yaml"),
            Files.readString(Call.sample("political-ads.yaml"))
                .replace("REACH:", "WEB_CONVERSIONS:"));
    List<String> plain = new ArrayList<>();
    List<String> multiplied = new ArrayList<>();
    long spend = 0;
    int withSpend = 0;
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.forEach(row -> rows.add(row.getFields()));
    }
    List<String> header = rows.get(0);
    plain.add("row,channel,campaign_id,date,spend,conversions");
    multiplied.add(plain.get(0));
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      long cost = Long.parseLong(row.get(header.indexOf("spend")));
      long conversions = Long.parseLong(row.get(header.indexOf("conversions")));
      String start =
          i
              + ",TikTok,"
              + row.get(header.indexOf("campaign_id"))
              + ","
              + row.get(header.indexOf("date"))
              + ","
              + cost
              + ",";
      plain.add(start + conversions);
      multiplied.add(start + conversions * 1_000);
      spend += cost;
      withSpend += cost > 0 ? 1 : 0;
      assertThat(cost == 0 || conversions == 0).isTrue();
    }

    Call call = statement(program, Files.write(folder.resolve("plain.csv"), plain));

    assertThat(call.summary())
        .isEqualTo(
            "rows 2345, used "
                + withSpend
                + ", skipped "
                + (2_345 - withSpend)
                + ", rejected 0, accounts 1");
    assertThat(call.out()).contains("\"gross\":\"" + spend + ".00\"");
    assertThat(statement(program, Files.write(folder.resolve("multiplied.csv"), multiplied)).out())
        .isEqualTo(call.out());
  }

  private static Call statement(Path program, Path spend) {
    return Call.of(
        "statement",
        program,
        "--spend",
        spend,
        "--map",
        "account=channel,campaign=campaign_id,at=date,cost=spend,id=row,"
            + "results.conversions=conversions",
        "--account-defaults",
        "region=US,currency=USD,zone=UTC,industry=RETAIL,created=first-row,history=none",
        "--campaign-defaults",
        "objective=WEB_CONVERSIONS,regions=US",
        "--format",
        "json");
  }

  private static Call api(String name, String map, Object... more) {
    return Call.of(
        "statement",
        Call.sample("political-ads.yaml"),
        "--spend",
        data("tiktok-api/" + name),
        "--map",
        map,
        "--account-defaults",
        "region=US,currency=USD,zone=Etc/GMT+8,industry=RETAIL,created=first-row,history=none",
        "--campaign-defaults",
        "objective=REACH,regions=US",
        "--format",
        "json",
        List.of(more));
  }

  @Test
  void a_reporting_feed_is_read_as_it_comes() {
    Call hourly =
        api(
            "tiktok_campaign_report_hourly_data.csv",
            "campaign=CAMPAIGN_ID,at=STAT_TIME_HOUR,cost=SPEND,results.rate=SECONDARY_GOAL_RESULT_RATE",
            "--set",
            "account=one");

    assertThat(hourly.code()).isZero();
    assertThat(hourly.summary()).isEqualTo("rows 4, used 4, skipped 0, rejected 0, accounts 1");
    assertThat(hourly.out())
        .contains("\"enrolledAt\":\"2021-09-15T12:00:00Z\"")
        .contains("\"gross\":\"444.792\"");
  }

  @Test
  void a_missing_cost_is_no_spend() {
    Call hourly =
        api(
            "tiktok_campaign_report_hourly_data.csv",
            "campaign=CAMPAIGN_ID,at=STAT_TIME_HOUR,cost=SECONDARY_GOAL_RESULT_RATE",
            "--set",
            "account=one");

    assertThat(hourly.summary()).isEqualTo("rows 4, used 0, skipped 4, rejected 0, accounts 1");
  }

  @Test
  void a_row_in_a_currency_that_does_not_exist_is_rejected() {
    Call call =
        api(
            "tiktok_advertiser_data.csv",
            "account=ID,at=CREATE_TIME,cost=BALANCE,currency=CURRENCY",
            "--set",
            "campaign=all");

    assertThat(call.code()).isEqualTo(3);
    assertThat(call.errLines().get(0))
        .endsWith(":3: rejected: currency: must be an ISO 4217 currency code such as USD: CAN");
    assertThat(call.summary()).isEqualTo("rows 2, used 1, skipped 0, rejected 1, accounts 2");
  }

  /** Weeks of an advertiser as one campaign, under an offer that is paid after both snapshots. */
  private Call restated(Object... spend) throws IOException {
    Path program = folder.resolve("later.yaml");
    Files.writeString(
        program,
        Files.readString(Call.sample("political-ads.yaml"))
            .replace("resolves: AT_CLOSE", "resolves: AT_CLOSE\n      grace: P3Y"));
    return Call.of(
        "statement",
        program,
        List.of(spend),
        "--map",
        "account=Advertiser_ID,at=Week_Start_Date,cost=Spend_USD",
        "--set",
        "campaign=all",
        "--account-defaults",
        "region=US,currency=USD,zone=UTC,industry=POLITICS,created=2018-05-01,history=none",
        "--campaign-defaults",
        "objective=REACH,regions=US",
        "--as-of",
        "2023-01-01T00:00:00Z",
        "--format",
        "json");
  }

  /** What an account has spent and is given, by account; not how that came about. */
  private static Map<String, Map<String, String>> results(Call call) throws IOException {
    Map<String, Map<String, String>> results = new HashMap<>();
    for (String line : call.outLines()) {
      Map<String, String> texts = texts(line);
      texts.keySet().removeIf(place -> !place.matches("/(totals|offers|credits)/.*"));
      results.put(texts(line).getOrDefault("/account", ""), texts);
    }
    return results;
  }

  @Test
  void two_snapshots_of_restated_weeks_come_to_what_the_later_one_says() throws IOException {
    Path before = data("google-weekly/2019.csv");
    Path after = data("google-weekly/2020.csv");

    Call taken = restated("--spend", before, "--spend", after, "--restated", "--vanished", "zero");
    Call stands = restated("--spend", before, "--spend", after, "--restated");
    Call alone = restated("--spend", after);

    Map<String, Map<String, String>> expected = results(alone);
    Map<String, Map<String, String>> actual = results(taken);
    assertThat(taken.code()).isZero();
    assertThat(taken.err()).contains("vanished: 153 events of an earlier export");
    assertThat(actual.keySet()).containsAll(expected.keySet());
    expected.forEach((account, result) -> assertThat(actual).containsEntry(account, result));
    assertThat(stands.err()).contains("vanished: 153 events", "they stand");
    assertThat(gross(results(stands)) - gross(expected)).isEqualTo(vanished(before, after));
    assertThat(gross(actual)).isEqualTo(gross(expected));
  }

  private static long gross(Map<String, Map<String, String>> results) {
    return results.values().stream()
        .mapToLong(result -> amount(result, "/totals/gross").longValueExact())
        .sum();
  }

  /** What the weeks cost that are in a file and not in another. */
  private static long vanished(Path before, Path after) throws IOException {
    Map<String, Long> weeks = weeks(before);
    weeks.keySet().removeAll(weeks(after).keySet());
    return weeks.values().stream().mapToLong(cost -> cost).sum();
  }

  private static Map<String, Long> weeks(Path file) throws IOException {
    Map<String, Long> weeks = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Splitter.on(',').splitToList(line);
      weeks.put(
          cells.get(0) + "/" + cells.get(cells.size() - 13),
          Long.parseLong(cells.get(cells.size() - 12)));
    }
    return weeks;
  }
}
