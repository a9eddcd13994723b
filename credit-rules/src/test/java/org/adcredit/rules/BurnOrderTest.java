// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.gift;
import static org.adcredit.rules.Sample.offer;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Which of two credits pays first, tie-break by tie-break. */
class BurnOrderTest {
  private static final String MARCH_2 = "2026-03-02T00:00:00Z";

  private static CreditTerms.Builder terms() {
    return CreditTerms.builder();
  }

  private static CreditTerms until(String expiry) {
    return terms().expiresAtLatest(Instant.parse(expiry)).build();
  }

  private static CreditTerms covering(Scope.Builder scope) {
    return terms().covers(scope.build()).build();
  }

  /** The offers in the order in which they pay for an event, given in either order. */
  private static void assertPays(Offer first, Offer second) {
    for (List<Offer> given : List.of(List.of(first, second), List.of(second, first))) {
      Ledger ledger = Sample.ledger(given.toArray(Offer[]::new));
      for (Offer offer : given) {
        posted(
            ledger,
            Facts.enrolment("n/" + offer.id(), offer.id().value(), MARCH_2),
            Facts.assignment("a/" + offer.id(), offer.id().value(), "c1", MARCH_2));
      }
      posted(ledger, Facts.spend("e1", "c1", "2026-03-05T00:00:00Z", "USD 60.00"));
      assertThat(ledger.statement(Instant.parse("2026-03-05T00:00:00Z")).allocations())
          .extracting(allocation -> allocation.offer() + " " + allocation.amount())
          .containsExactly(first.id() + " USD 50.00", second.id() + " USD 10.00");
    }
  }

  @Test
  void lower_priority_first_whatever_else_there_is() {
    assertPays(
        gift("b", terms().priority(1).build()),
        gift(
            "a",
            terms()
                .priority(2)
                .assignedOnly(true)
                .expiresAtLatest(Instant.parse("2026-04-01T00:00:00Z"))
                .build()));
  }

  @Test
  void assigned_before_scoped_before_account_wide_whatever_expires_first() {
    Scope.Builder objectives =
        Scope.builder().objectives(Selection.of(Objective.of("LEAD_GENERATION")));
    Scope.Builder regions = Scope.builder().regions(Selection.of(Region.of("US")));
    CreditTerms expiring = until("2026-04-01T00:00:00Z");

    assertPays(gift("b", terms().assignedOnly(true).build()), gift("a", covering(objectives)));
    assertPays(gift("b", terms().assignedOnly(true).build()), gift("a", expiring));
    assertPays(gift("b", covering(objectives)), gift("a", expiring));
    assertPays(gift("b", covering(regions)), gift("a", expiring));
  }

  @Test
  void a_buying_type_alone_makes_no_scope() {
    Scope.Builder auctions = Scope.builder().buyingTypes(Selection.of(BuyingType.AUCTION));

    assertPays(gift("b", until("2026-04-01T00:00:00Z")), gift("a", covering(auctions)));
  }

  @Test
  void earlier_expiry_first_and_none_last_whatever_was_effective_first() {
    CreditTerms april = until("2026-04-01T00:00:00Z");
    CreditTerms delayed = CreditTerms.builder().from(april).issueDelay(Length.ofDays(1)).build();

    assertPays(gift("b", delayed), gift("a", until("2026-04-01T00:00:00.000000001Z")));
    assertPays(gift("b", delayed), gift("a", terms().build()));
  }

  @Test
  void earlier_effective_first_whatever_the_ids() {
    CreditTerms delayed = terms().issueDelay(Length.parse("PT0.000000001S")).build();

    assertPays(gift("b", terms().build()), gift("a", delayed));
  }

  @Test
  void then_the_ids_by_code_point() {
    CreditTerms terms = terms().build();

    assertPays(gift("a", terms), gift("b", terms));
    assertPays(gift("o10", terms), gift("o9", terms));
    assertPays(gift("\uff5e", terms), gift("\ud83d\ude00", terms));
  }

  @Test
  void then_the_credits_of_an_offer_by_number() {
    Offer ladder =
        offer("ladder")
            .earning(
                Sample.earning()
                    .pays(Pays.EVERY_REACHED)
                    .tier(Tier.of("USD 10", "USD 5"))
                    .tier(Tier.of("USD 20", "USD 7"))
                    .build())
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(ladder),
            Facts.enrolment("n1", "ladder", MARCH_2),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 20.00"),
            Facts.spend("e2", "c1", "2026-03-04T00:00:00Z", "USD 20.00"));

    assertThat(ledger.statement(Instant.parse("2026-03-04T00:00:00Z")).allocations())
        .extracting(allocation -> allocation.creditId() + " " + allocation.amount())
        .containsExactly("ladder/1 USD 5.00", "ladder/2 USD 7.00");
  }

  @Test
  void the_order_has_a_version_apart_from_the_librarys() {
    assertThat(BurnOrder.BURN_ORDER_1.version()).isEqualTo("burn-order/1");
    assertThat(BurnOrder.BURN_ORDER_1).hasToString("burn-order/1");
  }
}
