// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.ACCOUNT;
import static org.adcredit.rules.file.Samples.expecting;
import static org.adcredit.rules.file.Samples.scenarioWith;
import static org.adcredit.rules.file.Samples.scenarios;
import static org.adcredit.rules.file.Told.problemsOf;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** What scenarios may not expect. */
class ExpectationProblemsTest {
  private static ListAssert<String> problems(String expectation) {
    return problemsOf(() -> scenarios(expecting(expectation)));
  }

  @Test
  void a_scenario_that_expects_nothing_is_refused() {
    String nothing = "s.yaml:28:7: scenarios[0].expect: expects nothing";
    problems("{}").containsExactly(nothing + ": must have one of the keys statement, decisions");
    problems("statement: {}")
        .containsExactly("s.yaml:28:18: scenarios[0].expect.statement: expects nothing");
    problems("decisions: []")
        .containsExactly("s.yaml:28:18: scenarios[0].expect.decisions: must not be empty");
    problems("statement:\ndecisions: ~")
        .containsExactly(
            "s.yaml:28:17: scenarios[0].expect.statement: has no value: must be a map",
            "s.yaml:29:18: scenarios[0].expect.decisions: has no value: must be a list");
    problems("statement: { totals: {}, offers: [ {}, { next: { spend: 1 } }, ~ ] }")
        .containsExactly(
            "s.yaml:28:28: scenarios[0].expect.statement.totals: expects nothing",
            "s.yaml:28:42: scenarios[0].expect.statement.offers[0]: expects nothing",
            "s.yaml:28:46: scenarios[0].expect.statement.offers[1]: must begin with a key and a"
                + " value that name the element",
            "s.yaml:28:70: scenarios[0].expect.statement.offers[2]: must begin with a key and a"
                + " value that name the element");
    problemsOf(() -> scenarios(scenarioWith(ACCOUNT)))
        .containsExactly("s.yaml:15:5: scenarios[0]: has no key `expect`");
  }

  @Test
  void what_no_statement_ever_says_cannot_be_expected() {
    problems(
            """
            statement:
              total: { cash: 1 }
              offers: [ { offer: o1, state: EARNING, status: EARNED, next: { shortFall: many } } ]
              credits: [ { id: o1/1 } ]
              excluded: [ { question: COVER } ]
              rejected: [ { code: unknown-thing } ]
              campaigns: { campaign: c1 }
              asOf: soon
              provisional: maybe
            """)
        .containsExactly(
            "s.yaml:29:9: scenarios[0].expect.statement.total: unknown key `total`; did you mean"
                + " `totals`?",
            "s.yaml:30:32: scenarios[0].expect.statement.offers[0].state: unknown key `state`; did"
                + " you mean `status`?",
            "s.yaml:30:56: scenarios[0].expect.statement.offers[0].status: must be INVALIDATED,"
                + " NOT_ENROLLED, NOT_ELIGIBLE, GRANTED, FULFILLED, EARNING, MISSED, EXPIRED or"
                + " EXHAUSTED: EARNED",
            "s.yaml:30:72: scenarios[0].expect.statement.offers[0].next.shortFall: unknown key"
                + " `shortFall`; did you mean `shortfall`?",
            "s.yaml:31:22: scenarios[0].expect.statement.credits[0].id: unknown key `id`; understood"
                + " are credit, offer, amount, issuedAt, expiresAt, used, remaining, lapsed, revoked,"
                + " status",
            "s.yaml:32:33: scenarios[0].expect.statement.excluded[0].question: must be DELIVER or"
                + " EARN: COVER",
            "s.yaml:33:29: scenarios[0].expect.statement.rejected[0].code: must be"
                + " conflicting-duplicate, out-of-order, unknown-offer, unknown-campaign,"
                + " unknown-entry, currency-mismatch, correction-exceeds-cost, already-enrolled,"
                + " not-enrolled, already-invalidated, tier-required or no-such-tier: unknown-thing",
            "s.yaml:34:20: scenarios[0].expect.statement.campaigns: must be a list, not a map",
            "s.yaml:35:15: scenarios[0].expect.statement.asOf: must be a date or an instant such as"
                + " 2026-01-31T00:00:00Z: soon",
            "s.yaml:36:22: scenarios[0].expect.statement.provisional: must be true or false: maybe");
  }

  @Test
  void a_question_has_the_subjects_it_needs_and_they_are_known() {
    problems(
            """
            decisions:
              - { question: DELIVER, offer: o1, at: 2026-01-02, codes: [] }
              - { question: ENROL, campaign: c1, at: 2026-01-02, codes: [] }
              - { question: EARN, offer: o2, campaign: c3, at: 2026-01-02, codes: [] }
              - { question: COVERS, offer: o1, codes: none }
              - { question: AWARD, offer: o1, at: 2026-01-02 }
            """)
        .containsExactly(
            "s.yaml:29:11: scenarios[0].expect.decisions[0]: has no key `campaign`, which DELIVER"
                + " needs",
            "s.yaml:29:39: scenarios[0].expect.decisions[0].offer: must not be given with DELIVER",
            "s.yaml:30:11: scenarios[0].expect.decisions[1]: has no key `offer`, which ENROL needs",
            "s.yaml:30:40: scenarios[0].expect.decisions[1].campaign: must not be given with ENROL",
            "s.yaml:31:36: scenarios[0].expect.decisions[2].offer: the programme has no such offer:"
                + " o2",
            "s.yaml:31:50: scenarios[0].expect.decisions[2].campaign: the scenario has no such"
                + " campaign: c3",
            "s.yaml:32:11: scenarios[0].expect.decisions[3]: has no key `at`",
            "s.yaml:32:23: scenarios[0].expect.decisions[3].question: must be ENROL, DELIVER, SCOPE,"
                + " EARN, AWARD or COVER: COVERS",
            "s.yaml:32:49: scenarios[0].expect.decisions[3].codes: must be a list: none",
            "s.yaml:33:11: scenarios[0].expect.decisions[4]: expects nothing: must have one of the"
                + " keys verdict, codes");
  }

  @Test
  void a_statement_needs_an_instant() {
    problemsOf(
            () ->
                scenarios(scenarioWith(ACCOUNT + "expect: { statement: { totals: { cash: 0 } } }")))
        .containsExactly("s.yaml:15:5: scenarios[0]: has no key `as-of`, which a statement needs");
  }
}
