// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** How spend, corrections and time move an offer on, and back. */
class ProgressTest {
  private static final String ENROLMENT = "2026-03-02T00:00:00Z";

  /** The end of the thirtieth day in New York, where clocks went forward on 8 March. */
  private static final Instant END = Instant.parse("2026-03-31T23:00:00Z");

  private static Offer offer(OnLostProgress onLostProgress, Resolves resolves, Tier... tiers) {
    EarningTerms.Builder earning =
        Sample.earning().resolves(resolves).onLostProgress(onLostProgress).grace(Length.ofDays(1));
    List.of(tiers).forEach(earning::tier);
    return Sample.offer("welcome")
        .earning(earning.build())
        .credit(CreditTerms.builder().issueDelay(Length.parse("PT1S")).build())
        .build();
  }

  private static final Tier FIRST = Tier.of("USD 100", "USD 50");
  private static final Tier SECOND = Tier.of("USD 300", "USD 200");

  private static Ledger started(Offer offer, JournalEntry... entries) {
    return posted(posted(Sample.ledger(offer), enrolment(ENROLMENT)), entries);
  }

  private static SpendEvent spend(String id, String at, String cost) {
    return Facts.spend(id, "c1", at, cost);
  }

  private static OfferStatement welcome(Ledger ledger, String asOf) {
    return ledger.statement(Instant.parse(asOf)).offers().get(0);
  }

  private static List<String> credits(Ledger ledger, String asOf) {
    return ledger.statement(Instant.parse(asOf)).credits().stream()
        .map(credit -> credit.amount() + " " + credit.revoked() + " " + credit.status())
        .toList();
  }

  @Test
  void a_correction_lowers_progress_by_the_cash_given_back() {
    Ledger ledger =
        started(
            offer(OnLostProgress.KEEP, Resolves.AT_CLOSE, FIRST),
            spend("e1", "2026-03-03T00:00:00Z", "USD 120.00"),
            Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 30.00"));

    assertThat(welcome(ledger, "2026-03-05T00:00:00Z").qualifying())
        .contains(Money.parse("USD 90.00"));
    assertThat(welcome(ledger, "2026-03-05T00:00:00Z").next())
        .contains(
            new NextTier(Money.parse("USD 100"), Money.parse("USD 50"), Money.parse("USD 10.00")));
  }

  @Test
  void progress_is_frozen_at_the_close_and_a_later_correction_changes_only_charges() {
    Ledger ledger =
        started(
            offer(OnLostProgress.REVOKE_UNUSED, Resolves.AT_CLOSE, FIRST),
            spend("e1", "2026-03-03T00:00:00Z", "USD 120.00"),
            Facts.correction("k1", "e1", "2026-04-01T23:00:00Z", "USD 120.00"));

    assertThat(welcome(ledger, "2026-05-01T00:00:00Z").qualifying())
        .contains(Money.parse("USD 120.00"));
    assertThat(credits(ledger, "2026-05-01T00:00:00Z"))
        .containsExactly("USD 50.00 USD 0.00 AVAILABLE");
    assertThat(ledger.statement(Instant.parse("2026-05-01T00:00:00Z")).totals().gross())
        .isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void spend_delivered_in_the_window_counts_until_the_close_and_not_at_it() {
    Offer offer = offer(OnLostProgress.KEEP, Resolves.AT_CLOSE, FIRST);
    String delivered = "2026-03-31T22:59:59.999999999Z";
    Ledger inTime =
        started(
            offer,
            Facts.lateSpend("e1", "c1", delivered, "2026-04-01T22:59:59.999999999Z", "USD 100.00"));
    Ledger tooLate =
        started(
            offer, Facts.lateSpend("e1", "c1", delivered, "2026-04-01T23:00:00Z", "USD 100.00"));
    Ledger outside = started(offer, spend("e1", END.toString(), "USD 100.00"));

    assertThat(credits(inTime, "2026-05-01T00:00:00Z")).hasSize(1);
    assertThat(credits(tooLate, "2026-05-01T00:00:00Z")).isEmpty();
    assertThat(tooLate.statement(Instant.parse("2026-05-01T00:00:00Z")).excluded())
        .extracting(Exclusion::code)
        .containsExactly("recorded-too-late");
    assertThat(outside.statement(Instant.parse("2026-05-01T00:00:00Z")).excluded())
        .extracting(Exclusion::code)
        .containsExactly("after-window");
  }

  @Test
  void a_higher_tier_tops_up_the_difference() {
    Ledger ledger =
        started(
            offer(OnLostProgress.KEEP, Resolves.AT_ONCE, FIRST, SECOND),
            spend("e1", "2026-03-03T00:00:00Z", "USD 100.00"),
            spend("e2", "2026-03-03T00:00:00.5Z", "USD 200.00"));

    assertThat(credits(ledger, "2026-03-04T00:00:00Z"))
        .containsExactly("USD 50.00 USD 0.00 AVAILABLE", "USD 150.00 USD 0.00 AVAILABLE");
  }

  @Test
  void at_once_if_top_waits_for_the_close_below_the_top() {
    Offer offer = offer(OnLostProgress.KEEP, Resolves.AT_ONCE_IF_TOP, FIRST, SECOND);
    Ledger below = started(offer, spend("e1", "2026-03-03T00:00:00Z", "USD 299.999999"));
    Ledger top = started(offer, spend("e1", "2026-03-03T00:00:00Z", "USD 300.00"));

    assertThat(credits(below, "2026-04-01T22:59:59Z")).isEmpty();
    assertThat(welcome(below, "2026-04-01T22:59:59Z").status()).isEqualTo(OfferStatus.FULFILLED);
    assertThat(credits(below, "2026-04-01T23:00:00Z"))
        .containsExactly("USD 50.00 USD 0.00 PENDING");
    assertThat(credits(top, "2026-03-03T00:00:00Z")).containsExactly("USD 200.00 USD 0.00 PENDING");
  }

  @Test
  void credit_whose_tier_is_lost_stands_or_is_withdrawn_as_far_as_it_is_unused() {
    JournalEntry[] lost = {
      spend("e1", "2026-03-03T00:00:00Z", "USD 100.00"),
      spend("e2", "2026-03-03T00:00:02Z", "USD 20.00"),
      Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 0.000001"),
    };
    Ledger kept = started(offer(OnLostProgress.KEEP, Resolves.AT_ONCE, FIRST), lost);
    Ledger revoked = started(offer(OnLostProgress.REVOKE_UNUSED, Resolves.AT_ONCE, FIRST), lost);

    assertThat(credits(kept, "2026-03-05T00:00:00Z"))
        .containsExactly("USD 50.00 USD 0.00 AVAILABLE");
    assertThat(credits(revoked, "2026-03-05T00:00:00Z"))
        .containsExactly("USD 50.00 USD 30.00 EXHAUSTED");
  }

  @Test
  void credit_that_was_withdrawn_is_issued_again_when_its_tier_is_reached_again() {
    Ledger ledger =
        started(
            offer(OnLostProgress.REVOKE_UNUSED, Resolves.AT_ONCE, FIRST, SECOND),
            spend("e1", "2026-03-03T00:00:00Z", "USD 100.00"),
            spend("e2", "2026-03-03T00:00:00.5Z", "USD 200.00"),
            Facts.correction("k1", "e2", "2026-03-03T00:00:00.7Z", "USD 200.00"),
            spend("e3", "2026-03-03T00:00:00.8Z", "USD 200.00"));
    Statement statement = ledger.statement(Instant.parse("2026-03-04T00:00:00Z"));

    assertThat(credits(ledger, "2026-03-04T00:00:00Z"))
        .containsExactly(
            "USD 50.00 USD 0.00 AVAILABLE",
            "USD 150.00 USD 150.00 REVOKED",
            "USD 150.00 USD 0.00 AVAILABLE");
    assertThat(statement.tiersReached())
        .extracting(reached -> reached.entry() + " " + reached.spend())
        .containsExactly("e1 USD 100.00", "e2 USD 300.00", "e3 USD 300.00");
  }

  @Test
  void the_earliest_assignment_holds() {
    Offer gift = Sample.gift("gift", CreditTerms.builder().assignedOnly(true).build());
    Ledger ledger =
        posted(
            Sample.ledger(gift),
            Facts.enrolment("g1", "gift", ENROLMENT),
            Facts.assignment("a1", "gift", "c1", "2026-03-05T00:00:00Z"));
    Instant between = Instant.parse("2026-03-05T00:00:00Z");
    posted(
        ledger,
        CreditAssignment.builder()
            .id(EntryId.of("a2"))
            .offer(OfferId.of("gift"))
            .campaign(CampaignId.of("c1"))
            .from(Instant.parse("2026-03-04T00:00:00Z"))
            .recordedAt(between)
            .build(),
        Facts.lateSpend("e1", "c1", "2026-03-04T00:00:00Z", between.toString(), "USD 1.00"),
        Facts.lateSpend(
            "e2", "c1", "2026-03-03T23:59:59.999999999Z", between.toString(), "USD 2.00"),
        Facts.spend("e3", "c2", between.toString(), "USD 4.00"));

    assertThat(ledger.statement(between).totals().credit()).isEqualTo(Money.parse("USD 1.00"));
  }

  @Test
  void invalidation_revokes_what_remains_and_freezes_progress() {
    Ledger ledger =
        started(
            offer(OnLostProgress.KEEP, Resolves.AT_ONCE, FIRST),
            spend("e1", "2026-03-03T00:00:00Z", "USD 100.00"),
            spend("e2", "2026-03-03T00:00:02Z", "USD 20.00"),
            Facts.invalidation("i1", "welcome", "2026-03-04T00:00:00Z"),
            Facts.lateSpend(
                "e3", "c1", "2026-03-03T00:00:03Z", "2026-03-05T00:00:00Z", "USD 10.00"),
            Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 50.00"));
    Statement statement = ledger.statement(Instant.parse("2026-03-06T00:00:00Z"));

    assertThat(credits(ledger, "2026-03-06T00:00:00Z"))
        .containsExactly("USD 50.00 USD 30.00 INVALIDATED");
    assertThat(statement.offers().get(0).status()).isEqualTo(OfferStatus.INVALIDATED);
    assertThat(statement.offers().get(0).qualifying()).contains(Money.parse("USD 100.00"));
    assertThat(statement.totals().credit()).isEqualTo(Money.parse("USD 20.00"));
    assertThat(statement.excluded()).extracting(Exclusion::code).contains("offer-invalidated");
    assertThat(statement.provisional()).isFalse();
  }

  @Test
  void one_offer_of_a_group_is_held_at_a_time_while_it_can_still_pay() {
    EnrolmentTerms group =
        EnrolmentTerms.builder().mode(EnrolmentMode.REGISTER).exclusiveGroup("acquisition").build();
    Offer first =
        Offer.builder()
            .from(offer(OnLostProgress.KEEP, Resolves.AT_CLOSE, FIRST))
            .enrolment(group)
            .build();
    Offer second = Offer.builder().from(first).id(OfferId.of("second")).build();
    Ledger ledger =
        posted(
            Sample.ledger(first, second),
            enrolment(ENROLMENT),
            Facts.enrolment("s1", "second", "2026-04-01T22:59:59.999999999Z"),
            Facts.enrolment("s2", "second", "2026-04-01T23:00:00Z"));
    Statement statement = ledger.statement(Instant.parse("2026-04-02T00:00:00Z"));

    assertThat(statement.offers().get(0).status()).isEqualTo(OfferStatus.MISSED);
    assertThat(statement.offers().get(1).enrolledAt())
        .contains(Instant.parse("2026-04-01T23:00:00Z"));
    assertThat(statement.offers().get(1).refusals())
        .flatExtracting(Refusal::findings)
        .extracting(Finding::code)
        .containsExactly("another-offer-active");
  }

  @Test
  void the_first_spend_that_may_earn_starts_the_window_and_a_limit_ends_it() {
    EarningWindow window =
        EarningWindow.builder()
            .starts(Anchor.FIRST_SPEND)
            .length(Length.parse("PT240H"))
            .endsWithin(new Within(Anchor.ENROLMENT, Length.parse("PT480H")))
            .build();
    Offer offer =
        Sample.offer("welcome")
            .earning(Sample.earning().window(window).tier(FIRST).build())
            .build();
    Ledger early = started(offer, spend("e1", "2026-03-05T00:00:00Z", "USD 1.00"));
    Ledger late = started(offer, spend("e1", "2026-03-20T00:00:00Z", "USD 1.00"));
    Ledger never = started(offer, spend("e1", "2026-03-22T00:00:00Z", "USD 1.00"));

    assertThat(welcome(early, "2026-03-05T00:00:00Z").windowEnd())
        .contains(Instant.parse("2026-03-15T00:00:00Z"));
    assertThat(welcome(late, "2026-03-20T00:00:00Z").windowEnd())
        .contains(Instant.parse("2026-03-22T00:00:00Z"));
    assertThat(welcome(never, "2026-03-22T00:00:00Z").windowStart()).isEmpty();
    assertThat(welcome(never, "2026-03-22T00:00:00Z").closesAt())
        .contains(Instant.parse("2026-03-22T00:00:00Z"));
    assertThat(welcome(never, "2026-03-22T00:00:00Z").status()).isEqualTo(OfferStatus.MISSED);
  }

  @Test
  void a_window_of_no_length_has_passed_from_the_enrolment_or_from_an_earlier_limit() {
    Instant enrolled = Instant.parse(ENROLMENT);
    EarningWindow window = EarningWindow.of(Anchor.FIRST_SPEND, Length.ZERO);
    EarningWindow limited =
        EarningWindow.builder()
            .from(window)
            .endsWithin(new Within(Anchor.ACCOUNT_CREATED, Length.parse("PT1H")))
            .build();

    assertThat(welcome(started(windowed(window)), ENROLMENT).closesAt()).contains(enrolled);
    assertThat(welcome(started(windowed(limited)), ENROLMENT).closesAt())
        .contains(Facts.account().createdAt().plusSeconds(3600));
  }

  private static Offer windowed(EarningWindow window) {
    return Sample.offer("welcome")
        .earning(Sample.earning().window(window).tier(FIRST).build())
        .build();
  }
}
