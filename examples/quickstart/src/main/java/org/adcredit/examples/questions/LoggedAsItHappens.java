// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
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
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.LedgerListener;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How do I log what happens to an account's credit, as it happens?
 *
 * <pre>{@code
 * INFO LoggedAsItHappens - a1: holds welcome from 2026-03-01T05:00:00Z
 * INFO LoggedAsItHappens - a1: e2 reached USD 100.00 of welcome
 * INFO LoggedAsItHappens - a1: welcome/1 of USD 50.00 from 2026-03-03T12:00:00Z
 * INFO LoggedAsItHappens - a1: welcome/1 paid USD 20.00 of e3
 * INFO LoggedAsItHappens - a1: welcome/1 paid USD -20.00 of e3
 * INFO LoggedAsItHappens - a1: welcome/1 lost USD 50.00
 * WARN LoggedAsItHappens - a1: k2 was rejected: no such spend event has been accepted: e9
 * }</pre>
 *
 * <p>By a listener that knows its account and writes to SLF4J. Credit that paid -20.00 got it back
 * by a correction; the credit is withdrawn once the tier that earned it is not reached any more.
 */
final class LoggedAsItHappens {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { TRAFFIC: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            on-lost-progress: REVOKE_UNUSED
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
      """;

  private LoggedAsItHappens() {}

  /** Logs what the ledger of an account tells. */
  private record Log(Logger log, AccountId account) implements LedgerListener {
    @Override
    public void enrolled(OfferId offer, Instant at) {
      log.info("{}: holds {} from {}", account, offer, at);
    }

    @Override
    public void refused(OfferId offer, Refusal refusal) {
      log.info("{}: does not hold {}: {}", account, offer, refusal.findings());
    }

    @Override
    public void creditUsed(Allocation paid) {
      log.info("{}: {} paid {} of {}", account, paid.creditId(), paid.amount(), paid.event());
    }

    @Override
    public void tierReached(TierReached tier) {
      log.info("{}: {} reached {} of {}", account, tier.entry(), tier.spend(), tier.offer());
    }

    @Override
    public void creditIssued(CreditBalance credit) {
      log.info("{}: {} of {} from {}", account, credit.id(), credit.amount(), credit.issuedAt());
    }

    @Override
    public void creditRevoked(CreditBalance credit, Money amount) {
      log.info("{}: {} lost {}", account, credit.id(), amount);
    }

    @Override
    public void creditLapsed(CreditBalance credit, Money amount) {
      log.info("{}: {} of {} lapsed", account, amount, credit.id());
    }

    @Override
    public void rejected(Rejection rejection) {
      log.warn("{}: {} was rejected: {}", account, rejection.entry(), rejection.message());
    }
  }

  public static void main(String[] args) {
    Account account = account();
    Ledger ledger =
        ProgramFile.parse("welcome.yaml", PROGRAM, RuleFactories.none())
            .openLedger(account, ImmutableList.of(campaign()));
    ledger.listen(new Log(LoggerFactory.getLogger(LoggedAsItHappens.class), account.id()));

    ledger.post(spend("e1", "2026-03-02T12:00:00Z", "USD 60.00"));
    ledger.post(spend("e2", "2026-03-03T12:00:00Z", "USD 40.00"));
    ledger.post(spend("e3", "2026-03-04T12:00:00Z", "USD 20.00"));
    ledger.post(correction("k0", "e3", "2026-03-05T12:00:00Z", "USD 20.00"));
    ledger.post(correction("k1", "e2", "2026-03-06T12:00:00Z", "USD 0.01"));
    ledger.post(correction("k2", "e9", "2026-03-07T12:00:00Z", "USD 1.00"));
  }

  private static Account account() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(Region.of("US"))
        .currency(Money.parseCurrency("USD"))
        .zone(ZoneId.of("America/New_York"))
        .industry(Industry.of("RETAIL"))
        .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
        .build();
  }

  private static Campaign campaign() {
    return Campaign.builder()
        .id(CampaignId.of("c1"))
        .objective(Objective.of("TRAFFIC"))
        .addRegions(Region.of("US"))
        .build();
  }

  private static SpendEvent spend(String id, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }

  private static SpendCorrection correction(
      String id, String event, String recordedAt, String amount) {
    return SpendCorrection.builder()
        .id(EntryId.of(id))
        .event(EntryId.of(event))
        .recordedAt(Instant.parse(recordedAt))
        .amount(Money.parse(amount))
        .build();
  }
}
