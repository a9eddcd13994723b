// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Within;
import org.junit.jupiter.api.Test;

/** The numbers by which the documentation tells edges are those that come out. */
class NumbersTest {
  private static final String TWO_TIERS =
      "tiers: { USD: [ { spend: 100.00, credit: 50.00 }, { spend: 500.00, credit: 150.00 } ] }";
  private static final String ONE_TIER = "tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }";

  private static Statement statement(CreditProgram program, String asOf, JournalEntry... journal) {
    return program.statement(
        Samples.account(),
        ImmutableList.of(Samples.campaign("c1")),
        Arrays.asList(journal),
        Instant.parse(asOf));
  }

  private static String upfront(String id, String amount, String credit) {
    return "- { offer: %s, version: 1, opens: 2026-01-01, upfront: { USD: %s }, credit: { %s } }\n"
        .formatted(id, amount, credit);
  }

  private static SpendCorrection correction(String id, String event, String at, String amount) {
    return SpendCorrection.builder()
        .id(EntryId.of(id))
        .event(EntryId.of(event))
        .recordedAt(Instant.parse(at))
        .amount(Money.parse(amount))
        .build();
  }

  private static CreditAssignment assignment(String id, String offer, String from) {
    return CreditAssignment.builder()
        .id(EntryId.of(id))
        .offer(OfferId.of(offer))
        .campaign(CampaignId.of("c1"))
        .from(Instant.parse(from))
        .recordedAt(Instant.parse("2026-03-01T12:00:00Z"))
        .build();
  }

  @Test
  void march_holds_its_last_nanosecond_and_not_april() {
    Interval march = Interval.parse("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z");
    assertThat(march.contains(Instant.parse("2026-03-31T23:59:59.999999999Z"))).isTrue();
    assertThat(march.contains(Instant.parse("2026-04-01T00:00:00Z"))).isFalse();
    assertThat(Interval.ofNullable(null, null)).isEqualTo(Interval.always());
  }

  @Test
  void a_day_that_changes_the_clocks_has_23_hours() {
    ZoneId newYork = ZoneId.of("America/New_York");
    Instant start = Instant.parse("2026-03-07T17:00:00Z"); // 12:00 there
    assertThat(Length.parse("P1D").after(start, newYork)).isEqualTo("2026-03-08T16:00:00Z");
    assertThat(Length.parse("PT24H").after(start, newYork)).isEqualTo("2026-03-08T17:00:00Z");
  }

  @Test
  void half_of_3333_is_1666() {
    assertThat(Percent.of(50).shareOf(3333)).isEqualTo(1666);
  }

  @Test
  void what_is_assigned_pays_before_what_is_scoped_before_what_is_the_accounts() {
    CreditProgram program =
        Samples.program(
            upfront("account", "40.00", "")
                + upfront("objective", "50.00", "covers: { objectives: [TRAFFIC] }")
                + upfront("assigned", "30.00", "covers: { campaigns: ASSIGNED }"));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            assignment("a1", "assigned", "2026-03-01T12:00:00Z"),
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00"));
    assertThat(statement.allocations())
        .extracting(paid -> paid.offer() + " " + paid.amount())
        .containsExactly("assigned USD 30.00", "objective USD 50.00", "account USD 20.00");
  }

  @Test
  void of_several_assignments_the_earliest_holds() {
    CreditProgram program =
        Samples.program(upfront("assigned", "30.00", "covers: { campaigns: ASSIGNED }"));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            assignment("a1", "assigned", "2026-03-05T00:00:00Z"),
            assignment("a2", "assigned", "2026-03-03T00:00:00Z"),
            Samples.spend("e1", "2026-03-02T23:59:59Z", "USD 10.00"),
            Samples.spend("e2", "2026-03-03T00:00:00Z", "USD 10.00"));
    assertThat(statement.allocations())
        .extracting(paid -> paid.event() + " " + paid.amount())
        .containsExactly("e2 USD 10.00");
  }

  @Test
  void what_a_correction_returns_to_an_expired_credit_lapses() {
    CreditProgram program = Samples.program(upfront("gift", "100.00", "valid-for: P10D"));
    Statement statement =
        statement(
            program,
            "2026-03-21T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 60.00"),
            correction("k1", "e1", "2026-03-20T00:00:00Z", "USD 10.00"));
    assertThat(statement.credits())
        .extracting(
            credit ->
                credit.amount()
                    + " = "
                    + credit.used()
                    + " + "
                    + credit.remaining()
                    + " + "
                    + credit.lapsed()
                    + " + "
                    + credit.revoked())
        .containsExactly("USD 100.00 = USD 50.00 + USD 0.00 + USD 50.00 + USD 0.00");
    assertThat(statement.allocations())
        .extracting(paid -> paid.entry() + " " + paid.amount())
        .containsExactly("e1 USD 60.00", "k1 USD -10.00");
  }

  @Test
  void the_highest_tier_tops_up_and_every_tier_adds() {
    JournalEntry[] journal = {
      Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00"),
      // The first credit pays 50.00 of it, so that 400.00 are left to earn.
      Samples.spend("e2", "2026-03-03T12:00:00Z", "USD 450.00")
    };
    assertThat(credits("HIGHEST_REACHED", journal)).containsExactly("USD 50.00", "USD 100.00");
    assertThat(credits("EVERY_REACHED", journal)).containsExactly("USD 50.00", "USD 150.00");
  }

  private static ImmutableList<String> credits(String pays, JournalEntry... journal) {
    CreditProgram program =
        Samples.program(
            Samples.offer("o1", "pays: " + pays + ", resolves: AT_ONCE, " + TWO_TIERS, ""));
    return statement(program, "2026-03-06T00:00:00Z", journal).credits().stream()
        .map(credit -> credit.amount().toString())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void the_next_tier_tells_what_is_short_of_it() {
    CreditProgram program =
        Samples.program(
            Samples.offer("o1", "pays: HIGHEST_REACHED, resolves: AT_CLOSE, " + TWO_TIERS, ""));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 120.00"));
    assertThat(statement.offers().get(0).reached()).contains(Money.parse("USD 100.00"));
    assertThat(statement.offers().get(0).next())
        .hasValueSatisfying(
            next ->
                assertThat(next.spend() + " " + next.credit() + " " + next.shortfall())
                    .isEqualTo("USD 500.00 USD 150.00 USD 380.00"));
  }

  @Test
  void a_grace_of_two_days_closes_two_days_after_the_window() {
    CreditProgram program =
        Samples.program(
            Samples.offer(
                "o1", "grace: P2D, pays: HIGHEST_REACHED, resolves: AT_CLOSE, " + TWO_TIERS, ""));
    Statement statement = statement(program, "2026-03-06T00:00:00Z");
    assertThat(statement.offers().get(0).windowEnd())
        .contains(Instant.parse("2026-03-31T00:00:00Z"));
    assertThat(statement.offers().get(0).closesAt())
        .contains(Instant.parse("2026-04-02T00:00:00Z"));
  }

  @Test
  void lost_progress_takes_back_what_is_unused_and_gives_it_again() {
    CreditProgram program =
        Samples.program(
            Samples.offer(
                "o1",
                "on-lost-progress: REVOKE_UNUSED, pays: HIGHEST_REACHED, resolves: AT_ONCE, "
                    + ONE_TIER,
                ""));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00"),
            Samples.spend("e2", "2026-03-03T12:00:00Z", "USD 20.00"),
            correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 10.00"),
            Samples.spend("e3", "2026-03-05T12:00:00Z", "USD 10.00"));
    assertThat(statement.credits())
        .extracting(credit -> credit.amount() + ", revoked " + credit.revoked())
        .containsExactly("USD 50.00, revoked USD 30.00", "USD 30.00, revoked USD 0.00");
  }

  @Test
  void a_share_is_rounded_down_to_a_millionth() {
    CreditProgram program = Samples.program(upfront("gift", "100.00", "share: 33.333333"));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 10.00"));
    assertThat(statement.totals())
        .hasToString("USD 10.00 = USD 3.333333 credit + USD 6.666667 cash");
  }

  @Test
  void corrections_never_exceed_the_cost() {
    CreditProgram program = Samples.program(upfront("gift", "100.00", ""));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 100.00"),
            correction("k1", "e1", "2026-03-03T00:00:00Z", "USD 60.00"),
            correction("k2", "e1", "2026-03-04T00:00:00Z", "USD 40.00"),
            correction("k3", "e1", "2026-03-05T00:00:00Z", "USD 0.01"));
    assertThat(statement.rejected())
        .extracting(entry -> entry.entry() + " " + entry.code())
        .containsExactly("k3 correction-exceeds-cost");
  }

  @Test
  void an_event_refused_for_two_reasons_stands_under_both() {
    CreditProgram program =
        ProgramFile.parse(
            "p.yaml",
            """
            program: p
            objectives: { TRAFFIC: [ { regions: [GB] } ] }
            industries: { RETAIL: [ { regions: ALL, rule: PROHIBITED } ] }
            offers: []
            """,
            RuleFactories.none());
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 12.00"));
    assertThat(statement.excluded())
        .extracting(excluded -> excluded.code() + " " + excluded.amount())
        .containsExactlyInAnyOrder(
            "industry-prohibited USD 12.00", "objective-not-available USD 12.00");
  }

  @Test
  void a_late_enrolment_does_not_look_at_spend_posted_before_it() {
    CreditProgram program =
        Samples.program(
            Samples.offer("o1", "pays: HIGHEST_REACHED, resolves: AT_ONCE, " + ONE_TIER, "")
                .replace("  opens:", "  enrol: { mode: REGISTER }\n  opens:"));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-03T12:00:00Z", "USD 10.00"),
            Enrolment.builder()
                .id(EntryId.of("n1"))
                .offer(OfferId.of("o1"))
                .at(Instant.parse("2026-03-01T12:00:00Z"))
                .recordedAt(Instant.parse("2026-03-04T12:00:00Z"))
                .build());
    assertThat(statement.offers().get(0).windowStart())
        .contains(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(statement.offers().get(0).qualifying()).contains(Money.parse("USD 0.00"));
  }

  @Test
  void a_window_from_the_first_spend_ends_within_another_length() {
    CreditProgram program =
        Samples.program(
            """
            - offer: o1
              version: 1
              opens: 2025-01-01
              earn:
                window:
                  starts: FIRST_SPEND
                  length: P30D
                  ends-within: { anchor: ACCOUNT_CREATED, length: P60D }
                pays: HIGHEST_REACHED
                resolves: AT_ONCE
                tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
            """);
    assertThat(windowEnd(program, "2026-01-10T00:00:00Z")).contains("2026-02-09T00:00:00Z");
    assertThat(windowEnd(program, "2026-02-20T00:00:00Z")).contains("2026-03-02T00:00:00Z");
    assertThat(windowEnd(program, "2026-03-02T00:00:00Z")).isEmpty();
  }

  private static Optional<String> windowEnd(CreditProgram program, String firstSpend) {
    Account account =
        Account.builder()
            .from(Samples.account())
            .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    return program
        .statement(
            account,
            ImmutableList.of(Samples.campaign("c1")),
            ImmutableList.of(Samples.spend("e1", firstSpend, "USD 10.00")),
            Instant.parse(firstSpend))
        .offers()
        .get(0)
        .windowEnd()
        .map(Instant::toString);
  }

  @Test
  void what_credit_paid_stays_paid_when_its_offer_is_invalidated() {
    CreditProgram program = Samples.program(upfront("gift", "50.00", ""));
    Statement statement =
        statement(
            program,
            "2026-03-06T00:00:00Z",
            Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 20.00"),
            Invalidation.builder()
                .id(EntryId.of("i1"))
                .offer(OfferId.of("gift"))
                .at(Instant.parse("2026-03-03T00:00:00Z"))
                .build());
    assertThat(statement.credits())
        .extracting(credit -> credit.used() + " " + credit.revoked())
        .containsExactly("USD 20.00 USD 30.00");
  }

  @Test
  void a_length_from_an_anchor_ends_before_its_last_instant() {
    EligibilityRule young =
        EligibilityRules.newAdvertiser(
            NewAdvertiser.builder()
                .within(new Within(Anchor.ACCOUNT_CREATED, Length.ofDays(60)))
                .build());
    assertThat(young.verdict(at(Samples.account(), "2026-04-29T23:59:59Z")))
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(young.verdict(at(Samples.account(), "2026-04-30T00:00:00Z")))
        .isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void a_silence_is_over_when_its_length_has_passed() {
    EligibilityRule silent =
        EligibilityRules.newAdvertiser(
            NewAdvertiser.builder().dormantFor(Length.ofDays(90)).build());
    Account account =
        Account.builder()
            .from(Samples.account())
            .createdAt(Instant.parse("2025-01-01T00:00:00Z"))
            .history(Occurrence.at(Instant.parse("2026-01-01T12:00:00Z")))
            .build();
    assertThat(silent.verdict(at(account, "2026-04-01T11:59:59.999999999Z")))
        .isEqualTo(Verdict.INELIGIBLE);
    assertThat(silent.verdict(at(account, "2026-04-01T12:00:00Z"))).isEqualTo(Verdict.ELIGIBLE);
  }

  private static EligibilityRequest at(Account account, String instant) {
    return EligibilityRequest.builder().account(account).at(Instant.parse(instant)).build();
  }

  @Test
  void what_was_let_go_is_beyond_the_horizon() {
    CreditProgram program =
        Samples.program(
            Samples.offer("o1", "pays: HIGHEST_REACHED, resolves: AT_ONCE, " + ONE_TIER, ""));
    Ledger ledger = program.openLedger(Samples.account(), ImmutableSet.of(Samples.campaign("c1")));
    ledger.post(Samples.spend("e1", "2026-03-02T12:00:00Z", "USD 10.00"));
    ledger.post(Samples.spend("e2", "2026-06-10T12:00:00Z", "USD 10.00"));
    ledger.compact(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(ledger.horizon()).contains(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(ledger.post(correction("k1", "e1", "2026-06-12T00:00:00Z", "USD 1.00")))
        .hasToString("REJECTED beyond-horizon");
    assertThat(ledger.post(correction("k2", "e2", "2026-06-12T00:00:00Z", "USD 1.00")).isAccepted())
        .isTrue();
  }
}
