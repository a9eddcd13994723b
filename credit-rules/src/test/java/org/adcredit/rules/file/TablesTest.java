// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.earnWith;
import static org.adcredit.rules.file.Samples.offerWith;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of the tables of a programme: tiers, amounts, objectives, industries, offers. */
class TablesTest {
  private static String tiers(String tiers) {
    return earnWith("pays: EVERY_REACHED\nresolves: AT_ONCE\ntiers: " + tiers);
  }

  @Test
  void tiers_must_ask_for_more_and_more() {
    problemsOf(
            tiers(
                """
                { USD: [ { spend: 100, credit: 1 }, { spend: 100.00, credit: 1 },
                   { spend: 90, credit: 1 }, { spend: 91, credit: 1 } ] }"""))
        .containsExactly(
            "p.yaml:10:59: offers[0].earn.tiers.USD[1].spend: must be more than the tier before it:"
                + " 100.00",
            "p.yaml:11:19: offers[0].earn.tiers.USD[2].spend: must be more than the tier before it:"
                + " 90.00");
  }

  @Test
  void a_tier_that_cannot_be_read_does_not_hide_the_next() {
    problemsOf(
            tiers(
                "{ USD: [ { spend: 100, credit: 1 }, { spend: x, credit: 1 }, { spend: 5, credit: 1"
                    + " } ] }"))
        .containsExactly(
            "p.yaml:10:59: offers[0].earn.tiers.USD[1].spend: must be a decimal number such as"
                + " 12.50: x",
            "p.yaml:10:84: offers[0].earn.tiers.USD[2].spend: must be more than the tier before it:"
                + " 5.00");
  }

  @Test
  void amounts_are_exact_and_above_zero() {
    problemsOf(
            tiers(
                """
                { USD: [ { spend: 0, credit: -1 } ], JPY: [ { spend: 0.0000001, credit: 1e3 } ],
                   EUR: [ { spend: "EUR 5.00", credit: 9999999999999 } ] }"""))
        .containsExactly(
            "p.yaml:10:32: offers[0].earn.tiers.USD[0].spend: must be more than zero: 0.00",
            "p.yaml:10:43: offers[0].earn.tiers.USD[0].credit: must be more than zero: -1.00",
            "p.yaml:10:67: offers[0].earn.tiers.JPY[0].spend: amount must have at most 6 decimals:"
                + " 0.0000001",
            "p.yaml:10:86: offers[0].earn.tiers.JPY[0].credit: must be a decimal number such as"
                + " 12.50: 1e3",
            "p.yaml:11:26: offers[0].earn.tiers.EUR[0].spend: must be a decimal number such as"
                + " 12.50: EUR 5.00",
            "p.yaml:11:46: offers[0].earn.tiers.EUR[0].credit: amount is too large: 9999999999999");
  }

  @Test
  void amounts_that_are_too_large_together_are_told() {
    String large = "credit: 9000000000000";
    problemsOf(tiers("{ USD: [ { spend: 1, " + large + " }, { spend: 2, " + large + " } ] }"))
        .containsExactly("p.yaml:7:7: offers[0].earn: holds amounts that are too large together");
  }

  @Test
  void a_table_of_currencies_names_currencies() {
    problemsOf(tiers("{}"))
        .containsExactly("p.yaml:10:14: offers[0].earn.tiers: must name a currency");
    problemsOf(tiers("{ USD: [] }"))
        .containsExactly("p.yaml:10:21: offers[0].earn.tiers.USD: must not be empty");
    problemsOf(offerWith("upfront: { CAN: 5, usd: 0 }"))
        .containsExactly(
            "p.yaml:6:16: offers[0].upfront.CAN: must be an ISO 4217 currency code such as USD: CAN",
            "p.yaml:6:24: offers[0].upfront.usd: must be an ISO 4217 currency code such as USD: usd",
            "p.yaml:6:29: offers[0].upfront.usd: must be more than zero: 0");
  }

  @Test
  void offers_have_ids_of_their_own() {
    problemsOf(
            """
            program: p
            offers:
              - { offer: a, version: 1, opens: 2026-01-01, upfront: { USD: 1 } }
              - { offer: b, version: 1, opens: 2026-01-01, upfront: { USD: 1 } }
              - { offer: a, version: 2, opens: 2026-01-01, upfront: { USD: 1 } }
            """)
        .containsExactly(
            "p.yaml:5:14: offers[2].offer: must be another id than that of the offer at line 3: a");
  }

  @Test
  void rows_of_an_objective_must_not_overlap_in_a_region() {
    problemsOf(
            """
            program: p
            objectives:
              REACH:
                - { regions: [US, GB], from: 2026-01-01, until: 2026-03-01 }
                - { regions: [GB, DE], from: 2026-02-28 }
                - { regions: [US], from: 2026-03-01 }
                - { regions: ALL, until: 2026-01-01 }
                - { regions: ALL, from: 2027-01-01 }
                - { regions: [FR], from: 2026-12-31 }
            """)
        .containsExactly(
            "p.yaml:5:7: objectives.REACH[1]: overlaps with the row at line 4",
            "p.yaml:8:7: objectives.REACH[4]: overlaps with the row at line 6");
  }

  @Test
  void rows_of_an_industry_must_not_overlap_in_a_region() {
    problemsOf(
            """
            program: p
            industries:
              LEGAL:
                - { regions: [US], rule: PROHIBITED, from: 2026-01-01, until: 2026-06-01 }
                - { regions: ALL, rule: NEEDS_APPROVAL, from: 2026-06-01 }
                - { regions: [US], rule: NEEDS_APPROVAL, from: 2026-05-31T23:59:59Z, until: 2026-06-01 }
                - { regions: [US], rule: NEEDS_APPROVAL, from: 2027-01-01 }
              TAX:
                - { regions: [US], rule: PROHIBITED }
            """)
        .containsExactly(
            "p.yaml:6:7: industries.LEGAL[2]: overlaps with the row at line 4",
            "p.yaml:7:7: industries.LEGAL[3]: overlaps with the row at line 5");
  }

  @Test
  void rows_that_meet_do_not_overlap() {
    assertThat(
            ProgramFile.parse(
                    "p.yaml",
                    """
                    program: p
                    objectives:
                      REACH:
                        - { regions: [US], until: 2026-03-01 }
                        - { regions: [US], from: 2026-03-01, until: 2026-04-01 }
                        - { regions: ALL, from: 2026-04-01 }
                        - { regions: [GB], until: 2026-04-01 }
                    """,
                    RuleFactories.none())
                .name())
        .isEqualTo("p");
  }

  @Test
  void rows_are_told_with_the_key_they_stand_under() {
    problemsOf(
            """
            program: p
            objectives:
              Reach: [ { regions: [USA] } ]
              TRAFFIC: []
              ENGAGEMENT: [ { regions: [], from: 2026-02-01, until: 2026-02-01 } ]
            industries:
              LEGAL: [ { regions: [US], rule: ALLOWED } ]
            """)
        .containsExactly(
            "p.yaml:3:3: objectives.Reach: objective must be in upper snake case, such as"
                + " LEAD_GENERATION: Reach",
            "p.yaml:3:24: objectives.Reach[0].regions[0]: region must be an ISO 3166-1 alpha-2 code"
                + " such as US: USA",
            "p.yaml:4:12: objectives.TRAFFIC: must not be empty",
            "p.yaml:5:28: objectives.ENGAGEMENT[0].regions: must not be empty",
            "p.yaml:5:57: objectives.ENGAGEMENT[0].until: must be after from, which is"
                + " 2026-02-01T00:00:00Z: 2026-02-01T00:00:00Z",
            "p.yaml:7:35: industries.LEGAL[0].rule: must be NEEDS_APPROVAL or PROHIBITED: ALLOWED");
  }
}
