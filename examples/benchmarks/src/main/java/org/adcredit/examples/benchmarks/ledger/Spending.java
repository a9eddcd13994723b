// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.stream.IntStream;
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
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;

/**
 * An account that spends evenly for sixty days. In the first thirty it earns, if its campaign may
 * run; at their close the highest tier reached gives a credit, which pays for a while; after that
 * spend counts toward nothing.
 *
 * @param campaigns how many campaigns take turns, one in ten of which may not run
 * @param offers how many offers are held
 * @param events how many events there are
 */
record Spending(int campaigns, int offers, int events) {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  static final Duration WINDOW = Duration.ofDays(30);
  private static final long COST = 12_345_678;

  private static final Currency USD = Currency.getInstance("USD");
  private static final Region US = Region.of("US");
  private static final Objective RUNS = Objective.of("TRAFFIC");
  private static final Objective MAY_NOT_RUN = Objective.of("REACH");

  Instant end() {
    return START.plus(WINDOW).plus(WINDOW);
  }

  private static Money ofMicros(long micros) {
    return Money.ofMicros(micros, USD);
  }

  /** What the tiers of an offer ask for: a tenth, a fifth and a quarter of all that is spent. */
  ImmutableList<Tier> tiers() {
    long spent = COST * events;
    return ImmutableList.of(
        new Tier(ofMicros(spent / 10), ofMicros(spent / 100)),
        new Tier(ofMicros(spent / 5), ofMicros(spent / 40)),
        new Tier(ofMicros(spent / 4), ofMicros(spent / 20)));
  }

  Account account() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(US)
        .currency(USD)
        .zone(ZoneOffset.UTC)
        .industry(Industry.of("RETAIL"))
        .createdAt(START)
        .build();
  }

  ImmutableList<Campaign> facts() {
    return IntStream.range(0, campaigns)
        .mapToObj(
            number ->
                Campaign.builder()
                    .id(campaign(number))
                    .objective(number % 10 == 9 ? MAY_NOT_RUN : RUNS)
                    .addRegions(US)
                    .build())
        .collect(toImmutableList());
  }

  private static CampaignId campaign(int number) {
    return CampaignId.of("campaign-" + number);
  }

  CreditProgram program() {
    CreditProgram.Builder program =
        CreditProgram.builder()
            .objectives(
                ObjectiveAvailability.builder()
                    .available(RUNS, US)
                    .available(MAY_NOT_RUN, Region.of("GB"))
                    .build());
    for (int number = 0; number < offers; number++) {
      program.offer(offer(number));
    }
    return program.build();
  }

  private Offer offer(int number) {
    return Offer.builder()
        .id(OfferId.of("offer-" + number))
        .version(1)
        .opensAt(START)
        .enrolment(EnrolmentTerms.builder().build())
        .earning(
            EarningTerms.builder()
                .window(
                    EarningWindow.builder()
                        .starts(Anchor.ENROLMENT)
                        .length(Length.parse("PT720H"))
                        .build())
                .pays(Pays.HIGHEST_REACHED)
                .resolves(Resolves.AT_CLOSE)
                .putAllTiers(USD, tiers())
                .build())
        .credit(CreditTerms.builder().build())
        .build();
  }

  /** An event, by its number: the campaigns take turns, and time goes on by equal steps. */
  SpendEvent event(int number) {
    Duration step = WINDOW.plus(WINDOW).dividedBy(events);
    return event(number, START.plus(step.multipliedBy(number)));
  }

  /** The same at another time. */
  SpendEvent event(int number, Instant deliveredAt) {
    return SpendEvent.builder()
        .id(EntryId.of("event-" + (1_000_000_000 + number)))
        .campaign(campaign(number % campaigns))
        .deliveredAt(deliveredAt)
        .cost(ofMicros(COST + number % 1_000))
        .build();
  }

  /** The characters of an event's id. */
  static int idLength() {
    return "event-1000000000".length();
  }

  Ledger openLedger() {
    return program().openLedger(account(), facts());
  }

  HandWrittenLedger openByHand() {
    return new HandWrittenLedger(
        facts().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Campaign::id, campaign -> campaign.objective().equals(RUNS))),
        tiers(),
        START,
        START.plus(WINDOW));
  }
}
