// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Industry;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a remedy does not promise. */
class RemedyTest {
  private static EligibilityRequest of(Account.Builder account, String... regions) {
    return EligibilityRequest.builder()
        .account(account.build())
        .campaign(Facts.campaign("c1", "TRAFFIC", regions))
        .at(NOON)
        .build();
  }

  @Test
  void a_fact_that_is_provided_may_speak_against_the_account() {
    EligibilityRule silent =
        EligibilityRules.newAdvertiser(
            NewAdvertiser.builder().dormantFor(Length.ofDays(30)).build());

    assertThat(codes(silent, of(Facts.accountBuilder().history(Occurrence.unknown()), "US")))
        .containsExactly("history-unknown");
    assertThat(codes(silent, of(Facts.accountBuilder().history(Occurrence.at(NOON)), "US")))
        .containsExactly("recent-spend");
    assertThat(codes(silent, of(Facts.accountBuilder().history(Occurrence.never()), "US")))
        .isEmpty();
  }

  @Test
  void who_waits_for_several_regions_waits_for_all_of_them_at_once() {
    EligibilityRule rule =
        EligibilityRules.industryApproval(
            RestrictedIndustries.builder()
                .needsApproval(Industry.of("LEGAL_SERVICES"), Region.of("US"), Region.of("GB"))
                .build());
    Account.Builder lawyers =
        Facts.accountBuilder()
            .industry(Industry.of("LEGAL_SERVICES"))
            .approvals(
                Facts.approval("LEGAL_SERVICES", "US", "2026-05-01T00:00:00Z/2026-06-01T00:00:00Z"),
                Facts.approval("LEGAL_SERVICES", "US", "2026-08-01T00:00:00Z/.."),
                Facts.approval("LEGAL_SERVICES", "GB", "2026-07-01T00:00:00Z/.."));
    EligibilityRequest request = of(lawyers, "US", "GB");
    Instant inMay = Instant.parse("2026-05-01T00:00:00Z");

    assertThat(rule.assess(request))
        .flatExtracting(Finding::remedies)
        .containsOnly(new Remedy.Wait(Instant.parse("2026-08-01T00:00:00Z")));
    assertThat(rule.assess(request)).hasSize(2);
    assertThat(rule.assess(request.at(inMay)))
        .extracting(Finding::message)
        .containsExactly("the approval for LEGAL_SERVICES in GB is not in force");
  }
}
