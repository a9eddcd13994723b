// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.testing.Case;

/** Whatever happens to an account, no millionth is lost, made, or paid twice. */
class ConservationProperties implements AnyCases {
  @Property(tries = 250)
  void what_an_event_costs_is_paid_by_credit_and_cash_exactly(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Map<EntryId, Long> costs = costs(ledger);
    Map<EntryId, Long> credits =
        sums(ledger.statement(asOf).allocations(), Allocation::event, Allocation::amount);

    assertThat(costs.keySet()).containsAll(credits.keySet());
    Map<CampaignId, Long> cash = new HashMap<>();
    for (SpendEvent event : Entries.spend(ledger)) {
      long cost = Objects.requireNonNull(costs.get(event.id()));
      long credit = credits.getOrDefault(event.id(), 0L);
      assertThat(credit).as("credit for %s", event.id()).isBetween(0L, cost);
      assertThat(Entries.left(ledger, event.id())).isEqualTo(cost);
      cash.merge(event.campaign(), cost - credit, Long::sum);
    }
    assertThat(
            Maps.transformValues(ledger.statement(asOf).campaigns(), sums -> sums.cash().micros()))
        .isEqualTo(cash);
  }

  /** What accepted events cost, less what was corrected. */
  private static Map<EntryId, Long> costs(Ledger ledger) {
    Map<EntryId, Long> costs = new HashMap<>();
    for (JournalEntry entry : Entries.accepted(ledger)) {
      if (entry instanceof SpendEvent event) {
        costs.put(event.id(), event.cost().micros());
      } else if (entry instanceof SpendCorrection correction) {
        costs.merge(correction.event(), -correction.amount().micros(), Long::sum);
      }
    }
    return costs;
  }

  private static <T, K> Map<K, Long> sums(
      Collection<T> items, Function<? super T, K> key, Function<? super T, Money> amount) {
    Map<K, Long> sums = new HashMap<>();
    items.forEach(item -> sums.merge(key.apply(item), amount.apply(item).micros(), Long::sum));
    return sums;
  }

  @Property(tries = 250)
  void the_sums_of_campaigns_are_those_of_their_events(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Statement statement = ledger.statement(asOf);
    Map<EntryId, Long> costs = costs(ledger);
    Map<CampaignId, Long> gross = new HashMap<>();
    costs.forEach((id, cost) -> gross.merge(Entries.spend(ledger, id).campaign(), cost, Long::sum));
    Map<CampaignId, Long> credit =
        sums(statement.allocations(), Allocation::campaign, Allocation::amount);

    assertThat(statement.campaigns().keySet()).containsExactlyInAnyOrderElementsOf(gross.keySet());
    statement
        .campaigns()
        .forEach(
            (campaign, totals) -> {
              assertThat(totals.gross().micros()).isEqualTo(gross.get(campaign));
              assertThat(totals.credit().micros()).isEqualTo(credit.getOrDefault(campaign, 0L));
              assertThat(totals.gross()).isEqualTo(totals.credit().plus(totals.cash()));
            });
    assertThat(statement.totals().gross().micros())
        .isEqualTo(gross.values().stream().mapToLong(Long::longValue).sum());
    assertThat(statement.totals().credit().micros())
        .isEqualTo(credit.values().stream().mapToLong(Long::longValue).sum());
  }

  @Property(tries = 250)
  void a_credit_is_used_left_lapsed_and_revoked_to_the_millionth(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Statement statement = known.statement(asOf);
    Map<String, Long> used =
        sums(statement.allocations(), Allocation::creditId, Allocation::amount);

    for (CreditBalance credit : statement.credits()) {
      assertThat(
              credit.used().plus(credit.remaining()).plus(credit.lapsed()).plus(credit.revoked()))
          .as("%s", credit)
          .isEqualTo(credit.amount());
      assertThat(credit.used().micros()).isEqualTo(used.getOrDefault(credit.id(), 0L));
      assertThat(credit.amount().isPositive()).isTrue();
    }
    assertThat(statement.credits()).extracting(CreditBalance::id).containsAll(used.keySet());
  }

  @Property(tries = 250)
  void nothing_is_negative(@ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Statement statement = known.statement(asOf);
    Stream<Money> totals =
        Stream.concat(Stream.of(statement.totals()), statement.campaigns().values().stream())
            .flatMap(sums -> Stream.of(sums.gross(), sums.credit(), sums.cash()));
    Stream<Money> credits =
        statement.credits().stream()
            .flatMap(c -> Stream.of(c.used(), c.remaining(), c.lapsed(), c.revoked()));
    Stream<Money> offers =
        statement.offers().stream()
            .flatMap(
                offer ->
                    Stream.of(
                            offer.qualifying(),
                            offer.reached(),
                            offer.next().map(NextTier::shortfall))
                        .flatMap(amount -> amount.stream()));
    Stream<Money> excluded = statement.excluded().stream().map(Exclusion::amount);

    assertThat(Stream.of(totals, credits, offers, excluded).flatMap(amounts -> amounts))
        .allSatisfy(amount -> assertThat(amount.isNegative()).isFalse());
  }

  @Property(tries = 250)
  void credit_pays_only_for_what_is_delivered_while_it_is_valid(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Statement statement = ledger.statement(asOf);
    Map<String, CreditBalance> credits = new HashMap<>();
    statement.credits().forEach(credit -> credits.put(credit.id(), credit));

    for (Allocation allocation : statement.allocations()) {
      SpendEvent event = Entries.spend(ledger, allocation.event());
      CreditBalance credit = Objects.requireNonNull(credits.get(allocation.creditId()));
      assertThat(event.deliveredAt()).isAfterOrEqualTo(credit.issuedAt());
      credit
          .expiresAt()
          .ifPresent(expiresAt -> assertThat(event.deliveredAt()).isBefore(expiresAt));
    }
  }

  @Property(tries = 250)
  void an_offer_pays_at_most_its_share_of_an_event(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Map<OfferId, Percent> shares = new HashMap<>();
    for (Offer offer : known.program().offers()) {
      shares.put(offer.id(), offer.credit().share());
    }
    record Paid(EntryId event, OfferId offer) {}
    Map<Paid, Long> paid =
        sums(
            payments(ledger.statement(asOf)),
            allocation -> new Paid(allocation.event(), allocation.offer()),
            Allocation::amount);

    paid.forEach(
        (what, micros) -> {
          SpendEvent event = Entries.spend(ledger, what.event());
          assertThat(micros)
              .isLessThanOrEqualTo(
                  Objects.requireNonNull(shares.get(what.offer())).shareOf(event.cost().micros()));
        });
  }

  @Property(tries = 250)
  void credits_pay_for_an_event_in_the_burn_order(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.replay(asOf);
    Statement statement = ledger.statement(asOf);
    ImmutableList<String> order =
        ledger.state().books().creditsInBurnOrder().stream()
            .map(credit -> credit.offer() + "/" + credit.number())
            .collect(ImmutableList.toImmutableList());

    for (EntryId event : costs(ledger).keySet()) {
      List<Integer> places =
          payments(statement).stream()
              .filter(allocation -> allocation.event().equals(event))
              .map(allocation -> order.indexOf(allocation.creditId()))
              .toList();
      assertThat(places).isSorted().doesNotHaveDuplicates().doesNotContain(-1);
    }
  }

  /** What credits paid, without what corrections gave back. */
  private static ImmutableList<Allocation> payments(Statement statement) {
    return statement.allocations().stream()
        .filter(allocation -> allocation.amount().isPositive())
        .collect(ImmutableList.toImmutableList());
  }
}
