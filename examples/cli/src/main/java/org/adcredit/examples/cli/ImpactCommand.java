// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Impact;
import org.adcredit.rules.file.ProgramFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit impact}: what a change of a programme comes to, and for which accounts. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Tells what a change of a programme comes to: where the platform's gates answer otherwise, each"
          + " difference once, with one question that shows it; which terms differ; and with --spend,"
          + " for every account whose statement differs, what it gains or loses, and by which terms.",
      ""
    },
    footer = {
      "",
      "Issued are the amounts of an account's credits, pending ones too, less what was revoked; used"
          + " is what credit paid, and cash what the account pays itself. An account gains by more"
          + " issued credit or less cash, and loses by less issued credit or more cash.",
      "A term is named with what it changes alone in OLD, or if that is no money, with what undoing"
          + " it alone in NEW would take away; terms that cannot stand alone are named together."
          + " What terms do alone need not add up to what they do together.",
      "An offer that only one programme has is no difference for accounts that do not hold it; nor is"
          + " the order of offers. Users' rules are code, and compared by type and parameters only.",
      "",
      "Standard error ends with what became of the rows, as that of `credit statement` does; all"
          + " accounts are counted there, the same ones too.",
      "",
      "Exit codes: 0 all well; 2 the call or a file cannot be used; 3 some rows were rejected."
    })
final class ImpactCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The programme file as it is.")
  Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The programme file as it would be.")
  Path changed = Path.of("");

  @ArgGroup(
      exclusive = false,
      multiplicity = "0..1",
      heading = "Accounts to compare, told of as to `credit statement`:%n")
  @Nullable SpendOptions spend;

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
          "text (default): for people; json: one object per line with one key: gate (table, code,"
              + " regions, except, from, until, before, after, witness), term (path, before, after),"
              + " account (account, currency, direction, before, after, difference, offers, terms,"
              + " changes), totals (by currency).")
  Format format = Format.TEXT;

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

  enum Format {
    TEXT,
    JSON
  }

  ImpactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (threads < 1) {
      throw new UnusableException("--threads must be at least 1: " + threads);
    }
    CreditProgram before = ProgramFile.read(old, KnownRules.FACTORIES);
    CreditProgram after = ProgramFile.read(changed, KnownRules.FACTORIES);
    Impact impact = Impact.of(before, after);
    Output target = Output.to(output, console.out());
    return spend == null
        ? tell(impact, target)
        : compare(impact, spend.facts(before, after), spend.feed(console.in()), target, start);
  }

  private int tell(Impact impact, Output target) throws IOException {
    if (asOf.isPresent() || rejects.isPresent()) {
      throw new UnusableException("--as-of and --rejects need --spend");
    }
    try (OutputStream out = target.open()) {
      out.write(form(impact, Optional.empty()).head().getBytes(StandardCharsets.UTF_8));
    }
    return ExitCode.WELL;
  }

  private int compare(Impact impact, Facts facts, SpendFeed feed, Output target, long start)
      throws IOException {
    Optional<Instant> instant = asOf.map(text -> OfferEnrolment.instant("--as-of", text));
    StatementRun.Options options = new StatementRun.Options(instant, threads, rowMemory);
    try (RejectLog log = new RejectLog(rejects);
        Progress progress =
            console.hasProgress()
                ? Progress.onTerminal(console.err(), feed.size())
                : Progress.NONE) {
      Summary summary =
          new StatementRun(facts, feed, form(impact, Optional.of(facts)), log, options)
              .run(target, progress);
      log.report(console.err());
      console.err().println(summary.line(System.nanoTime() - start));
      return log.hasAny() ? ExitCode.SOME_REJECTED : ExitCode.WELL;
    }
  }

  private ImpactFormat form(Impact impact, Optional<Facts> facts) {
    return switch (format) {
      case TEXT -> new ImpactText(impact, facts);
      case JSON -> new ImpactJson(impact, facts);
    };
  }
}
