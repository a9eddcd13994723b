// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
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
import org.adcredit.rules.Allocation;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.LedgerListener;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/**
 * How do I see in my metrics how much credit is issued, used and lapses, and what is rejected?
 *
 * <pre>{@code
 * adcredit.credit.issued{currency=USD, offer=welcome} 100.0
 * adcredit.credit.lapsed{currency=USD, offer=welcome} 65.0
 * adcredit.credit.used{currency=USD, offer=welcome} 35.0
 * adcredit.enrolled{offer=welcome} 2.0
 * adcredit.rejected{code=unknown-campaign} 1.0
 * }</pre>
 *
 * <p>By a listener, one for all ledgers, that counts in Micrometer. Two accounts are enrolled and
 * earn 50.00 each; one uses 35.00 of it before all of it lapses. Metrics are floating point, as
 * metrics are: the exact sums are in the statements.
 */
final class CountedInMetrics {
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
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
          credit: { valid-for: P60D }
      """;

  private CountedInMetrics() {}

  /** Counts what ledgers tell. */
  private record Counters(MeterRegistry registry) implements LedgerListener {
    @Override
    public void enrolled(OfferId offer, Instant at) {
      registry.counter("adcredit.enrolled", "offer", offer.value()).increment();
    }

    @Override
    public void refused(OfferId offer, Refusal refusal) {
      registry.counter("adcredit.refused", "offer", offer.value()).increment();
    }

    @Override
    public void creditIssued(CreditBalance credit) {
      count("issued", credit.offer(), credit.amount());
    }

    @Override
    public void creditUsed(Allocation allocation) {
      if (allocation.amount().isPositive()) {
        count("used", allocation.offer(), allocation.amount());
      }
    }

    @Override
    public void creditLapsed(CreditBalance credit, Money amount) {
      if (amount.isPositive()) {
        count("lapsed", credit.offer(), amount);
      }
    }

    @Override
    public void rejected(Rejection rejection) {
      registry.counter("adcredit.rejected", "code", rejection.code().code()).increment();
    }

    private void count(String what, OfferId offer, Money amount) {
      registry
          .counter(
              "adcredit.credit." + what,
              "offer",
              offer.value(),
              "currency",
              amount.currency().getCurrencyCode())
          .increment(amount.amount().doubleValue());
    }
  }

  public static void main(String[] args) {
    MeterRegistry registry = new SimpleMeterRegistry();
    CreditProgram program = ProgramFile.parse("welcome.yaml", PROGRAM, RuleFactories.none());
    for (String account : ImmutableList.of("a1", "a2")) {
      Ledger ledger = program.openLedger(account(account), ImmutableList.of(campaign()));
      ledger.listen(new Counters(registry));
      ledger.post(spend("e1", "c1", "2026-03-02T12:00:00Z", "USD 100.00"));
      if (account.equals("a1")) {
        ledger.post(spend("e2", "c1", "2026-03-03T12:00:00Z", "USD 35.00"));
        ledger.post(spend("e3", "c9", "2026-03-03T12:00:00Z", "USD 35.00"));
      }
      ledger.post(spend("e4", "c1", "2026-06-01T12:00:00Z", "USD 10.00"));
    }
    registry.getMeters().stream()
        .sorted(Comparator.comparing(meter -> meter.getId().getName()))
        .forEach(
            meter ->
                System.out.println(
                    meter.getId().getName()
                        + meter.getId().getTags().stream()
                            .map(tag -> tag.getKey() + "=" + tag.getValue())
                            .toList()
                            .toString()
                            .replace('[', '{')
                            .replace(']', '}')
                        + " "
                        + meter.measure().iterator().next().getValue()));
    registry.close();
  }

  private static Account account(String id) {
    return Account.builder()
        .id(AccountId.of(id))
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

  private static SpendEvent spend(String id, String campaign, String deliveredAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of(campaign))
        .deliveredAt(Instant.parse(deliveredAt))
        .cost(Money.parse(cost))
        .build();
  }
}
