// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adcredit.rules.file.ProgramFile;

/**
 * Any bytes are an export of spend, whose rows are used or rejected, or cannot be used as one.
 *
 * <p>It stands in the command's package to get at its reader, which nobody else may use.
 */
public final class SpendCsvFuzz {
  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");
  private static final SpendColumns COLUMNS =
      new SpendColumns(ImmutableMap.of(), ImmutableMap.of());
  private static final Facts FACTS =
      new Facts(
          ProgramFile.read(Path.of("../programs/sample.yaml"), KnownRules.FACTORIES),
          AccountFacts.of(
              Optional.empty(),
              Pairs.parse(
                  "--account-defaults",
                  List.of(
                      "region=US",
                      "currency=USD",
                      "zone=America/New_York",
                      "industry=RETAIL",
                      "created=first-row",
                      "history=none"))),
          CampaignFacts.of(
              Optional.empty(),
              Pairs.parse("--campaign-defaults", List.of("objective=TRAFFIC", "regions=US;GB"))),
          ImmutableListMultimap.of(),
          ImmutableList.of());

  private static final RowReader READER = new RowReader(FACTS.accounts(), FACTS.campaigns());
  private static final JsonFormat JSON = new JsonFormat(true);

  private SpendCsvFuzz() {}

  /** Tries one input: plain lines read as they stand must say what they say cell by cell. */
  public static void fuzzerTestOneInput(byte[] input) {
    assertThat(statements(input, true)).isEqualTo(statements(input, false));
  }

  private static List<String> statements(byte[] input, boolean asTheyStand) {
    RowForm form = new RowForm();
    RowStore store = new RowStore(form);
    UsualRows usual = new UsualRows(FACTS.accounts(), FACTS.campaigns(), form);
    SpendRows byCells = (place, cells) -> add(store, READER.read(place, cells));
    try {
      new SpendFeed(List.of("-"), COLUMNS, new ByteArrayInputStream(input))
          .read(
              asTheyStand
                  ? new RowReading(READER, usual, row -> row.giveTo(new Taker(store)))
                  : byCells,
              bytes -> {});
    } catch (UnusableException e) {
      assertThat(e.getMessage()).contains("standard input");
      return List.of(String.valueOf(e.getMessage()));
    }
    List<String> statements = new ArrayList<>();
    for (AccountRows rows : store.take(Runnable::run)) {
      Replay replay = FACTS.replay(rows, AS_OF).orElseThrow();
      replay.rejected().forEach(rejected -> assertThat(rejected.reason()).isNotEmpty());
      String statement = JSON.lines(replay.ledger().statement(AS_OF));
      assertThat(statement).startsWith("{").endsWith("}\n");
      statements.add(statement);
    }
    return statements;
  }

  /** Puts rows into a store. */
  private record Taker(RowStore store) implements RowTaker {
    @Override
    public void take(Place place, Reading reading) {
      add(store, reading);
    }

    @Override
    public void take(UsualRow row) {
      store.add(row);
    }
  }

  private static void add(RowStore store, Reading reading) {
    assertThat(reading.row().isPresent() && reading.rejection().isPresent()).isFalse();
    reading
        .seen()
        .ifPresent(
            seen ->
                reading
                    .row()
                    .ifPresentOrElse(
                        row -> store.add(seen.account(), row),
                        () -> store.add(seen.account(), seen.at())));
  }
}
