// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.earning;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.ledger;
import static org.adcredit.rules.Sample.offer;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What would still bring an award: to spend what is missing, in time. */
class AwardTest {
  private static final Instant LATER = Instant.parse("2026-03-20T00:00:00Z");
  private static final SpendEvent SPEND =
      Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 57.20");

  private static Ledger held(Offer offer) {
    return posted(ledger(offer), enrolment("2026-03-02T05:00:00Z"));
  }

  @Test
  void the_shortfall_is_to_be_spent_before_the_window_ends() {
    assertThat(posted(held(welcome().build()), SPEND).award(WELCOME, LATER).findings())
        .flatExtracting(Finding::remedies)
        .containsExactly(
            new Remedy.Spend(
                Money.parse("USD 42.80"), Optional.of(Instant.parse("2026-04-01T04:00:00Z"))));
  }

  @Test
  void while_no_window_has_started_there_is_no_instant_that_is_too_late() {
    Offer unstarted =
        offer("welcome")
            .earning(
                earning()
                    .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(30)))
                    .tier(Tier.of("USD 100", "USD 50"))
                    .build())
            .build();

    assertThat(held(unstarted).award(WELCOME, LATER).findings())
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.Spend(Money.parse("USD 100.00"), Optional.empty()));
  }

  @Test
  void after_an_invalidation_no_spend_helps() {
    Ledger ledger =
        posted(
            held(welcome().build()),
            SPEND,
            Facts.invalidation("i1", "welcome", "2026-03-04T00:00:00Z"));

    assertThat(ledger.award(WELCOME, LATER).findings())
        .extracting(Finding::code, Finding::remedies)
        .containsExactly(
            tuple("offer-invalidated", ImmutableList.of(Remedy.permanent())),
            tuple("spend-below-threshold", ImmutableList.of(Remedy.permanent())));
  }
}
