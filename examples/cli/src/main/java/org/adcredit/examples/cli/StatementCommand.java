package org.adcredit.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
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
    StatementRun.Options options =
        new StatementRun.Options(
            asOf.map(text -> OfferEnrolment.instant("--as-of", text)), threads, rowMemory);
    Output target = Output.to(output, console.out());
    try (RejectLog log = new RejectLog(rejects);
        Progress progress =
            console.hasProgress()
                ? Progress.onTerminal(console.err(), feed.size())
                : Progress.NONE) {
      Summary summary =
          new StatementRun(facts, feed, chosenFormat(), log, options).run(target, progress);
      log.report(console.err());
      console.err().println(summary.line(System.nanoTime() - start));
      return log.hasAny() ? ExitCode.SOME_REJECTED : ExitCode.WELL;
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
