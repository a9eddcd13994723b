// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Percent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Who paid for an event, and what a correction gives back to whom. */
class AllocationTest {
  private static final Instant LATER = Instant.parse("2026-03-20T00:00:00Z");
  private static final String MARCH_2 = "2026-03-02T00:00:00Z";

  private static Offer gift(String id, int priority) {
    return Sample.gift(id, CreditTerms.builder().priority(priority).build());
  }

  /** An event of USD 120 for which two gifts of USD 50 pay. */
  private static Ledger paid() {
    return posted(
        Sample.ledger(gift("first", 1), gift("second", 2)),
        Facts.enrolment("n1", "first", MARCH_2),
        Facts.enrolment("n2", "second", MARCH_2),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 120.00"));
  }

  private static Allocation allocation(String entry, String offer, String amount) {
    return new Allocation(
        EntryId.of(entry),
        EntryId.of("e1"),
        CampaignId.of("c1"),
        OfferId.of(offer),
        1,
        Money.parse(amount),
        BurnOrder.BURN_ORDER_1);
  }

  @Test
  void an_allocation_names_the_event_the_credit_and_the_version_of_the_order() {
    Allocation allocation = allocation("e1", "first", "USD 50.00");

    assertThat(paid().statement(LATER).allocations())
        .containsExactly(allocation, allocation("e1", "second", "USD 50.00"));
    assertThat(allocation.creditId()).isEqualTo("first/1");
    assertThat(allocation.burnOrder()).hasToString("burn-order/1");
  }

  @Test
  void a_correction_gives_back_cash_first() {
    Ledger ledger = posted(paid(), Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 20"));
    Statement statement = ledger.statement(LATER);

    assertThat(statement.allocations()).hasSize(2);
    assertThat(statement.totals())
        .isEqualTo(
            new Totals(Money.parse("USD 100"), Money.parse("USD 100"), Money.parse("USD 0")));
  }

  @Test
  void then_the_last_credit_used_and_then_the_one_before() {
    Ledger ledger =
        posted(
            paid(),
            Facts.correction("k1", "e1", "2026-03-04T00:00:00Z", "USD 30"),
            Facts.correction("k2", "e1", "2026-03-05T00:00:00Z", "USD 60"));

    assertThat(ledger.statement(LATER).allocations().subList(2, 5))
        .containsExactly(
            allocation("k1", "second", "USD -10.00"),
            allocation("k2", "second", "USD -40.00"),
            allocation("k2", "first", "USD -20.00"));
    assertThat(ledger.statement(LATER).credits())
        .extracting(CreditBalance::remaining)
        .containsExactly(Money.parse("USD 20"), Money.parse("USD 50"));
  }

  @Test
  void what_is_given_back_to_credit_that_has_expired_lapses() {
    Offer brief =
        Sample.gift("brief", CreditTerms.builder().validFor(Length.parse("PT72H")).build());
    Ledger ledger =
        posted(
            Sample.ledger(brief),
            Facts.enrolment("n1", "brief", MARCH_2),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 50.00"),
            Facts.correction("k1", "e1", "2026-03-06T00:00:00Z", "USD 10.00"));
    CreditBalance credit = ledger.statement(LATER).credits().get(0);

    assertThat(credit.used()).isEqualTo(Money.parse("USD 40.00"));
    assertThat(credit.lapsed()).isEqualTo(Money.parse("USD 10.00"));
    assertThat(credit.status()).isEqualTo(CreditStatus.EXPIRED);
  }

  @Test
  void what_is_given_back_to_credit_that_was_invalidated_is_revoked() {
    Ledger ledger =
        posted(
            Sample.ledger(gift("gift", 1)),
            Facts.enrolment("n1", "gift", MARCH_2),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 30.00"),
            Facts.invalidation("i1", "gift", "2026-03-04T00:00:00Z"),
            Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 10.00"));
    CreditBalance credit = ledger.statement(LATER).credits().get(0);

    assertThat(credit.used()).isEqualTo(Money.parse("USD 20.00"));
    assertThat(credit.revoked()).isEqualTo(Money.parse("USD 30.00"));
    assertThat(credit.status()).isEqualTo(CreditStatus.INVALIDATED);
  }

  @Test
  void the_share_of_an_offer_is_rounded_down_to_a_millionth() {
    Offer third =
        Sample.gift(
            "third", CreditTerms.builder().share(Percent.of(new BigDecimal("33.333333"))).build());
    Ledger ledger =
        posted(
            Sample.ledger(third),
            Facts.enrolment("n1", "third", MARCH_2),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 10.00"));

    assertThat(ledger.statement(LATER).totals().credit()).isEqualTo(Money.parse("USD 3.333333"));
  }

  @Test
  void credit_pays_at_the_instant_it_is_effective_and_not_at_that_at_which_it_lapses() {
    Offer brief =
        Sample.gift(
            "brief",
            CreditTerms.builder()
                .issueDelay(Length.parse("PT24H"))
                .validFor(Length.parse("PT24H"))
                .build());
    Ledger ledger =
        posted(
            Sample.ledger(brief),
            Facts.enrolment("n1", "brief", MARCH_2),
            Facts.spend("e1", "c1", "2026-03-02T23:59:59.999999999Z", "USD 1.00"),
            Facts.spend("e2", "c1", "2026-03-03T00:00:00Z", "USD 2.00"),
            Facts.spend("e3", "c1", "2026-03-03T23:59:59.999999999Z", "USD 4.00"),
            Facts.spend("e4", "c1", "2026-03-04T00:00:00Z", "USD 8.00"));

    assertThat(ledger.statement(LATER).allocations())
        .extracting(Allocation::event)
        .containsExactly(EntryId.of("e2"), EntryId.of("e3"));
  }

  @Test
  void credit_pays_for_what_was_delivered_in_time_and_is_recorded_later() {
    Offer brief =
        Sample.gift("brief", CreditTerms.builder().validFor(Length.parse("PT24H")).build());
    Ledger ledger =
        posted(
            Sample.ledger(brief),
            Facts.enrolment("n1", "brief", MARCH_2),
            Facts.lateSpend(
                "e1", "c1", "2026-03-02T12:00:00Z", "2026-03-15T00:00:00Z", "USD 1.00"));

    assertThat(ledger.statement(LATER).totals().credit()).isEqualTo(Money.parse("USD 1.00"));
  }
}
