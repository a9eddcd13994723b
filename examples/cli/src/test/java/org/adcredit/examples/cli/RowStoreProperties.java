// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;

/** Laws of rows that are held until their accounts are complete. */
class RowStoreProperties {
  /** A row, and whose it is. */
  record Owned(AccountId account, SpendRow row) {}

  @Provide
  Arbitrary<List<Owned>> rows() {
    Arbitrary<AccountId> accounts =
        Arbitraries.of("a", "b", "a-longer-one", "\uD83D\uDE00", "\uFF5E").map(AccountId::of);
    Arbitrary<Instant> times =
        Arbitraries.of(
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.5Z"));
    Arbitrary<SpendEvent.Builder> events =
        Combinators.combine(
                Arbitraries.of("c", "d/1"),
                times,
                Arbitraries.of(0, 0, 1, 90_000),
                Arbitraries.longs().between(1, Long.MAX_VALUE),
                Arbitraries.of("USD", "JPY"),
                Arbitraries.of(Optional.<Region>empty(), Optional.of(Region.of("US"))))
            .as(
                (campaign, at, delay, micros, currency, region) ->
                    SpendEvent.builder()
                        .campaign(CampaignId.of(campaign))
                        .deliveredAt(at)
                        .recordedAt(at.plusSeconds(delay))
                        .cost(Money.ofMicros(micros, Money.parseCurrency(currency)))
                        .region(region));
    return Combinators.combine(
            accounts,
            events,
            Arbitraries.of("one.csv", "two.csv"),
            Arbitraries.longs().between(2, Long.MAX_VALUE),
            Arbitraries.of(true, false))
        .as(RowStoreProperties::owned)
        .list()
        .ofMaxSize(60);
  }

  private static Owned owned(
      AccountId account, SpendEvent.Builder builder, String file, long line, boolean hasMadeId) {
    SpendEvent event = builder.id(EntryId.of("e")).build();
    String at = event.deliveredAt().toString();
    EntryId made = SpendRow.madeId(account, event.campaign(), at, event.region());
    return new Owned(
        account,
        new SpendRow(
            new Place(file, line),
            hasMadeId ? builder.id(made).build() : event,
            hasMadeId ? Optional.of(at) : Optional.empty()));
  }

  @Property(tries = 200)
  void each_account_gets_its_rows_back_in_their_order(@ForAll("rows") List<Owned> rows) {
    RowStore store = new RowStore();
    rows.forEach(each -> store.add(each.account(), each.row()));

    assertThat(contents(store.take(Runnable::run))).isEqualTo(expected(rows));
    assertThat(store.isEmpty()).isTrue();
    assertThat(rows).allMatch(each -> store.isFinished(each.account()));
  }

  @Property(tries = 20)
  void rows_that_fill_many_chunks_come_back_in_their_order_too(@ForAll("rows") List<Owned> rows) {
    List<Owned> many = ImmutableList.copyOf(Iterables.concat(Collections.nCopies(100, rows)));
    RowStore store = new RowStore();
    many.forEach(each -> store.add(each.account(), each.row()));

    assertThat(contents(store.take(Runnable::run))).isEqualTo(expected(many));
  }

  @Property(tries = 200)
  void accounts_are_taken_in_the_order_of_their_ids_with_the_time_of_their_first_row(
      @ForAll("rows") List<Owned> rows) {
    RowStore store = new RowStore();
    rows.forEach(each -> store.add(each.account(), each.row().event().deliveredAt()));

    List<AccountRows> taken = store.take(Runnable::run);

    assertThat(Lists.transform(taken, AccountRows::account)).isSorted();
    assertThat(taken).allMatch(each -> each.unpack().isEmpty());
    for (AccountRows each : taken) {
      assertThat(each.firstRowAt())
          .isEqualTo(
              rows.stream()
                  .filter(row -> row.account().equals(each.account()))
                  .map(row -> row.row().event().deliveredAt())
                  .min(Instant::compareTo));
    }
  }

  @Property(tries = 200)
  void the_account_that_is_kept_loses_nothing(@ForAll("rows") List<Owned> rows) {
    AccountId kept = AccountId.of("a");
    RowStore store = new RowStore();
    rows.forEach(each -> store.add(each.account(), each.row()));

    List<AccountRows> taken = store.takeAllBut(kept, Runnable::run);
    boolean isFinished = store.isFinished(kept);
    List<AccountRows> rest = store.take(Runnable::run);

    assertThat(isFinished).isFalse();
    assertThat(taken).noneMatch(each -> each.account().equals(kept));
    assertThat(rest).allMatch(each -> each.account().equals(kept));
    assertThat(contents(ImmutableList.copyOf(Iterables.concat(taken, rest))))
        .isEqualTo(expected(rows));
  }

  private static Map<AccountId, List<SpendRow>> contents(List<AccountRows> accounts) {
    Map<AccountId, List<SpendRow>> contents = new TreeMap<>();
    accounts.forEach(each -> contents.put(each.account(), each.unpack()));
    return contents;
  }

  private static Map<AccountId, List<SpendRow>> expected(List<Owned> rows) {
    return rows.stream()
        .collect(groupingBy(Owned::account, TreeMap::new, mapping(Owned::row, toList())));
  }
}
