// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;

/** All that a ledger has told, in the order in which it did, and apart. */
final class Heard implements LedgerListener {
  final List<String> lines = new ArrayList<>();
  final Map<OfferId, Instant> enrolled = new LinkedHashMap<>();
  final ListMultimap<OfferId, Refusal> refused = ArrayListMultimap.create();
  final List<Allocation> used = new ArrayList<>();
  final List<Allocation> usedBeforeIssued = new ArrayList<>();
  final List<TierReached> tiersReached = new ArrayList<>();
  final List<CreditBalance> issued = new ArrayList<>();
  final Map<String, Money> revoked = new LinkedHashMap<>();
  final Map<String, Money> lapsed = new LinkedHashMap<>();
  final List<Rejection> rejected = new ArrayList<>();

  /** {@return what was told since this was asked last} */
  List<String> news() {
    List<String> news = List.copyOf(lines);
    lines.clear();
    return news;
  }

  /** {@return what was told of amounts of a credit, added up} */
  static Money sum(Map<String, Money> amounts, CreditBalance credit) {
    return amounts.getOrDefault(credit.id(), Money.zero(credit.amount().currency()));
  }

  Money used(CreditBalance credit) {
    return used.stream()
        .filter(allocation -> allocation.creditId().equals(credit.id()))
        .map(Allocation::amount)
        .reduce(Money.zero(credit.amount().currency()), Money::plus);
  }

  @Override
  public void enrolled(OfferId offer, Instant at) {
    lines.add("enrolled " + offer + " at " + at);
    enrolled.merge(
        offer,
        at,
        (one, other) -> {
          throw new AssertionError(offer + " was told twice");
        });
  }

  @Override
  public void refused(OfferId offer, Refusal refusal) {
    lines.add("refused " + offer + ": " + refusal.findings().get(0).code());
    refused.put(offer, refusal);
  }

  @Override
  public void creditUsed(Allocation allocation) {
    lines.add(
        allocation.creditId() + " used " + allocation.amount() + " for " + allocation.event());
    used.add(allocation);
    if (issued.stream().noneMatch(credit -> credit.id().equals(allocation.creditId()))) {
      usedBeforeIssued.add(allocation);
    }
  }

  @Override
  public void tierReached(TierReached reached) {
    lines.add(reached.offer() + " reached " + reached.spend());
    tiersReached.add(reached);
  }

  @Override
  public void creditIssued(CreditBalance credit) {
    lines.add(credit.id() + " issued " + credit.amount() + " at " + credit.issuedAt());
    issued.add(credit);
  }

  @Override
  public void creditRevoked(CreditBalance credit, Money amount) {
    lines.add(credit.id() + " revoked " + amount);
    revoked.merge(credit.id(), amount, Money::plus);
  }

  @Override
  public void creditLapsed(CreditBalance credit, Money amount) {
    lines.add(credit.id() + " lapsed " + amount);
    lapsed.merge(credit.id(), amount, Money::plus);
  }

  @Override
  public void rejected(Rejection rejection) {
    lines.add("rejected " + rejection.entry() + ": " + rejection.code());
    rejected.add(rejection);
  }
}
