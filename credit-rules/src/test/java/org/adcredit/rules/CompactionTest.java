// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a compaction lets go of, what it keeps, and what it says of what comes again. */
class CompactionTest {
  private static final Instant APRIL_10 = Instant.parse("2026-04-10T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Offer GIFT = Sample.gift("gift", CreditTerms.builder().build());
  private static final CreditProgram PROGRAM = Sample.program(welcome().build(), GIFT).build();

  /** Welcome is enrolled in on 2 March and closes thirty days later; the gift pays 50. */
  private static Ledger ledger() {
    return posted(
        Sample.ledger(PROGRAM),
        enrolment("2026-03-02T00:00:00Z"),
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 160.00"),
        Facts.spend("e2", "c2", "2026-03-05T00:00:00Z", "USD 30.00"),
        Facts.correction("k1", "e2", "2026-03-06T00:00:00Z", "USD 10.00"),
        Facts.spend("e3", "c1", "2026-04-10T00:00:00Z", "USD 7.00"),
        Facts.spend("e4", "c1", "2026-04-20T00:00:00Z", "USD 9.00"));
  }

  private static ImmutableList<String> ids(Ledger ledger) {
    return Entries.accepted(ledger).stream()
        .map(entry -> entry.id().value())
        .collect(ImmutableList.toImmutableList());
  }

  private static void assertBeyondHorizon(Ledger ledger, JournalEntry entry) {
    Statement before = ledger.statement(MAY);

    assertThat(ledger.post(entry).rejection().orElseThrow().code())
        .isEqualTo(RejectionCode.BEYOND_HORIZON);

    Statement after = ledger.statement(MAY);
    assertThat(after.totals()).isEqualTo(before.totals());
    assertThat(after.offers()).isEqualTo(before.offers());
    assertThat(after.rejected()).hasSize(before.rejected().size() + 1);
  }

  @Test
  void entries_before_the_horizon_are_let_go_and_their_sums_stay() {
    Ledger ledger = ledger();
    Statement before = ledger.statement(MAY);
    assertThat(ledger.horizon()).isEmpty();

    ledger.compact(APRIL_10);

    Statement after = ledger.statement(MAY);
    assertThat(ledger.horizon()).contains(APRIL_10);
    assertThat(ids(ledger)).containsExactly("e3", "e4");
    assertThat(after.asMap()).isEqualTo(before.asMap());
    assertThat(after.allocations())
        .extracting(allocation -> allocation.event().value())
        .containsExactly("e3", "e4");
    assertThat(before.allocations())
        .hasSize(5)
        .endsWith(after.allocations().toArray(Allocation[]::new));
    assertThat(after.tiersReached()).isEqualTo(before.tiersReached()).hasSize(1);
  }

  @Test
  void what_concerns_an_entry_that_was_let_go_lies_beyond_the_horizon() {
    Ledger ledger = ledger();
    ledger.compact(APRIL_10);

    assertBeyondHorizon(ledger, Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 160.00"));
    assertBeyondHorizon(
        ledger,
        Facts.lateSpend("e1", "c1", "2026-03-04T00:00:00Z", "2026-04-20T00:00:00Z", "USD 160.00"));
    assertBeyondHorizon(ledger, Facts.correction("k2", "e1", "2026-04-21T00:00:00Z", "USD 1.00"));
    assertBeyondHorizon(ledger, Facts.correction("k1", "e2", "2026-03-06T00:00:00Z", "USD 10.00"));
    assertBeyondHorizon(ledger, Facts.enrolment("n2", "welcome", "2026-04-09T23:59:59Z"));
    assertBeyondHorizon(
        ledger, Facts.invalidation("i1", "welcome", "2026-04-09T23:59:59.999999999Z"));
  }

  @Test
  void what_is_known_or_lies_at_the_horizon_or_after_it_does_not() {
    Ledger ledger = ledger();
    ledger.compact(APRIL_10);

    assertThat(ledger.post(Facts.spend("e3", "c1", "2026-04-10T00:00:00Z", "USD 7.00")).outcome())
        .isEqualTo(PostResult.Outcome.IGNORED);
    assertThat(
            ledger
                .post(Facts.spend("e5", "c1", "2026-04-10T00:00:00Z", "USD 7.00"))
                .rejection()
                .orElseThrow()
                .code())
        .isEqualTo(RejectionCode.OUT_OF_ORDER);
    posted(
        ledger,
        Facts.lateSpend("e5", "c1", "2026-04-10T00:00:00Z", "2026-04-20T00:00:00Z", "USD 1.00"),
        Facts.correction("k3", "e3", "2026-04-21T00:00:00Z", "USD 1.00"),
        Facts.assignment("a1", "welcome", "c1", "2026-04-21T00:00:00Z"));
    assertThat(ids(ledger)).containsExactly("e3", "e4", "e5", "k3", "a1");
  }

  @Test
  void without_a_compaction_an_event_that_is_not_known_is_unknown() {
    Ledger ledger = ledger();
    ledger.compact(Instant.MIN);

    assertThat(ledger.horizon()).isEmpty();
    assertThat(
            ledger
                .post(Facts.correction("k9", "e9", "2026-04-21T00:00:00Z", "USD 1.00"))
                .rejection()
                .orElseThrow()
                .code())
        .isEqualTo(RejectionCode.UNKNOWN_ENTRY);
  }

  @Test
  void the_horizon_is_never_after_the_last_entry_and_never_moves_back() {
    Ledger ledger = ledger();

    ledger.compact(MAY);
    assertThat(ledger.horizon()).contains(Instant.parse("2026-04-20T00:00:00Z"));
    assertThat(ids(ledger)).containsExactly("e4");

    ledger.compact(APRIL_10);
    assertThat(ledger.horizon()).contains(Instant.parse("2026-04-20T00:00:00Z"));

    Ledger empty = Sample.ledger(PROGRAM);
    empty.compact(MAY);
    assertThat(empty.horizon()).isEmpty();
  }

  @Test
  void spend_that_counts_toward_an_open_offer_is_kept_and_can_be_corrected() {
    Ledger ledger =
        posted(
            Sample.ledger(PROGRAM),
            Facts.spend("e0", "c1", "2026-03-01T12:00:00Z", "USD 2.00"),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 60.00"),
            Facts.spend("e2", "c1", "2026-03-31T00:00:00Z", "USD 39.00"));
    ledger.compact(MAY);

    assertThat(ids(ledger)).contains("e1", "e2").doesNotContain("e0");
    posted(ledger, Facts.correction("k1", "e1", "2026-03-31T00:00:00Z", "USD 10.00"));
    assertThat(ledger.statement(MAY).offers().get(0).qualifying())
        .contains(Money.parse("USD 89.00"));
  }

  @Test
  void spend_that_was_corrected_since_is_kept_until_the_horizon_has_passed_the_correction() {
    Ledger ledger = ledger();
    posted(ledger, Facts.correction("k2", "e2", "2026-04-20T00:00:00Z", "USD 5.00"));

    ledger.compact(APRIL_10);
    assertThat(ids(ledger)).containsExactly("e2", "k1", "e3", "e4", "k2");
    assertThat(ledger.statement(MAY).allocations()).isNotEmpty();

    posted(ledger, Facts.spend("e5", "c1", "2026-04-25T00:00:00Z", "USD 1.00"));
    ledger.compact(Instant.parse("2026-04-20T00:00:00.000000001Z"));
    assertThat(ids(ledger)).containsExactly("e5");
  }

  @Test
  void credit_that_paid_for_an_event_that_is_kept_is_given_back_by_its_correction() {
    Ledger ledger = Sample.ledger(PROGRAM);
    posted(
        ledger,
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 20.00"),
        Facts.spend("e2", "c1", "2026-04-10T00:00:00Z", "USD 40.00"),
        Facts.correction("k1", "e2", "2026-04-11T00:00:00Z", "USD 12.00"));
    ledger.compact(APRIL_10);
    Ledger resumed = PROGRAM.resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());
    for (Ledger either : ImmutableList.of(ledger, resumed)) {
      assertThat(either.statement(MAY).credits().get(0).used()).isEqualTo(Money.parse("USD 48.00"));
      posted(either, Facts.correction("k2", "e2", "2026-04-12T00:00:00Z", "USD 28.00"));
      assertThat(either.statement(MAY).credits().get(0).used()).isEqualTo(Money.parse("USD 20.00"));
    }
  }

  private static final CreditProgram SETTLED =
      Sample.program(
              Sample.offer("welcome")
                  .earning(
                      Sample.earning()
                          .basis(Basis.SETTLED)
                          .tier(Tier.of("USD 100", "USD 50"))
                          .build())
                  .build(),
              Sample.offer("long")
                  .earning(
                      Sample.earning()
                          .basis(Basis.SETTLED)
                          .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(90)))
                          .tier(Tier.of("USD 900", "USD 50"))
                          .build())
                  .build())
          .build();

  /** Welcome closes on 1 April, the other one on 2 June; of the two events e1 alone is settled. */
  private static Ledger settled(JournalEntry... more) {
    Ledger ledger =
        posted(
            Sample.ledger(SETTLED),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 60.00"),
            Facts.spend("e2", "c1", "2026-03-05T00:00:00Z", "USD 30.00"),
            Facts.settlement("s1", "e1", "2026-03-06T00:00:00Z"));
    return posted(ledger, more);
  }

  @Test
  void spend_that_waits_to_be_settled_is_never_let_go() {
    Ledger ledger = settled(Facts.spend("e3", "c1", "2026-04-20T00:00:00Z", "USD 7.00"));
    ledger.compact(APRIL_10);
    assertThat(ids(ledger)).containsExactly("e2", "e3");

    posted(
        ledger,
        Facts.settlement(
            "s2",
            Interval.parse("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z"),
            "2026-04-20T00:00:00Z"));
    assertThat(ledger.statement(MAY).excluded())
        .extracting(exclusion -> exclusion.code() + " " + exclusion.amount())
        .containsExactly("after-window USD 7.00", "recorded-too-late USD 30.00");
    assertThat(ids(ledger)).containsExactly("e2", "e3", "s2");

    ledger.compact(Instant.parse("2026-04-20T00:00:00Z"));
    assertThat(ids(ledger)).containsExactly("e3", "s2");
  }

  @Test
  void what_settles_an_event_that_was_let_go_lies_beyond_the_horizon() {
    Ledger ledger = settled(Facts.spend("e3", "c1", "2026-04-20T00:00:00Z", "USD 7.00"));
    ledger.compact(APRIL_10);

    assertBeyondHorizon(ledger, Facts.settlement("s2", "e1", "2026-04-21T00:00:00Z"));
    assertBeyondHorizon(ledger, Facts.settlement("s1", "e1", "2026-03-06T00:00:00Z"));
  }

  @Test
  void a_settlement_is_kept_as_long_as_an_event_that_it_settled() {
    Ledger ledger =
        settled(
            Facts.enrolment("n2", "long", "2026-03-07T00:00:00Z"),
            Facts.spend("e3", "c1", "2026-03-08T00:00:00Z", "USD 7.00"),
            Facts.settlement("s2", Interval.always(), "2026-03-09T00:00:00Z"),
            Facts.settlement("s3", Interval.always(), "2026-03-10T00:00:00Z"),
            Facts.settlement("s4", "e3", "2026-03-11T00:00:00Z"),
            Facts.spend("e4", "c1", "2026-04-20T00:00:00Z", "USD 5.00"));
    ledger.compact(APRIL_10);
    assertThat(ids(ledger)).containsExactly("n2", "e3", "s2", "s4", "e4");

    Ledger resumed = SETTLED.resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());
    for (Ledger either : ImmutableList.of(ledger, resumed)) {
      posted(either, Facts.settlement("s5", Interval.always(), "2026-04-21T00:00:00Z"));
      assertThat(either.statement(MAY).contributions())
          .filteredOn(step -> step.offer().equals(OfferId.of("long")))
          .extracting(step -> step.entry() + " of " + step.event() + " " + step.qualifying())
          .containsExactly("s2 of e3 USD 7.00", "s5 of e4 USD 12.00");
    }
  }

  @Test
  void spend_that_was_settled_once_more_since_is_kept_with_its_first_settlement() {
    Ledger ledger = settled(Facts.settlement("s2", "e1", "2026-04-10T00:00:00Z"));
    ledger.compact(APRIL_10);

    assertThat(ids(ledger)).containsExactly("e1", "e2", "s1", "s2");
    assertThat(ledger.statement(MAY).contributions())
        .extracting(step -> step.entry().value())
        .containsExactly("s1");
  }

  @Test
  void a_compacted_ledger_is_saved_and_resumed() {
    Ledger ledger = ledger();
    ledger.compact(APRIL_10);
    Ledger resumed = PROGRAM.resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());

    assertThat(resumed.save()).isEqualTo(ledger.save());
    assertThat(resumed.horizon()).contains(APRIL_10);
    assertThat(resumed.statement(MAY).asMapWithAllocations())
        .isEqualTo(ledger.statement(MAY).asMapWithAllocations());
    assertBeyondHorizon(resumed, Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 160.00"));
  }

  @Test
  void a_horizon_after_the_last_entry_or_before_what_was_let_go_is_refused() {
    Ledger ledger = ledger();
    ledger.compact(APRIL_10);
    byte[] saved = ledger.save();
    // After the version, the account, the currency, two offers and the last recording.
    int horizon = 1 + 3 + 4 + 1 + "welcome".length() + 2 + "gift".length() + 2 + 6;

    assertRefused(forged(saved, horizon, 0x40), "its horizon lies after its last entry");
    assertRefused(forged(saved, horizon + 6, 0x40), "spend was let go that lies after the horizon");
  }

  /** With an instant that is 2^34 seconds or so later. */
  private static byte[] forged(byte[] saved, int place, int more) {
    byte[] changed = Arrays.copyOf(saved, saved.length - 16);
    changed[place + 4] = (byte) (changed[place + 4] + more - 0x20);
    byte[] check = Hashing.sha256().hashBytes(changed).asBytes();
    byte[] forged = Arrays.copyOf(changed, saved.length);
    System.arraycopy(check, 0, forged, changed.length, 16);
    return forged;
  }

  private static void assertRefused(byte[] saved, String why) {
    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(() -> PROGRAM.resume(Facts.account(), Sample.CAMPAIGNS, saved))
        .withMessageContaining(why);
  }

  @Test
  void an_id_that_an_implied_enrolment_will_have_stays_taken() {
    Offer automatic =
        Sample.offer("later")
            .opensAt(MAY)
            .enrolment(EnrolmentTerms.builder().build())
            .upfront(Money.parse("USD 5.00"))
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(automatic),
            Facts.spend("auto/later", "c1", "2026-03-04T00:00:00Z", "USD 20.00"),
            Facts.spend("auto/other", "c1", "2026-03-04T00:00:00Z", "USD 20.00"),
            Facts.spend("e2", "c1", "2026-04-10T00:00:00Z", "USD 40.00"));
    ledger.compact(APRIL_10);

    assertThat(ids(ledger)).containsExactly("auto/later", "e2");
    assertThat(ledger.statement(MAY).offers().get(0).status()).isEqualTo(OfferStatus.NOT_ENROLLED);
    assertBeyondHorizon(
        ledger, Facts.spend("auto/other", "c1", "2026-03-04T00:00:00Z", "USD 20.00"));
  }

  @Test
  void the_last_delivery_before_an_enrolment_is_remembered() {
    Offer dormant =
        Sample.offer("dormant")
            .enrolment(
                EnrolmentTerms.builder()
                    .mode(EnrolmentMode.REGISTER)
                    .newAdvertiser(NewAdvertiser.builder().dormantFor(Length.parse("P20D")).build())
                    .build())
            .upfront(Money.parse("USD 5.00"))
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(dormant),
            Facts.spend("e1", "c1", "2026-03-25T00:00:00Z", "USD 1.00"),
            Facts.spend("e2", "c1", "2026-04-12T00:00:00Z", "USD 1.00"));
    ledger.compact(APRIL_10);
    Ledger resumed =
        Sample.program(dormant).build().resume(Facts.account(), Sample.CAMPAIGNS, ledger.save());

    for (Ledger either : ImmutableList.of(ledger, resumed)) {
      // Spend that was delivered after it is no history of it: twenty days from 25 March count.
      posted(
          either,
          Enrolment.builder()
              .id(EntryId.of("n1"))
              .offer(OfferId.of("dormant"))
              .at(APRIL_10)
              .recordedAt(Instant.parse("2026-04-12T00:00:00Z"))
              .build());
      assertThat(either.statement(MAY).offers().get(0).refusals().get(0).findings())
          .extracting(finding -> finding.observed())
          .containsExactly("recent spend until 2026-04-14T00:00:00Z");
    }
  }

  @Test
  void rejections_before_the_horizon_and_all_but_the_last_refusal_are_let_go() {
    Offer elsewhere =
        Sample.offer("elsewhere").opensAt(MAY).upfront(Money.parse("USD 5.00")).build();
    Ledger ledger =
        posted(
            Sample.ledger(elsewhere),
            Facts.enrolment("n1", "elsewhere", "2026-03-02T00:00:00Z"),
            Facts.enrolment("n2", "elsewhere", "2026-03-03T00:00:00Z"),
            Facts.enrolment("n3", "elsewhere", "2026-03-04T00:00:00Z"));
    ledger.post(Facts.spend("r1", "c9", "2026-04-09T00:00:00Z", "USD 1.00"));
    ledger.post(Facts.spend("r2", "c9", "2026-04-10T00:00:00Z", "USD 1.00"));
    posted(ledger, Facts.spend("e1", "c1", "2026-04-10T00:00:00Z", "USD 1.00"));
    ledger.compact(APRIL_10);

    OfferStatement offer = ledger.statement(MAY.minusNanos(1)).offers().get(0);
    assertThat(offer.status()).isEqualTo(OfferStatus.NOT_ELIGIBLE);
    assertThat(offer.refusals())
        .extracting(refusal -> refusal.entry().value())
        .containsExactly("n3");
    assertThat(ledger.statement(MAY.minusNanos(1)).rejected())
        .extracting(rejection -> rejection.entry().value())
        .containsExactly("r2");
  }

  @Test
  void a_ledger_in_steady_state_keeps_the_entries_of_its_horizon_and_no_more() {
    Ledger ledger = posted(Sample.ledger(PROGRAM), enrolment("2026-03-02T00:00:00Z"));
    Instant start = Instant.parse("2026-03-02T00:00:00Z");
    int saved = 0;
    for (int day = 0; day < 400; day++) {
      for (int hour = 0; hour < 24; hour++) {
        Instant at = start.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        posted(ledger, Facts.spend("e" + day + "/" + hour, "c1", at.toString(), "USD 1.00"));
      }
      ledger.compact(start.plus(Duration.ofDays(day - 60)));
      assertThat(ledger.state().journal().size()).isLessThanOrEqualTo(61 * 24 + 1);
      saved = Math.max(saved, ledger.save().length);
    }

    assertThat(saved).isLessThan(61 * 24 * 48);
    assertThat(ledger.statement(start.plus(Duration.ofDays(400))).totals().gross())
        .isEqualTo(Money.parse("USD 9600.00"));
  }

  private static ImmutableList<String> reachedBy(Ledger ledger) {
    return ledger.statement(MAY).tiersReached().stream()
        .map(tier -> tier.entry().value())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void of_a_tier_that_was_reached_again_and_again_the_last_time_is_remembered() {
    CreditTerms late = CreditTerms.builder().issueDelay(Length.ofDays(300)).build();
    Ledger ledger =
        posted(
            Sample.ledger(welcome().credit(late).build()),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 100.00"),
            Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 1.00"),
            Facts.spend("e2", "c1", "2026-03-06T00:00:00Z", "USD 1.00"),
            Facts.correction("k2", "e1", "2026-03-07T00:00:00Z", "USD 1.00"),
            Facts.spend("e3", "c1", "2026-03-08T00:00:00Z", "USD 1.00"));
    ImmutableList<String> all = reachedBy(ledger);

    ledger.compact(Instant.parse("2026-03-09T00:00:00Z"));
    assertThat(reachedBy(ledger)).isEqualTo(all).containsExactly("e1", "e2", "e3");
    ledger.post(Facts.spend("e5", "c1", "2026-04-21T00:00:00Z", "USD 9.00"));
    ledger.compact(MAY);

    assertThat(ids(ledger)).containsExactly("e5");
    assertThat(reachedBy(ledger)).containsExactly("e3");
  }

  @Test
  void what_concerns_an_open_offer_is_kept_and_all_that_concerns_another_is_let_go() {
    Offer held = Sample.gift("gift", CreditTerms.builder().assignedOnly(true).build());
    Ledger ledger =
        posted(
            Sample.ledger(Sample.program(welcome().build(), held).build()),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
            Facts.assignment("a1", "gift", "c1", "2026-03-02T00:00:00Z"),
            Facts.assignment("a2", "welcome", "c1", "2026-03-02T00:00:00Z"),
            Facts.invalidation("i1", "gift", "2026-03-03T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-10T00:00:00Z", "USD 7.00"));

    ledger.compact(Instant.parse("2026-03-10T00:00:00Z"));

    assertThat(ids(ledger)).containsExactly("n1", "a2", "e1");
  }

  @Test
  void an_event_that_several_credits_paid_is_kept_with_all_of_them() {
    Offer second = Sample.gift("second", CreditTerms.builder().build());
    Ledger ledger =
        posted(
            Sample.ledger(Sample.program(welcome().build(), GIFT, second).build()),
            Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
            Facts.enrolment("g2", "second", "2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-10T00:00:00Z", "USD 70.00"),
            Facts.spend("e2", "c1", "2026-03-11T00:00:00Z", "USD 40.00"));
    ImmutableList<Allocation> before = ledger.statement(MAY).allocations();

    ledger.compact(Instant.parse("2026-03-10T00:00:00Z"));

    assertThat(ids(ledger)).containsExactly("e1", "e2");
    assertThat(ledger.statement(MAY).allocations()).isEqualTo(before).hasSize(3);
  }
}
