// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.sqloracle;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * What advertisers of a political ads transparency report spent by week, in the earlier file, and
 * how the later file restates it: what was too much is corrected and what was too little is spend
 * recorded late. The two may be the same file.
 */
final class Weeks {
  private static final LocalDate LAST_OF_EARLIER = LocalDate.parse("2019-06-16");
  private static final Instant RESTATEMENT = Instant.parse("2020-01-12T00:00:00Z");

  private final ImmutableMap<Week, Long> earlier;
  private final ImmutableMap<Week, Long> later;

  /** A row of a file by what names it. */
  private record Week(AccountId account, CampaignId campaign, LocalDate day) {
    Instant at() {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant restatedAt() {
      return day.isAfter(LAST_OF_EARLIER) ? at() : RESTATEMENT;
    }

    String id() {
      return account + "/" + campaign + "/" + day;
    }
  }

  private Weeks(ImmutableMap<Week, Long> earlier, ImmutableMap<Week, Long> later) {
    this.earlier = earlier;
    this.later = later;
  }

  static Weeks read(Path earlier, Path later) throws IOException {
    return new Weeks(read(earlier), read(later));
  }

  private static ImmutableMap<Week, Long> read(Path file) throws IOException {
    ImmutableMap.Builder<Week, Long> units = ImmutableMap.builder();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String cycle = row.getField("Election_Cycle");
        units.put(
            new Week(
                AccountId.of(row.getField("Advertiser_ID")),
                CampaignId.of(cycle.isEmpty() ? "-" : cycle),
                LocalDate.parse(row.getField("Week_Start_Date"))),
            Long.parseLong(row.getField("Spend_USD")));
      }
    }
    return units.buildOrThrow();
  }

  /** {@return the campaigns of all advertisers} */
  List<Campaign> campaigns() {
    return weeks().stream()
        .map(Week::campaign)
        .distinct()
        .map(campaign -> Facts.campaign(campaign.value(), "REACH", "US"))
        .toList();
  }

  /** {@return the advertisers, each created in its first week, whether or not it spent in it} */
  ImmutableSet<Account> accounts() {
    Map<AccountId, Instant> creations = new HashMap<>();
    weeks()
        .forEach(
            week -> creations.merge(week.account(), week.at(), (a, b) -> a.isBefore(b) ? a : b));
    ImmutableSet.Builder<Account> accounts = ImmutableSet.builder();
    creations.forEach(
        (id, createdAt) ->
            accounts.add(
                Facts.accountBuilder().id(id).zone(ZoneOffset.UTC).createdAt(createdAt).build()));
    return accounts.build();
  }

  /** {@return the journals of those that spent} */
  ImmutableListMultimap<AccountId, JournalEntry> journals() {
    ImmutableListMultimap.Builder<AccountId, JournalEntry> journals =
        ImmutableListMultimap.builder();
    weeks().forEach(week -> entries(week).forEach(entry -> journals.put(week.account(), entry)));
    return journals.build();
  }

  private Set<Week> weeks() {
    return Sets.union(earlier.keySet(), later.keySet());
  }

  private Stream<JournalEntry> entries(Week week) {
    long before = earlier.getOrDefault(week, 0L);
    long change = later.getOrDefault(week, 0L) - before;
    Stream.Builder<JournalEntry> entries = Stream.builder();
    if (before > 0) {
      entries.add(spend(week.id(), week, week.at(), before));
    }
    if (change > 0) {
      entries.add(spend(week.id() + "/more", week, week.restatedAt(), change));
    }
    if (change < 0) {
      entries.add(
          SpendCorrection.builder()
              .id(EntryId.of(week.id() + "/less"))
              .event(EntryId.of(week.id()))
              .recordedAt(week.restatedAt())
              .amount(usd(-change))
              .build());
    }
    return entries.build();
  }

  private static SpendEvent spend(String id, Week week, Instant recordedAt, long units) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(week.campaign())
        .deliveredAt(week.at())
        .recordedAt(recordedAt)
        .cost(usd(units))
        .build();
  }

  private static Money usd(long units) {
    return Money.ofMicros(Math.multiplyExact(units, Money.MICROS_PER_UNIT), Amounts.USD);
  }
}
