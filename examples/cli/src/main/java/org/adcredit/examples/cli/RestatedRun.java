// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.core.AccountId;
import org.adcredit.core.EntryId;

/**
 * Makes the statements of all accounts of exports of which each states anew what earlier ones told:
 * a row with an id that was seen in an earlier export is the new total of the same event.
 *
 * <p>All events are kept in memory until the last export ends.
 */
final class RestatedRun {
  private final Facts facts;
  private final RowReader reader;
  private final RejectLog rejects;
  private final Options options;
  private final Map<AccountId, AccountTotals> accounts = new TreeMap<>();

  private Optional<Instant> lastRecordedAt;
  private long rows;
  private long passedOver;

  /**
   * How to restate.
   *
   * @param recorded when what an export changes was recorded, by its name; the last {@code at} of
   *     each that is not named
   * @param takesBackVanished whether an event of an export's time that it does not state costs
   *     nothing any more; otherwise it stands, and is counted
   */
  record Options(ImmutableMap<String, Instant> recorded, boolean takesBackVanished) {}

  RestatedRun(Facts facts, RejectLog rejects, Options options) {
    this.facts = facts;
    this.reader = new RowReader(facts.accounts(), facts.campaigns());
    this.rejects = rejects;
    this.options = options;
    this.lastRecordedAt = facts.lastRecordedAt();
  }

  /**
   * Writes the statements; nothing is written before all of them are made.
   *
   * @param exports in the order in which they were made
   */
  Summary run(List<SpendFeed> exports, Optional<Instant> asOf, Statements statements, Output output)
      throws IOException {
    exports.forEach(this::read);
    facts.accountsToState().forEach(this::totals);
    statements.make(List.copyOf(accounts.values()), StatementRun.asOf(asOf, lastRecordedAt));
    statements.reportUnknown(accounts::containsKey);
    reportVanished();
    statements.writeTo(output);
    return statements.summary(rows, passedOver);
  }

  private AccountTotals totals(AccountId account) {
    return accounts.computeIfAbsent(account, AccountTotals::new);
  }

  private void read(SpendFeed export) {
    Span span = new Span();
    Map<AccountId, List<StatedRow>> stated = new LinkedHashMap<>();
    export.read(
        (place, cells) -> {
          rows++;
          read(place, cells, span, stated);
        },
        Progress.NONE);
    Optional<Instant> recordedAt =
        Optional.ofNullable(options.recorded().get(export.names().get(0))).or(span::last);
    if (recordedAt.isEmpty()) {
      return; // it has no rows, and tells of no time
    }
    see(recordedAt.get());
    stated.forEach((account, totals) -> state(totals(account), totals, recordedAt.get()));
    Optional<Instant> takenBackAt = options.takesBackVanished() ? recordedAt : Optional.empty();
    accounts.values().forEach(totals -> totals.end(span, takenBackAt));
  }

  private void see(Instant recordedAt) {
    lastRecordedAt = Span.later(lastRecordedAt, recordedAt);
  }

  private void read(
      Place place, SpendCells cells, Span span, Map<AccountId, List<StatedRow>> stated) {
    Reading reading = reader.read(place, cells);
    reading.seen().ifPresent(seen -> totals(seen.account()).see(seen.at()));
    Optional<EntryId> id =
        reading
            .row()
            .map(row -> row.event().id())
            .or(() -> reading.seen().flatMap(seen -> reader.id(cells, seen.account())));
    if (reading.rejection().isPresent()) {
      rejects.add(new Rejected(place, reading.rejection().get()));
      id.ifPresent(known -> totals(reading.seen().orElseThrow().account()).keep(known));
      return;
    }
    reading
        .seen()
        .ifPresent(
            seen -> {
              span.add(seen.at());
              see(seen.recordedAt());
            });
    if (id.isEmpty()) {
      passedOver++; // no spend, and of what is not known
      return;
    }
    stated
        .computeIfAbsent(reading.seen().orElseThrow().account(), account -> new ArrayList<>())
        .add(new StatedRow(place, id.get(), reading.row().map(SpendRow::event)));
  }

  private void state(AccountTotals account, List<StatedRow> totals, Instant recordedAt) {
    for (StatedRow row : totals) {
      try {
        if (account.state(row, recordedAt) == AccountTotals.Outcome.KNOWN) {
          passedOver++;
        }
      } catch (IllegalArgumentException e) {
        rejects.add(new Rejected(row.place(), String.valueOf(e.getMessage())));
      }
    }
  }

  private void reportVanished() {
    long vanished = accounts.values().stream().mapToLong(AccountTotals::vanished).sum();
    if (vanished > 0) {
      rejects.note(
          "vanished: "
              + vanished
              + " events of an earlier export are not in a later one of their time: "
              + (options.takesBackVanished()
                  ? "they are taken back"
                  : "they stand; --vanished zero takes them back"));
    }
  }
}
