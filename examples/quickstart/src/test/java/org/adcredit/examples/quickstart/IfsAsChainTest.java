// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.junit.jupiter.api.Test;

class IfsAsChainTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private static Decision decide(Account account, ImmutableList<SpendEvent> events) {
    Decision decision = IfsAsChain.decide(account, SampleFacts.campaign(), events, NOW);
    assertThat(decision.isEligible()).isEqualTo(IfsAsChain.isEligible(account, events));
    return decision;
  }

  @Test
  void the_chain_answers_as_the_ifs_do_and_says_why() {
    assertThat(decide(SampleFacts.account(), SampleFacts.events()).findings())
        .extracting(finding -> finding.code())
        .containsExactly("spend-below-threshold");
  }

  @Test
  void the_missing_cent_makes_both_say_yes() {
    SpendEvent cent =
        SpendEvent.builder()
            .from(SampleFacts.events().get(0))
            .id(EntryId.of("e3"))
            .cost(Money.parse("USD 0.01"))
            .build();
    ImmutableList<SpendEvent> enough =
        ImmutableList.<SpendEvent>builder().addAll(SampleFacts.events()).add(cent).build();
    assertThat(decide(SampleFacts.account(), enough).findings()).isEmpty();
  }

  @Test
  void the_chain_tells_every_reason_where_the_ifs_stop_at_the_first() {
    Account elsewhere =
        Account.builder().from(SampleFacts.account()).billingRegion(Region.of("FR")).build();
    assertThat(decide(elsewhere, SampleFacts.events()).findings())
        .extracting(finding -> finding.code())
        .containsExactly("billing-region-not-eligible", "spend-below-threshold");
  }
}
