// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Sample facts in one line each, given as text so that a test reads like the case it is about.
 *
 * <pre>{@code
 * Account account = Facts.accountBuilder().billingRegion(Region.of("NO")).build();
 * SpendEvent event = Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 10.00");
 * }</pre>
 *
 * <p>Instants are in ISO 8601, money like {@code USD 10.00}. What the core's types refuse is
 * refused here in the same words; a text that is no instant is refused with java.time's.
 */
public final class Facts {
  private Facts() {}

  /**
   * {@return an account of which everything is known: {@code a1}, in the US, in USD, on New York's
   * calendar, for SOFTWARE, created on 1 March 2026 at midnight there, in good standing, without
   * approvals, spend or impressions}
   */
  public static Account account() {
    return accountBuilder().build();
  }

  /** {@return a builder that holds the facts of {@link #account}, to vary some of them} */
  public static Account.Builder accountBuilder() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(Region.of("US"))
        .currency(Amounts.USD)
        .zone(ZoneId.of("America/New_York"))
        .industry(Industry.of("SOFTWARE"))
        .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
        .approvals()
        .history(Occurrence.never())
        .firstImpression(Occurrence.never());
  }

  /** {@return a lead-generation campaign in the US, {@code c1}} */
  public static Campaign campaign() {
    return campaign("c1", "LEAD_GENERATION", "US");
  }

  /**
   * {@return a campaign in some regions, by auction, for new people}
   *
   * @param id {@code c1}
   * @param objective in upper snake case: {@code REACH}
   * @param regions at least one: {@code US}
   */
  public static Campaign campaign(String id, String objective, String... regions) {
    return Campaign.builder()
        .id(CampaignId.of(id))
        .objective(Objective.of(objective))
        .regions(Arrays.stream(regions).map(Region::of).collect(ImmutableSet.toImmutableSet()))
        .build();
  }

  /**
   * {@return an approval, valid as {@code 2026-03-01T00:00:00Z/..} says}
   *
   * @param industry in upper snake case: {@code LEGAL_SERVICES}
   * @param region {@code US}
   * @param validity from inclusive, until exclusive, {@code ..} for an open end
   */
  public static IndustryApproval approval(String industry, String region, String validity) {
    return new IndustryApproval(Industry.of(industry), Region.of(region), Interval.parse(validity));
  }

  /**
   * {@return an enrolment, recorded at its own instant}
   *
   * @param id {@code n1}
   * @param offer the offer's id
   * @param at the instant, {@code 2026-03-01T05:00:00Z}
   */
  public static Enrolment enrolment(String id, String offer, String at) {
    return Enrolment.builder()
        .id(EntryId.of(id))
        .offer(OfferId.of(offer))
        .at(Instant.parse(at))
        .build();
  }

  /**
   * {@return an enrolment that chooses a tier, counted from 1}
   *
   * @param id {@code n1}
   * @param offer the id of an offer that pays a chosen tier
   * @param at the instant
   * @param tier which one, counted from 1
   */
  public static Enrolment enrolment(String id, String offer, String at, int tier) {
    return Enrolment.builder()
        .id(EntryId.of(id))
        .offer(OfferId.of(offer))
        .at(Instant.parse(at))
        .tier(tier)
        .build();
  }

  /**
   * {@return spend, recorded as it was delivered}
   *
   * @param id {@code e1}
   * @param campaign the campaign's id
   * @param deliveredAt the instant of delivery
   * @param cost more than zero: {@code USD 10.00}
   */
  public static SpendEvent spend(String id, String campaign, String deliveredAt, String cost) {
    return lateSpend(id, campaign, deliveredAt, deliveredAt, cost);
  }

  /**
   * {@return spend that was delivered at one instant and recorded at another}
   *
   * @param id {@code e1}
   * @param campaign the campaign's id
   * @param deliveredAt the instant of delivery
   * @param recordedAt the same instant or a later one
   * @param cost more than zero: {@code USD 10.00}
   */
  public static SpendEvent lateSpend(
      String id, String campaign, String deliveredAt, String recordedAt, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of(campaign))
        .deliveredAt(Instant.parse(deliveredAt))
        .recordedAt(Instant.parse(recordedAt))
        .cost(Money.parse(cost))
        .build();
  }

  /**
   * {@return a correction of a spend event, by an amount that its cost was too high}
   *
   * @param id {@code k1}
   * @param event the id of the spend event
   * @param recordedAt the instant of recording
   * @param amount more than zero: {@code USD 2.50}
   */
  public static SpendCorrection correction(
      String id, String event, String recordedAt, String amount) {
    return SpendCorrection.builder()
        .id(EntryId.of(id))
        .event(EntryId.of(event))
        .recordedAt(Instant.parse(recordedAt))
        .amount(Money.parse(amount))
        .build();
  }

  /**
   * {@return an assignment of an offer's credit to a campaign, recorded as it starts}
   *
   * @param id {@code a1}
   * @param offer the id of the offer whose credit is assigned
   * @param campaign the campaign's id
   * @param from the instant from which it may pay
   */
  public static CreditAssignment assignment(String id, String offer, String campaign, String from) {
    return CreditAssignment.builder()
        .id(EntryId.of(id))
        .offer(OfferId.of(offer))
        .campaign(CampaignId.of(campaign))
        .from(Instant.parse(from))
        .build();
  }

  /**
   * {@return a settlement of a spend event, recorded at its own instant}
   *
   * @param id {@code s1}
   * @param event the id of the spend event
   * @param at the instant at which it was paid
   */
  public static Settlement settlement(String id, String event, String at) {
    return Settlement.builder()
        .id(EntryId.of(id))
        .event(EntryId.of(event))
        .at(Instant.parse(at))
        .build();
  }

  /**
   * {@return a settlement of a period of delivery, recorded at its own instant}
   *
   * @param id {@code s1}
   * @param period from inclusive, until exclusive
   * @param at the instant at which it was paid
   */
  public static Settlement settlement(String id, Interval period, String at) {
    return Settlement.builder().id(EntryId.of(id)).period(period).at(Instant.parse(at)).build();
  }

  /**
   * {@return an invalidation without a reason, recorded at its own instant}
   *
   * @param id {@code i1}
   * @param offer the offer's id
   * @param at the instant, which is when it takes effect
   */
  public static Invalidation invalidation(String id, String offer, String at) {
    return Invalidation.builder()
        .id(EntryId.of(id))
        .offer(OfferId.of(offer))
        .at(Instant.parse(at))
        .build();
  }
}
