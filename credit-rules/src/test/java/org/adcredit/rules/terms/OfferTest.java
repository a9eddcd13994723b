// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that contradict themselves cannot be built. */
class OfferTest {
  private static final EarningWindow WINDOW = EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30));

  private static EarningTerms.Builder earning(Pays pays, Resolves resolves) {
    return EarningTerms.builder().window(WINDOW).pays(pays).resolves(resolves);
  }

  private static EarningTerms.Builder tiered(Pays pays, Resolves resolves) {
    return earning(pays, resolves).tier(Tier.of("USD 100", "USD 50"));
  }

  private static Offer.Builder offer() {
    return Offer.builder().id(OfferId.of("welcome")).version(1).opensAt(Instant.EPOCH);
  }

  private static void assertRefused(ThrowingCallable terms, String why) {
    assertThatIllegalArgumentException().isThrownBy(terms).withMessageContaining(why);
  }

  @Test
  void an_offer_is_earned_or_given_upfront_and_not_both_or_neither() {
    Money gift = Money.parse("USD 50");

    assertRefused(() -> offer().build(), "and not both: welcome");
    assertRefused(
        () ->
            offer()
                .earning(tiered(Pays.HIGHEST_REACHED, Resolves.AT_ONCE).build())
                .upfront(gift)
                .build(),
        "and not both: welcome");
    assertThat(offer().upfront(gift).build().isFor(gift.currency())).isTrue();
    assertRefused(() -> offer().upfront(Money.parse("USD 0")).build(), "more than zero: USD 0.00");
  }

  @Test
  void versions_count_from_one() {
    assertRefused(() -> offer().upfront(Money.parse("USD 1")).version(0).build(), "at least 1: 0");
  }

  @Test
  void a_chosen_tier_needs_somebody_to_choose() {
    EarningTerms chosen = tiered(Pays.CHOSEN, Resolves.AT_ONCE).build();

    assertRefused(() -> offer().earning(chosen).build(), "must not be AUTOMATIC");
    for (EnrolmentMode mode : List.of(EnrolmentMode.REGISTER, EnrolmentMode.CODE)) {
      EnrolmentTerms enrolment = EnrolmentTerms.builder().mode(mode).build();
      assertThat(offer().earning(chosen).enrolment(enrolment).build().earning()).contains(chosen);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT, AT_ONCE, false",
    "PERCENT, AT_ONCE_IF_TOP, false",
    "CHOSEN, AT_ONCE_IF_TOP, false",
    "PERCENT, AT_CLOSE, true",
    "CHOSEN, AT_CLOSE, true",
    "CHOSEN, AT_ONCE, true",
    "HIGHEST_REACHED, AT_CLOSE, true",
    "HIGHEST_REACHED, AT_ONCE, true",
    "HIGHEST_REACHED, AT_ONCE_IF_TOP, true",
    "EVERY_REACHED, AT_CLOSE, true",
    "EVERY_REACHED, AT_ONCE, true",
    "EVERY_REACHED, AT_ONCE_IF_TOP, true",
  })
  void not_every_resolution_goes_with_every_way_of_paying(
      Pays pays, Resolves resolves, boolean goes) {
    EarningTerms.Builder terms =
        pays == Pays.PERCENT
            ? earning(pays, resolves).match(SpendMatch.builder().percent(Percent.of(50)).build())
            : tiered(pays, resolves);

    if (goes) {
      assertThat(terms.build().resolves()).isEqualTo(resolves);
    } else {
      assertRefused(terms::build, "must resolve");
    }
  }

  @Test
  void a_percentage_has_no_tiers_and_tiers_have_no_percentage() {
    SpendMatch match = SpendMatch.builder().percent(Percent.of(50)).build();

    assertRefused(() -> earning(Pays.PERCENT, Resolves.AT_CLOSE).build(), "must have a percentage");
    assertRefused(
        () -> tiered(Pays.PERCENT, Resolves.AT_CLOSE).match(match).build(), "must have no tiers");
    assertRefused(
        () -> tiered(Pays.CHOSEN, Resolves.AT_CLOSE).match(match).build(),
        "must have no percentage");
    assertRefused(() -> earning(Pays.CHOSEN, Resolves.AT_CLOSE).build(), "must have tiers");
  }

  @Test
  void tiers_ascend_by_currency_and_are_in_one() {
    EarningTerms.Builder terms = tiered(Pays.HIGHEST_REACHED, Resolves.AT_ONCE);

    assertThat(terms.tier(Tier.of("EUR 90", "EUR 45")).build().tiers().keySet()).hasSize(2);
    assertRefused(
        () -> terms.tier(Tier.of("USD 100", "USD 60")).build(),
        "tier 2 must ask for more spend than tier 1: USD 100.00");
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> Tier.of("USD 100", "EUR 50"));
    assertRefused(() -> Tier.of("USD 0", "USD 50"), "more than zero: USD 0.00");
    assertRefused(() -> Tier.of("USD 1", "USD 0"), "more than zero: USD 0.00");
  }

  @Test
  void a_window_has_a_start_and_a_limit_that_there_can_be() {
    assertRefused(
        () -> EarningWindow.of(Anchor.FIRST_IMPRESSION, Length.ofDays(1)), "FIRST_IMPRESSION");
    assertRefused(
        () ->
            EarningWindow.builder()
                .from(WINDOW)
                .endsWithin(new Within(Anchor.FIRST_SPEND, Length.ofDays(1)))
                .build(),
        "ACCOUNT_CREATED or ENROLMENT: FIRST_SPEND");
  }

  @Test
  void the_new_are_told_by_an_age_or_a_silence() {
    assertRefused(() -> NewAdvertiser.builder().build(), "an age, a silence, or both");
    assertRefused(
        () ->
            NewAdvertiser.builder().within(new Within(Anchor.ENROLMENT, Length.ofDays(1))).build(),
        "ENROLMENT");
  }

  @Test
  void a_share_is_at_most_all() {
    assertRefused(() -> CreditTerms.builder().share(Percent.of(101)).build(), "at most 100: 101");
  }
}
