// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.file.FactsFile;
import org.junit.jupiter.api.Test;

class ContentReviewRuleTest {
  private static final Account ACCOUNT =
      FactsFile.account(
          ImmutableMap.of(
              "id", "a",
              "region", "US",
              "currency", "USD",
              "zone", "UTC",
              "industry", "RETAIL",
              "created", "2026-01-01"));

  private static ImmutableList<String> codes(String key, String campaign) {
    Campaign asked =
        FactsFile.campaign(ImmutableMap.of("id", campaign, "objective", "REACH", "regions", "US"));
    return new ContentReviewRule(ImmutableMap.of(key, ImmutableList.of("c1", "c2")))
            .assess(
                EligibilityRequest.builder()
                    .account(ACCOUNT)
                    .campaign(asked)
                    .at(Instant.parse("2026-01-02T00:00:00Z"))
                    .build())
            .stream()
            .map(finding -> finding.code())
            .collect(ImmutableList.toImmutableList());
  }

  @Test
  void a_list_of_approved_campaigns_refuses_all_others() {
    assertThat(codes("approved", "c1")).isEmpty();
    assertThat(codes("approved", "c3")).containsExactly("content-not-approved");
  }

  @Test
  void a_list_of_rejected_campaigns_refuses_these() {
    assertThat(codes("rejected", "c1")).containsExactly("content-not-approved");
    assertThat(codes("rejected", "c3")).isEmpty();
  }

  @Test
  void other_parameters_are_refused() {
    assertThatThrownBy(() -> new ContentReviewRule(ImmutableMap.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContentReviewRule(ImmutableMap.of("approved", "c1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a list of campaigns: c1");
  }
}
