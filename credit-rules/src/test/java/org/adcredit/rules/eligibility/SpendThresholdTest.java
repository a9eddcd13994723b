// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.gap;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** A reward is tied to spend: exactly the threshold is enough. */
class SpendThresholdTest implements RuleContract {
  private static final Money FIVE_HUNDRED = Money.parse("USD 500.00");
  private static final EligibilityRule RULE = EligibilityRules.spendThreshold(FIVE_HUNDRED, NOON);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests(Amounts.USD);
  }

  private static EligibilityRequest spent(String amount, Instant at) {
    return Asked.at(at).spend(Money.parse(amount)).build();
  }

  @Test
  void exactly_the_threshold_is_enough_and_a_millionth_less_is_not() {
    Finding finding = refusal(RULE, spent("USD 499.999999", BEFORE_NOON));

    assertApproved(RULE, spent("USD 500.00", BEFORE_NOON));
    assertApproved(RULE, spent("USD 500.000001", BEFORE_NOON));
    assertThat(finding.code()).isEqualTo("spend-below-threshold");
    assertThat(finding.shortfall()).contains(Money.parse("USD 0.000001"));
    assertThat(finding.observed()).isEqualTo("USD 499.999999");
    assertThat(finding.required()).isEqualTo("USD 500.00");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Spend(Money.parse("USD 0.000001"), Optional.of(NOON)));
  }

  @Test
  void further_spend_helps_until_it_no_longer_counts() {
    assertThat(refusal(RULE, spent("USD 1.00", NOON)).remedies())
        .containsExactly(Remedy.permanent());
    assertThat(RULE.nextChange(spent("USD 1.00", BEFORE_NOON))).isEqualTo(NOON);
    assertThat(RULE.nextChange(spent("USD 500.00", BEFORE_NOON))).isEqualTo(Instant.MAX);
    assertApproved(RULE, spent("USD 500.00", NOON));
  }

  @Test
  void without_a_last_instant_further_spend_always_helps() {
    EligibilityRule rule = EligibilityRules.spendThreshold(FIVE_HUNDRED);

    assertThat(refusal(rule, spent("USD 0.00", NOON)).remedies())
        .containsExactly(new Remedy.Spend(FIVE_HUNDRED, Optional.empty()));
  }

  @Test
  void where_settled_spend_counts_it_helps_to_have_more_settled() {
    assertThat(
            refusal(
                    EligibilityRules.settledThreshold(FIVE_HUNDRED, NOON),
                    spent("USD 499.00", BEFORE_NOON))
                .remedies())
        .containsExactly(new Remedy.Settle(Money.parse("USD 1.00"), Optional.of(NOON)));
    assertThat(
            refusal(EligibilityRules.settledThreshold(FIVE_HUNDRED), spent("USD 499.00", NOON))
                .remedies())
        .containsExactly(new Remedy.Settle(Money.parse("USD 1.00"), Optional.empty()));
    assertThat(
            refusal(
                    EligibilityRules.settledThreshold(FIVE_HUNDRED, NOON),
                    spent("USD 499.00", NOON))
                .remedies())
        .containsExactly(Remedy.permanent());
    assertApproved(
        EligibilityRules.settledThreshold(FIVE_HUNDRED, NOON), spent("USD 500.00", NOON));
  }

  @Test
  void spend_that_is_not_given_is_asked_for() {
    Finding finding = gap(RULE, Asked.at(NOON).build());

    assertThat(finding.code()).isEqualTo("spend-unknown");
    assertThat(finding.remedies()).containsExactly(new Remedy.ProvideFact("spend"));
  }

  @Test
  void events_are_added_up_and_what_they_achieved_is_not_looked_at() {
    SpendEvent event = Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 250.00");
    SpendEvent withoutLeads =
        SpendEvent.builder().from(event).results(Map.of("leads", BigDecimal.ZERO)).build();

    assertApproved(RULE, Asked.at(NOON).spend(List.of(event, withoutLeads)).build());
    assertThat(refusal(RULE, Asked.at(BEFORE_NOON).spend(List.of()).build()).shortfall())
        .contains(FIVE_HUNDRED);
  }

  @Test
  void spend_in_another_currency_is_a_mistake_and_never_converted() {
    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> RuleChain.of(RULE).verdict(spent("EUR 500.00", NOON)))
        .withMessageContaining("spend-threshold")
        .withCauseInstanceOf(CurrencyMismatchException.class);
  }
}
