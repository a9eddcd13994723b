// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReadAheadTest {
  private static final int ROWS = 20_500;

  @TempDir Path folder;

  /** Takes rows that are read cell by cell; there are no others here, since no account is known. */
  private static RowTaker taker(Consumer<Place> places) {
    return new RowTaker() {
      @Override
      public void take(Place place, Reading reading) {
        places.accept(place);
      }

      @Override
      public void take(UsualRow row) {
        throw new IllegalStateException();
      }
    };
  }

  private ReadAhead of(String csv) throws IOException {
    AccountFacts accounts = AccountFacts.of(Optional.empty(), ImmutableMap.of());
    CampaignFacts campaigns = CampaignFacts.of(Optional.empty(), ImmutableMap.of());
    return new ReadAhead(
        new SpendFeed(
            List.of(Files.writeString(folder.resolve("spend.csv"), csv).toString()),
            new SpendColumns(ImmutableMap.of(), ImmutableMap.of()),
            InputStream.nullInputStream()),
        new RowReader(accounts, campaigns),
        new UsualRows(accounts, campaigns, new RowForm()));
  }

  private static String rows() {
    return "account,campaign,at,cost\n" + "a,c,2026-01-01,1.00\n".repeat(ROWS);
  }

  @Test
  void all_rows_come_in_their_order_on_the_thread_that_asked() throws IOException {
    List<Long> lines = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();

    of(rows())
        .read(
            taker(
                place -> {
                  lines.add(place.line());
                  threads.add(Thread.currentThread());
                }),
            bytes::add);

    assertThat(lines).containsExactlyElementsOf(LongStream.range(2, ROWS + 2).boxed().toList());
    assertThat(threads).containsOnly(Thread.currentThread());
    assertThat(bytes).isSorted().hasSize(ROWS / 1_000 + 1);
  }

  @Test
  void what_cannot_be_read_is_told_after_the_rows_before_it() throws IOException {
    List<Long> lines = new ArrayList<>();
    ReadAhead ahead = of(rows() + "\"a,c,2026-01-01,1.00\n");

    assertThatThrownBy(() -> ahead.read(taker(place -> lines.add(place.line())), bytes -> {}))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("spend.csv cannot be read as CSV: ");
    assertThat(lines).hasSize(ROWS);
  }

  @Test
  void who_takes_the_rows_may_give_up() throws IOException {
    ReadAhead ahead = of(rows());

    assertThatThrownBy(
            () ->
                ahead.read(
                    taker(
                        place -> {
                          throw new UnusableException("enough");
                        }),
                    bytes -> {}))
        .hasMessage("enough");
  }
}
