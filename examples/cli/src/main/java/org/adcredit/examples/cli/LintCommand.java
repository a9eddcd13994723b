package org.adcredit.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.ProgramFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code credit lint}: reads programmes and tells what is wrong with them. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Reads programmes and tells what is wrong with them, one line each:",
      "file:line:column: path: text"
    },
    footer = {"", "Exit codes: 0 nothing to tell; 2 a file cannot be used."})
final class LintCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PROGRAM", description = "Programme files.")
  List<Path> programs = new ArrayList<>();

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int code = ExitCode.WELL;
    for (Path program : programs) {
      try {
        ProgramFile.read(program, KnownRules.FACTORIES).name();
      } catch (InvalidFileException e) {
        e.problems().forEach(console.err()::println);
        code = ExitCode.UNUSABLE;
      } catch (UncheckedIOException e) {
        console.err().println("credit: " + Unreadable.file(program, e).getMessage());
        code = ExitCode.UNUSABLE;
      }
    }
    return code;
  }
}
