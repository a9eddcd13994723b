// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.file.InvalidFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code credit}. Without arguments it gives a tour. */
@Command(
    name = "credit",
    mixinStandardHelpOptions = true,
    version = "credit 0.1.0-SNAPSHOT",
    usageHelpAutoWidth = true,
    description = {
      "Advertising credit: who may have it, what earns it, what it pays for, and why.",
      "Without a command: a tour of the sample programme.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all well; 1 something does not hold; 2 the call or a file cannot be used;"
          + " 3 there are answers, and some rows were rejected."
    })
public final class Credit implements Callable<Integer> {
  private final Console console;
  private final Path programs;

  private Credit(Console console, Path programs) {
    this.console = console;
    this.programs = programs;
  }

  /**
   * Runs the command.
   *
   * @param args what stands after {@code credit}
   */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    // The script knows whether the streams are terminals.
    boolean hasColours = Boolean.getBoolean("credit.colours");
    boolean hasProgress = Boolean.getBoolean("credit.progress");
    Path programs = Path.of(System.getProperty("credit.programs", "examples/programs"));
    int code = run(new Console(System.in, out, err, hasColours, hasProgress), programs, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /**
   * Runs the command without ending the process.
   *
   * @param programs the folder of the sample programme
   * @return the exit code
   */
  static int run(Console console, Path programs, String... args) {
    Ansi colours = console.hasColours() ? Ansi.ON : Ansi.OFF;
    CommandLine line =
        new CommandLine(new Credit(console, programs))
            .addSubcommand(new StatementCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new LintCommand(console))
            .addSubcommand(new ImpactCommand(console));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setParameterExceptionHandler((problem, words) -> refuse(console, problem))
        .setExecutionExceptionHandler((problem, command, words) -> refuse(console, problem));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      console.err().println("credit: the memory does not suffice: give more (JAVA_OPTS=-Xmx…)");
      return ExitCode.UNUSABLE;
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int refuse(Console console, ParameterException problem) {
    console
        .err()
        .println(
            "credit: "
                + problem.getMessage()
                + " ("
                + problem.getCommandLine().getCommandSpec().qualifiedName()
                + " --help tells more)");
    return ExitCode.UNUSABLE;
  }

  private static int refuse(Console console, Exception problem) {
    console.err().println(sentence(problem));
    return ExitCode.UNUSABLE;
  }

  private static String sentence(Exception problem) {
    if (problem instanceof InvalidFileException) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof UncheckedIOException unreadable) {
      return "credit: " + Unreadable.sentence(unreadable);
    }
    boolean isExpected =
        problem instanceof UnusableException || problem instanceof RuleFailedException;
    return "credit: "
        + Printable.of(
            isExpected ? String.valueOf(problem.getMessage()) : "failed unexpectedly: " + problem);
  }

  @Override
  public Integer call() throws Exception {
    return new Tour(console, programs).call();
  }
}
