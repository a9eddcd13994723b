// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Finding;

/** The documented form of a statement, in its documented order of keys. */
final class StatementMap {
  private final ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();

  /** Whether everything is told, from which a statement can be read again. */
  private final boolean complete;

  private StatementMap(boolean complete) {
    this.complete = complete;
  }

  static ImmutableMap<String, Object> of(Statement statement) {
    return new StatementMap(false).statement(statement).build();
  }

  static ImmutableMap<String, Object> withAllocations(Statement statement) {
    return new StatementMap(false).statement(statement).allocations(statement).build();
  }

  static ImmutableMap<String, Object> complete(Statement statement) {
    StatementMap map =
        new StatementMap(true)
            .put("semantics", Statement.SEMANTICS)
            .statement(statement)
            .allocations(statement);
    map.list("contributions", statement.contributions(), map::contribution);
    return map.build();
  }

  /** A map below this one. */
  private StatementMap below() {
    return new StatementMap(complete);
  }

  private StatementMap statement(Statement statement) {
    put("account", statement.account())
        .put("asOf", statement.asOf())
        .put("currency", statement.currency().getCurrencyCode());
    map.put("provisional", statement.provisional());
    put("nextChangeAt", statement.nextChangeAt());
    map.put("totals", below().totals(statement.totals()).build());
    map.put(
        "campaigns",
        statement.campaigns().entrySet().stream()
            .map(entry -> below().put("campaign", entry.getKey()).totals(entry.getValue()).build())
            .collect(toImmutableList()));
    list("offers", statement.offers(), this::offer);
    list("credits", statement.credits(), this::credit);
    list("excluded", statement.excluded(), this::exclusion);
    list("rejected", statement.rejected(), this::rejection);
    return this;
  }

  private StatementMap allocations(Statement statement) {
    list("allocations", statement.allocations(), this::allocation);
    list("tiersReached", statement.tiersReached(), this::tierReached);
    return this;
  }

  private StatementMap totals(Totals totals) {
    return put("gross", totals.gross()).put("credit", totals.credit()).put("cash", totals.cash());
  }

  private StatementMap offer(OfferStatement offer) {
    StatementMap map =
        below()
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
                    below()
                        .put("spend", next.spend())
                        .put("credit", next.credit())
                        .put("shortfall", next.shortfall())
                        .build()));
    if (complete) {
      map.list("refusals", offer.refusals(), this::refusal);
    }
    return map;
  }

  private StatementMap refusal(Refusal refusal) {
    StatementMap map = below().put("entry", refusal.entry()).put("at", refusal.at());
    map.map.put(
        "findings", refusal.findings().stream().map(Finding::asMap).collect(toImmutableList()));
    return map;
  }

  private StatementMap credit(CreditBalance credit) {
    return below()
        .put("credit", credit.id())
        .put("offer", credit.offer())
        .put("amount", credit.amount())
        .put("resolvedAt", onlyIfComplete(credit.resolvedAt()))
        .put("issuedAt", credit.issuedAt())
        .put("expiresAt", credit.expiresAt())
        .put("used", credit.used())
        .put("remaining", credit.remaining())
        .put("lapsed", credit.lapsed())
        .put("revoked", credit.revoked())
        .put("status", credit.status());
  }

  private StatementMap exclusion(Exclusion exclusion) {
    StatementMap map =
        below()
            .put("question", exclusion.question())
            .put("code", exclusion.code())
            .put("campaign", exclusion.campaign())
            .put("offer", exclusion.offer().map(OfferId::value))
            .put("amount", exclusion.amount());
    map.map.put("events", exclusion.events());
    return map;
  }

  private StatementMap rejection(Rejection rejection) {
    return below()
        .put("entry", rejection.entry())
        .put("recordedAt", onlyIfComplete(rejection.recordedAt()))
        .put("code", rejection.code())
        .put("message", rejection.message());
  }

  private StatementMap allocation(Allocation allocation) {
    return below()
        .put("entry", allocation.entry())
        .put("event", allocation.event())
        .put("campaign", allocation.campaign())
        .put("credit", allocation.creditId())
        .put("amount", allocation.amount())
        .put("burnOrder", allocation.burnOrder());
  }

  private StatementMap tierReached(TierReached reached) {
    return below()
        .put("offer", reached.offer())
        .put("spend", reached.spend())
        .put("entry", reached.entry())
        .put("at", reached.at())
        .put("qualifying", reached.qualifying());
  }

  private StatementMap contribution(Contribution contribution) {
    return below()
        .put("offer", contribution.offer())
        .put("entry", contribution.entry())
        .put("event", contribution.event())
        .put("campaign", contribution.campaign())
        .put("deliveredAt", contribution.deliveredAt())
        .put("cost", contribution.cost())
        .put("credit", contribution.credit())
        .put("amount", contribution.amount())
        .put("qualifying", contribution.qualifying());
  }

  private Optional<Instant> onlyIfComplete(Instant instant) {
    return complete ? Optional.of(instant) : Optional.empty();
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
