// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.examples.benchmarks.DisagreementException;
import org.adcredit.examples.benchmarks.Figure;
import org.adcredit.examples.benchmarks.Pace;
import org.adcredit.examples.benchmarks.Suite;

/**
 * Statements of all accounts of an export: {@code examples/credit statement} and SQL, each as a
 * process of its own, from its start to its end.
 *
 * <p>They run in turn, and what each takes is the median of its runs. The output of every run is
 * compared, not only that of the first. DuckDB is told one offer only, so nothing but the time is
 * told of the command with three.
 */
public final class StatementSuite implements Suite {
  private static final String NAME = "statement";
  private static final String DUCKDB_GROUPED = "duckdb-grouped";
  private static final String DUCKDB_SHUFFLED = "duckdb-shuffled";
  private static final String OURS_GROUPED = "ours-grouped";
  private static final String OURS_GROUPED_3_OFFERS = "ours-grouped-3-offers";
  private static final String OURS_SHUFFLED = "ours-shuffled";
  private static final long SEED = 1;
  private static final int ROWS_PER_ACCOUNT = 100;
  private static final int THREADS = 2;
  private static final long CHECKED_ROWS = 10_000;

  private final Path examples;

  /** How much is read, and how often. */
  private record Length(long rows, int rounds) {}

  /**
   * A program with its input.
   *
   * @param name as it is shown
   * @param limit the name of what it is compared with
   * @param command how it is started, but for the file that it writes, which comes last
   */
  private record Contender(String name, String limit, ImmutableList<String> command) {
    WholeProcess run(Path output) throws IOException, InterruptedException {
      return WholeProcess.run(
          ImmutableList.<String>builder().addAll(command).add(output.toString()).build());
    }
  }

  /** A suite about the command in a folder {@code examples}. */
  public StatementSuite(Path examples) {
    this.examples = examples;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String task() {
    return "The statements of all accounts of an export of spend, by the command line and by DuckDB,"
        + " as whole processes with two threads. An operation is a row; bytes are the most memory"
        + " that the process had at once, divided by the rows.";
  }

  @Override
  public void check() {
    measure(
        new Length(CHECKED_ROWS, 1), ImmutableSet.of(DUCKDB_GROUPED, OURS_GROUPED, OURS_SHUFFLED));
  }

  @Override
  public ImmutableList<Figure> run(Pace pace) {
    return measure(
        pace == Pace.FULL ? new Length(10_000_000, 3) : new Length(200_000, 1),
        ImmutableSet.of(
            DUCKDB_GROUPED, OURS_GROUPED, OURS_GROUPED_3_OFFERS, DUCKDB_SHUFFLED, OURS_SHUFFLED));
  }

  private ImmutableList<Figure> measure(Length length, ImmutableSet<String> names) {
    try {
      Path folder = Files.createTempDirectory("benchmark");
      try {
        return measure(length, names, folder);
      } finally {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private ImmutableList<Figure> measure(Length length, ImmutableSet<String> names, Path folder)
      throws IOException, InterruptedException {
    SpendExport export = new SpendExport(SEED, length.rows(), length.rows() / ROWS_PER_ACCOUNT);
    Path grouped = folder.resolve("grouped.csv");
    Path shuffled = folder.resolve("shuffled.csv");
    export.writeGrouped(grouped);
    export.writeShuffled(shuffled);
    Path one = copy("one-offer.yaml", folder);
    Path three = copy("three-offers.yaml", folder);
    ImmutableList<Contender> contenders =
        Stream.of(
                new Contender(DUCKDB_GROUPED, DUCKDB_GROUPED, duckDb(grouped)),
                new Contender(OURS_GROUPED, DUCKDB_GROUPED, ours(one, grouped)),
                new Contender(OURS_GROUPED_3_OFFERS, DUCKDB_GROUPED, ours(three, grouped)),
                new Contender(DUCKDB_SHUFFLED, DUCKDB_SHUFFLED, duckDb(shuffled)),
                new Contender(OURS_SHUFFLED, DUCKDB_SHUFFLED, ours(one, shuffled)))
            .filter(contender -> names.contains(contender.name()))
            .collect(ImmutableList.toImmutableList());
    ListMultimap<String, WholeProcess> runs =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ImmutableMap<String, Sums> expected = ImmutableMap.of();
    for (int round = 0; round < length.rounds(); round++) {
      for (Contender contender : contenders) {
        Path output = folder.resolve("output.csv");
        runs.put(contender.name(), contender.run(output));
        if (expected.isEmpty()) {
          expected = Sums.read(output);
        } else if (!contender.name().equals(OURS_GROUPED_3_OFFERS)) {
          compare(contender.name(), Sums.read(output), expected);
        }
      }
    }
    return contenders.stream()
        .filter(contender -> runs.containsKey(contender.limit()))
        .map(contender -> figure(contender, runs, length.rows()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Path copy(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource);
    try (InputStream in = Resources.getResource(StatementSuite.class, resource).openStream()) {
      Files.copy(in, file);
    }
    return file;
  }

  private static ImmutableList<String> duckDb(Path export) {
    return ImmutableList.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        DuckDbSums.class.getName(),
        export.toString(),
        Integer.toString(THREADS));
  }

  private ImmutableList<String> ours(Path program, Path export) {
    return ImmutableList.of(
        examples.resolve("credit").toString(),
        "statement",
        program.toString(),
        "--spend",
        export.toString(),
        "--account-defaults",
        "region=US,currency=USD,zone=UTC,industry=RETAIL,created=2026-01-01,history=none",
        "--campaign-defaults",
        "objective=REACH,regions=US",
        "--as-of",
        "2026-04-01",
        "--format",
        "csv",
        "--threads",
        Integer.toString(THREADS),
        "--output");
  }

  /** Fails where an account has other sums than it should. */
  static void compare(
      String contender, ImmutableMap<String, Sums> sums, ImmutableMap<String, Sums> expected) {
    for (String account : expected.keySet()) {
      Object is = Optional.<Object>ofNullable(sums.get(account)).orElse("nothing");
      if (!is.equals(expected.get(account))) {
        throw new DisagreementException(NAME, contender, account, is, expected.get(account));
      }
    }
    checkState(
        sums.size() == expected.size(),
        "%s has more accounts than %s: %s",
        contender,
        expected.size(),
        sums.size());
  }

  private static Figure figure(
      Contender contender, ListMultimap<String, WholeProcess> runs, long rows) {
    long peak =
        runs.get(contender.name()).stream().mapToLong(WholeProcess::peakBytes).max().orElse(0);
    return new Figure(
        contender.name(),
        nanosPerRow(runs.get(contender.name()), rows),
        peak == 0 ? Optional.empty() : Optional.of(perRow(peak, rows)),
        nanosPerRow(runs.get(contender.limit()), rows));
  }

  private static BigDecimal nanosPerRow(List<WholeProcess> runs, long rows) {
    long[] nanos = runs.stream().mapToLong(WholeProcess::nanos).sorted().toArray();
    return perRow(nanos[nanos.length / 2], rows);
  }

  private static BigDecimal perRow(long amount, long rows) {
    return BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(rows), 3, RoundingMode.HALF_EVEN);
  }
}
