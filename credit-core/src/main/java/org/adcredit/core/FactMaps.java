// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The documented forms of facts and entries, with the keys that they have in files. */
final class FactMaps {
  /** Numbers with more digits, before or after the point, are written with an exponent. */
  private static final int MAX_PLAIN = 30;

  private final ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();

  private FactMaps() {}

  static ImmutableMap<String, Object> of(Account account) {
    FactMaps map =
        new FactMaps()
            .put("id", account.id())
            .put("advertiser", account.advertiser())
            .put("region", account.billingRegion())
            .put("currency", account.currency().getCurrencyCode())
            .put("zone", account.zone().getId())
            .put("industry", account.industry())
            .put("created", account.createdAt())
            .put("channel", account.signupChannel())
            .put("standing", account.standing());
    account
        .approvals()
        .ifPresent(
            approvals ->
                map.map.put(
                    "approvals",
                    approvals.stream().map(IndustryApproval::asMap).collect(toImmutableList())));
    return map.put("history", account.history())
        .put("first-impression", account.firstImpression())
        .list("redeemed", account.redeemed())
        .list("advertiser-redeemed", account.redeemedByAdvertiser())
        .build();
  }

  static ImmutableMap<String, Object> of(IndustryApproval approval) {
    FactMaps map =
        new FactMaps().put("industry", approval.industry()).put("region", approval.region());
    // An approval says since when; one that has always been says so.
    if (approval.validity().from().isEmpty()) {
      map.put("from", "..");
    }
    return map.put(approval.validity()).build();
  }

  static ImmutableMap<String, Object> of(Campaign campaign) {
    return new FactMaps()
        .put("id", campaign.id())
        .put("objective", campaign.objective())
        .list("regions", campaign.regions())
        .put("buying-type", campaign.buyingType())
        .put("audience", campaign.audience())
        .build();
  }

  static ImmutableMap<String, Object> of(JournalEntry entry) {
    if (entry instanceof SpendEvent spend) {
      return spend(spend);
    }
    if (entry instanceof SpendCorrection correction) {
      return new FactMaps()
          .put("correct", correction.id())
          .put("of", correction.event())
          .put("amount", correction.amount())
          .recorded(entry);
    }
    if (entry instanceof Settlement settlement) {
      FactMaps map = new FactMaps().put("settle", settlement.id()).put("of", settlement.event());
      settlement.period().ifPresent(map::period);
      return map.put("at", settlement.at()).recorded(entry);
    }
    if (entry instanceof Enrolment enrolment) {
      FactMaps map =
          new FactMaps()
              .put("enrol", enrolment.offer())
              .put("id", enrolment.id())
              .put("at", enrolment.at());
      enrolment.tier().ifPresent(tier -> map.map.put("tier", tier));
      return map.recorded(entry);
    }
    if (entry instanceof CreditAssignment assignment) {
      return new FactMaps()
          .put("assign", assignment.offer())
          .put("id", assignment.id())
          .put("campaign", assignment.campaign())
          .put("at", assignment.from())
          .recorded(entry);
    }
    Invalidation invalidation = (Invalidation) entry;
    FactMaps map =
        new FactMaps()
            .put("invalidate", invalidation.offer())
            .put("id", invalidation.id())
            .put("at", invalidation.at());
    if (!invalidation.because().isEmpty()) {
      map.put("because", invalidation.because());
    }
    return map.recorded(entry);
  }

  private static ImmutableMap<String, Object> spend(SpendEvent spend) {
    FactMaps map =
        new FactMaps()
            .put("spend", spend.id())
            .put("campaign", spend.campaign())
            .put("at", spend.deliveredAt())
            .put("cost", spend.cost())
            .put("region", spend.region());
    if (!spend.results().isEmpty()) {
      ImmutableMap.Builder<String, Object> results = ImmutableMap.builder();
      for (Map.Entry<String, BigDecimal> result : spend.results().entrySet()) {
        results.put(result.getKey(), text(result.getValue()));
      }
      map.map.put("results", results.buildOrThrow());
    }
    return map.recorded(spend);
  }

  /** The number 1E+1000000000 is a result like any other, and a gigabyte of zeros. */
  private static String text(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_PLAIN || number.precision() > MAX_PLAIN
        ? number.toString()
        : number.toPlainString();
  }

  private FactMaps put(String key, Object value) {
    map.put(key, value.toString());
    return this;
  }

  private FactMaps put(String key, Optional<?> value) {
    value.ifPresent(present -> put(key, present));
    return this;
  }

  /** What is not known is left out. */
  private FactMaps put(String key, Occurrence occurrence) {
    return occurrence.equals(Occurrence.never())
        ? put(key, "none")
        : put(key, occurrence.instant());
  }

  private FactMaps put(Interval interval) {
    return put("from", interval.from()).put("until", interval.until());
  }

  /** A period must have an end, or there would be none. */
  private void period(Interval period) {
    if (period.equals(Interval.always())) {
      put("from", "..");
    }
    put(period);
  }

  private FactMaps list(String key, Collection<?> items) {
    ImmutableList<String> list = items.stream().map(Object::toString).collect(toImmutableList());
    map.put(key, list);
    return this;
  }

  private ImmutableMap<String, Object> recorded(JournalEntry entry) {
    return put("recorded", entry.recordedAt()).build();
  }

  private ImmutableMap<String, Object> build() {
    return map.buildOrThrow();
  }
}
