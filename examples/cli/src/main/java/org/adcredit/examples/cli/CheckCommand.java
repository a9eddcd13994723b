// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code credit check}: runs scenario files. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Runs scenario files, and says what is not as they expect.",
    footer = {
      "",
      "A line for each scenario that fails: file:line: name: what: expected this, was that.",
      "The last line is `N passed, M failed`. All files are read before any scenario is run.",
      "",
      "Exit codes: 0 all passed; 1 some failed; 2 a file cannot be used, and nothing was run."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Scenario files, and folders below which every *"
              + YamlFiles.SCENARIOS_ENDING
              + " is one, and every other YAML file with `scenarios:` at its top.")
  List<Path> paths = new ArrayList<>();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<Path, ScenarioFile> files = new LinkedHashMap<>();
    boolean areUsable = true;
    for (Path path : YamlFiles.of(paths, YamlFiles::hasScenarios, "file of scenarios")) {
      try {
        files.put(path, ScenarioFile.read(path, KnownRules.FACTORIES));
      } catch (InvalidFileException e) {
        e.problems().forEach(console.err()::println);
        areUsable = false;
      } catch (UncheckedIOException e) {
        console.err().println("credit: " + Unreadable.file(path, e).getMessage());
        areUsable = false;
      }
    }
    return areUsable ? run(files) : ExitCode.UNUSABLE;
  }

  private int run(Map<Path, ScenarioFile> files) {
    int passed = 0;
    int failed = 0;
    for (Map.Entry<Path, ScenarioFile> file : files.entrySet()) {
      for (Scenario scenario : file.getValue().scenarios()) {
        String difference = difference(scenario);
        if (difference.isEmpty()) {
          passed++;
        } else {
          failed++;
          console
              .out()
              .println(
                  file.getKey()
                      + ":"
                      + scenario.line()
                      + ": "
                      + scenario.name()
                      + ": "
                      + difference);
        }
      }
    }
    console.out().println(passed + " passed, " + failed + " failed");
    return failed == 0 ? ExitCode.WELL : ExitCode.FAILED;
  }

  /** What is not as expected, in one line. */
  private static String difference(Scenario scenario) {
    try {
      return Joiner.on("; ").join(scenario.run());
    } catch (RuleFailedException | ArithmeticException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
