// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.examples.benchmarks.decide.Contenders;
import org.adcredit.examples.benchmarks.ledger.LedgerSuite;
import org.adcredit.examples.benchmarks.statement.StatementSuite;

/** Runs the suites: all of them at full length, or one quickly. */
public final class Benchmarks {
  private static final String USAGE = "usage: examples/bench [--quick NAME]";

  private final ImmutableList<Suite> suites;
  private final PrintStream out;
  private final PrintStream err;

  Benchmarks(ImmutableList<Suite> suites, PrintStream out, PrintStream err) {
    this.suites = suites;
    this.out = out;
    this.err = err;
  }

  /** The suites; each has a package. */
  private static ImmutableList<Suite> suites(Path examples) {
    return ImmutableList.of(Contenders.suite(), new LedgerSuite(), new StatementSuite(examples));
  }

  /** Ends with 0, with 1 where contenders disagree, and with 2 where it was called wrongly. */
  public static void main(String... arguments) throws IOException {
    Path examples = Path.of(System.getProperty("bench.examples", "examples"));
    int status =
        new Benchmarks(suites(examples), System.out, System.err)
            .run(List.of(arguments), examples.resolve("benchmarks").resolve("target"));
    System.exit(status);
  }

  /** Runs what the arguments say, and writes the tables of a full run to a folder. */
  int run(List<String> arguments, Path folder) throws IOException {
    try {
      if (arguments.isEmpty()) {
        runAll(folder);
        return 0;
      }
      Optional<Suite> suite =
          arguments.size() == 2 && arguments.get(0).equals("--quick")
              ? suites.stream().filter(each -> each.name().equals(arguments.get(1))).findFirst()
              : Optional.empty();
      if (suite.isEmpty()) {
        err.println(USAGE);
        err.println("suites: " + suites.stream().map(Suite::name).collect(joining(", ")));
        return 2;
      }
      out.print(measure(suite.get(), Pace.QUICK).text());
      out.print(suite.get().more(Pace.QUICK).text());
      return 0;
    } catch (DisagreementException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private void runAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Suite suite : suites) {
      Table table = measure(suite, Pace.FULL);
      out.println();
      out.print(table.text());
      Files.writeString(folder.resolve(suite.name() + ".md"), table.markdown());
      Files.writeString(folder.resolve(suite.name() + ".json"), table.json());
      Extra extra = suite.more(Pace.FULL);
      out.print(extra.text());
      for (Map.Entry<String, byte[]> file : extra.files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private static Table measure(Suite suite, Pace pace) {
    suite.check();
    return Table.of(suite, suite.run(pace));
  }
}
