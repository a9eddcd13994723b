// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendExportTest {
  @TempDir private Path folder;

  private List<String> grouped(long seed) throws IOException {
    Path file = folder.resolve("grouped.csv");
    new SpendExport(seed, 10_000, 100).writeGrouped(file);
    return Files.readAllLines(file);
  }

  private static String cell(String row, int column) {
    return Splitter.on(',').splitToList(row).get(column);
  }

  @Test
  void rows_of_an_account_stand_together_in_the_order_of_time() throws IOException {
    List<String> rows = grouped(1);
    Set<String> accounts = new HashSet<>();

    for (int i = 2; i < rows.size(); i++) {
      String account = cell(rows.get(i), 0);
      if (account.equals(cell(rows.get(i - 1), 0))) {
        assertThat(cell(rows.get(i), 3)).isGreaterThanOrEqualTo(cell(rows.get(i - 1), 3));
      } else {
        assertThat(accounts.add(account)).isTrue();
      }
    }
    assertThat(rows).hasSize(10_001).startsWith("account,campaign,id,at,cost");
    assertThat(accounts).hasSize(99); // The first account has no row before it.
  }

  @Test
  void shuffled_rows_are_the_same_in_another_order() throws IOException {
    Path file = folder.resolve("shuffled.csv");
    new SpendExport(1, 10_000, 100).writeShuffled(file);
    List<String> shuffled = Files.readAllLines(file);

    assertThat(shuffled).isNotEqualTo(grouped(1)).containsExactlyInAnyOrderElementsOf(grouped(1));
  }

  @Test
  void some_rows_come_twice_and_the_others_have_ids_of_their_own() throws IOException {
    List<String> rows = grouped(1);

    assertThat(Set.copyOf(rows)).hasSizeBetween(9_900, 9_980);
    assertThat(rows.stream().map(row -> cell(row, 2)).distinct()).hasSameSizeAs(Set.copyOf(rows));
  }

  @Test
  void a_seed_decides() throws IOException {
    assertThat(grouped(1)).isEqualTo(grouped(1)).isNotEqualTo(grouped(2));
  }

  @Test
  void every_account_has_its_share() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SpendExport(1, 100, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpendExport(1, 100, 100));
  }
}
