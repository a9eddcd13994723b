// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.adcredit.rules.file.Samples.ACCOUNT;
import static org.adcredit.rules.file.Samples.HEAD;
import static org.adcredit.rules.file.Samples.journalWith;
import static org.adcredit.rules.file.Samples.scenarios;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.adcredit.rules.file.Told.problemsOfScenarios;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Audience;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void the_sample_of_the_domain_description_is_understood() {
    ScenarioFile file =
        scenarios(
            "program:\n"
                + Samples.SAMPLE.indent(2)
                + """
                scenarios:
                  - name: zero leads still count toward the threshold
                    source: where the expectation comes from
                    account: { id: a1, region: US, currency: USD, zone: America/New_York, industry: RETAIL, created: 2026-01-01T05:00:00Z,
                               channel: SELF_SERVE, standing: GOOD, approvals: [ { industry: LEGAL_SERVICES, region: US, from: 2026-01-01 } ],
                               history: none, first-impression: none, redeemed: [ other-offer ], advertiser: adv1, advertiser-redeemed: [] }
                    campaigns: [ { id: c1, objective: LEAD_GENERATION, regions: [US], buying-type: AUCTION, audience: RETARGETING } ]
                    journal:
                      - { enrol: other-offer, at: 2026-01-01T05:00:00Z, tier: 1 }
                      - { spend: e1, campaign: c1, at: 2026-01-02T10:00:00Z, cost: 100.00, recorded: 2026-01-02T10:05:00Z, region: US, results: { leads: 0 } }
                      - { correct: k1, of: e1, recorded: 2026-01-05T00:00:00Z, amount: 20.00 }
                      - { assign: new-advertiser-us, campaign: c1, at: 2026-01-03T00:00:00Z }
                      - { invalidate: new-advertiser-us, at: 2026-01-09T00:00:00Z, because: billing transferred }
                    as-of: 2026-01-10T00:00:00Z
                    expect:
                      statement: { offers: [ { offer: new-advertiser-us, status: INVALIDATED, qualifying: 80.00 } ], totals: { cash: 80.00 } }
                      decisions:
                        - { question: DELIVER, campaign: c1, at: 2026-01-02T10:00:00Z, verdict: ELIGIBLE, codes: [] }
                """);
    Scenario scenario = file.scenarios().get(0);
    assertThat(scenario.name()).isEqualTo("zero leads still count toward the threshold");
    assertThat(scenario.source()).contains("where the expectation comes from");
    assertThat(scenario.asOf()).contains(at("2026-01-10T00:00:00Z"));
    assertThat(scenario.program()).isSameAs(file.program());
    Account account = scenario.account();
    assertThat(account.advertiser()).isEqualTo(AdvertiserId.of("adv1"));
    assertThat(account.approvals().orElseThrow())
        .containsExactly(
            IndustryApproval.from(
                Industry.of("LEGAL_SERVICES"), Region.of("US"), at("2026-01-01T00:00:00Z")));
    assertThat(account.history()).isEqualTo(Occurrence.never());
    assertThat(account.firstImpression()).isEqualTo(Occurrence.never());
    assertThat(account.redeemed()).containsExactly(OfferId.of("other-offer"));
    assertThat(account.redeemedByAdvertiser()).isEmpty();
    Campaign campaign = scenario.campaigns().get(0);
    assertThat(campaign.audience()).isEqualTo(Audience.RETARGETING);
    assertThat(campaign.buyingType()).isEqualTo(BuyingType.AUCTION);
    assertThat(scenario.journal())
        .containsExactly(
            Enrolment.builder()
                .id(EntryId.of("enrol/other-offer/2026-01-01T05:00:00Z"))
                .offer(OfferId.of("other-offer"))
                .at(at("2026-01-01T05:00:00Z"))
                .tier(1)
                .build(),
            SpendEvent.builder()
                .id(EntryId.of("e1"))
                .campaign(CampaignId.of("c1"))
                .deliveredAt(at("2026-01-02T10:00:00Z"))
                .recordedAt(at("2026-01-02T10:05:00Z"))
                .cost(Money.parse("USD 100"))
                .region(Region.of("US"))
                .putResult("leads", BigDecimal.ZERO)
                .build(),
            SpendCorrection.builder()
                .id(EntryId.of("k1"))
                .event(EntryId.of("e1"))
                .recordedAt(at("2026-01-05T00:00:00Z"))
                .amount(Money.parse("USD 20"))
                .build(),
            CreditAssignment.builder()
                .id(EntryId.of("assign/new-advertiser-us/c1/2026-01-03T00:00:00Z"))
                .offer(OfferId.of("new-advertiser-us"))
                .campaign(CampaignId.of("c1"))
                .from(at("2026-01-03T00:00:00Z"))
                .build(),
            Invalidation.builder()
                .id(EntryId.of("invalidate/new-advertiser-us/2026-01-09T00:00:00Z"))
                .offer(OfferId.of("new-advertiser-us"))
                .at(at("2026-01-09T00:00:00Z"))
                .because("billing transferred")
                .build());
  }

  @Test
  void names_of_scenarios_are_unique_and_there_is_one_at_least() {
    String one = journalWith("[]");
    String scenario = one.substring(one.indexOf("  - name"));
    problemsOfScenarios(one + scenario)
        .containsExactly(
            "s.yaml:20:11: scenarios[1].name: must be another name than at line 15: first");
    problemsOfScenarios(HEAD.substring(0, HEAD.indexOf("scenarios")) + "scenarios: []")
        .containsExactly("s.yaml:14:12: scenarios: must not be empty");
    problemsOfScenarios("{}")
        .containsExactly("s.yaml:1:1: has no key `program`", "s.yaml:1:1: has no key `scenarios`");
  }

  @Test
  void a_programme_may_stand_in_a_file_beside(@TempDir Path folder) throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    Path program = Files.writeString(programs.resolve("p.yaml"), Samples.SAMPLE);
    Path file = folder.resolve("p.scenarios.yaml");
    String scenarios =
        "scenarios:\n  - name: n\n    "
            + ACCOUNT
            + "    expect: { decisions: [ { question: AWARD, offer: new-advertiser-us, at: 2026-01-02,"
            + " verdict: INELIGIBLE } ] }\n";
    Files.writeString(file, "program: programs/p.yaml\n" + scenarios);
    assertThat(ScenarioFile.read(file).program().name()).isEqualTo("tiktok-sample");
    assertThat(ScenarioFile.read(file).scenarios().get(0).run()).isEmpty();

    Files.writeString(program, "program: p\noffers: x");
    Files.writeString(file, "program: programs/p.yaml\n" + scenarios + "x: 1\n");
    problemsOf(() -> ScenarioFile.read(file))
        .containsExactly(
            file + ":6:1: x: unknown key `x`; understood are program, scenarios",
            program + ":2:9: offers: must be a list: x");

    Files.writeString(program, "[");
    problemsOf(() -> ScenarioFile.read(file)).hasSize(2);
  }

  @Test
  void a_programme_that_is_not_there_is_a_problem_of_the_scenarios(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("s.yaml");
    for (String name : ImmutableList.of("missing.yaml", "\"a\\tb\"")) {
      Files.writeString(
          file,
          journalWith("[]").replaceFirst("(?s)program:.*\nscen", "program: " + name + "\nscen"));
      problemsOf(() -> ScenarioFile.read(file))
          .singleElement()
          .asString()
          .startsWith(file + ":1:10: program: there is no such file: ");
    }
    Files.writeString(file, "program: \"a\\0b\"\nscenarios: x");
    problemsOf(() -> ScenarioFile.read(file))
        .contains(file + ":1:10: program: must be a path relative to this file: a\\u0000b");
    Files.writeString(file, "program: /etc/p.yaml\nscenarios: x");
    problemsOf(() -> ScenarioFile.read(file))
        .containsExactly(
            file + ":1:10: program: must be a path relative to this file: /etc/p.yaml",
            file + ":2:12: scenarios: must be a list: x");
    Files.writeString(file, "program: .\nscenarios: x");
    problemsOf(() -> ScenarioFile.read(file))
        .contains(file + ":1:10: program: the file cannot be read: .");
    problemsOfScenarios("program: p.yaml\nscenarios: x")
        .contains(
            "s.yaml:1:10: program: must be a map, since text has no folder to find a file in:"
                + " p.yaml");
    assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("missing.yaml")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void every_scenario_of_a_file_knows_its_line() {
    String one = journalWith("[]");
    String scenario = one.substring(one.indexOf("  - name")).replace("first", "second");
    assertThat(
            scenarios(one + scenario).scenarios().stream()
                .map(Scenario::line)
                .collect(toImmutableList()))
        .containsExactly(15, 20);
  }
}
