package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final String ENDING = ".scenarios.yaml";

  /** What a file of scenarios has at its top, in YAML or in JSON. */
  private static final Pattern TOP_KEY =
      Pattern.compile("^scenarios\\s*:|\"scenarios\"\\s*:", Pattern.MULTILINE);

  private static final int MAX_BYTES = 1 << 20;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Scenario files, and folders below which every *"
              + ENDING
              + " is one, and every other YAML file with `scenarios:` at its top.")
  List<Path> paths = new ArrayList<>();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<Path, ScenarioFile> files = new LinkedHashMap<>();
    boolean areUsable = true;
    for (Path path : scenarioFiles()) {
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

  private Set<Path> scenarioFiles() {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> below = below(path);
        if (below.isEmpty()) {
          throw new UnusableException(path + ": there is no file of scenarios below this folder");
        }
        files.addAll(below);
      } else {
        files.add(path.normalize());
      }
    }
    return files;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && hasScenarios(file))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Unreadable.file(folder.toString(), e);
    }
  }

  /** Programmes and facts stand in the same folders, in YAML too. */
  private static boolean hasScenarios(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(ENDING)) {
      return true;
    }
    return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
        && TOP_KEY.matcher(start(file)).find();
  }

  /** As much of a file as a file of scenarios can have; what is not text matches nothing. */
  private static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unreadable.file(file.toString(), e);
    }
  }
}
