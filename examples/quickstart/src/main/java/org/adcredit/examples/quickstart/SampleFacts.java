// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import com.google.common.collect.ImmutableList;
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
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;

/** What a host knows: an account, a campaign, and what it spent. */
final class SampleFacts {
  static final Region US = Region.of("US");
  static final Objective LEAD_GENERATION = Objective.of("LEAD_GENERATION");
  static final Industry LEGAL_SERVICES = Industry.of("LEGAL_SERVICES");

  private SampleFacts() {}

  /** A law firm in New York that has not been approved yet. */
  static Account account() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(US)
        .currency(Money.parseCurrency("USD"))
        .zone(ZoneId.of("America/New_York"))
        .industry(LEGAL_SERVICES)
        .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
        .approvals()
        .build();
  }

  static Campaign campaign() {
    return Campaign.builder()
        .id(CampaignId.of("leads"))
        .objective(LEAD_GENERATION)
        .addRegions(US)
        .build();
  }

  /** Two days of delivery: many leads on the first, none on the second. */
  static ImmutableList<SpendEvent> events() {
    return ImmutableList.of(
        spend("e1", "2026-03-02T12:00:00Z", "USD 320.00", 40),
        spend("e2", "2026-03-03T12:00:00Z", "USD 179.99", 0));
  }

  private static SpendEvent spend(String id, String deliveredAt, String cost, int leads) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("leads"))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .putResult("leads", BigDecimal.valueOf(leads))
        .build();
  }
}
