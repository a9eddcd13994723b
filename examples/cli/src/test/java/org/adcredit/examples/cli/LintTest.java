// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  private static final String POINTLESS =
      """
      program: p
      objectives: { REACH: [ { regions: ALL } ] }
      offers: [ { offer: o, version: 1, opens: 2026-01-01, upfront: { USD: 1 }, credit: { valid-for: P0D } } ]
      """;

  private static final String WARNING =
      ":3:96: offers[0].credit.valid-for: lets the credit lapse as it is issued: P0D"
          + " [credit-expires-before-issue]\n";

  @TempDir Path folder;

  private Path file(String name, String text) {
    return Call.file(folder, name, text);
  }

  private static JsonNode json(Call call) throws JsonProcessingException {
    assertThat(call.err()).isEmpty();
    return new ObjectMapper().readTree(call.out());
  }

  @Test
  void every_sample_programme_has_a_point_throughout() {
    assertThat(Call.of("lint", Call.examples().resolve("programs"))).isEqualTo(new Call(0, "", ""));
    assertThat(Call.of("lint", Call.examples().resolve("quickstart/src/main")))
        .isEqualTo(new Call(0, "", ""));
  }

  @Test
  void what_has_no_point_is_told_on_standard_output_with_its_code() {
    Path program = file("p.yaml", POINTLESS);

    assertThat(Call.of("lint", program)).isEqualTo(new Call(1, program + WARNING, ""));
  }

  @Test
  void a_file_that_cannot_be_used_outweighs_one_that_has_no_point() {
    Path program = file("p.yaml", POINTLESS);
    Path broken = file("q.yaml", "program: q\nofers: []\n");

    Call lint = Call.of("lint", program, broken, folder.resolve("none.yaml"));

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out()).isEqualTo(program + WARNING);
    assertThat(lint.errLines())
        .containsExactly(
            broken + ":2:1: ofers: unknown key `ofers`; did you mean `offers`?",
            "credit: " + folder.resolve("none.yaml") + ": there is no such file");
  }

  @Test
  void below_a_folder_programmes_are_linted_and_nothing_else() {
    Path program = file("deep/p.yml", POINTLESS);
    file("deep/p.scenarios.yaml", "program: p.yml\nscenarios: []\n");
    file("inline.yaml", "program:\n  program: p\nscenarios: []\n");
    file("accounts.yaml", "- { id: a }\n");
    file("notes.txt", "program: none\n");

    assertThat(Call.of("lint", folder)).isEqualTo(new Call(1, program + WARNING, ""));
  }

  @Test
  void a_folder_without_programmes_cannot_be_used() {
    file("accounts.yaml", "- { id: a }\n");

    assertThat(Call.of("lint", folder))
        .isEqualTo(
            new Call(2, "", "credit: " + folder + ": there is no programme below this folder\n"));
  }

  @Test
  void a_file_of_scenarios_is_left_to_check() {
    Path scenarios = file("s.yaml", "program: p.yml\nscenarios: []\n");

    assertThat(Call.of("lint", scenarios))
        .isEqualTo(
            new Call(
                2,
                "",
                "credit: "
                    + scenarios
                    + ": holds scenarios: `credit check` reads it, and its programme\n"));
  }

  @Test
  void for_editors_all_is_one_array_on_standard_output() throws JsonProcessingException {
    Path program = file("p.yaml", POINTLESS);
    Path broken = file("q.yaml", "program: q\nofers: []\n");
    Path none = folder.resolve("none.yaml");

    Call lint = Call.of("lint", "--format", "json", program, broken, none);

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.outLines()).hasSize(1);
    assertThat(json(lint))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [ { "file": "%s", "line": 3, "column": 96, "path": "offers[0].credit.valid-for",
                        "severity": "warning", "code": "credit-expires-before-issue",
                        "message": "lets the credit lapse as it is issued: P0D" },
                      { "file": "%s", "line": 2, "column": 1, "path": "ofers",
                        "severity": "error", "code": "invalid-file",
                        "message": "unknown key `ofers`; did you mean `offers`?" },
                      { "file": "%s", "line": 0, "column": 0, "path": "",
                        "severity": "error", "code": "unusable-file",
                        "message": "there is no such file" } ]
                    """
                        .formatted(program, broken, none)));
  }

  @Test
  void for_editors_nothing_to_tell_is_an_empty_array() {
    assertThat(Call.of("lint", "--format=JSON", Call.sample("sample.yaml")))
        .isEqualTo(new Call(0, "[]\n", ""));
  }
}
