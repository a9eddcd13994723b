// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {
  private static final AccountId A1 = AccountId.of("a1");
  @TempDir Path folder;

  private static Optional<Currency> currency(AccountId account) {
    return account.equals(A1) ? Optional.of(Currency.getInstance("USD")) : Optional.empty();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void the_list_of_a_file_has_no_tag_and_no_document_after_it() throws IOException {
    Path tagged = file("tagged.yaml", "!!seq []");
    problemsOf(() -> FactsFile.readAccounts(tagged))
        .containsExactly(tagged + ":1:1: must have no tag: tag:yaml.org,2002:seq");
    Path two = file("two.yaml", "[]\n---\n[]");
    problemsOf(() -> FactsFile.readAccounts(two))
        .containsExactly(two + ":2:1: must be one document: another starts here");
  }

  @Test
  void accounts_are_a_list_with_the_attributes_of_scenarios() throws IOException {
    Path file =
        file(
            "accounts.yaml",
            """
            - { id: a1, region: US, currency: USD, zone: Etc/GMT+8, industry: RETAIL, created: 2026-01-01 }
            - id: "007"
              region: NO
              currency: NOK
              zone: Europe/Oslo
              industry: LEGAL
              created: 2026-01-01T01:00:00+01:00
              approvals: []
            """);
    ImmutableMap<AccountId, Account> accounts = FactsFile.readAccounts(file);
    assertThat(accounts.keySet()).containsExactly(A1, AccountId.of("007"));
    Account second = accounts.values().asList().get(1);
    assertThat(second.billingRegion()).isEqualTo(Region.of("NO"));
    assertThat(second.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(second.approvals().orElseThrow()).isEmpty();
    assertThat(FactsFile.readAccounts(file("none.yaml", "[]"))).isEmpty();
  }

  @Test
  void campaigns_are_a_list_or_lines_of_json() throws IOException {
    String json = "{\"id\":\"c1\",\"objective\":\"REACH\",\"regions\":[\"US\"]}";
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("REACH"))
            .addRegions(Region.of("US"))
            .build();
    assertThat(FactsFile.readCampaigns(file("c.yaml", "[" + json + "]")))
        .containsExactly(Map.entry(campaign.id(), campaign));
    assertThat(FactsFile.readCampaigns(file("c.JSONL", json + "\r\n\n")))
        .containsExactly(Map.entry(campaign.id(), campaign));
  }

  @Test
  void an_id_that_comes_twice_is_told_with_both_lines() throws IOException {
    String campaign = "- { id: c1, objective: REACH, regions: [US] }\n";
    Path file = file("c.yaml", campaign + campaign + "- { id: c2 }\n- x\n");
    problemsOf(() -> FactsFile.readCampaigns(file))
        .containsExactly(
            file + ":2:3: [1]: must have another id than line 1: c1",
            file + ":3:3: [2]: has no key `objective`",
            file + ":3:3: [2]: has no key `regions`",
            file + ":4:3: [3]: must be a map: x");
    Path map = file("map.yaml", "id: c1");
    problemsOf(() -> FactsFile.readCampaigns(map))
        .containsExactly(map + ":1:1: must be a list, not a map");
  }

  @Test
  void a_journal_names_the_account_of_each_entry() throws IOException {
    Path file =
        file(
            "journal.yaml",
            """
            - { account: a1, spend: e1, campaign: c, at: 2026-01-02, cost: 5 }
            - { account: a2, spend: e1, campaign: c, at: 2026-01-02, cost: EUR 7 }
            - { account: a1, enrol: o1, at: 2026-01-02 }
            """);
    ImmutableListMultimap<AccountId, JournalEntry> journal =
        FactsFile.readJournal(file, FactsFileTest::currency);
    assertThat(journal.keySet()).containsExactly(A1, AccountId.of("a2"));
    assertThat(journal.get(A1))
        .extracting(entry -> entry.id().value())
        .containsExactly("e1", "enrol/o1/2026-01-02");
    assertThat(((SpendEvent) journal.get(AccountId.of("a2")).get(0)).cost())
        .isEqualTo(Money.parse("EUR 7"));
  }

  @Test
  void an_amount_of_an_account_that_is_not_known_must_name_its_currency() throws IOException {
    Path file =
        file(
            "journal.jsonl",
            """
            {"account": "a1", "spend": "e1", "campaign": "c", "at": "2026-01-02", "cost": 5}
            {"account": "a2", "spend": "e2", "campaign": "c", "at": "2026-01-02", "cost": 5}
            {"spend": "e3", "campaign": "c", "at": "2026-01-02", "cost": 5}

            {"account": "a1", "spend": "e4", "campaign": "c", "at": "2026-01-02", "cost": -5}
            {"account": "a1"
            {"account": "a1", "enrol": null, "at": "2026-01-02"}
            """);
    problemsOf(() -> FactsFile.readJournal(file, FactsFileTest::currency))
        .containsExactly(
            file + ":2:79: cost: must name its currency, since that of the account is not known: 5",
            file + ":3:1: has no key `account`",
            file + ":5:79: cost: must be more than zero: -5.00",
            file + ":6:17: cannot be read as YAML: expected ',' or '}', but got <stream end>",
            file + ":7:28: enrol: has no value: must be the id of an offer");
  }

  @Test
  void the_last_line_needs_no_line_feed() throws IOException {
    Path file =
        file(
            "campaigns.jsonl",
            """
            {"id": "c1", "objective": "REACH", "regions": ["US"]}
            {"id": "c2", "objective": "REACH", "regions": ["US"]}""");

    assertThat(FactsFile.readCampaigns(file).keySet())
        .containsExactly(CampaignId.of("c1"), CampaignId.of("c2"));
  }

  @Test
  void entries_are_handed_over_until_the_first_problem() throws IOException {
    Path file =
        file(
            "journal.jsonl",
            """
            {"account": "a1", "spend": "e1", "campaign": "c", "at": "2026-01-02", "cost": 5}
            {"account": "a1", "spend": "e2"}
            {"account": "a1", "spend": "e3", "campaign": "c", "at": "2026-01-02", "cost": 5}
            """);
    List<String> seen = new ArrayList<>();
    problemsOf(
            () ->
                FactsFile.readJournal(
                    file,
                    FactsFileTest::currency,
                    (account, entry) -> seen.add(entry.id().value())))
        .hasSize(3);
    assertThat(seen).containsExactly("e1");
  }

  @Test
  void facts_may_be_larger_than_programmes_and_lines_of_json_have_a_limit_each()
      throws IOException {
    Path lines = folder.resolve("large.jsonl");
    String entry = "{account: a1, spend: e%, campaign: c, at: 2026-01-02, cost: 5}\n";
    try (Writer out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
      for (int i = 0; i < 20_000; i++) {
        out.write(entry.replace("%", Integer.toString(i)));
      }
    }
    assertThat(FactsFile.readJournal(lines, FactsFileTest::currency).size()).isEqualTo(20_000);

    Path list = folder.resolve("large.yaml");
    Files.writeString(
        list, Files.readString(lines).replaceAll("(?m)^", "- ").replaceAll("- $", ""));
    assertThat(Files.size(list)).isGreaterThan(SourceText.MAX_BYTES);
    assertThat(FactsFile.readJournal(list, FactsFileTest::currency).size()).isEqualTo(20_000);

    Files.writeString(lines, "{a: \"" + "x".repeat(3 << 20) + "\"}\n{b: 1}\n");
    problemsOf(() -> FactsFile.readJournal(lines, FactsFileTest::currency))
        .containsExactly(
            lines + ":1:1: must be at most 1 MiB long",
            lines + ":2:1: has no key `account`",
            lines
                + ":2:1: must have one of the keys enrol, spend, correct, settle, assign, invalidate");
  }

  @Test
  void bytes_of_a_line_that_are_not_utf_8_do_not_hide_the_next_line() throws IOException {
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, "{a: Z\u00fcrich}\n{\u0000}\n".getBytes(StandardCharsets.ISO_8859_1));
    problemsOf(() -> FactsFile.readJournal(file, FactsFileTest::currency))
        .containsExactly(
            file + ":1:6: must be UTF-8: the bytes here are not",
            file + ":2:2: must hold no such character: \\u0000");
  }

  @Test
  void a_file_that_is_not_there_is_no_invalid_file() {
    for (String name : ImmutableList.of("missing.yaml", "missing.jsonl")) {
      assertThatThrownBy(() -> FactsFile.readAccounts(folder.resolve(name)))
          .isInstanceOf(UncheckedIOException.class);
    }
  }
}
