// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a programme answers by itself, and what it refuses to be. */
class CreditProgramTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

  @Test
  void delivery_and_scope_are_answered_from_the_account_and_the_campaign_alone() {
    Scope traffic = Scope.builder().objectives(Selection.of(Objective.of("TRAFFIC"))).build();
    CreditProgram program =
        Sample.program(Sample.gift("welcome", CreditTerms.builder().covers(traffic).build()))
            .build();
    Campaign campaign = Facts.campaign("c2", "TRAFFIC", "US");

    Decision delivery = program.delivery(Facts.account(), Facts.campaign(), NOON);
    Decision refused = program.scope(Sample.WELCOME, Facts.account(), Facts.campaign(), NOON);
    Decision approved = program.scope(Sample.WELCOME, Facts.account(), campaign, NOON);

    assertThat(delivery.question()).contains(Question.DELIVER);
    assertThat(delivery.isEligible()).isTrue();
    assertThat(refused.question()).contains(Question.SCOPE);
    assertThat(refused.findings())
        .extracting(Finding::code)
        .containsExactly("objective-not-covered");
    assertThat(approved.isEligible()).isTrue();
    assertThat(approved.request().position()).isEqualTo(OfferPosition.none());
  }

  @Test
  void scope_tells_what_the_gates_refuse_as_well() {
    CreditProgram program =
        CreditProgram.builder()
            .offer(Sample.welcome().build())
            .industries(
                RestrictedIndustries.builder()
                    .prohibited(Industry.of("SOFTWARE"), Region.of("US"))
                    .build())
            .build();

    assertThat(program.scope(Sample.WELCOME, Facts.account(), Facts.campaign(), NOON).findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("industry-prohibited", "objective-unknown");
  }

  @Test
  void an_offer_stands_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.program(Sample.welcome().build(), Sample.welcome().build()))
        .withMessage("an offer stands twice: welcome");
  }

  @Test
  void offers_are_told_in_their_order() {
    Offer gift = Sample.gift("gift", CreditTerms.builder().build());
    Offer welcome = Sample.welcome().build();

    assertThat(Sample.program(welcome, gift).build().offers()).containsExactly(welcome, gift);
    assertThat(Sample.program().build().name()).isEqualTo("sample");
  }

  @Test
  void the_tables_of_the_gates_are_told_as_they_were_given() {
    ObjectiveAvailability objectives =
        ObjectiveAvailability.builder().available(Objective.of("TRAFFIC"), Region.of("US")).build();
    RestrictedIndustries industries =
        RestrictedIndustries.builder().prohibited(Industry.of("GAMBLING"), Region.of("US")).build();

    CreditProgram program =
        CreditProgram.builder().objectives(objectives).industries(industries).build();

    assertThat(program.objectives()).isEqualTo(objectives);
    assertThat(program.industries()).isEqualTo(industries);
    assertThat(CreditProgram.builder().build().objectives().names(Objective.of("TRAFFIC")))
        .isFalse();
  }

  @Test
  void asking_about_an_offer_that_there_is_not_is_a_mistake() {
    CreditProgram program = Sample.program().build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> program.scope(Sample.WELCOME, Facts.account(), Facts.campaign(), NOON))
        .withMessage("unknown offer: welcome");
  }

  @Test
  void a_replay_holds_what_was_recorded_by_the_instant() {
    CreditProgram program = Sample.program(Sample.welcome().build()).build();
    List<JournalEntry> journal =
        List.of(
            Facts.spend("e2", "c1", "2026-04-01T12:00:00.000000001Z", "USD 2.00"),
            Facts.spend("e1", "c1", "2026-04-01T12:00:00Z", "USD 1.00"));

    Ledger ledger = program.replay(Facts.account(), Sample.CAMPAIGNS, journal, NOON);

    assertThat(ledger.lastRecordedAt()).contains(NOON);
    assertThat(ledger.statement(NOON).totals().gross()).isEqualTo(Money.parse("USD 1.00"));
    assertThat(program.statement(Facts.account(), Sample.CAMPAIGNS, journal, NOON))
        .isEqualTo(ledger.statement(NOON));
  }
}
