// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.testing.CreditDomain;

@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class) // numbers, texts, lists and enums as usual
class MyRuleProperties {
  @Property
  void a_campaign_in_more_regions_is_not_easier_to_approve(
      @ForAll Account account, @ForAll Campaign campaign, @ForAll Region further) {
    Campaign wider = Campaign.builder().from(campaign).addRegion(further).build();

    assertThat(MyRule.verdict(account, wider))
        .isLessThanOrEqualTo(MyRule.verdict(account, campaign));
  }
}

/** The rule of whoever reads the documentation. */
final class MyRule {
  private static final RuleChain CHAIN =
      RuleChain.of(
          EligibilityRules.industryApproval(
              RestrictedIndustries.builder()
                  .needsApproval(Industry.of("LEGAL_SERVICES"), Region.of("US"))
                  .prohibited(Industry.of("GAMBLING"), Region.of("BR"))
                  .build()));

  private MyRule() {}

  static Verdict verdict(Account account, Campaign campaign) {
    Instant at = Instant.parse("2026-03-10T12:00:00Z");
    return CHAIN.verdict(
        EligibilityRequest.builder().account(account).campaign(campaign).at(at).build());
  }
}
