// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.adcredit.examples.cli.SpendCsvFuzz;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases that have a name, in the place of each word of a programme, of a scenario, of a line of
 * a journal and of a row of an export. What their problems say is in the tests of the readers; here
 * nothing else may leave, and soon.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCasesTest {
  private static final String PROGRAM =
      """
      program: p
      objectives: { TRAFFIC: [ { regions: [US], from: 2026-01-01 } ] }
      industries: { RETAIL: [ { regions: ALL, rule: NEEDS_APPROVAL } ] }
      offers:
        - offer: o
          version: 1
          opens: 2026-01-01T00:00:00Z
          earn:
            window: { starts: FIRST_SPEND, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
          credit: { valid-for: P30D, share: 50 }
      """;

  private static final String SCENARIO =
      "program:\n"
          + PROGRAM.indent(2)
          + """
          scenarios:
            - name: n
              account: { id: a, region: US, currency: USD, zone: America/New_York, industry: RETAIL, created: 2026-01-01 }
              campaigns: [ { id: c, objective: TRAFFIC, regions: [US] } ]
              journal: [ { spend: e, campaign: c, at: 2026-01-02T10:00:00Z, cost: 5.00, results: { leads: 1 } } ]
              as-of: 2026-01-04
              expect: { statement: { totals: { cash: 5.00 } } }
          """;

  private static final String JOURNAL =
      """
      {"account": "a1", "spend": "e1", "campaign": "c1", "at": "2026-03-02T10:00:00Z", "cost": 5.00, "region": "US"}
      {"account": "a1", "correct": "k1", "of": "e1", "recorded": "2026-03-03T10:00:00Z", "amount": "USD 1.00"}
      """;

  private static final String EXPORT =
      """
      account,campaign,id,at,cost,currency,region
      a1,c1,e1,2026-03-02,5.00,USD,US
      """;

  private static final ImmutableMap<String, byte[]> CASES =
      ImmutableMap.<String, byte[]>builder()
          .put("Norway", text("NO"))
          .put("a number with an exponent", text("1E+100000000"))
          .put("5,000 open brackets", text("[".repeat(5_000)))
          .put("an alias bomb", aliasBomb())
          .put("a duplicate key", text("{ a: 1, a: 1 }"))
          .put("a byte order mark", text("\ufeff"))
          .put("a NUL", text("\0"))
          .put("an unpaired surrogate, escaped", text("\"\\ud800\""))
          .put("an unpaired surrogate, encoded", "\u00ed\u00a0\u0080".getBytes(ISO_8859_1))
          .put("a line of 10 MB", text("x".repeat(10_000_000)))
          .put("a currency that is none", text("CAN"))
          .put("30 February", text("2026-02-30"))
          .put("the last year of all", text("+999999999-12-31T23:59:59Z"))
          .put("a zone that does not exist", text("Mars/Phobos"))
          .put("an id of 100,000 characters", text("i".repeat(100_000)))
          .put("a terminal's command", text("\u001b[2J"))
          .put("half a quote", text("\""))
          .buildOrThrow();

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] aliasBomb() {
    StringBuilder bomb = new StringBuilder("[ &a0 [x, x, x, x, x, x, x, x, x, x]");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(", &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]");
    }
    return text(bomb.append("]").toString());
  }

  static Stream<String> cases() {
    return CASES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_programme_with_it_is_a_value_or_has_problems(String name) {
    tryEverywhere(name, PROGRAM, ProgramFileFuzz::fuzzerTestOneInput);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_scenario_with_it_is_a_value_or_has_problems(String name) {
    tryEverywhere(name, SCENARIO, ScenarioFileFuzz::fuzzerTestOneInput);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_journal_with_it_is_a_value_or_has_problems(String name) {
    tryEverywhere(name, JOURNAL, JournalFileFuzz::fuzzerTestOneInput);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_export_with_it_has_rows_or_is_unusable(String name) {
    tryEverywhere(name, EXPORT, SpendCsvFuzz::fuzzerTestOneInput);
  }

  /** Puts a case before, after, and in the place of each word. */
  private static void tryEverywhere(String name, String sample, Consumer<byte[]> attempt) {
    byte[] hostile = Objects.requireNonNull(CASES.get(name));
    attempt.accept(hostile);
    for (int[] word : words(sample)) {
      attempt.accept(with(sample, word[0], hostile, word[1]));
      if (hostile.length < 1_000) {
        attempt.accept(with(sample, word[0], hostile, word[0]));
        attempt.accept(with(sample, word[1], hostile, word[1]));
      }
    }
  }

  private static byte[] with(String sample, int start, byte[] hostile, int end) {
    return Bytes.concat(text(sample.substring(0, start)), hostile, text(sample.substring(end)));
  }

  /** Where words start and end: whatever stands between spaces, commas, quotes and brackets. */
  private static ImmutableList<int[]> words(String sample) {
    ImmutableList.Builder<int[]> words = ImmutableList.builder();
    int start = 0;
    for (int i = 0; i < sample.length(); i++) {
      if (" \n,\"[]{}".indexOf(sample.charAt(i)) >= 0) {
        if (i > start) {
          words.add(new int[] {start, i});
        }
        start = i + 1;
      }
    }
    return words.build();
  }
}
