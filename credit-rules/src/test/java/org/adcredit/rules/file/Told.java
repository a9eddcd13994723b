// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What readers tell of files that they refuse. */
final class Told {
  private Told() {}

  /** The problems of a programme, one line each. */
  static ListAssert<String> problemsOf(String program) {
    return problemsOf(() -> ProgramFile.parse("p.yaml", program, RuleFactories.none()));
  }

  /** The problems of a file of scenarios, one line each. */
  static ListAssert<String> problemsOfScenarios(String text) {
    return problemsOf(() -> Samples.scenarios(text));
  }

  static ListAssert<String> problemsOf(ThrowingCallable reading) {
    InvalidFileException e = catchThrowableOfType(InvalidFileException.class, reading);
    assertThat(e).as("the file should have been refused").isNotNull();
    ImmutableList<String> lines =
        e.problems().stream().map(Problem::toString).collect(toImmutableList());
    assertThat(e).hasMessage(String.join("\n", lines));
    return assertThat(lines);
  }
}
