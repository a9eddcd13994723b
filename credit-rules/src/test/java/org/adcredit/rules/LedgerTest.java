// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.earning;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.ledger;
import static org.adcredit.rules.Sample.offer;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.program;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What becomes of an entry, and what a ledger answers. */
class LedgerTest {
  private static final String MARCH_2 = "2026-03-02T10:00:00Z";
  private static final String MARCH_3 = "2026-03-03T10:00:00Z";
  private static final String MARCH_4 = "2026-03-04T10:00:00Z";
  private static final Instant LATER = Instant.parse("2026-03-10T00:00:00Z");

  private static Offer chosen() {
    return offer("chosen")
        .earning(
            earning()
                .pays(Pays.CHOSEN)
                .tier(Tier.of("USD 100", "USD 50"))
                .tier(Tier.of("USD 300", "USD 200"))
                .build())
        .build();
  }

  private static SpendEvent spend(String id, String at, String cost) {
    return Facts.spend(id, "c1", at, cost);
  }

  private static void assertRejected(Ledger ledger, JournalEntry entry, RejectionCode code) {
    byte[] before = ledger.save();
    Statement statement = ledger.statement(LATER);
    PostResult result = ledger.post(entry);

    assertThat(result.outcome()).isEqualTo(PostResult.Outcome.REJECTED);
    assertThat(result.isAccepted()).isFalse();
    assertThat(result).hasToString("REJECTED " + code.code());
    Rejection rejection = result.rejection().orElseThrow();
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.entry()).isEqualTo(entry.id());
    assertThat(rejection.recordedAt()).isEqualTo(entry.recordedAt());
    assertThat(rejection.message()).isNotEmpty();
    assertThat(ledger.statement(LATER).rejected()).endsWith(rejection);
    assertThat(ledger.statement(LATER).offers()).isEqualTo(statement.offers());
    assertThat(ledger.statement(LATER).totals()).isEqualTo(statement.totals());
    assertThat(ledger.save()).isNotEqualTo(before);
  }

  @Test
  void an_entry_is_accepted_once_and_ignored_when_it_comes_again() {
    Ledger ledger = ledger(welcome().build());
    SpendEvent event = spend("e1", MARCH_2, "USD 10.00");
    SpendEvent again =
        SpendEvent.builder()
            .from(event)
            .cost(Money.parse("USD 10.000000"))
            .results(Map.of("leads", BigDecimal.ONE))
            .build();

    assertThat(ledger.lastRecordedAt()).isEmpty();
    assertThat(ledger.post(event).outcome()).isEqualTo(PostResult.Outcome.ACCEPTED);
    assertThat(ledger.post(event).isAccepted()).isFalse();
    assertThat(ledger.post(again).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
    assertThat(ledger.post(again).rejection()).isEmpty();
    assertThat(ledger.lastRecordedAt()).contains(Instant.parse(MARCH_2));
    assertThat(ledger.statement(LATER).totals().gross()).isEqualTo(Money.parse("USD 10.00"));
  }

  @Test
  void an_entry_seen_before_is_ignored_however_late_it_comes_again() {
    Ledger ledger = ledger(welcome().build());
    SpendEvent event = spend("e1", MARCH_2, "USD 10.00");
    posted(ledger, event, spend("e2", MARCH_4, "USD 10.00"));

    assertThat(ledger.post(event).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
  }

  @Test
  void an_id_with_other_content_is_a_conflict_even_out_of_order() {
    Ledger ledger =
        posted(
            ledger(welcome().build()),
            spend("e1", MARCH_2, "USD 10.00"),
            spend("e2", MARCH_4, "USD 10.00"));

    assertRejected(
        ledger, spend("e1", MARCH_2, "USD 10.000001"), RejectionCode.CONFLICTING_DUPLICATE);
    assertRejected(
        ledger, Facts.enrolment("e1", "unknown", MARCH_2), RejectionCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void what_was_recorded_before_the_last_entry_is_out_of_order_whatever_else_it_is() {
    Ledger ledger = posted(ledger(welcome().build()), spend("e1", MARCH_3, "USD 10.00"));
    String earlier = "2026-03-03T09:59:59.999999999Z";

    assertRejected(ledger, spend("e2", earlier, "USD 1.00"), RejectionCode.OUT_OF_ORDER);
    assertRejected(ledger, Facts.enrolment("n1", "unknown", earlier), RejectionCode.OUT_OF_ORDER);
    posted(ledger, spend("e2", MARCH_3, "USD 1.00"));
  }

  @Test
  void an_offer_that_there_is_not_comes_before_a_campaign_that_there_is_not() {
    Ledger ledger = ledger(welcome().build());

    assertRejected(ledger, Facts.enrolment("n1", "unknown", MARCH_2), RejectionCode.UNKNOWN_OFFER);
    assertRejected(
        ledger, Facts.invalidation("i1", "unknown", MARCH_2), RejectionCode.UNKNOWN_OFFER);
    assertRejected(
        ledger, Facts.assignment("a1", "unknown", "c9", MARCH_2), RejectionCode.UNKNOWN_OFFER);
    assertRejected(
        ledger, Facts.assignment("a1", "welcome", "c9", MARCH_2), RejectionCode.UNKNOWN_CAMPAIGN);
  }

  @Test
  void a_campaign_that_there_is_not_comes_before_another_currency() {
    Ledger ledger = ledger(welcome().build());

    assertRejected(
        ledger, Facts.spend("e1", "c9", MARCH_2, "EUR 1.00"), RejectionCode.UNKNOWN_CAMPAIGN);
    assertRejected(ledger, spend("e1", MARCH_2, "EUR 1.00"), RejectionCode.CURRENCY_MISMATCH);
  }

  @Test
  void a_correction_is_of_an_accepted_event_then_in_its_currency_then_of_no_more_than_is_left() {
    Ledger ledger = ledger(welcome().build());
    assertRejected(ledger, spend("e0", MARCH_2, "EUR 9.00"), RejectionCode.CURRENCY_MISMATCH);
    posted(ledger, spend("e1", MARCH_2, "USD 10.00"), enrolment(MARCH_2));

    assertRejected(
        ledger, Facts.correction("k1", "e0", MARCH_3, "EUR 1.00"), RejectionCode.UNKNOWN_ENTRY);
    assertRejected(
        ledger, Facts.correction("k1", "n1", MARCH_3, "USD 1.00"), RejectionCode.UNKNOWN_ENTRY);
    assertRejected(
        ledger,
        Facts.correction("k1", "e1", MARCH_3, "EUR 11.00"),
        RejectionCode.CURRENCY_MISMATCH);
    assertRejected(
        ledger,
        Facts.correction("k1", "e1", MARCH_3, "USD 10.000001"),
        RejectionCode.CORRECTION_EXCEEDS_COST);
    posted(ledger, Facts.correction("k1", "e1", MARCH_3, "USD 6.00"));
    assertRejected(
        ledger,
        Facts.correction("k2", "e1", MARCH_3, "USD 4.01"),
        RejectionCode.CORRECTION_EXCEEDS_COST);
    assertRejected(
        ledger, Facts.correction("k2", "k1", MARCH_3, "USD 1.00"), RejectionCode.UNKNOWN_ENTRY);
    posted(ledger, Facts.correction("k2", "e1", MARCH_3, "USD 4.00"));
    assertThat(ledger.statement(LATER).totals().gross()).isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void an_offer_is_held_once_and_that_comes_before_the_choice_of_a_tier() {
    Ledger ledger = ledger(chosen());

    assertRejected(ledger, Facts.enrolment("n1", "chosen", MARCH_2), RejectionCode.TIER_REQUIRED);
    assertRejected(ledger, Facts.enrolment("n1", "chosen", MARCH_2, 3), RejectionCode.NO_SUCH_TIER);
    posted(ledger, Facts.enrolment("n1", "chosen", MARCH_2, 2));
    assertRejected(
        ledger, Facts.enrolment("n2", "chosen", MARCH_3), RejectionCode.ALREADY_ENROLLED);
    assertRejected(
        ledger, Facts.enrolment("n2", "chosen", MARCH_3, 3), RejectionCode.ALREADY_ENROLLED);
  }

  @Test
  void what_is_not_held_cannot_be_invalidated_and_what_is_invalidated_not_again() {
    Ledger ledger = ledger(welcome().build());

    assertRejected(
        ledger, Facts.invalidation("i1", "welcome", MARCH_2), RejectionCode.NOT_ENROLLED);
    posted(ledger, enrolment(MARCH_2), Facts.invalidation("i1", "welcome", MARCH_3));
    assertRejected(
        ledger, Facts.invalidation("i2", "welcome", MARCH_3), RejectionCode.ALREADY_INVALIDATED);
    assertRejected(
        ledger, Facts.enrolment("n2", "welcome", MARCH_3), RejectionCode.ALREADY_ENROLLED);
  }

  @Test
  void a_rejected_entry_takes_no_id_and_no_time() {
    Ledger ledger = ledger(welcome().build());
    assertRejected(
        ledger, Facts.spend("e1", "c9", MARCH_4, "USD 1.00"), RejectionCode.UNKNOWN_CAMPAIGN);

    posted(ledger, spend("e1", MARCH_2, "USD 2.00"));

    assertThat(ledger.lastRecordedAt()).contains(Instant.parse(MARCH_2));
  }

  @Test
  void a_rejected_entry_is_listed_from_its_recording_on() {
    Ledger ledger = ledger(welcome().build());
    ledger.post(Facts.spend("e1", "c9", MARCH_3, "USD 1.00"));

    assertThat(ledger.statement(Instant.parse(MARCH_3).minusNanos(1)).rejected()).isEmpty();
    assertThat(ledger.statement(Instant.parse(MARCH_3)).rejected()).hasSize(1);
  }

  @Test
  void every_code_reads_in_kebab_case_and_stands_in_its_order() {
    assertThat(RejectionCode.values())
        .extracting(RejectionCode::code)
        .containsExactly(
            "conflicting-duplicate",
            "beyond-horizon",
            "out-of-order",
            "unknown-offer",
            "unknown-campaign",
            "unknown-entry",
            "currency-mismatch",
            "correction-exceeds-cost",
            "already-enrolled",
            "not-enrolled",
            "already-invalidated",
            "tier-required",
            "no-such-tier");
    assertThat(RejectionCode.NO_SUCH_TIER).hasToString("no-such-tier");
  }

  @Test
  void an_enrolment_that_the_rules_refuse_is_accepted_without_effect_and_may_be_tried_again() {
    Ledger ledger = ledger(welcome().opensAt(Instant.parse(MARCH_3)).build());

    posted(ledger, enrolment(MARCH_2));
    OfferStatement refused = ledger.statement(Instant.parse(MARCH_2)).offers().get(0);
    posted(ledger, Facts.enrolment("n2", "welcome", MARCH_3));

    assertThat(refused.status()).isEqualTo(OfferStatus.NOT_ELIGIBLE);
    assertThat(refused.refusals())
        .flatExtracting(Refusal::findings)
        .extracting(Finding::code)
        .containsExactly("offer-not-open-yet");
    assertThat(ledger.statement(LATER).offers().get(0).status()).isEqualTo(OfferStatus.EARNING);
    assertThat(ledger.statement(LATER).offers().get(0).enrolledAt())
        .contains(Instant.parse(MARCH_3));
  }

  @Test
  void an_entry_with_the_id_of_an_implied_enrolment_is_that_or_a_conflict() {
    Offer automatic = welcome().enrolment(EnrolmentTerms.builder().build()).build();
    Ledger ledger = ledger(automatic);
    String creation = "2026-03-01T05:00:00Z";

    assertThat(ledger.post(Facts.enrolment("auto/welcome", "welcome", creation)).outcome())
        .isEqualTo(PostResult.Outcome.IGNORED);
    assertRejected(
        ledger, spend("auto/welcome", MARCH_2, "USD 1.00"), RejectionCode.CONFLICTING_DUPLICATE);
    assertThat(ledger.statement(LATER).offers().get(0).status()).isEqualTo(OfferStatus.EARNING);
  }

  @Test
  void an_implied_enrolment_whose_id_was_taken_before_is_the_conflict_itself() {
    Offer automatic = welcome().enrolment(EnrolmentTerms.builder().build()).build();
    Ledger ledger = ledger(automatic);
    posted(ledger, spend("auto/welcome", "2026-02-01T00:00:00Z", "USD 1.00"));

    Statement statement = ledger.statement(LATER);

    assertThat(statement.offers().get(0).status()).isEqualTo(OfferStatus.NOT_ENROLLED);
    assertThat(statement.rejected())
        .extracting(Rejection::code)
        .containsExactly(RejectionCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void a_ledger_answers_from_its_last_entry_on_and_not_about_the_past() {
    Ledger ledger = posted(ledger(welcome().build()), enrolment(MARCH_3));
    Instant past = Instant.parse(MARCH_3).minusNanos(1);
    CampaignId campaign = Facts.campaign().id();

    assertPast(() -> ledger.statement(past));
    assertPast(() -> ledger.enrolment(WELCOME, past));
    assertPast(() -> ledger.award(WELCOME, past));
    assertPast(() -> ledger.earning(WELCOME, campaign, past));
    assertPast(() -> ledger.coverage(WELCOME, campaign, past));
    assertThat(ledger.earning(WELCOME, campaign, Instant.parse(MARCH_3)).isEligible()).isTrue();
  }

  private static void assertPast(ThrowingCallable question) {
    assertThatIllegalArgumentException()
        .isThrownBy(question)
        .withMessageContaining("from its last entry on, at 2026-03-03T10:00:00Z");
  }

  @Test
  void asking_about_what_there_is_not_is_a_mistake() {
    Ledger ledger = ledger(welcome().build());
    OfferId offer = OfferId.of("unknown");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.award(offer, LATER))
        .withMessage("unknown offer: unknown");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.coverage(WELCOME, CampaignId.of("c9"), LATER))
        .withMessage("unknown campaign: c9");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                program()
                    .build()
                    .openLedger(
                        Facts.account(),
                        List.of(Facts.campaign(), Facts.campaign("c1", "REACH", "US"))))
        .withMessage("a campaign stands twice: c1");
  }

  @Test
  void an_empty_ledger_answers_about_an_account_without_a_journal() {
    Ledger ledger = ledger(welcome().build());
    CampaignId campaign = Facts.campaign().id();

    assertThat(ledger.enrolment(WELCOME, LATER).isEligible()).isTrue();
    assertThat(ledger.award(WELCOME, LATER).findings())
        .extracting(Finding::code)
        .containsExactly("not-enrolled");
    assertThat(ledger.earning(WELCOME, campaign, LATER).findings())
        .extracting(Finding::code)
        .containsExactly("not-enrolled");
    assertThat(ledger.coverage(WELCOME, campaign, LATER).findings())
        .extracting(Finding::code)
        .containsExactly("no-credit");
  }

  @Test
  void award_asks_for_the_threshold_against_current_progress() {
    Ledger ledger =
        posted(
            ledger(welcome().build()), enrolment(MARCH_2), spend("e1", MARCH_2, "USD 99.999999"));

    assertThat(ledger.award(WELCOME, LATER).findings())
        .extracting(Finding::shortfall)
        .containsExactly(Optional.of(Money.parse("USD 0.000001")));
    posted(ledger, spend("e2", MARCH_3, "USD 0.000001"));
    assertThat(ledger.award(WELCOME, LATER).isEligible()).isTrue();
  }

  @Test
  void award_asks_nothing_of_an_offer_that_gives_its_credit_upfront() {
    Ledger ledger = ledger(Sample.gift("welcome", CreditTerms.builder().build()));
    posted(ledger, enrolment(MARCH_2));

    assertThat(ledger.award(WELCOME, LATER).isEligible()).isTrue();
    assertThat(ledger.earning(WELCOME, Facts.campaign().id(), LATER).findings())
        .extracting(Finding::code)
        .containsExactly("no-earning");
  }

  @Test
  void the_event_that_reaches_the_threshold_is_not_paid_by_the_credit_it_earns() {
    Ledger ledger =
        posted(
            ledger(welcome().build()),
            enrolment(MARCH_2),
            spend("e1", MARCH_3, "USD 120.00"),
            spend("e2", MARCH_4, "USD 20.00"));
    Statement statement = ledger.statement(LATER);

    assertThat(statement.totals().credit()).isEqualTo(Money.parse("USD 20.00"));
    assertThat(statement.offers().get(0).qualifying()).contains(Money.parse("USD 120.00"));
    assertThat(statement.tiersReached())
        .containsExactly(
            new TierReached(
                WELCOME,
                Money.parse("USD 100.00"),
                EntryId.of("e1"),
                Instant.parse(MARCH_3),
                Money.parse("USD 120.00")));
  }

  @Test
  void costs_that_do_not_fit_leave_the_ledger_as_it_was() {
    Ledger ledger = ledger(welcome().build());
    posted(ledger, spend("e1", MARCH_2, "USD 9223372036854.775807"));
    byte[] saved = ledger.save();

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ledger.post(spend("e2", MARCH_3, "USD 0.000001")));
    assertThat(ledger.save()).isEqualTo(saved);
  }

  @Test
  void a_capped_percentage_of_whatever_is_spent_is_at_most_the_cap() {
    Offer percent =
        offer("welcome")
            .earning(
                EarningTerms.builder()
                    .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
                    .pays(Pays.PERCENT)
                    .resolves(Resolves.AT_CLOSE)
                    .match(
                        SpendMatch.builder()
                            .percent(Percent.of(1_000))
                            .cap(Money.parse("USD 500.00"))
                            .build())
                    .build())
            .build();
    Ledger ledger =
        posted(
            ledger(percent), enrolment(MARCH_2), spend("e1", MARCH_2, "USD 9223372036854.775807"));

    assertThat(ledger.statement(Instant.parse("2026-05-01T00:00:00Z")).credits())
        .extracting(CreditBalance::amount)
        .containsExactly(Money.parse("USD 500.00"));
  }

  @Test
  void a_refused_late_enrolment_is_told_how_long_to_wait_with_all_spend_that_is_posted() {
    Offer dormant =
        welcome()
            .enrolment(
                EnrolmentTerms.builder()
                    .mode(EnrolmentMode.REGISTER)
                    .newAdvertiser(
                        NewAdvertiser.builder().dormantFor(Length.parse("PT240H")).build())
                    .build())
            .build();
    Ledger ledger =
        posted(
            ledger(dormant),
            spend("e1", "2026-03-02T00:00:00Z", "USD 1.00"),
            spend("e2", "2026-03-08T00:00:00Z", "USD 1.00"),
            Enrolment.builder()
                .id(EntryId.of("n1"))
                .offer(WELCOME)
                .at(Instant.parse("2026-03-05T00:00:00Z"))
                .recordedAt(Instant.parse("2026-03-09T00:00:00Z"))
                .build());

    Remedy remedy =
        ledger
            .statement(LATER)
            .offers()
            .get(0)
            .refusals()
            .get(0)
            .findings()
            .get(0)
            .remedies()
            .get(0);

    assertThat(remedy).isInstanceOf(Remedy.Wait.class);
    Instant until = ((Remedy.Wait) remedy).until();
    assertThat(ledger.enrolment(WELCOME, until).findings()).isEmpty();
  }

  @Test
  void an_enrolment_recorded_before_it_holds_starts_its_window_when_that_was_announced() {
    Ledger ledger =
        posted(
            ledger(welcome().build()),
            Enrolment.builder()
                .id(EntryId.of("n1"))
                .offer(WELCOME)
                .at(Instant.parse(MARCH_4))
                .recordedAt(Instant.parse(MARCH_2))
                .build());

    assertThat(ledger.earning(WELCOME, Facts.campaign().id(), Instant.parse(MARCH_3)).findings())
        .extracting(Finding::code)
        .containsExactly("before-enrolment");
    assertThat(ledger.statement(Instant.parse(MARCH_3)).offers().get(0).windowStart()).isEmpty();
    assertThat(ledger.statement(Instant.parse(MARCH_4)).offers().get(0).windowStart())
        .contains(Instant.parse(MARCH_4));
  }
}
