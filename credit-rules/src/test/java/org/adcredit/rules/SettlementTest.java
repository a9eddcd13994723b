// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.earning;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Settlement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Where only spend earns that was paid for; see {@link Basis}. */
class SettlementTest {
  private static final String ENROLLED = "2026-03-02T00:00:00Z";

  /** Thirty days from the enrolment, through the change of clocks of 8 March, and two of grace. */
  private static final Instant CLOSE = Instant.parse("2026-04-02T23:00:00Z");

  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Interval MARCH = Interval.parse("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z");
  private static final Offer GIFT = Sample.gift("gift", CreditTerms.builder().build());

  private static EarningTerms.Builder settled() {
    return earning().basis(Basis.SETTLED).grace(Length.ofDays(2));
  }

  private static Offer welcome(EarningTerms.Builder terms) {
    return Sample.offer("welcome").earning(terms.build()).build();
  }

  private static Offer welcome() {
    return welcome(settled().tier(Tier.of("USD 100", "USD 50")));
  }

  /** 60.00 delivered on 3 March, and 60.00 on the 30th. */
  private static Ledger ledger(Offer... offers) {
    return posted(
        Sample.ledger(offers),
        enrolment(ENROLLED),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
        Facts.spend("e2", "c2", "2026-03-30T00:00:00Z", "USD 60.00"));
  }

  private static OfferStatement offer(Ledger ledger) {
    return ledger.statement(MAY).offers().get(0);
  }

  /** Code, campaign, amount and events of what does not count toward the offer. */
  private static List<String> excluded(Ledger ledger) {
    return ledger.statement(MAY).excluded().stream()
        .map(
            exclusion ->
                exclusion.code()
                    + " "
                    + exclusion.campaign()
                    + " "
                    + exclusion.amount().amount()
                    + " "
                    + exclusion.events())
        .toList();
  }

  private static List<String> steps(Ledger ledger) {
    return ledger.statement(MAY).contributions().stream()
        .map(
            step ->
                step.entry()
                    + " of "
                    + step.event()
                    + " "
                    + step.cost().amount()
                    + " "
                    + step.credit().amount()
                    + " "
                    + step.amount().amount()
                    + " "
                    + step.qualifying().amount())
        .toList();
  }

  private static List<Instant> resolved(Ledger ledger) {
    return ledger.statement(MAY).credits().stream().map(CreditBalance::resolvedAt).toList();
  }

  private static void assertRejected(Ledger ledger, JournalEntry entry, RejectionCode code) {
    assertThat(ledger.post(entry).rejection().map(Rejection::code)).contains(code);
  }

  @Test
  void spend_does_not_count_until_it_is_settled() {
    Ledger ledger = ledger(welcome());

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 0.00"));
    assertThat(offer(ledger).status()).isEqualTo(OfferStatus.MISSED);
    assertThat(excluded(ledger))
        .containsExactly("not-settled c1 60.00 1", "not-settled c2 60.00 1");
    assertThat(steps(ledger)).isEmpty();
  }

  @Test
  void a_settled_period_earns_at_once_what_was_delivered_in_it() {
    Ledger ledger = ledger(welcome());
    posted(ledger, Facts.settlement("s1", MARCH, "2026-04-02T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 120.00"));
    assertThat(excluded(ledger)).isEmpty();
    assertThat(resolved(ledger)).containsExactly(Instant.parse("2026-04-02T00:00:00Z"));
    assertThat(ledger.statement(MAY).tiersReached())
        .containsExactly(
            new TierReached(
                WELCOME,
                Money.parse("USD 100.00"),
                EntryId.of("e2"),
                Instant.parse("2026-04-02T00:00:00Z"),
                Money.parse("USD 120.00")));
    assertThat(steps(ledger))
        .containsExactly("s1 of e1 60.00 0.00 60.00 60.00", "s1 of e2 60.00 0.00 60.00 120.00");
  }

  @Test
  void a_single_event_is_settled_by_its_id() {
    Ledger ledger = ledger(welcome());
    posted(ledger, Facts.settlement("s1", "e2", "2026-03-31T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 60.00"));
    assertThat(excluded(ledger)).containsExactly("not-settled c1 60.00 1");
    assertThat(steps(ledger)).containsExactly("s1 of e2 60.00 0.00 60.00 60.00");
  }

  @Test
  void a_period_begins_with_its_first_instant_and_ends_before_its_last() {
    Ledger ledger = ledger(welcome());
    Instant first = Instant.parse("2026-03-03T00:00:00Z");
    Instant second = Instant.parse("2026-03-30T00:00:00Z");

    posted(
        ledger,
        Facts.settlement("s1", Interval.until(first), "2026-04-01T00:00:00Z"),
        Facts.settlement("s2", Interval.from(second.plusNanos(1)), "2026-04-01T00:00:01Z"),
        Facts.settlement("s3", Interval.of(first.plusNanos(1), second), "2026-04-01T00:00:02Z"));
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 0.00"));

    posted(ledger, Facts.settlement("s4", Interval.of(first, second), "2026-04-01T00:00:03Z"));
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 60.00"));
    assertThat(steps(ledger)).containsExactly("s4 of e1 60.00 0.00 60.00 60.00");

    posted(ledger, Facts.settlement("s5", Interval.from(second), "2026-04-01T00:00:04Z"));
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 120.00"));
  }

  @Test
  void two_events_of_one_instant_are_both_settled() {
    Ledger ledger =
        posted(
            Sample.ledger(welcome()),
            enrolment(ENROLLED),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
            Facts.spend("e2", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
            Facts.settlement("s1", Interval.always(), "2026-03-04T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 120.00"));
    assertThat(excluded(ledger)).isEmpty();
  }

  @Test
  void spend_that_is_recorded_after_the_settlement_of_its_period_needs_another() {
    Ledger ledger = ledger(welcome());
    posted(
        ledger,
        Facts.settlement("s1", MARCH, "2026-04-01T00:00:00Z"),
        Facts.lateSpend("e3", "c1", "2026-03-31T00:00:00Z", "2026-04-01T12:00:00Z", "USD 9.00"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 120.00"));
    assertThat(excluded(ledger)).containsExactly("not-settled c1 9.00 1");

    posted(ledger, Facts.settlement("s2", MARCH, "2026-04-02T00:00:00Z"));
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 129.00"));
  }

  @Test
  void at_one_instant_spend_and_its_correction_come_before_the_settlement_in_a_journal() {
    ImmutableList<JournalEntry> journal =
        ImmutableList.of(
            Facts.settlement("a1", Interval.always(), "2026-03-09T00:00:00Z"),
            Facts.invalidation("b1", "welcome", "2026-03-09T00:00:00Z"),
            Facts.correction("k1", "x1", "2026-03-09T00:00:00Z", "USD 10.00"),
            Facts.spend("x1", "c1", "2026-03-09T00:00:00Z", "USD 60.00"),
            enrolment(ENROLLED));
    Statement statement =
        Sample.program(welcome())
            .build()
            .statement(Facts.account(), Sample.CAMPAIGNS, journal, MAY);

    assertThat(statement.rejected()).isEmpty();
    assertThat(statement.offers().get(0).qualifying()).contains(Money.parse("USD 50.00"));
  }

  @Test
  void to_be_settled_again_changes_nothing() {
    Ledger ledger = ledger(welcome());
    posted(
        ledger,
        Facts.settlement("s1", "e1", "2026-03-31T00:00:00Z"),
        Facts.settlement("s2", "e1", "2026-04-01T00:00:00Z"),
        Facts.settlement("s3", MARCH, "2026-04-02T00:00:00Z"));

    assertThat(steps(ledger))
        .containsExactly("s1 of e1 60.00 0.00 60.00 60.00", "s3 of e2 60.00 0.00 60.00 120.00");
  }

  @Test
  void a_settlement_of_what_was_not_accepted_or_is_no_spend_is_rejected() {
    Ledger ledger = ledger(welcome());

    assertRejected(
        ledger, Facts.settlement("s1", "e9", "2026-03-31T00:00:00Z"), RejectionCode.UNKNOWN_ENTRY);
    assertRejected(
        ledger, Facts.settlement("s1", "n1", "2026-03-31T00:00:00Z"), RejectionCode.UNKNOWN_ENTRY);
    assertThat(ledger.statement(MAY).rejected().get(0).message())
        .isEqualTo("no such spend event has been accepted: e9");
  }

  @Test
  void spend_that_is_settled_by_the_close_counts_and_from_the_close_on_it_is_too_late() {
    Ledger inTime = ledger(welcome());
    posted(inTime, Facts.settlement("s1", MARCH, CLOSE.minusNanos(1).toString()));
    Ledger late = ledger(welcome());
    posted(late, Facts.settlement("s1", MARCH, CLOSE.toString()));

    assertThat(offer(inTime).closesAt()).contains(CLOSE);
    assertThat(offer(inTime).qualifying()).contains(Money.parse("USD 120.00"));
    assertThat(offer(late).qualifying()).contains(Money.parse("USD 0.00"));
    assertThat(excluded(late))
        .containsExactly("recorded-too-late c1 60.00 1", "recorded-too-late c2 60.00 1");
    assertThat(steps(late)).isEmpty();
  }

  @Test
  void spend_that_is_settled_after_an_invalidation_is_listed_under_it() {
    Ledger ledger = ledger(welcome());
    posted(
        ledger,
        Facts.settlement("s1", "e1", "2026-03-30T12:00:00Z"),
        Facts.invalidation("i1", "welcome", "2026-03-31T00:00:00Z"),
        Facts.settlement("s2", MARCH, "2026-04-01T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 60.00"));
    assertThat(excluded(ledger)).containsExactly("offer-invalidated c2 60.00 1");
    assertThat(steps(ledger)).containsExactly("s1 of e1 60.00 0.00 60.00 60.00");
  }

  @Test
  void what_an_invalidation_revoked_is_not_issued_again_by_a_settlement() {
    Ledger ledger =
        posted(
            ledger(welcome()),
            Facts.settlement("s1", "e1", "2026-03-30T06:00:00Z"),
            Facts.settlement("s2", "e2", "2026-03-30T12:00:00Z"),
            Facts.spend("e3", "c1", "2026-03-30T13:00:00Z", "USD 1.00"),
            Facts.invalidation("i1", "welcome", "2026-03-31T00:00:00Z"),
            Facts.settlement("s3", MARCH, "2026-04-01T00:00:00Z"));

    assertThat(ledger.statement(MAY).credits()).hasSize(1);
    assertThat(ledger.statement(MAY).credits().get(0).revoked())
        .isEqualTo(Money.parse("USD 49.00"));
    assertThat(excluded(ledger)).contains("offer-invalidated c1 1.00 1");
  }

  @Test
  void a_window_that_first_spend_started_closes_before_a_later_settlement() {
    Ledger ledger =
        posted(
            Sample.ledger(
                welcome(
                    settled()
                        .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(10)))
                        .tier(Tier.of("USD 100", "USD 50")))),
            enrolment(ENROLLED),
            Facts.spend("e1", "c1", "2026-03-12T00:00:00Z", "USD 60.00"),
            Facts.settlement("s1", MARCH, "2026-03-24T00:00:00Z"));

    assertThat(excluded(ledger)).containsExactly("recorded-too-late c1 60.00 1");
  }

  @Test
  void the_window_is_a_matter_of_delivery_and_not_of_settlement() {
    Ledger ledger = Sample.ledger(welcome());
    posted(
        ledger,
        enrolment(ENROLLED),
        Facts.spend("e1", "c1", "2026-03-31T22:59:59.999999999Z", "USD 60.00"),
        Facts.spend("e2", "c1", "2026-03-31T23:00:00Z", "USD 60.00"),
        Facts.settlement("s1", Interval.always(), "2026-04-02T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 60.00"));
    assertThat(excluded(ledger)).containsExactly("after-window c1 60.00 1");
  }

  @Test
  void first_spend_starts_its_window_before_it_is_settled() {
    Ledger ledger =
        posted(
            Sample.ledger(
                welcome(
                    settled()
                        .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(10)))
                        .tier(Tier.of("USD 100", "USD 50")))),
            enrolment(ENROLLED),
            Facts.spend("e1", "c1", "2026-03-12T00:00:00Z", "USD 60.00"));
    Instant march13 = Instant.parse("2026-03-13T00:00:00Z");

    OfferStatement welcome = ledger.statement(march13).offers().get(0);
    assertThat(welcome.windowStart()).contains(Instant.parse("2026-03-12T00:00:00Z"));
    assertThat(welcome.closesAt()).contains(Instant.parse("2026-03-24T00:00:00Z"));
    assertThat(ledger.statement(march13).nextChangeAt())
        .contains(Instant.parse("2026-03-24T00:00:00Z"));
  }

  @Test
  void a_correction_before_the_settlement_leaves_less_to_count() {
    Ledger ledger = ledger(welcome());
    posted(
        ledger,
        Facts.correction("k1", "e1", "2026-03-30T12:00:00Z", "USD 25.00"),
        Facts.settlement("s1", MARCH, "2026-03-31T00:00:00Z"));

    assertThat(steps(ledger))
        .containsExactly("s1 of e1 35.00 0.00 35.00 35.00", "s1 of e2 60.00 0.00 60.00 95.00");
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 95.00"));
  }

  @Test
  void a_correction_after_the_settlement_takes_back_what_counted() {
    Ledger ledger =
        ledger(
            welcome(
                settled()
                    .onLostProgress(OnLostProgress.REVOKE_UNUSED)
                    .tier(Tier.of("USD 100", "USD 50"))));
    posted(
        ledger,
        Facts.settlement("s1", MARCH, "2026-03-31T00:00:00Z"),
        Facts.correction("k1", "e1", "2026-03-31T12:00:00Z", "USD 25.00"));

    assertThat(steps(ledger)).last().isEqualTo("k1 of e1 -25.00 0.00 -25.00 95.00");
    assertThat(ledger.statement(MAY).credits().get(0).revoked())
        .isEqualTo(Money.parse("USD 50.00"));
  }

  @Test
  void what_credit_paid_of_settled_spend_does_not_count_and_is_listed_when_it_is_settled() {
    Ledger ledger =
        posted(
            Sample.ledger(welcome(), GIFT),
            enrolment(ENROLLED),
            Facts.enrolment("g1", "gift", ENROLLED),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"));
    assertThat(excluded(ledger)).containsExactly("not-settled c1 60.00 1");

    posted(
        ledger,
        Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 25.00"),
        Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z"));

    assertThat(excluded(ledger)).containsExactly("credit-funded c1 50.00 1");
    assertThat(steps(ledger)).containsExactly("s1 of e1 35.00 35.00 0.00 0.00");
  }

  @Test
  void where_credit_funded_spend_counts_what_is_left_of_the_cost_does() {
    Ledger ledger =
        posted(
            Sample.ledger(
                welcome(settled().creditFundedCounts(true).tier(Tier.of("USD 100", "USD 50"))),
                GIFT),
            enrolment(ENROLLED),
            Facts.enrolment("g1", "gift", ENROLLED),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
            Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 5.00"),
            Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z"));

    assertThat(excluded(ledger)).isEmpty();
    assertThat(steps(ledger)).containsExactly("s1 of e1 55.00 50.00 55.00 55.00");
    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 55.00"));
  }

  @Test
  void what_a_period_earns_is_issued_once_after_all_of_its_events() {
    Ledger ledger =
        ledger(
            welcome(
                settled().tier(Tier.of("USD 50", "USD 10")).tier(Tier.of("USD 100", "USD 50"))));
    posted(ledger, Facts.settlement("s1", MARCH, "2026-03-31T00:00:00Z"));

    assertThat(ledger.statement(MAY).credits())
        .extracting(CreditBalance::amount)
        .containsExactly(Money.parse("USD 50.00"));
    assertThat(ledger.statement(MAY).tiersReached())
        .extracting(tier -> tier.entry().value())
        .containsExactly("e1", "e2");
  }

  @Test
  void credit_that_a_settlement_earns_pays_for_later_spend() {
    Ledger ledger = ledger(welcome());
    posted(
        ledger,
        Facts.settlement("s1", MARCH, "2026-03-31T00:00:00Z"),
        Facts.spend("e3", "c1", "2026-03-31T12:00:00Z", "USD 30.00"));

    assertThat(ledger.statement(MAY).totals().credit()).isEqualTo(Money.parse("USD 30.00"));
  }

  @Test
  void offers_of_both_bases_count_the_same_spend_each_in_its_time() {
    Offer other =
        Sample.offer("other").earning(earning().tier(Tier.of("USD 100", "USD 20")).build()).build();
    Ledger ledger =
        posted(
            Sample.ledger(welcome(), other),
            enrolment(ENROLLED),
            Facts.enrolment("n2", "other", ENROLLED),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
            Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 10.00"),
            Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z"));

    assertThat(ledger.statement(MAY).contributions())
        .extracting(step -> step.offer() + " " + step.entry() + " " + step.amount())
        .containsExactly("other e1 USD 60.00", "other k1 USD -10.00", "welcome s1 USD 50.00");
    assertThat(ledger.statement(MAY).offers())
        .extracting(OfferStatement::qualifying)
        .containsOnly(Optional.of(Money.parse("USD 50.00")));
  }

  @Test
  void spend_counts_by_what_the_rules_said_when_it_was_posted() {
    Ledger ledger =
        posted(
            Sample.ledger(welcome()),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 60.00"),
            Enrolment.builder()
                .from(enrolment(ENROLLED))
                .recordedAt(Instant.parse("2026-03-04T00:00:00Z"))
                .build(),
            Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z"));

    assertThat(offer(ledger).qualifying()).contains(Money.parse("USD 0.00"));
    assertThat(excluded(ledger)).isEmpty();
    assertThat(steps(ledger)).isEmpty();
  }

  @Test
  void a_settlement_is_nothing_to_offers_that_count_what_was_delivered() {
    Ledger ledger = ledger(Sample.welcome().build());
    List<String> before = steps(ledger);
    posted(ledger, Facts.settlement("s1", MARCH, "2026-03-31T00:00:00Z"));

    assertThat(steps(ledger)).isEqualTo(before).hasSize(2);
  }

  @Test
  void award_asks_to_have_settled_before_the_close_what_is_short() {
    Ledger ledger = ledger(welcome());
    posted(ledger, Facts.settlement("s1", "e1", "2026-03-31T00:00:00Z"));
    Finding finding =
        ledger.award(WELCOME, Instant.parse("2026-04-01T12:00:00Z")).findings().iterator().next();

    assertThat(finding.shortfall()).contains(Money.parse("USD 40.00"));
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Settle(Money.parse("USD 40.00"), Optional.of(CLOSE)));
    assertThat(ledger.award(WELCOME, CLOSE).findings().iterator().next().remedies())
        .containsExactly(Remedy.permanent());
    posted(ledger, Facts.settlement("s2", "e2", "2026-04-02T22:00:00Z"));
    assertThat(ledger.award(WELCOME, CLOSE).isEligible()).isTrue();
  }

  @Test
  void award_names_no_instant_while_first_spend_has_not_started_the_window() {
    Ledger ledger =
        posted(
            Sample.ledger(
                welcome(
                    settled()
                        .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(10)))
                        .tier(Tier.of("USD 100", "USD 50")))),
            enrolment(ENROLLED));

    assertThat(ledger.award(WELCOME, MAY).findings().iterator().next().remedies())
        .containsExactly(new Remedy.Settle(Money.parse("USD 100.00"), Optional.empty()));
  }

  @Test
  void a_preview_of_spend_tells_that_it_would_wait() {
    Ledger ledger = ledger(welcome());
    Preview preview = ledger.preview(Facts.spend("e3", "c1", "2026-03-31T00:00:00Z", "USD 200.00"));

    assertThat(preview.contributions()).isEmpty();
    assertThat(preview.credits()).isEmpty();
    assertThat(preview.excluded()).extracting(Exclusion::code).containsExactly("not-settled");
  }

  @Test
  void
      a_settlement_after_which_more_would_be_owed_than_can_be_counted_leaves_the_ledger_as_it_was() {
    Offer percent =
        Sample.offer("welcome")
            .earning(
                EarningTerms.builder()
                    .basis(Basis.SETTLED)
                    .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
                    .pays(Pays.PERCENT)
                    .resolves(Resolves.AT_CLOSE)
                    .match(SpendMatch.builder().percent(Percent.of(1_000)).build())
                    .build())
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(percent),
            enrolment(ENROLLED),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 500000000000.00"),
            Facts.spend("e2", "c1", "2026-03-04T00:00:00Z", "USD 500000000000.00"));
    posted(ledger, Facts.settlement("s0", "e1", "2026-03-04T12:00:00Z"));
    byte[] before = ledger.save();
    Settlement rest = Facts.settlement("s1", MARCH, "2026-03-05T00:00:00Z");

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ledger.post(rest));

    assertThat(ledger.save()).isEqualTo(before);
  }

  @Test
  void a_ledger_that_is_resumed_knows_what_waits() {
    Ledger ledger = ledger(welcome());
    posted(ledger, Facts.settlement("s1", "e1", "2026-03-31T00:00:00Z"));
    Ledger resumed =
        Sample.program(welcome()).build().resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());
    posted(resumed, Facts.settlement("s2", MARCH, "2026-04-01T00:00:00Z"));

    assertThat(steps(resumed))
        .containsExactly("s1 of e1 60.00 0.00 60.00 60.00", "s2 of e2 60.00 0.00 60.00 120.00");
    assertThat(excluded(resumed)).isEmpty();
  }
}
