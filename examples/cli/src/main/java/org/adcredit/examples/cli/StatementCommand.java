// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.ProgramFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit statement}: statements of many accounts from exports of spend. */
@Command(
    name = "statement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Makes a statement of every account: those in the exports, and those that are listed.",
      ""
    },
    footer = {
      "",
      "Standard error ends with: rows N, used N, skipped N, rejected N, accounts N, seconds S.",
      "Every row is one of the three. Skipped are rows without cost, rows that were seen before"
          + " (the same id and the same content), and rows recorded after --as-of. Rejected are"
          + " rows that cannot be used; they are told with file, line and reason.",
      "",
      "Exit codes: 0 all well; 2 the call or a file cannot be used; 3 some rows were rejected."
    })
final class StatementCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "PROGRAM", description = "The programme file.")
  Path program = Path.of("");

  @Mixin SpendOptions spend = new SpendOptions();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "The instant of the statements; default: when the last row or entry was recorded.")
  Optional<String> asOf = Optional.empty();

  @Option(
      names = "--restated",
      description = {
        "The exports state totals, each later one anew: a row with an id that an earlier export has"
            + " is the new total of the same event. What it has grown by is further spend, what it"
            + " has shrunk by a correction, recorded when the later export's last row is (at).",
      })
  boolean restated;

  @Option(
      names = "--recorded",
      paramLabel = "FILE=INSTANT",
      description = "With --restated: when what an export changes was recorded.")
  List<String> recorded = new ArrayList<>();

  @Option(
      names = "--vanished",
      paramLabel = "WHAT",
      description =
          "With --restated: what becomes of events that a later export of their time does not"
              + " have: stand (default; they are counted), or zero (they are taken back).")
  Vanished vanished = Vanished.STAND;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (default): for people; json: one statement per line; csv: one row per account"
              + " and offer.")
  Format format = Format.TABLE;

  @Option(
      names = "--allocations",
      description = "With json: also which credits paid which events, and who reached which tier.")
  boolean allocations;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write; default: standard output.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write all rejected rows, as CSV.")
  Optional<Path> rejects = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to use; default: one per processor.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--row-memory", paramLabel = "BYTES", hidden = true)
  long rowMemory = Runtime.getRuntime().maxMemory() / 2;

  /** What becomes of an event that is not stated any more. */
  enum Vanished {
    STAND,
    ZERO
  }

  /** A form of output. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  StatementCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (threads < 1) {
      throw new UnusableException("--threads must be at least 1: " + threads);
    }
    CreditProgram terms = ProgramFile.read(program, KnownRules.FACTORIES);
    Facts facts = spend.facts(terms);
    SpendFeed feed = spend.feed(console.in());
    Optional<Instant> instant = asOf.map(text -> OfferEnrolment.instant("--as-of", text));
    Output target = Output.to(output, console.out());
    try (RejectLog log = new RejectLog(rejects)) {
      Summary summary =
          restated
              ? restate(facts, feed, log, instant, target)
              : state(facts, feed, log, instant, target);
      log.report(console.err());
      console.err().println(summary.line(System.nanoTime() - start));
      return log.hasAny() ? ExitCode.SOME_REJECTED : ExitCode.WELL;
    }
  }

  private Summary state(
      Facts facts, SpendFeed feed, RejectLog log, Optional<Instant> instant, Output target)
      throws IOException {
    if (!recorded.isEmpty() || vanished != Vanished.STAND) {
      throw new UnusableException("--recorded and --vanished need --restated");
    }
    StatementRun.Options options = new StatementRun.Options(instant, threads, rowMemory);
    try (Progress progress =
        console.hasProgress() ? Progress.onTerminal(console.err(), feed.size()) : Progress.NONE) {
      return new StatementRun(facts, feed, chosenFormat(), log, options).run(target, progress);
    }
  }

  private Summary restate(
      Facts facts, SpendFeed feed, RejectLog log, Optional<Instant> instant, Output target)
      throws IOException {
    ImmutableMap<String, String> pairs = Pairs.parse("--recorded", recorded);
    for (String name : pairs.keySet()) {
      if (!feed.names().contains(name)) {
        throw new UnusableException("--recorded: there is no such --spend: " + name);
      }
    }
    RestatedRun.Options options =
        new RestatedRun.Options(
            ImmutableMap.copyOf(
                Maps.transformValues(pairs, text -> OfferEnrolment.instant("--recorded", text))),
            vanished == Vanished.ZERO);
    try (Statements statements = new Statements(facts, chosenFormat(), log, threads)) {
      return new RestatedRun(facts, log, options).run(feed.each(), instant, statements, target);
    }
  }

  private StatementFormat chosenFormat() {
    return switch (format) {
      case TABLE -> new TableFormat(console.hasColours() && output.isEmpty());
      case JSON -> new JsonFormat(allocations);
      case CSV -> new CsvFormat();
    };
  }
}
