// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Where an account is billed decides, and not where it advertises. */
class BillingRegionTest implements RuleContract {

  private static final EligibilityRule RULE =
      EligibilityRules.billingRegion(Selection.of(Region.of("NO"), Region.of("DE")));

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest billedIn(String region) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().billingRegion(Region.of(region)).build())
        .campaign(Facts.campaign("c1", "TRAFFIC", "US"))
        .at(NOON)
        .build();
  }

  @Test
  void an_account_billed_in_one_of_the_regions_is_let_in() {
    assertApproved(RULE, billedIn("NO"));
    assertApproved(RULE, billedIn("DE"));
  }

  @Test
  void an_account_billed_elsewhere_never_is() {
    Finding finding = refusal(RULE, billedIn("US"));

    assertThat(finding.code()).isEqualTo("billing-region-not-eligible");
    assertThat(finding.observed()).isEqualTo("US");
    assertThat(finding.required()).isEqualTo("NO, DE");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
    assertThat(RULE.nextChange(billedIn("US"))).isEqualTo(Instant.MAX);
  }

  @Test
  void an_offer_for_all_regions_asks_for_none() {
    assertApproved(EligibilityRules.billingRegion(Selection.all()), billedIn("XK"));
  }
}
