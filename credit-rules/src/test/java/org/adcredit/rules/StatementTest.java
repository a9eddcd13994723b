// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.adcredit.core.Account;
import org.adcredit.core.Objective;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The documented form of a statement, key by key. */
class StatementTest {
  private static final Instant AS_OF = Instant.parse("2026-03-10T00:00:00Z");

  private static Ledger ledger() {
    Offer welcome =
        welcome()
            .earning(
                Sample.earning()
                    .tier(Tier.of("USD 100", "USD 50"))
                    .tier(Tier.of("USD 500", "USD 300"))
                    .grace(Length.ofDays(2))
                    .build())
            .credit(CreditTerms.builder().validFor(Length.ofDays(30)).build())
            .build();
    Offer percent =
        Sample.offer("percent")
            .earning(
                EarningTerms.builder()
                    .window(
                        EarningWindow.builder()
                            .starts(Anchor.FIRST_SPEND)
                            .length(Length.ofDays(10))
                            .build())
                    .scope(Scope.builder().objectives(Selection.of(Objective.of("REACH"))).build())
                    .pays(Pays.PERCENT)
                    .resolves(Resolves.AT_CLOSE)
                    .match(SpendMatch.builder().percent(Percent.of(10)).build())
                    .build())
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(
                Sample.program(welcome, percent, Sample.gift("gift", CreditTerms.builder().build()))
                    .build()),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("p1", "percent", "2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 107.20"),
            Facts.spend("e2", "c2", "2026-03-04T00:00:00Z", "USD 20.00"),
            Facts.correction("k1", "e2", "2026-03-05T00:00:00Z", "USD 5.000001"));
    ledger.post(Facts.spend("e9", "c9", "2026-03-05T00:00:00Z", "USD 1.00"));
    return ledger;
  }

  private static Map<?, ?> element(Map<String, Object> map, String key, int place) {
    return (Map<?, ?>) ((List<?>) Objects.requireNonNull(map.get(key))).get(place);
  }

  private static void assertReads(@Nullable Object map, String text) {
    assertThat(map).hasToString(text.replace("\n", " ").strip());
  }

  @Test
  void the_keys_stand_in_the_documented_order() {
    assertThat(ledger().statement(AS_OF).asMap().keySet())
        .containsExactly(
            "account",
            "asOf",
            "currency",
            "provisional",
            "nextChangeAt",
            "totals",
            "campaigns",
            "offers",
            "credits",
            "excluded",
            "rejected");
    assertThat(ledger().statement(AS_OF).asMapWithAllocations().keySet())
        .endsWith("rejected", "allocations", "tiersReached")
        .hasSize(13);
  }

  @Test
  void the_head_tells_whose_statement_it_is_and_until_when_it_holds() {
    Map<String, Object> map = ledger().statement(AS_OF).asMap();

    assertThat(map)
        .containsEntry("account", "a1")
        .containsEntry("asOf", "2026-03-10T00:00:00Z")
        .containsEntry("currency", "USD")
        .containsEntry("provisional", true)
        .containsEntry("nextChangeAt", "2026-04-01T23:00:00Z");
    assertReads(map.get("totals"), "{gross=122.199999, credit=14.999999, cash=107.20}");
  }

  @Test
  void campaigns_tell_who_paid() {
    Map<String, Object> map = ledger().statement(AS_OF).asMap();

    assertReads(
        map.get("campaigns"),
        """
        [{campaign=c1, gross=107.20, credit=0.00, cash=107.20},
        {campaign=c2, gross=14.999999, credit=14.999999, cash=0.00}]
        """);
  }

  @Test
  void offers_are_all_listed_with_what_applies_to_them() {
    Map<String, Object> map = ledger().statement(AS_OF).asMap();

    assertReads(
        element(map, "offers", 0),
        """
        {offer=welcome, status=GRANTED, enrolledAt=2026-03-02T00:00:00Z,
        windowStart=2026-03-02T00:00:00Z, windowEnd=2026-03-31T23:00:00Z,
        closesAt=2026-04-02T23:00:00Z, qualifying=107.20, reached=100.00,
        next={spend=500.00, credit=300.00, shortfall=392.80}}
        """);
    assertReads(
        element(map, "offers", 1),
        "{offer=percent, status=EARNING, enrolledAt=2026-03-02T00:00:00Z, qualifying=0.00}");
    assertReads(element(map, "offers", 2), "{offer=gift, status=NOT_ENROLLED}");
  }

  @Test
  void a_closed_offer_has_no_next_tier_and_one_given_upfront_neither_window_nor_progress() {
    Ledger ledger = posted(ledger(), Facts.enrolment("g1", "gift", "2026-03-06T00:00:00Z"));
    Map<String, Object> map = ledger.statement(Instant.parse("2026-06-01T00:00:00Z")).asMap();

    assertThat(element(map, "offers", 0).keySet())
        .isEqualTo(
            Set.of(
                "offer",
                "status",
                "enrolledAt",
                "windowStart",
                "windowEnd",
                "closesAt",
                "qualifying",
                "reached"));
    assertReads(
        element(map, "offers", 2), "{offer=gift, status=GRANTED, enrolledAt=2026-03-06T00:00:00Z}");
    assertThat(element(map, "credits", 1).keySet().toString()).doesNotContain("expiresAt");
  }

  @Test
  void credits_tell_what_became_of_every_cent() {
    Map<String, Object> map = ledger().statement(AS_OF).asMap();

    assertReads(
        map.get("credits"),
        """
        [{credit=welcome/1, offer=welcome, amount=50.00, issuedAt=2026-03-03T00:00:00Z,
        expiresAt=2026-04-01T23:00:00Z, used=14.999999, remaining=35.000001, lapsed=0.00,
        revoked=0.00, status=AVAILABLE}]
        """);
  }

  @Test
  void what_did_not_count_is_listed_by_reason() {
    Map<String, Object> map = ledger().statement(AS_OF).asMap();

    assertReads(
        map.get("excluded"),
        """
        [{question=EARN, code=credit-funded, campaign=c2, offer=welcome, amount=20.00, events=1},
        {question=EARN, code=objective-not-covered, campaign=c1, offer=percent, amount=107.20,
        events=1},
        {question=EARN, code=objective-not-covered, campaign=c2, offer=percent, amount=20.00,
        events=1}]
        """);
    assertThat(element(map, "excluded", 0).get("events")).isEqualTo(1L);
  }

  @Test
  void what_the_gates_refuse_is_listed_without_an_offer() {
    Ledger ledger =
        CreditProgram.builder()
            .offer(welcome().build())
            .build()
            .openLedger(Facts.account(), Sample.CAMPAIGNS);
    posted(ledger, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 1.00"));

    assertReads(
        ledger.statement(AS_OF).asMap().get("excluded"),
        "[{question=DELIVER, code=objective-unknown, campaign=c1, amount=1.00, events=1}]");
  }

  @Test
  void rejected_entries_are_listed_with_their_reason() {
    assertReads(
        ledger().statement(AS_OF).asMap().get("rejected"),
        """
        [{entry=e9, code=unknown-campaign, message=the account has no such campaign: c9}]
        """);
  }

  @Test
  void allocations_and_tiers_reached_are_told_when_asked() {
    Map<String, Object> map = ledger().statement(AS_OF).asMapWithAllocations();

    assertReads(
        map.get("allocations"),
        """
        [{entry=e2, event=e2, campaign=c2, credit=welcome/1, amount=20.00,
        burnOrder=burn-order/1},
        {entry=k1, event=e2, campaign=c2, credit=welcome/1, amount=-5.000001,
        burnOrder=burn-order/1}]
        """);
    assertReads(
        map.get("tiersReached"),
        """
        [{offer=welcome, spend=100.00, entry=e1, at=2026-03-03T00:00:00Z, qualifying=107.20}]
        """);
  }

  @Test
  void amounts_have_the_digits_of_their_currency() {
    Account yen = Facts.accountBuilder().currency(Amounts.JPY).build();
    Ledger ledger = Sample.program().build().openLedger(yen, Sample.CAMPAIGNS);
    posted(ledger, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "JPY 1200"));

    assertReads(ledger.statement(AS_OF).asMap().get("totals"), "{gross=1200, credit=0, cash=1200}");
  }

  @Test
  void what_is_excluded_is_in_order_of_question_code_campaign_and_offer_by_code_point() {
    String beyond = "\ud83d\ude00";
    String last = "\uff5e";
    Scope reach = Scope.builder().objectives(Selection.of(Objective.of("REACH"))).build();
    EarningTerms earning = Sample.earning().scope(reach).tier(Tier.of("USD 1", "USD 1")).build();
    Ledger ledger =
        posted(
            Sample.ledger(
                Sample.offer(beyond).earning(earning).build(),
                Sample.offer(last).earning(earning).build()),
            Facts.enrolment("n1", beyond, "2026-03-02T00:00:00Z"),
            Facts.enrolment("n2", last, "2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c2", "2026-03-03T00:00:00Z", "USD 1.00"),
            Facts.spend("e2", "c1", "2026-03-03T00:00:00Z", "USD 1.00"));

    assertThat(ledger.statement(AS_OF).excluded())
        .extracting(line -> line.campaign() + " " + line.offer().orElseThrow())
        .containsExactly("c1 " + last, "c1 " + beyond, "c2 " + last, "c2 " + beyond);
  }

  @Test
  void a_statement_stays_as_it_was_when_the_ledger_goes_on() {
    Ledger ledger = ledger();
    Statement before = ledger.statement(AS_OF);
    String text = before.asMapWithAllocations().toString();

    posted(ledger, Facts.spend("e3", "c1", "2026-03-11T00:00:00Z", "USD 900.00"));

    assertThat(before.asMapWithAllocations()).hasToString(text);
    assertThat(ledger.statement(Instant.parse("2026-03-11T00:00:00Z"))).isNotEqualTo(before);
  }
}
