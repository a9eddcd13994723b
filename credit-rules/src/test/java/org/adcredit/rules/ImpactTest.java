// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.AccountImpact.Direction.GAINS;
import static org.adcredit.rules.AccountImpact.Direction.GAINS_AND_LOSES;
import static org.adcredit.rules.AccountImpact.Direction.LOSES;
import static org.adcredit.rules.AccountImpact.Direction.NO_MONEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Percent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class ImpactTest {
  private static final String LEADS = "objectives: { LEAD_GENERATION: [ { regions: ALL } ] }\n";
  private static final Instant AS_OF = Instant.parse("2026-05-01T00:00:00Z");

  /** Spend 100 in thirty days and get 50, for thirty days. */
  private static final String WELCOME =
      LEADS
          + """
          offers:
            - offer: welcome
              version: 1
              opens: 2026-01-01
              earn:
                window: { starts: ENROLMENT, length: P30D }
                pays: HIGHEST_REACHED
                resolves: AT_ONCE
                tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
              credit: { valid-for: P30D }
          """;

  private static final ImmutableList<JournalEntry> JOURNAL =
      ImmutableList.of(
          Facts.spend("e1", "c1", "2026-03-02T12:00:00Z", "USD 100"),
          Facts.spend("e2", "c1", "2026-04-20T12:00:00Z", "USD 70"));

  private static Optional<AccountImpact> impact(CreditProgram before, CreditProgram after) {
    return Impact.of(before, after)
        .on(Facts.account(), ImmutableList.of(Facts.campaign()), JOURNAL, AS_OF);
  }

  private static AccountImpact impact(String before, String after) {
    return impact(Written.program(before), Written.program(after)).orElseThrow();
  }

  private static String funds(Funds funds) {
    return funds.issued().amount() + " " + funds.used().amount() + " " + funds.cash().amount();
  }

  private static List<String> terms(AccountImpact impact) {
    return impact.terms().stream()
        .map(term -> String.join(" + ", term.paths()) + ": " + funds(term.difference()))
        .toList();
  }

  private static List<String> changes(AccountImpact impact) {
    return impact.changes().stream().map(Change::toString).toList();
  }

  @Test
  void an_account_gains_by_two_terms_of_which_neither_does_it_alone() {
    AccountImpact impact =
        impact(
            WELCOME,
            WELCOME
                .replace("credit: 50.00", "credit: 80.00")
                .replace("valid-for: P30D", "valid-for: P60D"));

    assertThat(funds(Funds.of(impact.before()))).isEqualTo("50.00 0.00 170.00");
    assertThat(funds(Funds.of(impact.after()))).isEqualTo("80.00 70.00 100.00");
    assertThat(funds(impact.difference())).isEqualTo("30.00 70.00 -70.00");
    assertThat(impact.direction()).isEqualTo(GAINS);
    assertThat(impact.offers()).containsExactly(OfferId.of("welcome"));
    assertThat(terms(impact))
        .containsExactly(
            "offers.welcome.earn.tiers.USD: 30.00 0.00 0.00",
            "offers.welcome.credit.valid-for: 0.00 50.00 -50.00");
  }

  @Test
  void who_gains_one_way_loses_the_other_way() {
    String more = WELCOME.replace("credit: 50.00", "credit: 80.00");

    assertThat(impact(WELCOME, more).direction()).isEqualTo(GAINS);
    assertThat(impact(more, WELCOME).direction()).isEqualTo(LOSES);
    String longer = WELCOME.replace("valid-for: P30D", "valid-for: P60D");
    assertThat(impact(WELCOME, longer).direction()).isEqualTo(GAINS);
    assertThat(impact(longer, WELCOME).direction()).isEqualTo(LOSES);
  }

  @Test
  void less_credit_that_pays_more_is_a_gain_and_a_loss() {
    String longer = WELCOME.replace("50.00", "40.00").replace("valid-for: P30D", "valid-for: P60D");

    assertThat(impact(WELCOME, longer).direction()).isEqualTo(GAINS_AND_LOSES);
    assertThat(impact(longer, WELCOME).direction()).isEqualTo(GAINS_AND_LOSES);
  }

  @Test
  void a_statement_that_differs_in_a_date_alone_is_no_money() {
    AccountImpact impact = impact(WELCOME, WELCOME.replace("valid-for: P30D", "valid-for: P20D"));

    assertThat(impact.direction()).isEqualTo(NO_MONEY);
    assertThat(changes(impact))
        .containsExactly(
            "credits.welcome/1.expiresAt: 2026-04-01T11:00:00Z, then 2026-03-22T11:00:00Z");
    assertThat(impact.offers()).containsExactly(OfferId.of("welcome"));
    assertThat(terms(impact)).containsExactly("offers.welcome.credit.valid-for: 0.00 0.00 0.00");
  }

  @Test
  void the_same_statement_is_nothing_whatever_differs_in_the_terms() {
    assertThat(
            impact(
                Written.program(WELCOME),
                Written.program(WELCOME.replace("version: 1", "version: 2\n    title: t"))))
        .isEmpty();
    assertThat(
            impact(
                Written.program(WELCOME),
                Written.program(
                    WELCOME.replace("USD: [", "EUR: [ { spend: 1, credit: 1 } ], USD: ["))))
        .isEmpty();
  }

  @Test
  void a_term_that_alone_changes_nothing_is_not_named() {
    AccountImpact impact =
        impact(
            WELCOME,
            WELCOME
                .replace("USD: [", "EUR: [ { spend: 1, credit: 1 } ], USD: [")
                .replace("credit: 50.00", "credit: 80.00"));

    assertThat(terms(impact)).containsExactly("offers.welcome.earn.tiers.USD: 30.00 0.00 0.00");
  }

  @Test
  void a_term_that_does_something_only_with_another_is_named_by_undoing_it() {
    // Alone, neither a tier of 170 nor a window of sixty days comes to anything else.
    String before = WELCOME.replace("spend: 100.00", "spend: 171.00");
    String after =
        WELCOME.replace("spend: 100.00", "spend: 170.00").replace("length: P30D", "length: P60D");
    AccountImpact impact = impact(before, after);

    assertThat(terms(impact))
        .containsExactly(
            "offers.welcome.earn.window.length: 50.00 0.00 0.00",
            "offers.welcome.earn.tiers.USD: 50.00 0.00 0.00");
    assertThat(impact.direction()).isEqualTo(GAINS);
  }

  @Test
  void terms_that_cannot_stand_alone_are_named_together() {
    String percent =
        WELCOME
            .replace("pays: HIGHEST_REACHED", "pays: PERCENT")
            .replace("resolves: AT_ONCE", "resolves: AT_CLOSE")
            .replace("tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }", "percent: 60");
    AccountImpact impact = impact(WELCOME, percent);

    assertThat(terms(impact))
        .containsExactly(
            "offers.welcome.earn.resolves: 0.00 50.00 -50.00",
            "offers.welcome.earn.pays + offers.welcome.earn.tiers.USD +"
                + " offers.welcome.earn.percent: 10.00 10.00 -10.00");
    assertThat(terms(impact(percent, WELCOME)))
        .containsExactly(
            "offers.welcome.earn.resolves: 0.00 -50.00 50.00",
            "offers.welcome.earn.pays + offers.welcome.earn.tiers.USD +"
                + " offers.welcome.earn.percent: -10.00 -10.00 10.00");
  }

  @Test
  void terms_of_several_sections_that_cannot_stand_alone_are_the_whole_offer() {
    String gift =
        LEADS
            + "offers: [ { offer: welcome, version: 1, opens: 2026-01-01, upfront: { USD: 50.00 } } ]";
    AccountImpact impact = impact(WELCOME, gift);

    assertThat(impact.terms()).hasSize(2);
    assertThat(impact.terms().get(0).paths()).containsExactly("offers.welcome.credit.valid-for");
    assertThat(impact.terms().get(1).paths())
        .contains("offers.welcome.earn.tiers.USD", "offers.welcome.upfront.USD")
        .doesNotContain("offers.welcome.credit.valid-for");
  }

  @Test
  void a_gate_is_a_term_of_its_own() {
    String shut = WELCOME.replace(LEADS, LEADS.replace("ALL", "[GB]"));
    String barred = WELCOME + "industries: { SOFTWARE: [ { regions: ALL, rule: PROHIBITED } ] }\n";

    assertThat(terms(impact(WELCOME, shut))).containsExactly("objectives: -50.00 0.00 0.00");
    assertThat(terms(impact(WELCOME, barred))).containsExactly("industries: -50.00 0.00 0.00");
    assertThat(
            terms(
                impact(
                    WELCOME,
                    shut + "industries: { SOFTWARE: [ { regions: ALL, rule: PROHIBITED } ] }\n")))
        .containsExactly("industries: -50.00 0.00 0.00", "objectives: -50.00 0.00 0.00");
    assertThat(terms(impact(WELCOME, WELCOME + "rules: [ { type: refuse } ]\n")))
        .containsExactly("rules: -50.00 0.00 0.00");
  }

  @Test
  void an_offer_that_is_added_is_a_term_for_those_who_hold_it() {
    String gift = "  - { offer: gift, version: 1, opens: 2026-04-01, upfront: { USD: 5.00 } }\n";
    String code = gift.replace("upfront", "enrol: { mode: CODE }, upfront");

    AccountImpact added = impact(WELCOME, WELCOME + gift);
    AccountImpact removed = impact(WELCOME + gift, WELCOME);

    assertThat(terms(added)).containsExactly("offers.gift: 5.00 5.00 -5.00");
    assertThat(added.offers()).containsExactly(OfferId.of("gift"));
    assertThat(terms(removed)).containsExactly("offers.gift: -5.00 -5.00 5.00");
    assertThat(removed.offers()).containsExactly(OfferId.of("gift"));
    assertThat(changes(added)).contains("offers.gift.status: nothing, then EXHAUSTED");
    assertThat(impact(Written.program(WELCOME), Written.program(WELCOME + code))).isEmpty();
    assertThat(impact(Written.program(WELCOME + code), Written.program(WELCOME))).isEmpty();
    assertThat(
            impact(
                Written.program(WELCOME + code),
                Written.program(WELCOME + code.replace("5.00", "6.00"))))
        .isEmpty();
  }

  @Test
  void an_offer_that_is_no_longer_held_is_a_difference_even_without_money() {
    String registered = WELCOME.replace("  earn:", "  enrol: { regions: [GB] }\n    earn:");

    assertThat(changes(impact(WELCOME, registered)))
        .contains("offers.welcome.status: EXPIRED, then NOT_ELIGIBLE");
  }

  @Test
  void the_order_of_offers_is_nothing() {
    CreditProgram one =
        Written.program(
            LEADS,
            "offers:",
            "  - { offer: a, version: 1, opens: 2026-01-01, enrol: { exclusive: g }, upfront: { USD: 1.00 } }",
            "  - { offer: b, version: 1, opens: 2026-01-01, enrol: { exclusive: g }, upfront: { USD: 2.00 } }");
    CreditProgram turned =
        CreditProgram.builder()
            .objectives(one.objectives())
            .offer(one.offers().get(1))
            .offer(one.offers().get(0))
            .build();

    assertThat(impact(one, turned)).isEmpty();
  }

  @Test
  void rules_in_code_are_kept_and_are_no_term() {
    CreditProgram free = Written.program(WELCOME);
    CreditProgram refusing = refusing(WELCOME);

    AccountImpact impact = impact(free, refusing).orElseThrow();
    assertThat(impact.direction()).isEqualTo(LOSES);
    assertThat(impact.terms()).isEmpty();

    AccountImpact both =
        impact(free, refusing(WELCOME.replace("credit: 50.00", "credit: 80.00"))).orElseThrow();
    assertThat(terms(both)).containsExactly("offers.welcome.earn.tiers.USD: 30.00 0.00 0.00");
    assertThat(impact(refusing, refusing(WELCOME.replace("credit: 50.00", "credit: 80.00"))))
        .isEmpty();
  }

  private static CreditProgram refusing(String text) {
    CreditProgram known = Written.program(text);
    CreditProgram.Builder program = CreditProgram.builder().objectives(known.objectives());
    known.offers().forEach(program::offer);
    return program.earningRule(OfferId.of("welcome"), Written.refuse(ImmutableMap.of())).build();
  }

  @Test
  void the_rules_in_code_of_an_offer_come_and_go_with_it() {
    CreditProgram refusing = refusing(WELCOME);
    CreditProgram without =
        CreditProgram.builder()
            .objectives(refusing.objectives())
            .offer(Sample.gift("gift", CreditTerms.builder().build()))
            .build();

    assertThat(terms(impact(without, refusing).orElseThrow()))
        .containsExactly("offers.welcome: 0.00 0.00 0.00");
    assertThat(terms(impact(refusing, without).orElseThrow()))
        .containsExactly("offers.welcome: 0.00 0.00 0.00");
  }

  @Test
  void rules_in_code_under_deliver_are_asked_in_between_too() {
    Impact impact =
        Impact.of(
            closed(WELCOME),
            closed(
                WELCOME
                    .replace("credit: 50.00", "credit: 80.00")
                    .replace("valid-for: P30D", "valid-for: P60D")));

    AccountImpact told =
        impact
            .on(
                Facts.account(),
                ImmutableList.of(Facts.campaign()),
                JOURNAL,
                Instant.parse("2026-03-10T00:00:00Z"))
            .orElseThrow();

    assertThat(changes(told)).containsExactly("offers.welcome.next.credit: 50.00, then 80.00");
    assertThat(terms(told)).containsExactly("offers.welcome.earn.tiers.USD: 0.00 0.00 0.00");
  }

  private static CreditProgram closed(String text) {
    CreditProgram known = Written.program(text);
    CreditProgram.Builder program = CreditProgram.builder().objectives(known.objectives());
    known.offers().forEach(program::offer);
    return program.deliveryRule(Written.refuse(ImmutableMap.of())).build();
  }

  @Test
  void where_no_term_does_anything_alone_all_of_the_offers_concerned_are_named_together() {
    String gift =
        "  - { offer: gift, version: 1, opens: 2026-04-01, upfront: { USD: 5.00 },"
            + " credit: { priority: 1 } }\n";
    String more =
        (WELCOME + gift)
            .replace("valid-for: P30D", "valid-for: P60D, share: 50, priority: 7")
            .replace("priority: 1 ", "priority: 2 ");
    CreditProgram before = Written.program(WELCOME + gift);
    Statement old = statement(before);
    Statement now = statement(Written.program(WELCOME.replace("50.00", "80.00") + gift));

    // Any two of the three terms of the one offer, and none of the other, make the difference.
    AccountImpact impact =
        Impact.of(before, Written.program(more))
            .on(program -> changedTerms(program) < 2 ? old : now)
            .orElseThrow();

    assertThat(terms(impact))
        .containsExactly(
            "offers.welcome.credit.valid-for + offers.welcome.credit.share +"
                + " offers.welcome.credit.priority: 30.00 0.00 0.00");
  }

  private static Statement statement(CreditProgram program) {
    return program.statement(Facts.account(), ImmutableList.of(Facts.campaign()), JOURNAL, AS_OF);
  }

  private static int changedTerms(CreditProgram program) {
    CreditTerms terms = program.offers().get(0).credit();
    return (terms.validFor().equals(Optional.of(Length.ofDays(60))) ? 1 : 0)
        + (terms.share().equals(Percent.of(50)) ? 1 : 0)
        + (terms.priority() == 7 ? 1 : 0);
  }

  @Test
  void statements_may_be_made_in_a_way_of_ones_own() {
    Impact impact =
        Impact.of(
            Written.program(WELCOME),
            Written.program(WELCOME.replace("credit: 50.00", "credit: 80.00")));

    Optional<AccountImpact> none =
        impact.on(
            program -> Sample.ledger(program).statement(Instant.parse("2026-03-02T00:00:00Z")));

    assertThat(none.orElseThrow().changes().stream().map(Change::path))
        .containsExactly("offers.welcome.next.credit");
  }
}
