// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEntryTest {
  private static final String AT = "2026-03-02T10:00:00Z";
  private static final Instant LATER = Instant.parse("2026-03-02T10:00:00.000000001Z");

  private static SpendEvent.Builder spend() {
    return SpendEvent.builder().from(Facts.spend("e1", "c1", AT, "USD 100.00"));
  }

  private static SpendCorrection.Builder correction() {
    return SpendCorrection.builder().from(Facts.correction("k1", "e1", AT, "USD 20.00"));
  }

  private static Enrolment.Builder enrolment() {
    return Enrolment.builder().from(Facts.enrolment("n1", "o1", AT));
  }

  private static CreditAssignment.Builder assignment() {
    return CreditAssignment.builder()
        .id(EntryId.of("a1"))
        .offer(OfferId.of("o1"))
        .campaign(CampaignId.of("c1"))
        .from(Instant.parse(AT));
  }

  private static Invalidation.Builder invalidation() {
    return Invalidation.builder().from(Facts.invalidation("i1", "o1", AT));
  }

  @Test
  void an_entry_is_recorded_at_its_own_instant_unless_it_says_otherwise() {
    Instant at = Instant.parse(AT);
    EntryId id = EntryId.of("x1");
    OfferId offer = OfferId.of("o1");
    CampaignId campaign = CampaignId.of("c1");

    assertThat(
            Stream.of(
                Enrolment.builder().id(id).offer(offer).at(at).build(),
                Invalidation.builder().id(id).offer(offer).at(at).build(),
                Settlement.builder().id(id).event(EntryId.of("e1")).at(at).build(),
                CreditAssignment.builder().id(id).offer(offer).campaign(campaign).from(at).build(),
                SpendEvent.builder()
                    .id(id)
                    .campaign(campaign)
                    .deliveredAt(at)
                    .cost(Money.parse("USD 1.00"))
                    .build()))
        .extracting(JournalEntry::recordedAt)
        .containsOnly(at);
  }

  @Test
  void what_is_not_given_of_an_entry_is_absent() {
    assertThat(Facts.enrolment("n1", "o1", AT).tier()).isEmpty();
    assertThat(Facts.spend("e1", "c1", AT, "USD 1.00").region()).isEmpty();
    assertThat(Facts.spend("e1", "c1", AT, "USD 1.00").results()).isEmpty();
    assertThat(Facts.invalidation("i1", "o1", AT).because()).isEmpty();
  }

  @Test
  void an_entry_without_a_required_fact_is_refused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Enrolment.builder().build())
        .withMessageContainingAll("id", "offer", "at");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SpendEvent.builder().build())
        .withMessageContainingAll("id", "campaign", "deliveredAt", "cost");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SpendCorrection.builder().build())
        .withMessageContainingAll("id", "recordedAt", "event", "amount");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> CreditAssignment.builder().build())
        .withMessageContainingAll("id", "offer", "campaign", "from");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Invalidation.builder().build())
        .withMessageContainingAll("id", "offer", "at");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Settlement.builder().build())
        .withMessageContainingAll("id", "at");
  }

  @Test
  void a_settlement_is_of_an_event_or_of_a_period_and_not_of_both() {
    Settlement.Builder neither = Settlement.builder().id(EntryId.of("s1")).at(Instant.parse(AT));
    Settlement.Builder both =
        Settlement.builder()
            .from(Facts.settlement("s1", "e1", AT))
            .period(Interval.until(Instant.parse(AT)));

    for (Settlement.Builder settlement : List.of(neither, both)) {
      assertThatIllegalArgumentException()
          .isThrownBy(settlement::build)
          .withMessage("a settlement must be of an event or of a period, and not of both: s1");
    }
    assertThat(Facts.settlement("s1", Interval.always(), AT).period()).isPresent();
    assertThat(Facts.settlement("s1", "e1", AT).period()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 0.00", "USD -0.01", "JPY -1"})
  void a_cost_that_is_not_more_than_zero_is_refused(String cost) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.spend("e1", "c1", AT, cost))
        .withMessage("cost must be more than zero: " + cost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 0.00", "USD -0.01", "JPY -1"})
  void a_correction_that_is_not_more_than_zero_is_refused(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.correction("k1", "e1", AT, amount))
        .withMessage("amount must be more than zero: " + amount);
  }

  @Test
  void a_millionth_is_more_than_zero() {
    assertThat(Facts.spend("e1", "c1", AT, "USD 0.000001").cost().micros()).isEqualTo(1);
    assertThat(Facts.correction("k1", "e1", AT, "USD 0.000001").amount().micros()).isEqualTo(1);
  }

  @Test
  void spend_recorded_before_it_was_delivered_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Facts.lateSpend("e1", "c1", AT, "2026-03-02T09:59:59.999999999Z", "USD 1.00"))
        .withMessage(
            "spend must not be recorded before it was delivered at 2026-03-02T10:00:00Z:"
                + " 2026-03-02T09:59:59.999999999Z");
  }

  @Test
  void an_enrolment_an_assignment_or_an_invalidation_may_be_recorded_ahead() {
    Instant earlier = Instant.parse("2026-03-01T00:00:00Z");

    assertThat(enrolment().recordedAt(earlier).build().recordedAt()).isEqualTo(earlier);
    assertThat(assignment().recordedAt(earlier).build().recordedAt()).isEqualTo(earlier);
    assertThat(invalidation().recordedAt(earlier).build().recordedAt()).isEqualTo(earlier);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_tier_below_1_is_refused(int tier) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.enrolment("n1", "o1", AT, tier))
        .withMessage("tier must be counted from 1: " + tier);
  }

  @Test
  void instants_out_of_range_are_refused_by_every_entry() {
    String range = " must lie between the years 0000 and 9999: " + Instant.MAX;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> enrolment().at(Instant.MAX).build())
        .withMessage("instant of an enrolment" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> enrolment().recordedAt(Instant.MAX).build())
        .withMessage("recording of an enrolment" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spend().deliveredAt(Instant.MAX).build())
        .withMessage("delivery of spend" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spend().recordedAt(Instant.MAX).build())
        .withMessage("recording of spend" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> correction().recordedAt(Instant.MAX).build())
        .withMessage("recording of a correction" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assignment().from(Instant.MAX).build())
        .withMessage("start of an assignment" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assignment().recordedAt(Instant.MAX).build())
        .withMessage("recording of an assignment" + range);
    Settlement settlement = Facts.settlement("s1", "e1", AT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settlement.builder().from(settlement).at(Instant.MAX).build())
        .withMessage("instant of a settlement" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settlement.builder().from(settlement).recordedAt(Instant.MAX).build())
        .withMessage("recording of a settlement" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invalidation().at(Instant.MAX).build())
        .withMessage("instant of an invalidation" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invalidation().recordedAt(Instant.MAX).build())
        .withMessage("recording of an invalidation" + range);
  }

  @Test
  void results_do_not_make_events_differ() {
    SpendEvent none = spend().build();
    SpendEvent noLeads = spend().putResult("leads", BigDecimal.ZERO).build();
    SpendEvent oneLead = spend().putResult("leads", BigDecimal.ONE).build();

    assertThat(oneLead).isEqualTo(noLeads).isEqualTo(none);
    assertThat(oneLead).hasSameHashCodeAs(none);
    assertThat(oneLead.results()).containsEntry("leads", BigDecimal.ONE);
  }

  @Test
  void a_cost_of_100_0_is_one_of_100_00() {
    assertThat(Facts.spend("e1", "c1", AT, "USD 100.0"))
        .isEqualTo(Facts.spend("e1", "c1", AT, "USD 100.00"))
        .isEqualTo(Facts.spend("e1", "c1", AT, "USD 100"));
    assertThat(Facts.correction("k1", "e1", AT, "USD 0.5"))
        .isEqualTo(Facts.correction("k1", "e1", AT, "USD 0.500000"));
  }

  @Test
  void every_other_fact_makes_entries_differ() {
    Stream<JournalEntry> entries =
        Stream.of(
            spend().build(),
            spend().id(EntryId.of("e2")).build(),
            spend().recordedAt(LATER).build(),
            spend().recordedAt(LATER).deliveredAt(LATER).build(),
            spend().campaign(CampaignId.of("c2")).build(),
            spend().cost(Money.parse("USD 100.000001")).build(),
            spend().cost(Money.parse("EUR 100.00")).build(),
            spend().region(Region.of("US")).build(),
            correction().build(),
            correction().id(EntryId.of("k2")).build(),
            correction().recordedAt(LATER).build(),
            correction().event(EntryId.of("e2")).build(),
            correction().amount(Money.parse("USD 20.01")).build(),
            enrolment().build(),
            enrolment().id(EntryId.of("n2")).build(),
            enrolment().recordedAt(LATER).build(),
            enrolment().at(LATER).build(),
            enrolment().offer(OfferId.of("o2")).build(),
            enrolment().tier(1).build(),
            enrolment().tier(2).build(),
            assignment().build(),
            assignment().id(EntryId.of("a2")).build(),
            assignment().recordedAt(LATER).build(),
            assignment().from(LATER).recordedAt(Instant.parse(AT)).build(),
            assignment().offer(OfferId.of("o2")).build(),
            assignment().campaign(CampaignId.of("c2")).build(),
            invalidation().build(),
            invalidation().id(EntryId.of("i2")).build(),
            invalidation().recordedAt(LATER).build(),
            invalidation().at(LATER).build(),
            invalidation().offer(OfferId.of("o2")).build(),
            invalidation().because("terms breached").build());

    assertThat(entries).doesNotHaveDuplicates();
  }

  @Test
  void entries_of_two_kinds_differ_though_they_say_the_same() {
    assertThat((JournalEntry) Facts.enrolment("x1", "o1", AT))
        .isNotEqualTo(Facts.invalidation("x1", "o1", AT));
  }
}
