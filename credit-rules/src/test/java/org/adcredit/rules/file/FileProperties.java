// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.adcredit.core.Account;

/** Laws of what files say. */
class FileProperties {
  /** A row of a table on days of January; 0 and 9 stand for open ends. */
  private record Row(Set<String> regions, int from, int until) {
    boolean overlaps(Row other) {
      boolean inRegion =
          regions.isEmpty()
              || other.regions.isEmpty()
              || !Sets.intersection(regions, other.regions).isEmpty();
      return inRegion && from < other.until && other.from < until;
    }

    @Override
    public String toString() {
      return "{ regions: "
          + (regions.isEmpty() ? "ALL" : regions)
          + (from == 0 ? "" : ", from: 2026-01-0" + from)
          + (until == 9 ? "" : ", until: 2026-01-0" + until)
          + " }";
    }
  }

  @Provide
  Arbitrary<Row> rows() {
    return Combinators.combine(
            Arbitraries.of("US", "GB", "DE").set().ofMaxSize(3),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(1, 9))
        .filter((regions, from, until) -> from < until)
        .as((regions, from, until) -> new Row(new TreeSet<>(regions), from, until));
  }

  @Property
  void rows_are_refused_just_if_they_overlap_with_one_that_was_not(
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("rows") Row> rows) {
    Set<Integer> expected = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!expected.contains(j) && rows.get(i).overlaps(rows.get(j))) {
          expected.add(i);
        }
      }
    }
    String table = "[\n" + Joiner.on(",\n").join(rows) + "\n]";
    Set<Integer> refused = new LinkedHashSet<>();
    try {
      ProgramFile.parse(
          "p.yaml",
          "program: p\nobjectives: " + (rows.isEmpty() ? "{}" : "{ REACH: " + table + " }"),
          RuleFactories.none());
    } catch (InvalidFileException e) {
      e.problems().forEach(problem -> refused.add(problem.line() - 3));
    }
    assertThat(refused).isEqualTo(expected);
  }

  @Property
  void an_instant_is_the_same_in_every_offset(
      @ForAll @LongRange(min = -62167132800L, max = 253402214400L) long second,
      @ForAll @IntRange(min = -1080, max = 1080) int minutes) {
    Instant instant = Instant.ofEpochSecond(second);
    assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
    OffsetDateTime there = instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    assertThat(Instants.parse(there.toString())).isEqualTo(instant);
  }

  @Provide
  Arbitrary<Map<String, String>> accounts() {
    Arbitrary<String> instants = Arbitraries.of("2026-01-01", "2025-06-01T12:00:00+02:00");
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
            Arbitraries.of("US", "NO", "BR"),
            Arbitraries.of("USD", "NOK", "JPY"),
            Arbitraries.of("UTC", "Europe/Oslo", "Etc/GMT+8"),
            instants,
            Arbitraries.of("SELF_SERVE", "PARTNER"),
            Arbitraries.of("none", "2025-01-01"),
            Arbitraries.of("a", "a;b"))
        .as(
            (id, region, currency, zone, created, channel, history, redeemed) ->
                ImmutableMap.<String, String>builder()
                    .put("id", id)
                    .put("region", region)
                    .put("currency", currency)
                    .put("zone", zone)
                    .put("industry", "RETAIL")
                    .put("created", created)
                    .put("channel", channel)
                    .put("history", history)
                    .put("redeemed", redeemed)
                    .buildOrThrow());
  }

  @Property(tries = 100)
  void an_account_is_the_same_from_a_row_and_from_a_file(
      @ForAll("accounts") Map<String, String> attributes) throws IOException {
    StringBuilder yaml = new StringBuilder("- { ");
    attributes.forEach(
        (key, value) ->
            yaml.append(key)
                .append(": ")
                .append(key.equals("redeemed") ? "[" + value.replace(';', ',') + "]" : value)
                .append(key.equals("redeemed") ? "" : ", "));
    Path file = Files.createTempFile("accounts", ".yaml");
    try {
      Files.writeString(file, yaml.append(" }\n"));
      Account account = FactsFile.account(attributes);
      assertThat(FactsFile.readAccounts(file)).containsExactly(Map.entry(account.id(), account));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void a_statement_is_what_it_says(
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 300) Integer> costs,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll boolean enrols) {
    StringBuilder journal = new StringBuilder(enrols ? "- { enrol: o1, at: 2026-01-02 }\n" : "");
    int day = 2;
    for (int cost : costs) {
      String campaign = cost % 5 == 0 ? "c2" : cost % 7 == 0 ? "nobody" : "c1";
      String at = "2026-01-" + (day < 10 ? "0" : "") + day;
      journal.append(
          "- { spend: e"
              + day
              + ", campaign: "
              + campaign
              + ", at: "
              + at
              + ", cost: "
              + cost
              + " }\n");
      day += 3;
    }
    String scenario =
        Samples.ACCOUNT
            + "campaigns: [ { id: c1, objective: REACH, regions: [US] }, { id: c2, objective:"
            + " TRAFFIC, regions: [US] } ]\n"
            + "as-of: "
            + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(days * 86_400L)
            + "\njournal:\n"
            + (journal.isEmpty() ? "  []\n" : journal.toString().indent(2))
            + "expect: { statement: ";
    Scenario first =
        Samples.scenarios(Samples.scenarioWith(scenario + "{ totals: { cash: 0 } } }"))
            .scenarios()
            .get(0);
    ImmutableMap<String, Object> statement =
        first
            .program()
            .statement(
                first.account(), first.campaigns(), first.journal(), first.asOf().orElseThrow())
            .asMap();
    Scenario second =
        Samples.scenarios(Samples.scenarioWith(scenario + json(statement) + " }"))
            .scenarios()
            .get(0);
    assertThat(second.run()).isEmpty();
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
          .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(FileProperties::json)
          .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text
        ? "\"" + text.replace("\"", "\\\"") + "\""
        : value.toString();
  }
}
