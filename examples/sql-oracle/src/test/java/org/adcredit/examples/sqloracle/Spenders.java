// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;

/**
 * Generators of accounts in UTC with journals of spend and corrections.
 *
 * <p>Amounts and instants come from few values, so that sums stand at a threshold, deliveries at
 * the ends of windows, and entries at one instant; some are a millionth beside.
 */
final class Spenders {
  /**
   * The campaigns: spend of the first two earns, and that of the first and the third is covered.
   */
  static final ImmutableList<Campaign> CAMPAIGNS =
      ImmutableList.of(
          Facts.campaign("both", "LEAD_GENERATION", "US"),
          Facts.campaign("earns", "REACH", "US"),
          Facts.campaign("covered", "TRAFFIC", "US"),
          Facts.campaign("neither", "VIDEO_VIEWS", "US"));

  private static final Instant CREATION = Instant.parse("2026-01-31T00:00:00Z");
  private static final Duration STEP = Duration.ofHours(6);

  /** The last two come in one order by code point, and in the other by char. */
  private static final ImmutableList<String> IDS =
      Stream.concat(
              IntStream.rangeClosed(1, 20).mapToObj(number -> "e" + number),
              Stream.of("E1", "é", "e\u0301", "\uff5e", "\ud83d\ude00"))
          .collect(ImmutableList.toImmutableList());

  private Spenders() {}

  /**
   * Accounts with their journals.
   *
   * @param journals by account
   */
  record Population(ImmutableMap<Account, ImmutableList<JournalEntry>> journals) {
    ImmutableList<JournalEntry> journal(Account account) {
      return journals.getOrDefault(account, ImmutableList.of());
    }

    List<Account> shortestJournalFirst() {
      return journals.keySet().stream()
          .sorted(Comparator.comparingInt(account -> journal(account).size()))
          .toList();
    }

    /** Tells how many they are: all of it is too much to read. */
    @Override
    public String toString() {
      return journals.size() + " accounts";
    }
  }

  /** {@return so many accounts with journals of up to fourteen events} */
  static Arbitrary<Population> populations(int accounts) {
    return spend()
        .list()
        .ofMaxSize(14)
        .map(Spenders::journal)
        .list()
        .ofSize(accounts)
        .map(Spenders::population);
  }

  private static Population population(List<ImmutableList<JournalEntry>> journals) {
    return new Population(
        IntStream.range(0, journals.size())
            .boxed()
            .collect(ImmutableMap.toImmutableMap(number -> account("a" + number), journals::get)));
  }

  private static Account account(String id) {
    return Facts.accountBuilder()
        .id(AccountId.of(id))
        .zone(ZoneOffset.UTC)
        .createdAt(CREATION)
        .build();
  }

  private static ImmutableList<JournalEntry> journal(List<ImmutableList<JournalEntry>> spend) {
    return spend.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  /** {@return an instant to ask about: mostly after everything was recorded} */
  static Arbitrary<Instant> instants() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(CREATION.plus(Duration.ofDays(400)))),
        Tuple.of(1, Arbitraries.integers().between(0, 200).map(Spenders::step)));
  }

  private static Instant step(int number) {
    return CREATION.plus(STEP.multipliedBy(number));
  }

  /** An event, mostly alone; else as it is once more, and with what corrects it. */
  private static Arbitrary<ImmutableList<JournalEntry>> spend() {
    return Combinators.combine(events(), repetitions(), corrections(), delays())
        .as(Spenders::spend);
  }

  private static ImmutableList<JournalEntry> spend(
      SpendEvent event, int times, List<Integer> percents, Duration delay) {
    ImmutableList.Builder<JournalEntry> spend = ImmutableList.builder();
    for (int i = 0; i < times; i++) {
      spend.add(event);
    }
    for (int percent : percents) {
      Currency currency = event.cost().currency();
      spend.add(
          SpendCorrection.builder()
              .id(EntryId.of(event.id() + " less " + percent))
              .event(event.id())
              .recordedAt(event.deliveredAt().plus(delay))
              .amount(Money.ofMicros(event.cost().micros() * percent / 100 + 1, currency))
              .build());
    }
    return spend.build();
  }

  private static Arbitrary<SpendEvent> events() {
    return Combinators.combine(
            Arbitraries.of(IDS),
            Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of(CAMPAIGNS).map(Campaign::id)),
                Tuple.of(20, Arbitraries.just(CAMPAIGNS.get(0).id())),
                Tuple.of(1, Arbitraries.just(CampaignId.of("unknown")))),
            deliveries(),
            delays(),
            costs())
        .as(
            (id, campaign, deliveredAt, delay, cost) ->
                SpendEvent.builder()
                    .id(EntryId.of(id))
                    .campaign(campaign)
                    .deliveredAt(deliveredAt)
                    .recordedAt(deliveredAt.plus(delay))
                    .cost(cost)
                    .build());
  }

  private static Arbitrary<Instant> deliveries() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 8)),
                Tuple.of(2, Arbitraries.integers().between(-2, 160))),
            Arbitraries.frequency(Tuple.of(18, 0), Tuple.of(1, -1), Tuple.of(1, 1)))
        .as((number, micros) -> step(number).plusNanos(micros * 1_000L));
  }

  private static Arbitrary<Duration> delays() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(Duration.ZERO)),
        Tuple.of(2, Arbitraries.integers().between(1, 8).map(STEP::multipliedBy)),
        Tuple.of(2, Arbitraries.integers().between(1, 40).map(Duration::ofDays)));
  }

  private static Arbitrary<Money> costs() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            30,
            Arbitraries.of(10_000_000L, 25_000_000L, 50_000_000L, 100_000_000L, 1L, 33_333_333L)
                .map(micros -> Money.ofMicros(micros, Amounts.USD))),
        Tuple.of(
            10,
            Arbitraries.longs()
                .between(1, 200_000_000)
                .map(micros -> Money.ofMicros(micros, Amounts.USD))),
        Tuple.of(1, Arbitraries.just(Money.parse("EUR 10.00"))));
  }

  private static Arbitrary<Integer> repetitions() {
    return Arbitraries.frequency(Tuple.of(9, 1), Tuple.of(1, 2));
  }

  /** In percent of the cost and a millionth more: 100 is too much. */
  private static Arbitrary<List<Integer>> corrections() {
    return Arbitraries.frequency(
        Tuple.of(28, List.of()),
        Tuple.of(3, List.of(50)),
        Tuple.of(1, List.of(10, 20)),
        Tuple.of(1, List.of(100)));
  }
}
