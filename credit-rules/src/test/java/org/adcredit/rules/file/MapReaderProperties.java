// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.testing.RulesDomain;
import org.adcredit.testing.CreditDomain;

/** What is read from a map is what made it, and no map does worse than be refused. */
@Domain(CreditDomain.class)
@Domain(RulesDomain.class)
@Domain(DomainContext.Global.class)
class MapReaderProperties {
  @Property(tries = 150)
  void an_account_is_read_from_its_map(@ForAll Account account) {
    assertReads(account, account.asMap(), MapReader::readAccount);
  }

  @Property(tries = 150)
  void an_approval_is_read_from_its_map(@ForAll IndustryApproval approval) {
    assertReads(approval, approval.asMap(), MapReader::readApproval);
  }

  @Property(tries = 150)
  void a_campaign_is_read_from_its_map(@ForAll Campaign campaign) {
    assertReads(campaign, campaign.asMap(), MapReader::readCampaign);
  }

  @Property(tries = 500)
  void an_entry_is_read_from_its_map(@ForAll JournalEntry entry) {
    assertReads(entry, entry.asMap(), MapReader::readEntry);
  }

  @Property(tries = 150)
  void the_results_of_spend_are_read_from_its_map(@ForAll SpendEvent event) {
    SpendEvent read = (SpendEvent) MapReader.readEntry(event.asMap());

    assertThat(read.results().keySet()).isEqualTo(event.results().keySet());
    read.results()
        .forEach(
            (metric, result) ->
                assertThat(result).isEqualByComparingTo(event.results().get(metric)));
  }

  @Property(tries = 150)
  void a_credit_is_read_from_its_map(@ForAll CreditBalance credit) {
    assertReads(credit, credit.asMap(), MapReader::readCredit);
  }

  @Property(tries = 150)
  void a_remedy_is_read_from_its_map(@ForAll Remedy remedy) {
    assertReads(remedy, remedy.asMap(), MapReader::readRemedy);
  }

  @Property(tries = 150)
  void a_finding_is_read_from_its_map(@ForAll Finding finding) {
    assertReads(finding, finding.asMap(), MapReader::readFinding);
  }

  @Property(tries = 80)
  void a_decision_is_read_from_its_map_with_all_that_it_was_asked_of(@ForAll Decision decision) {
    Decision read = MapReader.readDecision(decision.asMap());

    assertIsJson(decision.asMap());
    assertThat(read.asMap()).isEqualTo(decision.asMap());
    assertThat(read.question()).isEqualTo(decision.question());
    assertThat(read.request()).isEqualTo(decision.request());
    assertThat(read.verdict()).isEqualTo(decision.verdict());
    assertThat(read.findings()).isEqualTo(decision.findings());
    assertThat(read.nextChangeAt()).isEqualTo(decision.nextChangeAt());
    assertThat(read).hasToString(decision.toString());
  }

  @Property(tries = 80)
  void a_statement_is_read_from_its_complete_map(@ForAll Statement statement) {
    assertReads(statement, statement.asCompleteMap(), MapReader::readStatement);
    Statement read = MapReader.readStatement(statement.asCompleteMap());

    assertThat(read.allocations()).isEqualTo(statement.allocations());
    assertThat(read.tiersReached()).isEqualTo(statement.tiersReached());
    assertThat(read.contributions()).isEqualTo(statement.contributions());
    assertThat(read.asMap()).isEqualTo(statement.asMap());
    assertThat(read.asCompleteMap()).isEqualTo(statement.asCompleteMap());
  }

  @Property(tries = 50)
  void the_complete_map_of_a_statement_says_what_the_documented_one_says_and_more(
      @ForAll Statement statement) {
    assertThat(withoutAdditions(statement.asCompleteMap())).isEqualTo(statement.asMap());
  }

  @Property(tries = 20)
  void maps_as_lines_of_json_are_the_files_of_a_host(
      @ForAll Account account, @ForAll Campaign campaign, @ForAll List<JournalEntry> journal)
      throws IOException {
    ImmutableList<Map<String, Object>> entries =
        journal.stream()
            .map(
                entry ->
                    ImmutableMap.<String, Object>builder()
                        .put("account", account.id().value())
                        .putAll(entry.asMap())
                        .buildOrThrow())
            .collect(toImmutableList());

    assertThat(fromLines(List.of(account.asMap()), FactsFile::readAccounts))
        .containsExactly(Map.entry(account.id(), account));
    assertThat(fromLines(List.of(campaign.asMap()), FactsFile::readCampaigns))
        .containsExactly(Map.entry(campaign.id(), campaign));
    assertThat(
            fromLines(entries, file -> FactsFile.readJournal(file, id -> Optional.empty()))
                .get(account.id()))
        .isEqualTo(journal);
  }

  private static <T> T fromLines(List<Map<String, Object>> maps, Function<Path, T> reader)
      throws IOException {
    Path file = Files.createTempFile("maps", ".jsonl");
    try {
      StringBuilder lines = new StringBuilder();
      for (Map<String, Object> map : maps) {
        lines.append(new ObjectMapper().writeValueAsString(map)).append('\n');
      }
      Files.writeString(file, lines);
      return reader.apply(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Object withoutAdditions(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(MapReaderProperties::withoutAdditions).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> less = new LinkedHashMap<>();
      map.forEach((key, below) -> less.put(key, withoutAdditions(below)));
      less.keySet()
          .removeAll(
              Set.of(
                  "semantics",
                  "allocations",
                  "tiersReached",
                  "contributions",
                  "resolvedAt",
                  "recordedAt",
                  "refusals"));
      return less;
    }
    return value;
  }

  private static <T> void assertReads(
      T value, Map<String, ?> map, Function<Map<String, ?>, T> reader) {
    assertIsJson(map);
    assertThat(reader.apply(map)).isEqualTo(value);
  }

  /** Text, whole numbers, truth values, and lists and maps of them. */
  private static void assertIsJson(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, below) -> {
            assertThat(key).isInstanceOf(String.class);
            assertIsJson(below);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(MapReaderProperties::assertIsJson);
    } else {
      assertThat(value).isInstanceOfAny(String.class, Integer.class, Long.class, Boolean.class);
    }
  }

  private static final ImmutableSet<Object> ANYTHING =
      ImmutableSet.of(
          "", "null", 0, -1L, 1.5, true, "USD 1", "2026-01-01", List.of(), Map.of(), 'x');

  @Property(tries = 150)
  void a_map_in_which_something_is_changed_is_read_or_refused_with_its_path(
      @ForAll Statement statement,
      @ForAll Decision decision,
      @ForAll JournalEntry entry,
      @ForAll Account account,
      @ForAll long seed) {
    Random random = new Random(seed);
    ImmutableMap<Map<String, ?>, Function<Map<String, ?>, ?>> readers =
        ImmutableMap.of(
            statement.asCompleteMap(), MapReader::readStatement,
            decision.asMap(), MapReader::readDecision,
            entry.asMap(), MapReader::readEntry,
            account.asMap(), MapReader::readAccount);
    readers.forEach(
        (map, reader) -> {
          Map<String, Object> changed = changed(map, random);
          try {
            assertThat((Object) reader.apply(changed)).isNotNull();
            Statistics.collect("read");
          } catch (InvalidFileException e) {
            assertThat(e.problems()).isNotEmpty();
            Statistics.collect("refused");
          }
        });
  }

  private static Map<String, Object> changed(Map<String, ?> map, Random random) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    List<String> keys = new ArrayList<>(map.keySet());
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(4)) {
      case 0 -> changed.remove(key);
      case 1 -> changed.put(key + "x", "x");
      case 2 -> changed.put(key, ANYTHING.asList().get(random.nextInt(ANYTHING.size())));
      default -> changed.put(key, changedBelow(changed.getOrDefault(key, ""), random));
    }
    return changed;
  }

  @SuppressWarnings("unchecked") // maps have text for keys
  private static Object changedBelow(Object value, Random random) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return changed((Map<String, ?>) map, random);
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> changed = new ArrayList<>(list);
      int place = random.nextInt(list.size());
      changed.set(place, changedBelow(list.get(place), random));
      return changed;
    }
    return ANYTHING.asList().get(random.nextInt(ANYTHING.size()));
  }
}
