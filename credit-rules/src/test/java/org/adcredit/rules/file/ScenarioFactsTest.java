// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.journalWith;
import static org.adcredit.rules.file.Samples.scenarioWith;
import static org.adcredit.rules.file.Samples.scenarios;
import static org.adcredit.rules.file.Told.problemsOfScenarios;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** How scenarios state an account, its campaigns and its journal. */
class ScenarioFactsTest {
  private static ImmutableList<JournalEntry> journal(String entries) {
    return scenarios(journalWith(entries)).scenarios().get(0).journal();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void what_an_account_leaves_out_is_unknown() {
    Account account = scenarios(journalWith("[]")).scenarios().get(0).account();
    assertThat(account.approvals()).isEmpty();
    assertThat(account.history()).isEqualTo(Occurrence.unknown());
    assertThat(account.firstImpression()).isEqualTo(Occurrence.unknown());
    assertThat(account.advertiser()).isEqualTo(AdvertiserId.of("a"));
  }

  @Test
  void ids_and_recordings_may_be_given_and_made_ids_have_the_instant_as_written() {
    ImmutableList<JournalEntry> journal =
        journal(
            """
            - { enrol: o1, at: 2026-01-02, id: x, recorded: 2026-01-03 }
            - { enrol: o1, at: 2026-01-02 }
            - { assign: o1, campaign: c, at: 2026-01-02T01:00:00+01:00, recorded: 2026-01-04 }
            - { invalidate: nobody, at: 2026-01-02, recorded: 2026-01-05 }
            """);
    assertThat(journal)
        .extracting(entry -> entry.id().value())
        .containsExactly(
            "x",
            "enrol/o1/2026-01-02",
            "assign/o1/c/2026-01-02T01:00:00+01:00",
            "invalidate/nobody/2026-01-02");
    assertThat(journal)
        .extracting(JournalEntry::recordedAt)
        .containsExactly(
            at("2026-01-03T00:00:00Z"),
            at("2026-01-02T00:00:00Z"),
            at("2026-01-04T00:00:00Z"),
            at("2026-01-05T00:00:00Z"));
  }

  @Test
  void an_amount_is_in_the_accounts_currency_unless_it_names_another() {
    ImmutableList<JournalEntry> journal =
        journal(
            """
            - { spend: e1, campaign: c, at: 2026-01-02, cost: 5 }
            - { spend: e2, campaign: c, at: 2026-01-02, cost: EUR 5.00 }
            - { correct: k, of: e1, recorded: 2026-01-02, amount: "USD 1" }
            """);
    assertThat(((SpendEvent) journal.get(0)).cost()).isEqualTo(Money.parse("USD 5"));
    assertThat(((SpendEvent) journal.get(1)).cost()).isEqualTo(Money.parse("EUR 5"));
    assertThat(((SpendCorrection) journal.get(2)).amount()).isEqualTo(Money.parse("USD 1"));
  }

  @Test
  void a_settlement_is_of_an_event_or_of_a_period_with_one_end_at_least() {
    assertThat(
            journal(
                """
                - { settle: s1, of: e1, at: 2026-01-03 }
                - { settle: s2, from: 2026-01-01, until: 2026-01-02, at: 2026-01-03, recorded: 2026-01-04 }
                - { settle: s3, from: 2026-01-01, at: 2026-01-03 }
                - { settle: s4, until: 2026-01-02, at: 2026-01-03 }
                """))
        .containsExactly(
            Facts.settlement("s1", "e1", "2026-01-03T00:00:00Z"),
            Settlement.builder()
                .from(
                    Facts.settlement(
                        "s2",
                        Interval.of(at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z")),
                        "2026-01-03T00:00:00Z"))
                .recordedAt(at("2026-01-04T00:00:00Z"))
                .build(),
            Facts.settlement(
                "s3", Interval.from(at("2026-01-01T00:00:00Z")), "2026-01-03T00:00:00Z"),
            Facts.settlement(
                "s4", Interval.until(at("2026-01-02T00:00:00Z")), "2026-01-03T00:00:00Z"));
  }

  @Test
  void a_settlement_of_nothing_of_both_or_of_a_period_that_cannot_be_is_told() {
    problemsOfScenarios(
            journalWith(
                """
                - { settle: s1, at: 2026-01-03 }
                - { settle: s2, of: e1, from: 2026-01-01, at: 2026-01-03 }
                - { settle: s3, of: e1, until: 2026-01-01, at: 2026-01-03 }
                - { settle: s4, from: 2026-01-02, until: 2026-01-02, at: 2026-01-03 }
                - { settle: s5, of: e1 }
                """))
        .containsExactly(
            "s.yaml:19:9: scenarios[0].journal[0]: must have one of the keys of, from, until",
            "s.yaml:20:37: scenarios[0].journal[1].from: must not stand beside `of`",
            "s.yaml:21:38: scenarios[0].journal[2].until: must not stand beside `of`",
            "s.yaml:22:48: scenarios[0].journal[3].until: must be after from, which is"
                + " 2026-01-02T00:00:00Z: 2026-01-02T00:00:00Z",
            "s.yaml:23:9: scenarios[0].journal[4]: has no key `at`");
  }

  @Test
  void results_that_cannot_be_read_are_left_out() {
    ImmutableList<JournalEntry> journal =
        journal(
            """
            - { spend: e1, campaign: c, at: 2026-01-02, cost: 5, results: { leads: 2.50, clicks: many, ctr: 1E+100000000, x: , y: [1] } }
            - { spend: e2, campaign: c, at: 2026-01-02, cost: 5, results: none }
            - { spend: e3, campaign: c, at: 2026-01-02, cost: 5, results: }
            """);
    assertThat(((SpendEvent) journal.get(0)).results())
        .containsOnlyKeys("leads")
        .containsValue(new BigDecimal("2.50"));
    assertThat(((SpendEvent) journal.get(1)).results()).isEmpty();
    assertThat(((SpendEvent) journal.get(2)).results()).isEmpty();
  }

  @Test
  void an_entry_that_cannot_be_is_told_with_its_line() {
    problemsOfScenarios(
            journalWith(
                """
                - { spend: e1, campaign: c, at: 2026-01-02, cost: 0 }
                - { spend: e2, campaign: c, at: 2026-01-02, cost: 1, recorded: 2026-01-01 }
                - { spend: e3, campaign: c, at: 2026-01-02, cost: 1.0000001, results: {} }
                - { correct: k, of: e1, amount: 1 }
                - { enrol: o1, at: 2026-01-02, tier: 0 }
                - { spnd: e1, campaign: c }
                - { campaign: c }
                - { spend: e1, correct: e2 }
                - { invalidate: o1, at: 2026-01-02, why: x }
                - e1
                """))
        .containsExactly(
            "s.yaml:19:57: scenarios[0].journal[0].cost: must be more than zero: 0.00",
            "s.yaml:20:70: scenarios[0].journal[1].recorded: spend must not be recorded before it was"
                + " delivered at 2026-01-02T00:00:00Z: 2026-01-01T00:00:00Z",
            "s.yaml:21:57: scenarios[0].journal[2].cost: amount must have at most 6 decimals:"
                + " 1.0000001",
            "s.yaml:22:9: scenarios[0].journal[3]: has no key `recorded`",
            "s.yaml:23:44: scenarios[0].journal[4].tier: must be a whole number from 1 on: 0",
            "s.yaml:24:11: scenarios[0].journal[5].spnd: unknown key `spnd`; did you mean `spend`?",
            "s.yaml:25:9: scenarios[0].journal[6]: must have one of the keys enrol, spend, correct,"
                + " settle, assign, invalidate",
            "s.yaml:26:31: scenarios[0].journal[7].correct: must not stand beside `spend`",
            "s.yaml:27:43: scenarios[0].journal[8].why: unknown key `why`; understood are enrol,"
                + " spend, correct, settle, assign, invalidate, at, because, id, recorded",
            "s.yaml:28:9: scenarios[0].journal[9]: must be a map: e1");
  }

  @Test
  void an_account_and_its_campaigns_are_told_attribute_by_attribute() {
    problemsOfScenarios(
            scenarioWith(
                """
                account: { id: "", region: EU, currency: CAN, zone: America/New_Yrok, industry: retail, created: yesterday,
                           standing: BAD, approvals: [ { industry: LEGAL } ], history: never, advertiser-redeemed: ALL }
                campaigns:
                  - { id: c, objective: REACH, regions: ALL }
                  - { id: d, objective: REACH, regions: [] }
                  - { id: e, objective: REACH, regions: [US] }
                  - { id: e, objective: REACH, regions: [GB] }
                expect: { decisions: [ { question: DELIVER, campaign: c, at: 2026-01-02, codes: [] } ] }
                """))
        .containsExactly(
            "s.yaml:16:20: scenarios[0].account.id: account id must not be empty",
            "s.yaml:16:32: scenarios[0].account.region: region must be an ISO 3166-1 alpha-2 code"
                + " such as US: EU",
            "s.yaml:16:46: scenarios[0].account.currency: must be an ISO 4217 currency code such as"
                + " USD: CAN",
            "s.yaml:16:57: scenarios[0].account.zone: there is no such time zone: America/New_Yrok",
            "s.yaml:16:85: scenarios[0].account.industry: industry must be in upper snake case, such"
                + " as LEAD_GENERATION: retail",
            "s.yaml:16:102: scenarios[0].account.created: must be a date or an instant such as"
                + " 2026-01-31T00:00:00Z: yesterday",
            "s.yaml:17:26: scenarios[0].account.standing: must be GOOD, PAYMENT_FAILED or SUSPENDED:"
                + " BAD",
            "s.yaml:17:44: scenarios[0].account.approvals[0]: has no key `region`",
            "s.yaml:17:44: scenarios[0].account.approvals[0]: has no key `from`",
            "s.yaml:17:76: scenarios[0].account.history: must be none or a date or an instant such"
                + " as 2026-01-31T00:00:00Z: never",
            "s.yaml:17:104: scenarios[0].account.advertiser-redeemed: must be a list: ALL",
            "s.yaml:19:45: scenarios[0].campaigns[0].regions: must be a list: ALL",
            "s.yaml:20:45: scenarios[0].campaigns[1].regions: must not be empty",
            "s.yaml:22:9: scenarios[0].campaigns[3]: must have another id than line 21: e");
  }
}
