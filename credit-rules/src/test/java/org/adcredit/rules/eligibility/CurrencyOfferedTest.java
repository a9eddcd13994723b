// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Amounts are stated per currency and never converted. */
class CurrencyOfferedTest implements RuleContract {

  private static final EligibilityRule RULE =
      EligibilityRules.currencyOffered(offer().upfront(Money.parse("USD 50.00")).build());

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static Offer.Builder offer() {
    return Offer.builder().id(OFFER).version(1).opensAt(NOON);
  }

  private static EligibilityRequest paying(Currency currency) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().currency(currency).build())
        .at(NOON)
        .build();
  }

  private static EarningTerms.Builder earning(Pays pays) {
    return EarningTerms.builder()
        .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
        .pays(pays)
        .resolves(Resolves.AT_CLOSE);
  }

  @Test
  void credit_given_upfront_is_for_the_currencies_it_is_stated_in() {
    Finding finding = refusal(RULE, paying(Amounts.EUR));

    assertApproved(RULE, paying(Amounts.USD));
    assertThat(finding.code()).isEqualTo("currency-not-offered");
    assertThat(finding.observed()).isEqualTo("EUR");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }

  @Test
  void tiers_are_for_the_currencies_they_are_stated_in() {
    EligibilityRule tiers =
        EligibilityRules.currencyOffered(
            offer()
                .earning(
                    earning(Pays.HIGHEST_REACHED)
                        .tier(Tier.of("USD 100", "USD 50"))
                        .tier(Tier.of("EUR 90", "EUR 45"))
                        .build())
                .build());

    assertApproved(tiers, paying(Amounts.USD));
    assertApproved(tiers, paying(Amounts.EUR));
    assertThat(codes(tiers, paying(Amounts.JPY))).containsExactly("currency-not-offered");
  }

  @Test
  void a_percentage_is_for_the_currencies_of_every_table_it_has_and_for_all_without_one() {
    SpendMatch.Builder match = SpendMatch.builder().percent(Percent.of(50));
    EligibilityRule free =
        EligibilityRules.currencyOffered(
            offer().earning(earning(Pays.PERCENT).match(match.build()).build()).build());
    match.minimum(Money.parse("USD 100")).minimum(Money.parse("EUR 100"));
    match.cap(Money.parse("USD 1000"));
    EligibilityRule bound =
        EligibilityRules.currencyOffered(
            offer().earning(earning(Pays.PERCENT).match(match.build()).build()).build());

    assertApproved(free, paying(Amounts.KWD));
    assertApproved(bound, paying(Amounts.USD));
    assertThat(codes(bound, paying(Amounts.EUR))).containsExactly("currency-not-offered");
  }
}
