// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.ProgramLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit lint}: reads programmes and tells what is wrong with them, or has no point. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Reads programmes and tells what is wrong with them, one line each:",
      "file:line:column: path: text",
      "and of those with nothing wrong what is legal and has no point:",
      "file:line:column: path: text [code]"
    },
    footer = {
      "",
      "Scenario files are left to `check`, which reads their programmes too.",
      "",
      "Exit codes: 0 nothing to tell; 1 something has no point; 2 a file cannot be used."
    })
final class LintCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Programme files, and folders below which every YAML file with `program:` and without"
              + " `scenarios:` at its top is one.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default): for people; json: for editors, one array on standard output of objects"
              + " with file, line, column, path, severity (error or warning), code and message.")
  Format format = Format.TEXT;

  enum Format {
    TEXT,
    JSON
  }

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<LintRemark> remarks = new ArrayList<>();
    for (Path file : YamlFiles.of(paths, YamlFiles::isProgram, "programme")) {
      lint(file, remarks);
    }
    switch (format) {
      case TEXT -> remarks.forEach(remark -> remark.print(console));
      case JSON ->
          console.out().println(JsonFormat.json(remarks.stream().map(LintRemark::asMap).toList()));
    }
    return remarks.stream().mapToInt(LintRemark::exitCode).max().orElse(ExitCode.WELL);
  }

  private static void lint(Path file, List<LintRemark> remarks) {
    if (Files.isRegularFile(file) && YamlFiles.hasScenarios(file)) {
      remarks.add(
          LintRemark.unusable(file, "holds scenarios: `credit check` reads it, and its programme"));
      return;
    }
    try {
      ProgramLint.lint(file, KnownRules.FACTORIES)
          .forEach(warning -> remarks.add(LintRemark.of(warning)));
    } catch (InvalidFileException e) {
      e.problems().forEach(problem -> remarks.add(LintRemark.of(problem)));
    } catch (UncheckedIOException e) {
      remarks.add(LintRemark.unusable(file, Unreadable.reason(e)));
    }
  }
}
