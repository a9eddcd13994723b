// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {
  private static final String SCENARIO =
      """
      program: { program: p, objectives: { REACH: [ { regions: ALL } ] } }
      scenarios:
        - name: %s
          account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-01-01 }
          campaigns: [ { id: c, objective: REACH, regions: [US] } ]
          expect: { decisions: [ { question: DELIVER, campaign: c, at: 2026-01-02, verdict: %s } ] }
      """;

  @TempDir Path folder;

  private Path file(String name, String text) {
    return Call.file(folder, name, text);
  }

  @Test
  void the_tour_shows_a_statement_a_refusal_and_what_would_change_it() {
    Call tour = Call.of();

    assertThat(tour.code()).isZero();
    assertThat(tour.err()).isEmpty();
    assertThat(tour.outLines().size()).isLessThan(62);
    assertThat(tour.out())
        .containsPattern("bakery +USD +865.00 +310.00 +555.00 +welcome +EXPIRED +520.00")
        .containsPattern("bookshop .* MISSED +61.50\n")
        .containsPattern("gym .* 100.00 +40.00 +0.00 +60.00\n")
        .containsPattern("comeback +EXHAUSTED +25.00 +25.00")
        .contains("code:     industry-approval-missing")
        .contains("remedy:   obtain an approval for FINANCIAL_SERVICES in US")
        .contains("run? ELIGIBLE")
        .contains("objective-not-available, USD 45.00")
        .contains("content-not-approved, USD 35.00");
  }

  @Test
  void scenarios_that_hold_pass() {
    Call check = Call.of("check", Call.sample("sample.scenarios.yaml"));

    assertThat(check.out()).isEqualTo("7 passed, 0 failed\n");
    assertThat(check.code()).isZero();
  }

  @Test
  void below_a_folder_every_yaml_file_with_scenarios_at_its_top_is_run_and_no_other()
      throws IOException {
    file("seed.yaml", SCENARIO.formatted("by its content", "ELIGIBLE"));
    file("deep/more.scenarios.yaml", SCENARIO.formatted("by its name", "ELIGIBLE"));
    file("some.json", "{\"program\": {\"program\": \"p\"}, \"scenarios\": []}");
    file("program.yaml", "program: p\n# scenarios: elsewhere\n");
    file("notes.txt", "scenarios: none\n");

    assertThat(Call.of("check", folder).err()).contains("some.json:1:").doesNotContain("program.y");
    Files.delete(folder.resolve("some.json"));
    assertThat(Call.of("check", folder).out()).isEqualTo("2 passed, 0 failed\n");
  }

  @Test
  void a_scenario_that_fails_is_told_in_a_line_with_what_was_expected_and_what_was() {
    file("deep/er/one.scenarios.yaml", SCENARIO.formatted("it may run", "ELIGIBLE"));
    Path two = file("deep/two.scenarios.yaml", SCENARIO.formatted("it may not run", "INELIGIBLE"));
    file("deep/other.yaml", "not: a scenario\n");

    Call check = Call.of("check", folder);

    assertThat(check.outLines())
        .containsExactly(
            two + ":3: it may not run: decisions[0].verdict: expected INELIGIBLE, was ELIGIBLE",
            "1 passed, 1 failed");
    assertThat(check.code()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_named_is_run_whatever_its_name_and_once() {
    Path any = file("any.yml", SCENARIO.formatted("it may run", "ELIGIBLE"));

    assertThat(Call.of("check", any, any, folder.resolve("./any.yml")).out())
        .isEqualTo("1 passed, 0 failed\n");
  }

  @Test
  void nothing_is_run_if_a_scenario_file_is_invalid_and_all_problems_are_told() {
    file("a.scenarios.yaml", SCENARIO.formatted("it may not run", "INELIGIBLE"));
    file("b.scenarios.yaml", SCENARIO.formatted("it", "PERHAPS"));
    file("c.scenarios.yaml", "scenarios: []\n");

    Call check = Call.of("check", folder);

    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    assertThat(check.err()).contains("b.scenarios.yaml:6:").contains("c.scenarios.yaml:1:");
  }

  @Test
  void lint_has_nothing_to_say_of_a_sound_programme() {
    Call lint = Call.of("lint", Call.sample("sample.yaml"), Call.sample("political-ads.yaml"));

    assertThat(lint).isEqualTo(new Call(0, "", ""));
  }

  @Test
  void lint_tells_each_problem_with_its_place() {
    Path program =
        file("p.yaml", "program: p\noffer: []\nobjectives: { REACH: [ { regions: [UK] } ] }\n");

    Call lint = Call.of("lint", program, folder.resolve("none.yaml"));

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.errLines()).hasSize(3);
    assertThat(lint.err())
        .contains(program + ":2:1: offer: ")
        .contains(program + ":3:")
        .contains("none.yaml: there is no such file");
  }

  @Test
  void a_call_that_cannot_be_used_is_answered_in_a_sentence() {
    List<Call> calls =
        List.of(
            Call.of("frobnicate"),
            Call.of("statement"),
            Call.of("statement", "none.yaml", "--spend", "none.csv"),
            Call.of("statement", Call.sample("sample.yaml"), "--spend", "none.csv"),
            Call.of("statement", Call.sample("sample.yaml"), "--spend", folder),
            Call.of("statement", Call.sample("sample.yaml"), "--nonsense"),
            Call.of("check", "none"),
            Call.of("check", folder),
            Call.of("lint", "none"),
            Call.of("explain", Call.sample("sample.yaml")));

    assertThat(calls)
        .allSatisfy(
            call -> {
              assertThat(call.code()).isEqualTo(2);
              assertThat(call.out()).isEmpty();
              assertThat(call.errLines()).hasSize(1);
              assertThat(call.err()).startsWith("credit: ").doesNotContain("Exception");
            });
  }

  @Test
  void a_statement_needs_sound_facts_and_options() {
    Path spend = file("spend.csv", "account,campaign,at,cost\na,c,2020-01-01,1.00\n");
    Path accounts = file("accounts.csv", "id,region,currency\na,US,CAN\n");
    List<Object> statement =
        List.of("statement", Call.sample("political-ads.yaml"), "--spend", spend);

    assertThat(Call.of(statement, "--accounts", accounts).err())
        .contains("accounts.csv:2: currency: ");
    assertThat(Call.of(statement, "--account-defaults", "region=US,curency=USD").err())
        .startsWith("credit: --account-defaults: ");
    assertThat(Call.of(statement, "--campaign-defaults", "objective=REACH").err())
        .contains("--campaign-defaults: has no key `regions`");
    assertThat(Call.of(statement, "--threads", "0").code()).isEqualTo(2);
    assertThat(Call.of(statement, "--as-of", "soon").code()).isEqualTo(2);
    assertThat(Call.of(statement, "--format", "xml").code()).isEqualTo(2);
    assertThat(Call.of(statement, "--set", "campaign").code()).isEqualTo(2);
  }
}
