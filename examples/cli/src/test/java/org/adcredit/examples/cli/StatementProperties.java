// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.ProgramFile;

/** Laws of statements made from exports. */
class StatementProperties {
  private static final String HEADER = "account,campaign,at,recorded,cost\n";
  private static final Pattern SUMMARY =
      Pattern.compile("rows (\\d+), used (\\d+), skipped (\\d+), rejected (\\d+), accounts (\\d+)");
  private static final ImmutableMap<String, String> ACCOUNT =
      ImmutableMap.of(
          "region", "US",
          "currency", "USD",
          "zone", "America/New_York",
          "industry", "RETAIL",
          "created", "2020-01-01",
          "history", "none");
  private static final ImmutableMap<String, String> CAMPAIGN =
      ImmutableMap.of("objective", "REACH", "regions", "US");
  private static final String PROGRAM =
      """
      program: any
      objectives: { REACH: [ { regions: ALL } ] }
      offers:
        - offer: top
          version: 1
          opens: 2018-01-01
          earn:
            window: { starts: FIRST_SPEND, length: P10D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 20.00, credit: 10.00 }, { spend: 50.00, credit: 40.00 } ] }
          credit: { valid-for: P7D }
      """;

  /** A row of an export. */
  record Row(String account, String campaign, int day, int delay, String cost) {
    private static Instant day(int day) {
      return Instant.parse("2020-01-01T05:00:00Z").plusSeconds(86_400L * day);
    }

    Instant at() {
      return day(day);
    }

    Instant recordedAt() {
      return day(day + delay);
    }

    String csv() {
      return Joiner.on(',').join(account, campaign, at(), recordedAt(), cost) + "\n";
    }
  }

  @Provide
  Arbitrary<List<Row>> exports() {
    Arbitrary<String> costs =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.integers()
                    .between(1, 3_000)
                    .map(cents -> cents / 100 + "." + cents / 10 % 10 + cents % 10)),
            Tuple.of(1, Arbitraries.of("0", "0.000", "-", "")),
            Tuple.of(1, Arbitraries.of("x", "-1", "1.2.3", "0.0000001")));
    return Combinators.combine(
            Arbitraries.of("a", "b", "B", "c-1"),
            Arbitraries.of("p", "q"),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(0, 0, 0, 1, 5, -1),
            costs)
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  private static Call statement(Path folder, List<Row> rows, Object... more) {
    StringBuilder csv = new StringBuilder(HEADER);
    rows.forEach(row -> csv.append(row.csv()));
    try {
      return Call.of(
          "statement",
          Files.writeString(folder.resolve("program.yaml"), PROGRAM),
          "--spend",
          Files.writeString(folder.resolve("spend.csv"), csv),
          "--account-defaults",
          Joiner.on(',').withKeyValueSeparator('=').join(ACCOUNT),
          "--campaign-defaults",
          Joiner.on(',').withKeyValueSeparator('=').join(CAMPAIGN),
          "--as-of",
          "2020-01-25",
          "--format",
          "json",
          List.of(more));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createDirectories(Path.of("target", "statement-properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 100)
  void every_row_is_used_skipped_or_rejected(@ForAll("exports") List<Row> rows) {
    Call call = statement(folder(), rows);

    Matcher summary = SUMMARY.matcher(call.summary());
    assertThat(summary.matches()).isTrue();
    assertThat(Integer.parseInt(summary.group(1))).isEqualTo(rows.size());
    assertThat(
            Integer.parseInt(summary.group(2))
                + Integer.parseInt(summary.group(3))
                + Integer.parseInt(summary.group(4)))
        .isEqualTo(rows.size());
    assertThat(Integer.parseInt(summary.group(5))).isEqualTo(call.outLines().size());
    assertThat(call.code()).isEqualTo(summary.group(4).equals("0") ? 0 : 3);
  }

  @Property(tries = 50)
  void the_output_does_not_depend_on_the_number_of_threads(
      @ForAll("exports") List<Row> rows, @ForAll("threads") int threads) {
    assertThat(withoutSeconds(statement(folder(), rows, "--threads", threads)))
        .isEqualTo(withoutSeconds(statement(folder(), rows, "--threads", 1)));
  }

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.integers().between(2, 8);
  }

  private static Call withoutSeconds(Call call) {
    return new Call(call.code(), call.out(), call.err().replaceAll("seconds .*", ""));
  }

  @Property(tries = 50)
  void the_statements_do_not_depend_on_the_order_of_rows_that_do_not_conflict(
      @ForAll("exports") List<Row> rows, @ForAll Random random) {
    List<Row> distinct = distinct(rows);
    List<Row> shuffled = new ArrayList<>(distinct);
    Collections.shuffle(shuffled, random);

    Call expected = statement(folder(), distinct);

    assertThat(statement(folder(), shuffled).out()).isEqualTo(expected.out());
    assertThat(statement(folder(), shuffled).summary()).isEqualTo(expected.summary());
  }

  @Property(tries = 50)
  void the_output_is_the_same_where_memory_holds_one_account_only(
      @ForAll("exports") List<Row> rows) {
    List<Row> grouped = new ArrayList<>(rows);
    grouped.sort(Comparator.comparing(Row::account).reversed());

    Call expected = statement(folder(), grouped);
    Call call = statement(folder(), grouped, "--row-memory", AccountRows.OVERHEAD + 60 * 120);

    assertThat(call.out()).isEqualTo(expected.out());
    assertThat(call.summary()).isEqualTo(expected.summary());
  }

  @Property(tries = 50)
  void a_statement_is_what_the_programme_says_of_the_account_s_journal(
      @ForAll("exports") List<Row> rows) {
    List<Row> distinct = distinct(rows);
    CreditProgram program = ProgramFile.parse("any", PROGRAM, KnownRules.FACTORIES);
    JsonFormat json = new JsonFormat(true);
    StringBuilder expected = new StringBuilder();
    distinct.stream()
        .map(Row::account)
        .map(AccountId::of)
        .distinct()
        .sorted()
        .forEach(
            account ->
                expected.append(
                    json.lines(
                        program.statement(
                            account(account),
                            campaigns(),
                            journal(account, distinct),
                            Instant.parse("2020-01-25T00:00:00Z")))));

    assertThat(statement(folder(), distinct, "--allocations").out()).isEqualTo(expected.toString());
  }

  /** One row of each id at most, and an account only if one of its rows can be read. */
  private static List<Row> distinct(List<Row> rows) {
    Set<String> ids = new HashSet<>();
    List<Row> distinct = new ArrayList<>();
    for (Row row : rows) {
      if (row.delay() >= 0 && ids.add(row.account() + "/" + row.campaign() + "/" + row.at())) {
        distinct.add(
            row.cost().contains("x")
                ? new Row(row.account(), row.campaign(), row.day(), row.delay(), "0")
                : row);
      }
    }
    return distinct;
  }

  private static Account account(AccountId id) {
    return FactsFile.account(
        ImmutableMap.<String, String>builder()
            .putAll(ACCOUNT)
            .put("id", id.value())
            .buildOrThrow());
  }

  private static List<Campaign> campaigns() {
    return List.of(campaign("p"), campaign("q"));
  }

  private static Campaign campaign(String id) {
    return FactsFile.campaign(
        ImmutableMap.<String, String>builder().putAll(CAMPAIGN).put("id", id).buildOrThrow());
  }

  private static ImmutableList<JournalEntry> journal(AccountId account, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.account().equals(account.value()))
        .flatMap(row -> event(row).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<JournalEntry> event(Row row) {
    if (!row.cost().matches("\\d+\\.\\d\\d")) {
      return Optional.empty();
    }
    return Optional.of(
        SpendEvent.builder()
            .id(EntryId.of(row.account() + "/" + row.campaign() + "/" + row.at()))
            .campaign(CampaignId.of(row.campaign()))
            .deliveredAt(row.at())
            .recordedAt(row.recordedAt())
            .cost(Money.parse("USD " + row.cost()))
            .build());
  }
}
