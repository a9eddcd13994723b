// SPDX-License-Identifier: Apache-2.0
package com.example.credit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;

/**
 * Spend 500.00 within 30 days, get 150.00 for 60: a programme in code, and a ledger of one account.
 */
final class Welcome {
  static final OfferId WELCOME = OfferId.of("welcome");
  private static final Objective LEADS = Objective.of("LEAD_GENERATION");
  private static final Region US = Region.of("US");

  private Welcome() {}

  static CreditProgram program() {
    return CreditProgram.builder()
        .name("welcome")
        .objectives(ObjectiveAvailability.builder().available(LEADS, US).build())
        .offer(
            Offer.builder()
                .id(WELCOME)
                .version(1)
                .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
                .earning(
                    EarningTerms.builder()
                        .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
                        .pays(Pays.HIGHEST_REACHED)
                        .resolves(Resolves.AT_ONCE)
                        .tier(new Tier(Money.parse("USD 500.00"), Money.parse("USD 150.00")))
                        .build())
                .credit(CreditTerms.builder().validFor(Length.ofDays(60)).build())
                .build())
        .build();
  }

  static Ledger ledger() {
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(US)
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .build();
    Campaign campaign =
        Campaign.builder().id(CampaignId.of("c1")).objective(LEADS).addRegions(US).build();
    return program().openLedger(account, List.of(campaign));
  }

  static SpendEvent spend(String id, String at, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(at))
        .cost(Money.parse(cost))
        .build();
  }
}
