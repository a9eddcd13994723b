package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Any bytes are an export of spend, whose rows are used or rejected, or cannot be used as one. */
public final class SpendCsvFuzz {
  private static final List<Object> ARGUMENTS =
      List.of(
          "statement",
          Call.sample("sample.yaml"),
          "--spend",
          "-",
          "--account-defaults",
          "region=US,currency=USD,zone=America/New_York,industry=RETAIL,created=first-row,history=none",
          "--campaign-defaults",
          "objective=TRAFFIC,regions=US;GB",
          "--threads",
          "1",
          "--format",
          "json",
          "--allocations");

  private SpendCsvFuzz() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Call call = Call.withInput(input, ARGUMENTS);

    assertThat(call.code()).isIn(ExitCode.WELL, ExitCode.SOME_REJECTED, ExitCode.UNUSABLE);
    assertThat(call.err()).isNotEmpty().doesNotContain("unexpectedly", "memory");
    for (String line : call.errLines()) {
      assertThat(line.chars()).as(line).noneMatch(Character::isISOControl);
    }
    for (String line : call.outLines()) {
      assertThat(line).startsWith("{").endsWith("}");
    }
  }
}
