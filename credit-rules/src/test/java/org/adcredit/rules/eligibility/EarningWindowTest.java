// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.junit.jupiter.api.Test;

/** Spend counts from the start of the window, and at its end no more. */
class EarningWindowTest implements RuleContract {

  private static final Offer EARNED =
      Offer.builder()
          .id(OFFER)
          .version(1)
          .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
          .earning(
              EarningTerms.builder()
                  .window(EarningWindow.of(Anchor.ACCOUNT_CREATED, Length.ofDays(30)))
                  .pays(Pays.HIGHEST_REACHED)
                  .resolves(Resolves.AT_ONCE)
                  .tier(Tier.of("USD 100", "USD 50"))
                  .build())
          .build();
  private static final EligibilityRule RULE = EligibilityRules.earningWindow(EARNED);
  private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static OfferPosition.Builder held() {
    return OfferPosition.builder().enrolledAt(NOON.minusSeconds(1));
  }

  private static OfferPosition fromNoonToMay() {
    return held().windowStart(NOON).windowEnd(END).build();
  }

  @Test
  void at_its_start_a_window_is_open_and_a_nanosecond_before_it_is_waited_for() {
    Finding finding = refusal(RULE, Asked.at(BEFORE_NOON, fromNoonToMay()));

    assertApproved(RULE, Asked.at(NOON, fromNoonToMay()));
    assertThat(finding.code()).isEqualTo("before-window");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON));
  }

  @Test
  void at_its_end_a_window_is_over_and_a_nanosecond_before_it_is_open() {
    Finding finding = refusal(RULE, Asked.at(END, fromNoonToMay()));

    assertApproved(RULE, Asked.at(END.minusNanos(1), fromNoonToMay()));
    assertThat(finding.code()).isEqualTo("after-window");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }

  @Test
  void a_window_that_was_not_started_in_time_is_over() {
    OfferPosition notStarted = held().windowEnd(END).build();

    assertApproved(RULE, Asked.at(END.minusNanos(1), notStarted));
    assertThat(codes(RULE, Asked.at(END, notStarted))).containsExactly("after-window");
    assertThat(RULE.nextChange(Asked.at(NOON, notStarted))).isEqualTo(END);
  }

  @Test
  void a_window_that_any_spend_may_start_is_open() {
    assertApproved(RULE, Asked.at(NOON, held().build()));
  }

  @Test
  void without_an_enrolment_or_before_it_nothing_is_said_of_the_window() {
    OfferPosition position = fromNoonToMay();
    Instant beforeEnrolment = NOON.minusSeconds(1).minusNanos(1);

    assertApproved(RULE, Asked.at(END, OfferPosition.none()));
    assertApproved(RULE, Asked.at(beforeEnrolment, position));
  }

  @Test
  void an_offer_that_gives_its_credit_upfront_earns_nothing() {
    Offer upfront =
        Offer.builder().id(OFFER).version(1).opensAt(NOON).upfront(Money.parse("USD 50")).build();
    Finding finding =
        refusal(EligibilityRules.earningWindow(upfront), Asked.at(NOON, held().build()));

    assertThat(finding.code()).isEqualTo("no-earning");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }
}
