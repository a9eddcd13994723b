// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** When waiting is enough, where approvals of one region come while those of another go. */
class IndustryApprovalWaitsTest {
  private static final Industry LAW = Industry.of("LEGAL_SERVICES");
  private static final Region US = Region.of("US");
  private static final Region GB = Region.of("GB");
  private static final EligibilityRule RULE =
      EligibilityRules.industryApproval(
          RestrictedIndustries.builder().needsApproval(LAW, US, GB).build());

  private static ImmutableList<Finding> findings(
      ImmutableList<String> regions, IndustryApproval... approvals) {
    return RULE.assess(
        EligibilityRequest.builder()
            .account(Facts.accountBuilder().industry(LAW).approvals(approvals).build())
            .campaign(Facts.campaign("c1", "TRAFFIC", regions.toArray(String[]::new)))
            .at(NOON)
            .build());
  }

  private static IndustryApproval approved(String region, String validity) {
    return Facts.approval("LEGAL_SERVICES", region, validity);
  }

  private static Remedy until(String instant) {
    return new Remedy.Wait(Instant.parse(instant));
  }

  @Test
  void each_region_waits_for_its_own_approval() {
    assertThat(
            findings(
                ImmutableList.of("US", "GB"),
                approved("US", "2026-04-02T00:00:00Z/.."),
                approved("GB", "2026-04-03T00:00:00Z/..")))
        .flatExtracting(Finding::remedies)
        .containsExactly(until("2026-04-02T00:00:00Z"), until("2026-04-03T00:00:00Z"));
  }

  @Test
  void a_region_without_an_approval_does_not_keep_another_from_waiting_for_its_own() {
    assertThat(findings(ImmutableList.of("US", "GB"), approved("US", "2026-04-02T00:00:00Z/..")))
        .extracting(Finding::code, Finding::remedies)
        .containsExactly(
            tuple(
                "industry-approval-not-in-force", ImmutableList.of(until("2026-04-02T00:00:00Z"))),
            tuple(
                "industry-approval-missing", ImmutableList.of(new Remedy.ObtainApproval(LAW, GB))));
  }

  @Test
  void all_wait_for_the_first_instant_that_serves_all_where_one_approval_ends_before_another() {
    assertThat(
            findings(
                ImmutableList.of("US", "GB"),
                approved("US", "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z"),
                approved("GB", "2026-04-04T00:00:00Z/.."),
                approved("US", "2026-04-05T00:00:00Z/..")))
        .flatExtracting(Finding::remedies)
        .containsExactly(until("2026-04-05T00:00:00Z"), until("2026-04-05T00:00:00Z"));
  }

  @Test
  void nobody_waits_for_approvals_that_are_never_in_force_together() {
    assertThat(
            findings(
                ImmutableList.of("US", "GB"),
                approved("US", "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z"),
                approved("GB", "2026-04-04T00:00:00Z/..")))
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.ObtainApproval(LAW, US), new Remedy.ObtainApproval(LAW, GB));
  }

  @Test
  void an_approval_that_the_campaign_does_not_need_is_neither_waited_for_nor_told() {
    assertThat(
            findings(
                ImmutableList.of("US"),
                approved("GB", "../2026-04-02T00:00:00Z"),
                approved("US", "2026-04-03T00:00:00Z/..")))
        .extracting(Finding::observed, Finding::remedies)
        .containsExactly(
            tuple("[2026-04-03T00:00:00Z/..]", ImmutableList.of(until("2026-04-03T00:00:00Z"))));
  }
}
