// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.junit.jupiter.api.Test;

/** The way to a threshold of a ledger that let go of entries. */
class ThresholdPathTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private static String path(Ledger ledger) {
    Lines lines = new Lines();
    new ThresholdPath(Texts.of(Language.EN), ZoneOffset.UTC, 10)
        .add(lines, ledger.statement(MAY), OfferId.of("welcome"));
    return lines.toString();
  }

  /** The ledger of an account that enrols as March begins, under an offer with a basis. */
  private static Ledger ledger(String basis, String journal) {
    Scenario scenario =
        ScenarioFile.parse(
                "path.scenarios.yaml",
                """
                program:
                  program: path
                  objectives: { REACH: [ { regions: ALL } ] }
                  offers:
                    - offer: welcome
                      version: 1
                      opens: 2026-01-01
                      earn:
                        window: { starts: ENROLMENT, length: P30D }
                        basis: %s
                        pays: HIGHEST_REACHED
                        resolves: AT_CLOSE
                        tiers: { USD: [ { spend: 40.00, credit: 5.00 }, { spend: 900.00, credit: 50.00 } ] }
                scenarios:
                  - name: late
                    account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-03-01 }
                    campaigns: [ { id: c, objective: REACH, regions: [US] } ]
                    journal:
                %s
                    as-of: 2026-05-01
                    expect: { statement: { totals: { credit: 0 } } }
                """
                    .formatted(basis, journal.indent(6).stripTrailing()),
                KnownRules.FACTORIES)
            .scenarios()
            .get(0);
    return scenario
        .program()
        .replay(scenario.account(), scenario.campaigns(), scenario.journal(), MAY);
  }

  @Test
  void what_was_let_go_is_carried_over() {
    Ledger ledger =
        ledger(
            "DELIVERED",
            """
            - { spend: e1, campaign: c, at: 2026-03-02, cost: 30.00 }
            - { spend: e2, campaign: c, at: 2026-03-03, cost: 12.00 }
            - { correct: k2, of: e2, recorded: 2026-04-20, amount: 2.00 }
            - { spend: e3, campaign: c, at: 2026-04-21, cost: 1.00 }
            """);
    assertThat(path(ledger)).contains("  e1 ").contains("  e2 ").doesNotContain("carried over");

    ledger.compact(Instant.parse("2026-04-10T00:00:00Z"));
    assertThat(path(ledger))
        .containsPattern("  carried over: its entries were let go +30.00 +30.00\n")
        .containsPattern("  e2 +2026-03-03 00:00 +12.00 +0.00 +12.00 +42.00 +40.00\n")
        .doesNotContain("  e1 ");

    ledger.compact(MAY);
    assertThat(path(ledger))
        .containsPattern("  carried over: its entries were let go +42.00 +42.00\n")
        .doesNotContain("  e2 ");
  }

  @Test
  void settled_spend_is_told_with_its_settlement_and_the_tiers_that_it_reached() {
    Ledger ledger =
        ledger(
            "SETTLED",
            """
            - { spend: e1, campaign: c, at: 2026-03-02, cost: 30.00 }
            - { spend: e2, campaign: c, at: 2026-03-03, cost: 12.00 }
            - { settle: march, until: 2026-03-10, at: 2026-03-12 }
            - { correct: k2, of: e2, recorded: 2026-03-13, amount: 3.00 }
            """);

    assertThat(path(ledger))
        .containsPattern("  e1 \\(march\\) +2026-03-02 00:00 +30.00 +0.00 +30.00 +30.00\n")
        .containsPattern("  e2 \\(march\\) +2026-03-03 00:00 +12.00 +0.00 +12.00 +42.00 +40.00\n")
        .containsPattern("  k2 +2026-03-03 00:00 +-3.00 +0.00 +-3.00 +39.00\n");
  }
}
