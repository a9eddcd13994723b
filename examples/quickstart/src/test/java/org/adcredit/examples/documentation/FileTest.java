// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.ProgramLint;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTest {
  private static final String PROGRAM =
      """
      program: tiktok
      objectives:
        LEAD_GENERATION: [ { regions: [US, GB, NO], from: 2021-01-01 } ]
      industries:
        GAMBLING: [ { regions: ALL, rule: PROHIBITED } ]
      offers:
        - offer: new-advertiser
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: FIRST_SPEND, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE_IF_TOP
            tiers: { USD: [ { spend: 100.00, credit: 100.00 }, { spend: 500.00, credit: 500.00 } ] }
          credit: { valid-for: P30D }
      """;
  private static final String SCENARIOS =
      """
      program: tiktok.yaml
      scenarios:
        - name: below the first tier nothing is earned yet
          account: { id: a1, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-03-01 }
          campaigns: [ { id: c1, objective: LEAD_GENERATION, regions: [US] } ]
          journal: [ { spend: e1, campaign: c1, at: 2026-03-02, cost: 57.20, results: { leads: 0 } } ]
          as-of: 2026-03-03
          expect:
            statement:
              totals: { cash: 57.20 }
              offers: [ { offer: new-advertiser, status: EARNING, next: { shortfall: 42.80 } } ]
            decisions:
              - { question: DELIVER, campaign: c1, at: 2026-03-02, verdict: ELIGIBLE }
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("tiktok.yaml"), PROGRAM);
    Files.writeString(folder.resolve("tiktok.scenarios.yaml"), SCENARIOS);
  }

  @Test
  void the_scenario_of_the_tour_holds() {
    ImmutableList<Scenario> scenarios =
        ScenarioFile.read(folder.resolve("tiktok.scenarios.yaml")).scenarios();
    scenarios.forEach(scenario -> scenario.run().forEach(System.out::println)); // nothing here

    assertThat(scenarios).hasSize(1).allSatisfy(holds -> assertThat(holds.run()).isEmpty());
  }

  @Test
  void a_programme_is_read_from_its_file() {
    CreditProgram program = ProgramFile.read(folder.resolve("tiktok.yaml"));

    assertThat(program.name()).isEqualTo("tiktok");
  }

  @Test
  void a_tier_out_of_order_is_told_with_its_place() {
    String wrong = PROGRAM.replace("{ spend: 500.00", "{ spend: 100.00");

    assertThatThrownBy(() -> ProgramFile.parse("tiktok.yaml", wrong, RuleFactories.none()))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            """
            tiktok.yaml:14:67: offers[0].earn.tiers.USD[1].spend: must be more than the tier before it: 100.00
            """
                .strip());
  }

  @Test
  void an_offer_that_closes_as_it_opens_is_warned_of() throws IOException {
    Files.writeString(
        folder.resolve("tiktok.yaml"),
        PROGRAM.replace("opens: 2026-01-01\n", "opens: 2026-01-01\n    closes: 2026-01-01\n"));

    ProgramLint.lint(folder.resolve("tiktok.yaml")).forEach(System.out::println);

    assertThat(ProgramLint.lint(folder.resolve("tiktok.yaml")))
        .extracting(warning -> warning.toString().replace(folder + "/", ""))
        .containsExactly(
            """
            tiktok.yaml:10:13: offers[0].closes: must be after opens, which is 2026-01-01T00:00:00Z, or nobody can enrol: 2026-01-01T00:00:00Z [offer-cannot-be-enrolled]
            """
                .strip());
  }

  @Test
  void a_scenario_that_does_not_hold_tells_what_is_otherwise() throws IOException {
    Files.writeString(
        folder.resolve("tiktok.scenarios.yaml"), SCENARIOS.replace("EARNING", "MISSED"));

    for (Scenario scenario :
        ScenarioFile.read(folder.resolve("tiktok.scenarios.yaml")).scenarios()) {
      scenario.run().forEach(System.out::println);
    }

    assertThat(
            ScenarioFile.read(folder.resolve("tiktok.scenarios.yaml")).scenarios().stream()
                .flatMap(scenario -> scenario.run().stream()))
        .extracting(Object::toString)
        .containsExactly(
            """
            statement.offers[new-advertiser].status: expected MISSED, was EARNING
            """
                .strip());
  }

  /** A rule of a reader's. */
  private record ContentReviewRule(ImmutableMap<String, Object> parameters)
      implements EligibilityRule {
    @Override
    public String name() {
      return "content-review";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of();
    }
  }

  @Test
  void a_programme_names_rules_that_are_registered() throws IOException {
    Files.writeString(
        folder.resolve("tiktok.yaml"), PROGRAM + "rules: [ { type: content-review } ]\n");

    RuleFactories rules =
        RuleFactories.builder().register("content-review", ContentReviewRule::new).build();
    CreditProgram program = ProgramFile.read(folder.resolve("tiktok.yaml"), rules);

    assertThat(program.name()).isEqualTo("tiktok");
  }
}
