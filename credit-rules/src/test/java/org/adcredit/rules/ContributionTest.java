// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.earning;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** The way to a threshold, step by step. */
class ContributionTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Offer GIFT = Sample.gift("gift", CreditTerms.builder().build());

  /** The gift pays 50.00 of the first event. */
  private static Ledger ledger(Offer... offers) {
    return posted(
        Sample.ledger(offers),
        enrolment("2026-03-02T00:00:00Z"),
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 80.00"),
        Facts.spend("e2", "c2", "2026-03-05T00:00:00Z", "USD 75.00"));
  }

  /** Entry, cost, credit, amount and qualifying. */
  private static List<String> steps(Ledger ledger) {
    return ledger.statement(MAY).contributions().stream()
        .map(
            step ->
                step.entry()
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

  @Test
  void what_credit_paid_does_not_count() {
    Ledger ledger = ledger(welcome().build(), GIFT);

    assertThat(steps(ledger))
        .containsExactly("e1 80.00 50.00 30.00 30.00", "e2 75.00 0.00 75.00 105.00");
    assertThat(ledger.statement(MAY).contributions().get(1))
        .isEqualTo(
            new Contribution(
                WELCOME,
                EntryId.of("e2"),
                EntryId.of("e2"),
                CampaignId.of("c2"),
                Instant.parse("2026-03-05T00:00:00Z"),
                Money.parse("USD 75.00"),
                Money.parse("USD 0.00"),
                Money.parse("USD 75.00"),
                Money.parse("USD 105.00")));
  }

  @Test
  void where_it_counts_all_of_the_cost_does() {
    Offer welcome =
        Sample.offer("welcome")
            .earning(earning().creditFundedCounts(true).tier(Tier.of("USD 100", "USD 50")).build())
            .build();
    Ledger ledger = ledger(welcome, GIFT);
    posted(ledger, Facts.correction("k1", "e1", "2026-03-06T00:00:00Z", "USD 70.00"));

    assertThat(steps(ledger))
        .containsExactly(
            "e1 80.00 50.00 80.00 80.00",
            "e2 75.00 0.00 75.00 155.00",
            "k1 -70.00 -40.00 -70.00 85.00");
  }

  @Test
  void a_correction_takes_back_what_was_paid_in_cash_first() {
    Ledger ledger = ledger(welcome().build(), GIFT);
    posted(
        ledger,
        Facts.correction("k1", "e1", "2026-03-06T00:00:00Z", "USD 20.00"),
        Facts.correction("k2", "e1", "2026-03-07T00:00:00Z", "USD 15.00"),
        Facts.correction("k3", "e1", "2026-03-08T00:00:00Z", "USD 5.00"));

    assertThat(steps(ledger))
        .containsExactly(
            "e1 80.00 50.00 30.00 30.00",
            "e2 75.00 0.00 75.00 105.00",
            "k1 -20.00 0.00 -20.00 85.00",
            "k2 -15.00 -5.00 -10.00 75.00",
            "k3 -5.00 -5.00 0.00 75.00");
    assertThat(ledger.statement(MAY).contributions().get(2).event()).isEqualTo(EntryId.of("e1"));
    assertThat(ledger.statement(MAY).contributions().get(2).deliveredAt())
        .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
  }

  @Test
  void what_is_recorded_from_the_close_on_is_no_step() {
    Ledger ledger = ledger(welcome().build(), GIFT);
    Instant close = ledger.statement(MAY).offers().get(0).closesAt().orElseThrow();
    posted(
        ledger,
        Facts.correction("k1", "e2", close.minusNanos(1).toString(), "USD 1.00"),
        Facts.correction("k2", "e2", close.toString(), "USD 1.00"));

    assertThat(steps(ledger)).hasSize(3).last().isEqualTo("k1 -1.00 0.00 -1.00 104.00");
  }

  @Test
  void what_is_recorded_after_an_invalidation_is_no_step() {
    Ledger ledger = ledger(welcome().build(), GIFT);
    posted(
        ledger,
        Facts.correction("k1", "e2", "2026-03-06T00:00:00Z", "USD 1.00"),
        Facts.invalidation("x1", "welcome", "2026-03-07T00:00:00Z"),
        Facts.correction("k2", "e2", "2026-03-08T00:00:00Z", "USD 1.00"));

    assertThat(steps(ledger)).hasSize(3).last().isEqualTo("k1 -1.00 0.00 -1.00 104.00");
  }

  @Test
  void a_ledger_that_let_go_of_an_invalidation_tells_no_step_to_it() {
    Offer other =
        Sample.offer("other").earning(earning().tier(Tier.of("USD 900", "USD 50")).build()).build();
    Ledger ledger =
        posted(
            Sample.ledger(welcome().build(), other),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("o1", "other", "2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 80.00"),
            Facts.invalidation("x1", "welcome", "2026-03-07T00:00:00Z"),
            Facts.correction("k1", "e1", "2026-03-08T00:00:00Z", "USD 1.00"));
    assertThat(steps(ledger)).hasSize(3);

    ledger.compact(Instant.parse("2026-03-08T00:00:00Z"));

    Statement statement = ledger.statement(MAY);
    assertThat(statement.contributions())
        .extracting(step -> step.offer() + " " + step.entry())
        .containsExactly("other e1", "other k1");
    assertThat(statement.offers().get(0).qualifying()).contains(Money.parse("USD 80.00"));
  }

  @Test
  void what_a_compaction_let_go_of_is_carried_over() {
    Ledger ledger = ledger(welcome().build(), GIFT);
    posted(ledger, Facts.spend("e3", "c1", "2026-04-20T00:00:00Z", "USD 7.00"));
    posted(ledger, Facts.correction("k1", "e2", "2026-04-21T00:00:00Z", "USD 1.00"));
    ledger.compact(Instant.parse("2026-04-20T00:00:00Z"));

    assertThat(steps(ledger)).containsExactly("e2 75.00 0.00 75.00 105.00");
  }

  @Test
  void the_steps_of_several_offers_come_by_entry_and_then_by_offer() {
    Offer other =
        Sample.offer("other").earning(earning().tier(Tier.of("USD 900", "USD 50")).build()).build();
    Ledger ledger = ledger(welcome().build(), GIFT, other);
    posted(
        ledger,
        Facts.enrolment("o1", "other", "2026-03-06T00:00:00Z"),
        Facts.spend("e3", "c1", "2026-03-06T00:00:00Z", "USD 7.00"));

    assertThat(ledger.statement(MAY).contributions())
        .extracting(step -> step.offer() + " " + step.entry())
        .containsExactly("welcome e1", "welcome e2", "welcome e3", "other e3");
  }

  @Test
  void a_statement_tells_the_steps_of_its_time_while_the_ledger_goes_on() {
    Ledger ledger = ledger(welcome().build(), GIFT);
    Statement before = ledger.statement(MAY);
    posted(ledger, Facts.spend("e3", "c1", "2026-05-01T00:00:00Z", "USD 7.00"));

    assertThat(before.contributions()).hasSize(2);
    assertThat(before.contributions()).isSameAs(before.contributions());
  }
}
