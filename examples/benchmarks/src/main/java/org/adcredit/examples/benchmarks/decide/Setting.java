// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.SplittableRandom;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.OfferPosition;
import org.jspecify.annotations.Nullable;

/**
 * The tables and 4,096 questions, the same in every run. About half of the answers are yes.
 *
 * @param terms the tables
 * @param questions the questions
 */
record Setting(Terms terms, ImmutableList<Asked> questions) {
  static final int QUESTIONS = 4096;

  private static final long SEED = 20260101;
  private static final Instant FIRST = Instant.parse("2024-06-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(1100);

  static Setting create() {
    SplittableRandom random = new SplittableRandom(SEED);
    Terms terms = Terms.random(random.split());
    ImmutableList.Builder<Asked> questions = ImmutableList.builder();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(question(random, i));
    }
    return new Setting(terms, questions.build());
  }

  private static Asked question(SplittableRandom random, int number) {
    Instant at = FIRST.plusMillis(random.nextLong(SPAN.toMillis()));
    Campaign campaign = campaign(random, number);
    Account account = account(random, number, campaign, at);
    Holding holding = random.nextInt(100) < 4 ? null : holding(random, at);
    return new Asked(
        account,
        campaign,
        at,
        holding,
        EligibilityRequest.builder()
            .account(account)
            .campaign(campaign)
            .at(at)
            .position(position(holding))
            .build());
  }

  /** Codes are built anew for each, as where they are read from a table of campaigns. */
  private static Campaign campaign(SplittableRandom random, int number) {
    int targets = random.nextInt(100) < 75 ? 1 : 2 + random.nextInt(2);
    ImmutableSet.Builder<Region> regions = ImmutableSet.builder();
    for (int i = 0; i < targets; i++) {
      regions.add(anew(Terms.REGIONS.get(random.nextInt(Terms.REGIONS.size()))));
    }
    Objective objective = Terms.OBJECTIVES.get(random.nextInt(Terms.OBJECTIVES.size()));
    return Campaign.builder()
        .id(CampaignId.of("c" + number))
        .objective(Objective.of(copy(objective.code())))
        .regions(regions.build())
        .buyingType(random.nextInt(100) < 4 ? BuyingType.RESERVATION : BuyingType.AUCTION)
        .build();
  }

  private static Account account(
      SplittableRandom random, int number, Campaign campaign, Instant at) {
    Industry industry = Terms.INDUSTRIES.get(random.nextInt(Terms.INDUSTRIES.size()));
    Account.Builder account =
        Account.builder()
            .id(AccountId.of("a" + number))
            .billingRegion(Region.of("US"))
            .currency(Currency.getInstance("USD"))
            .zone(ZoneOffset.UTC)
            .industry(Industry.of(copy(industry.code())))
            .createdAt(at.minus(Duration.ofDays(200)));
    if (random.nextInt(100) >= 8) {
      account.approvals(approvals(random, industry, campaign, at));
    }
    return account.build();
  }

  /** Of the regions that the campaign targets most, and of some others; a few have run out. */
  private static ImmutableSet<IndustryApproval> approvals(
      SplittableRandom random, Industry industry, Campaign campaign, Instant at) {
    ImmutableSet.Builder<IndustryApproval> approvals = ImmutableSet.builder();
    if (Terms.INDUSTRIES.indexOf(industry) >= Terms.UNRESTRICTED) {
      return approvals.build();
    }
    ImmutableSet<Region> regions =
        ImmutableSet.<Region>builder()
            .add(Terms.REGIONS.get(random.nextInt(Terms.REGIONS.size())))
            .addAll(campaign.regions())
            .build();
    for (Region region : regions) {
      int chance = random.nextInt(100);
      Instant from = at.minus(Duration.ofDays(400 + random.nextInt(100)));
      if (chance >= 20) {
        approvals.add(
            new IndustryApproval(
                Industry.of(copy(industry.code())),
                anew(region),
                Interval.of(from, from.plus(Duration.ofDays(600)))));
      } else if (chance >= 10) {
        approvals.add(
            new IndustryApproval(
                Industry.of(copy(industry.code())),
                anew(region),
                Interval.of(from, from.plus(Duration.ofDays(300)))));
      }
    }
    return approvals.build();
  }

  private static Holding holding(SplittableRandom random, Instant at) {
    Instant from = at.plus(Duration.ofHours(10 - random.nextInt(30 * 24)));
    int chance = random.nextInt(100);
    if (chance < 30) {
      return new Holding(from, chance < 1, null, null);
    }
    Instant start = from.plus(Duration.ofHours(random.nextInt(48)));
    return new Holding(from, chance < 32, start, start.plus(Duration.ofDays(30)));
  }

  private static OfferPosition position(@Nullable Holding holding) {
    return holding == null
        ? OfferPosition.none()
        : OfferPosition.builder()
            .enrolledAt(holding.from())
            .invalidated(holding.invalidated())
            .windowStart(Optional.ofNullable(holding.windowStart()))
            .windowEnd(Optional.ofNullable(holding.windowEnd()))
            .build();
  }

  private static Region anew(Region region) {
    return Region.of(copy(region.code()));
  }

  private static String copy(String code) {
    return String.valueOf(code.toCharArray());
  }
}
