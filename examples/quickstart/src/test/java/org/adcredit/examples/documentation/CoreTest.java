// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.junit.jupiter.api.Test;

class CoreTest {
  @Test
  void the_facts_of_the_tour_can_be_built() {
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .history(Occurrence.never()) // left out, it would be unknown
            .build();
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"), Region.of("CA"))
            .build();
    SpendEvent event =
        SpendEvent.builder()
            .id(EntryId.of("e1"))
            .campaign(campaign.id())
            .deliveredAt(Instant.parse("2026-03-02T12:00:00Z")) // and recorded then
            .cost(Money.parse("USD 12.50"))
            .putResult("leads", BigDecimal.ZERO)
            .build();

    assertThat(account.history()).isEqualTo(Occurrence.never());
    assertThat(account.firstImpression()).isEqualTo(Occurrence.unknown());
    assertThat(event.recordedAt()).isEqualTo(event.deliveredAt());
  }
}
