// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint is, whatever it finds. */
class ProgramLintTest {
  @Test
  void the_sample_of_the_domain_has_a_point_throughout() {
    warningsOf(Samples.SAMPLE).isEmpty();
  }

  @Test
  void warnings_come_in_the_order_of_their_places_whoever_finds_them() {
    warningsOf(
            """
            program: p
            objectives:
              REACH: [ { regions: ALL, until: 2025-01-01T23:00:00Z }, { regions: ALL, from: 2025-01-02 } ]
            offers:
              - offer: o
                version: 1
                opens: 2026-01-01
                credit: { valid-for: P0D }
                closes: 2025-01-01
                enrol: { regions: [US] }
                earn:
                  window: { starts: ENROLMENT, length: P0D }
                  scope: { objectives: [RACH] }
                  pays: HIGHEST_REACHED
                  resolves: AT_CLOSE
                  tiers: { JPY: [ { spend: 2, credit: 2 }, { spend: 3, credit: 1 } ] }
            """)
        .extracting(line -> line.replaceAll("^p.yaml:(\\d+):.*\\[(.*)]$", "$1 $2"))
        .containsExactly(
            "3 availability-gap",
            "8 credit-expires-before-issue",
            "9 offer-cannot-be-enrolled",
            "12 tier-unreachable",
            "13 objective-in-no-table",
            "16 currency-of-no-region",
            "16 tier-pays-less");
  }

  @Test
  void a_programme_that_is_wrong_has_problems_and_no_warnings() {
    Told.problemsOf(
            () ->
                ProgramLint.lint(
                    "p.yaml",
                    "program: p\nofers: []\nobjectives: { REACH: [ {} ] }\n",
                    RuleFactories.none()))
        .containsExactly(
            "p.yaml:2:1: ofers: unknown key `ofers`; did you mean `offers`?",
            "p.yaml:3:24: objectives.REACH[0]: has no key `regions`");
  }

  @Test
  void files_are_read_with_the_rules_that_are_given_or_none(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        "program: p\noffers: [ { offer: o, version: 1, opens: 2026-01-01, upfront: { USD: 1 } } ]");

    assertThat(ProgramLint.lint(file)).isEqualTo(ProgramLint.lint(file, RuleFactories.none()));
    assertThat(ProgramLint.lint(file))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("scope-never-satisfied");
              assertThat(warning.problem().file()).isEqualTo(file.toString());
              assertThat(warning.problem().line()).isEqualTo(1);
              assertThat(warning).hasToString(warning.problem() + " [scope-never-satisfied]");
            });
  }

  @Test
  void what_an_alias_names_is_told_at_its_text_under_the_path_of_its_use() {
    warningsOf(
            """
            program: p
            objectives: { REACH: [ { regions: ALL } ] }
            offers:
              - { offer: a, version: 1, opens: 2026-01-01, upfront: { USD: 1 }, credit: &c { valid-for: P0D } }
              - { offer: b, version: 1, opens: 2026-01-01, upfront: { USD: 1 }, credit: *c }
            """)
        .containsExactly(
            "p.yaml:4:93: offers[0].credit.valid-for: lets the credit lapse as it is issued: P0D"
                + " [credit-expires-before-issue]",
            "p.yaml:4:93: offers[1].credit.valid-for: lets the credit lapse as it is issued: P0D"
                + " [credit-expires-before-issue]");
  }

  @Test
  void after_a_thousand_warnings_no_more_are_told() {
    StringBuilder tiers = new StringBuilder("[ { spend: 1, credit: 9 }");
    for (int spend = 2; spend <= 1_200; spend++) {
      tiers.append(", { spend: ").append(spend).append(", credit: 8 }");
    }
    Linted.warningsOfEarning(
            "pays: HIGHEST_REACHED\nresolves: AT_ONCE\ntiers: { USD: " + tiers + " ] }")
        .hasSize(1_000);
  }
}
