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

  @Test
  void what_was_let_go_is_carried_over() {
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
                        pays: HIGHEST_REACHED
                        resolves: AT_CLOSE
                        tiers: { USD: [ { spend: 900.00, credit: 50.00 } ] }
                scenarios:
                  - name: late
                    account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-03-01 }
                    campaigns: [ { id: c, objective: REACH, regions: [US] } ]
                    journal:
                      - { spend: e1, campaign: c, at: 2026-03-02, cost: 30.00 }
                      - { spend: e2, campaign: c, at: 2026-03-03, cost: 12.00 }
                      - { correct: k2, of: e2, recorded: 2026-04-20, amount: 2.00 }
                      - { spend: e3, campaign: c, at: 2026-04-21, cost: 1.00 }
                    as-of: 2026-05-01
                    expect: { statement: { totals: { cash: 41.00 } } }
                """,
                KnownRules.FACTORIES)
            .scenarios()
            .get(0);
    Ledger ledger =
        scenario
            .program()
            .replay(scenario.account(), scenario.campaigns(), scenario.journal(), MAY);
    assertThat(path(ledger)).contains("  e1 ").contains("  e2 ").doesNotContain("carried over");

    ledger.compact(Instant.parse("2026-04-10T00:00:00Z"));
    assertThat(path(ledger))
        .containsPattern("  carried over: its entries were let go +30.00 +30.00\n")
        .containsPattern("  e2 +2026-03-03 00:00 +12.00 +0.00 +12.00 +42.00\n")
        .doesNotContain("  e1 ");

    ledger.compact(MAY);
    assertThat(path(ledger))
        .containsPattern("  carried over: its entries were let go +42.00 +42.00\n")
        .doesNotContain("  e2 ");
  }
}
