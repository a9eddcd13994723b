// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.adcredit.rules.file.Problem;
import org.adcredit.rules.file.Warning;

/**
 * Something to tell of a file.
 *
 * @param problem where, and what; at line 0 of a file that cannot be read
 * @param code the code of a warning, or {@code invalid-file} or {@code unusable-file}
 */
record LintRemark(Problem problem, Severity severity, String code) {
  enum Severity {
    ERROR,
    WARNING
  }

  static LintRemark of(Warning warning) {
    return new LintRemark(warning.problem(), Severity.WARNING, warning.code());
  }

  static LintRemark of(Problem problem) {
    return new LintRemark(problem, Severity.ERROR, "invalid-file");
  }

  static LintRemark unusable(Path file, String reason) {
    return new LintRemark(
        new Problem(file.toString(), 0, 0, "", reason), Severity.ERROR, "unusable-file");
  }

  int exitCode() {
    return severity == Severity.ERROR ? ExitCode.UNUSABLE : ExitCode.FAILED;
  }

  /** Prints a line: what is found on standard output, what cannot be used on the other. */
  void print(Console console) {
    if (severity == Severity.WARNING) {
      console.out().println(new Warning(code, problem));
    } else if (problem.line() == 0) {
      console.err().println("credit: " + problem.file() + ": " + problem.text());
    } else {
      console.err().println(problem);
    }
  }

  ImmutableMap<String, Object> asMap() {
    return ImmutableMap.<String, Object>builder()
        .put("file", problem.file())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("path", problem.path())
        .put("severity", severity == Severity.ERROR ? "error" : "warning")
        .put("code", code)
        .put("message", problem.text())
        .buildOrThrow();
  }
}
