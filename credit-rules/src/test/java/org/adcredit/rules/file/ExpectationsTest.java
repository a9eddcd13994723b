// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.adcredit.rules.file.Samples.expecting;
import static org.adcredit.rules.file.Samples.scenarios;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** What scenarios may expect, and when it holds. */
class ExpectationsTest {
  private static ListAssert<String> mismatches(String expectation) {
    ImmutableList<String> lines =
        scenarios(expecting(expectation)).scenarios().get(0).run().stream()
            .map(Mismatch::toString)
            .collect(toImmutableList());
    return assertThat(lines);
  }

  @Test
  void a_map_matches_if_each_of_its_keys_matches() {
    mismatches("statement: { totals: { gross: 127.00 }, currency: USD, provisional: true }")
        .isEmpty();
    mismatches("statement: { totals: { gross: 127, cash: 1 }, currency: EUR, provisional: false }")
        .containsExactly(
            "statement.totals.cash: expected 1, was 127.00",
            "statement.currency: expected EUR, was USD",
            "statement.provisional: expected false, was true");
  }

  @Test
  void amounts_compare_as_numbers_and_instants_as_instants() {
    mismatches(
            """
            statement:
              asOf: 2026-01-06T01:00:00+01:00
              offers: [ { offer: o1, enrolledAt: 2026-01-02, qualifying: 120.000, reached: "100" } ]
              excluded: [ { code: objective-unknown, question: EARN, events: 1.0, amount: 7 } ]
            """)
        .isEmpty();
    mismatches("statement: { offers: [ { offer: o1, enrolledAt: 2026-01-03 } ] }")
        .containsExactly(
            "statement.offers[o1].enrolledAt: expected 2026-01-03T00:00:00Z, was"
                + " 2026-01-02T00:00:00Z");
  }

  @Test
  void an_element_of_a_list_is_named_by_its_first_key() {
    mismatches("statement: { campaigns: [ { campaign: c2, gross: 7 } ] }").isEmpty();
    mismatches("statement: { offers: [ { status: GRANTED, offer: o1 } ] }").isEmpty();
    mismatches("statement: { offers: [ { offer: o1, status: MISSED }, { offer: o2 } ] }")
        .containsExactly(
            "statement.offers[o1].status: expected MISSED, was GRANTED",
            "statement.offers[o2]: expected an element, was none of [o1]");
    mismatches("statement: { offers: [ { status: MISSED, offer: o1 } ] }")
        .containsExactly("statement.offers[MISSED]: expected an element, was none of [o1]");
  }

  @Test
  void of_several_elements_of_that_name_the_one_that_fits_best_is_compared() {
    mismatches(
            """
            statement:
              excluded:
                - { code: objective-unknown, question: EARN, offer: o1 }
                - { code: objective-unknown, question: DELIVER }
                - { code: objective-unknown, question: EARN, offer: o1, events: 2 }
            """)
        .containsExactly("statement.excluded[objective-unknown].events: expected 2, was 1");
  }

  @Test
  void of_several_elements_that_fit_alike_the_first_is_compared() {
    mismatches("statement: { excluded: [ { code: objective-unknown, offer: o9 } ] }")
        .containsExactly("statement.excluded[objective-unknown].offer: expected o9, was absent");
  }

  @Test
  void an_empty_list_matches_only_an_empty_list() {
    mismatches("statement: { credits: [] }")
        .containsExactly("statement.credits: expected no elements, was [o1/1]");
    mismatches("statement: { rejected: [ { code: conflicting-duplicate, entry: e3 } ] }").isEmpty();
    mismatches("statement: { rejected: [] }")
        .containsExactly("statement.rejected: expected no elements, was [e3]");
  }

  @Test
  void null_expects_that_there_is_nothing() {
    mismatches("statement: { credits: [ { credit: o1/1, expiresAt: null } ] }").isEmpty();
    mismatches(
            """
            statement:
              nextChangeAt: ~
              offers: [ { offer: o1, next: , closesAt: ~ } ]
            """)
        .containsExactly(
            "statement.nextChangeAt: expected nothing, was 2026-02-01T00:00:00Z",
            "statement.offers[o1].next: expected nothing, was {spend: 500.00, credit: 100.00,"
                + " shortfall: 380.00}",
            "statement.offers[o1].closesAt: expected nothing, was 2026-02-01T00:00:00Z");
    mismatches("statement: { credits: [ { credit: o1/1, expiresAt: 2026-01-01 } ] }")
        .containsExactly(
            "statement.credits[o1/1].expiresAt: expected 2026-01-01T00:00:00Z, was absent");
  }

  @Test
  void parts_that_a_statement_does_not_have_are_told_as_absent() {
    String nothingYet =
        Samples.ACCOUNT
            + """
            as-of: 2026-01-06
            expect:
              statement:
                offers: [ { offer: o1, status: NOT_ENROLLED, qualifying: 0, next: { spend: 100 } } ]
                rejected: [ { entry: e1 } ]
                campaigns: []
            """;
    assertThat(scenarios(Samples.scenarioWith(nothingYet)).scenarios().get(0).run())
        .extracting(Mismatch::toString)
        .containsExactly(
            "statement.offers[o1].qualifying: expected 0, was absent",
            "statement.offers[o1].next: expected a map, was absent",
            "statement.rejected[e1]: expected an element, was none");
  }

  @Test
  void a_mismatch_knows_the_line_that_expects_otherwise() {
    Scenario scenario =
        scenarios(expecting("statement:\n  totals:\n    gross: 127\n    cash: 3\n"))
            .scenarios()
            .get(0);
    assertThat(scenario.run())
        .containsExactly(new Mismatch(31, "statement.totals.cash", "3", "127.00"));
  }

  @Test
  void mismatches_are_told_in_the_order_of_the_file_whatever_the_order_of_time() {
    mismatches(
            """
            decisions:
              - { question: AWARD, offer: o1, at: 2026-01-05, codes: [x] }
              - { question: AWARD, offer: o1, at: 2026-01-03, codes: [x] }
            statement: { totals: { gross: 1 } }
            """)
        .containsExactly(
            "statement.totals.gross: expected 1, was 127.00",
            "decisions[0].codes: expected [x], was []",
            "decisions[1].codes: expected [x], was [spend-below-threshold]");
  }

  @Test
  void costs_that_cannot_be_added_up_are_a_mismatch_and_the_rest_is_looked_at() {
    String journal =
        """
        campaigns: [ { id: c1, objective: REACH, regions: [US] } ]
        journal:
          - { spend: e1, campaign: c1, at: 2026-01-03, cost: 9000000000000 }
          - { spend: e2, campaign: c1, at: 2026-01-03, cost: 9000000000000 }
        as-of: 2026-01-06
        expect: { statement: { totals: { gross: 1 } } }
        """;
    assertThat(scenarios(Samples.scenarioWith(Samples.ACCOUNT + journal)).scenarios().get(0).run())
        .containsExactly(
            new Mismatch(
                15, "journal", "costs that an amount can hold in all", "more, with entry e2"),
            new Mismatch(22, "statement.totals.gross", "1", "9000000000000.00"));
  }

  @Test
  void decisions_are_asked_of_the_journal_as_it_was_at_their_instant() {
    mismatches(
            """
            decisions:
              - { question: AWARD, offer: o1, at: 2026-01-03, verdict: INELIGIBLE, codes: [spend-below-threshold] }
              - { question: AWARD, offer: o1, at: 2026-01-04, verdict: ELIGIBLE }
              - { question: COVER, offer: o1, campaign: c1, at: 2026-01-03, codes: [no-credit] }
              - { question: COVER, offer: o1, campaign: c1, at: 2026-01-05, codes: [] }
              - { question: EARN, offer: o1, campaign: c1, at: 2026-01-01T12:00:00Z, codes: [not-enrolled] }
              - { question: EARN, offer: o1, campaign: c1, at: 2026-01-03, verdict: ELIGIBLE }
              - { question: ENROL, offer: o1, at: 2026-01-02, verdict: ELIGIBLE }
              - { question: SCOPE, offer: o1, campaign: c2, at: 2026-01-02, verdict: UNKNOWN }
              - { question: DELIVER, campaign: c1, at: 2026-01-02, verdict: ELIGIBLE }
            """)
        .isEmpty();
  }

  @Test
  void codes_compare_as_a_set() {
    mismatches(
            """
            decisions:
              - { question: EARN, offer: o1, campaign: c2, at: 2026-01-01, codes: [not-enrolled, objective-unknown, not-enrolled] }
              - { question: EARN, offer: o1, campaign: c2, at: 2026-01-01, codes: [not-enrolled], verdict: UNKNOWN }
              - { question: AWARD, offer: o1, at: 2026-01-04, verdict: INELIGIBLE, codes: [] }
            """)
        .containsExactly(
            "decisions[1].verdict: expected UNKNOWN, was INELIGIBLE [not-enrolled,"
                + " objective-unknown]",
            "decisions[1].codes: expected [not-enrolled], was [not-enrolled, objective-unknown]",
            "decisions[2].verdict: expected INELIGIBLE, was ELIGIBLE");
  }
}
