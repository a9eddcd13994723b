// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;

/** The documented form of a statement, in its documented order of keys. */
final class StatementMap {
  private final ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();

  private StatementMap() {}

  static ImmutableMap<String, Object> of(Statement statement, boolean withAllocations) {
    StatementMap map =
        new StatementMap()
            .put("account", statement.account())
            .put("asOf", statement.asOf())
            .put("currency", statement.currency().getCurrencyCode());
    map.map.put("provisional", statement.provisional());
    map.put("nextChangeAt", statement.nextChangeAt());
    map.map.put("totals", new StatementMap().totals(statement.totals()).build());
    map.map.put(
        "campaigns",
        statement.campaigns().entrySet().stream()
            .map(
                entry ->
                    new StatementMap()
                        .put("campaign", entry.getKey())
                        .totals(entry.getValue())
                        .build())
            .collect(toImmutableList()));
    map.list("offers", statement.offers(), StatementMap::offer);
    map.list("credits", statement.credits(), StatementMap::credit);
    map.list("excluded", statement.excluded(), StatementMap::exclusion);
    map.list("rejected", statement.rejected(), StatementMap::rejection);
    if (withAllocations) {
      map.list("allocations", statement.allocations(), StatementMap::allocation);
      map.list("tiersReached", statement.tiersReached(), StatementMap::tierReached);
    }
    return map.build();
  }

  private StatementMap totals(Totals totals) {
    return put("gross", totals.gross()).put("credit", totals.credit()).put("cash", totals.cash());
  }

  private static StatementMap offer(OfferStatement offer) {
    StatementMap map =
        new StatementMap()
            .put("offer", offer.offer())
            .put("status", offer.status())
            .put("enrolledAt", offer.enrolledAt())
            .put("windowStart", offer.windowStart())
            .put("windowEnd", offer.windowEnd())
            .put("closesAt", offer.closesAt())
            .put("qualifying", offer.qualifying())
            .put("reached", offer.reached());
    offer
        .next()
        .ifPresent(
            next ->
                map.map.put(
                    "next",
                    new StatementMap()
                        .put("spend", next.spend())
                        .put("credit", next.credit())
                        .put("shortfall", next.shortfall())
                        .build()));
    return map;
  }

  private static StatementMap credit(CreditBalance credit) {
    return new StatementMap()
        .put("credit", credit.id())
        .put("offer", credit.offer())
        .put("amount", credit.amount())
        .put("issuedAt", credit.issuedAt())
        .put("expiresAt", credit.expiresAt())
        .put("used", credit.used())
        .put("remaining", credit.remaining())
        .put("lapsed", credit.lapsed())
        .put("revoked", credit.revoked())
        .put("status", credit.status());
  }

  private static StatementMap exclusion(Exclusion exclusion) {
    StatementMap map =
        new StatementMap()
            .put("question", exclusion.question())
            .put("code", exclusion.code())
            .put("campaign", exclusion.campaign())
            .put("offer", exclusion.offer().map(OfferId::value))
            .put("amount", exclusion.amount());
    map.map.put("events", exclusion.events());
    return map;
  }

  private static StatementMap rejection(Rejection rejection) {
    return new StatementMap()
        .put("entry", rejection.entry())
        .put("code", rejection.code())
        .put("message", rejection.message());
  }

  private static StatementMap allocation(Allocation allocation) {
    return new StatementMap()
        .put("entry", allocation.entry())
        .put("event", allocation.event())
        .put("campaign", allocation.campaign())
        .put("credit", allocation.creditId())
        .put("amount", allocation.amount())
        .put("burnOrder", allocation.burnOrder());
  }

  private static StatementMap tierReached(TierReached reached) {
    return new StatementMap()
        .put("offer", reached.offer())
        .put("spend", reached.spend())
        .put("entry", reached.entry())
        .put("at", reached.at())
        .put("qualifying", reached.qualifying());
  }

  private StatementMap put(String key, Object value) {
    map.put(key, value instanceof Money money ? money.amount().toPlainString() : value.toString());
    return this;
  }

  private StatementMap put(String key, Optional<?> value) {
    value.ifPresent(present -> put(key, (Object) present));
    return this;
  }

  private <T> void list(
      String key, ImmutableList<T> items, Function<? super T, StatementMap> toMap) {
    map.put(key, items.stream().map(toMap).map(StatementMap::build).collect(toImmutableList()));
  }

  private ImmutableMap<String, Object> build() {
    return map.buildOrThrow();
  }
}
