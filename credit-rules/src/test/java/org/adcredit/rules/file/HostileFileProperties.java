// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Any input is a value or an {@link InvalidFileException}, and nothing else. */
class HostileFileProperties {
  private static final String SCENARIOS =
      "program:\n"
          + Samples.SAMPLE.indent(2)
          + """
          scenarios:
            - name: n
              account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-01-01, approvals: [ { industry: LEGAL, region: US, from: 2026-01-01 } ], history: none }
              campaigns: [ { id: c, objective: TRAFFIC, regions: [US] } ]
              journal:
                - { enrol: o, at: 2026-01-02, tier: 1 }
                - { spend: e, campaign: c, at: 2026-01-02, cost: 5, results: { leads: 1 } }
                - { correct: k, of: e, recorded: 2026-01-03, amount: EUR 1 }
                - { assign: o, campaign: c, at: 2026-01-02 }
                - { invalidate: o, at: 2026-01-02 }
              as-of: 2026-01-04
              expect:
                statement: { totals: { cash: 1 }, offers: [ { offer: o, next: ~ } ], rejected: [] }
                decisions: [ { question: DELIVER, campaign: c, at: 2026-01-02, codes: [] } ]
          """;

  /** What may be put in the place of something else. */
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "[",
          "]",
          "{",
          "}",
          ":",
          ": ",
          "- ",
          "? ",
          ",",
          "\n",
          "\n  ",
          "\t",
          "&a ",
          "*a",
          "!t ",
          "\"",
          "'",
          "|",
          ">",
          "#",
          "%",
          "@",
          "---",
          "...",
          "~",
          "null",
          "NO",
          "ALL",
          "-1",
          "0",
          "1E+100000000",
          "9999999999999999",
          "0.0000001",
          "2026-02-30",
          "+999999999-01-01",
          "PT-1H",
          "P99999999999D",
          "CHOSEN",
          "PERCENT",
          "FIRST_SPEND",
          "USD",
          "CAN",
          "\u0000",
          "\ud800",
          "\ufeff",
          "\u202e",
          "\u2028",
          "\\",
          "é",
          "😀",
          "offers",
          "rules: [ { type: x } ]");

  private static Path file = Path.of("");

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("facts", ".jsonl");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  private static void isValueOrProblems(ThrowingCallable reading) {
    try {
      reading.call();
    } catch (InvalidFileException e) {
      assertThat(e.problems()).isNotEmpty().isSortedAccordingTo(Problem.BY_PLACE);
      for (Problem problem : e.problems()) {
        assertThat(problem.line()).isNotNegative();
        assertThat(problem.text()).isNotEmpty();
        assertThat(problem.toString().chars()).noneMatch(Character::isISOControl);
      }
    } catch (Throwable e) {
      throw new AssertionError("only an InvalidFileException may leave, not: " + e, e);
    }
  }

  /** A text with parts of it put out of place. */
  private static Arbitrary<String> mutations(String text) {
    Arbitrary<Tuple.Tuple3<Integer, Integer, String>> cut =
        Combinators.combine(
                Arbitraries.integers().between(0, text.length()),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(PIECES))
            .as(Tuple::of);
    return cut.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            cuts -> {
              StringBuilder mutated = new StringBuilder(text);
              for (Tuple.Tuple3<Integer, Integer, String> one : cuts) {
                int start = Math.min(one.get1(), mutated.length());
                int end = Math.min(start + one.get2(), mutated.length());
                mutated.replace(start, end, one.get3());
              }
              return mutated.toString();
            });
  }

  @Provide
  Arbitrary<String> programs() {
    return Arbitraries.oneOf(mutations(Samples.SAMPLE), soups());
  }

  @Provide
  Arbitrary<String> scenarios() {
    return Arbitraries.oneOf(mutations(SCENARIOS), soups());
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().all().ofMaxLength(50));
  }

  @Provide
  Arbitrary<Map<String, String>> attributes() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "id",
            "region",
            "currency",
            "zone",
            "industry",
            "created",
            "approvals",
            "history",
            "redeemed",
            "objective",
            "regions",
            "standing",
            "advertiser");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            soups(),
            Arbitraries.of(
                "US", "USD", "UTC", "LEGAL", "2026-01-01", "LEGAL/US/2026-01-01", "none"));
    return Arbitraries.maps(keys, values).ofMaxSize(13);
  }

  @Property
  void any_text_is_a_programme_or_has_problems(@ForAll("programs") String text) {
    isValueOrProblems(() -> ProgramFile.parse("p.yaml", text, RuleFactories.none()));
  }

  @Property(tries = 300)
  void any_text_is_a_programme_that_can_be_linted_or_has_problems(@ForAll("programs") String text) {
    isValueOrProblems(() -> ProgramLint.lint("p.yaml", text, RuleFactories.none()));
  }

  @Property
  void any_text_is_scenarios_that_can_be_run_or_has_problems(@ForAll("scenarios") String text) {
    isValueOrProblems(
        () ->
            ScenarioFile.parse("s.yaml", text, RuleFactories.none()).scenarios().stream()
                .map(Scenario::run)
                .forEach(mismatches -> assertThat(mismatches).isNotNull()));
  }

  @Property(generation = GenerationMode.RANDOMIZED)
  void any_attributes_are_an_account_or_have_problems(
      @ForAll("attributes") Map<String, String> attributes) {
    isValueOrProblems(() -> FactsFile.account(attributes));
    isValueOrProblems(() -> FactsFile.campaign(attributes));
  }

  @Property(tries = 300)
  void any_bytes_are_facts_or_have_problems(@ForAll byte[] bytes, @ForAll("soups") String text)
      throws IOException {
    for (byte[] content : List.of(bytes, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      Files.write(file, content);
      isValueOrProblems(() -> FactsFile.readJournal(file, id -> Optional.empty()));
      isValueOrProblems(() -> ProgramFile.read(file));
    }
  }

  @Property(tries = 200)
  void what_a_text_means_does_not_depend_on_a_byte_order_mark(@ForAll("programs") String text) {
    // Of a text that has one already a second is not a mark any more but a character like others.
    Assume.that(!text.startsWith("\ufeff"));
    assertThat(outcome("\ufeff" + text)).isEqualTo(outcome(text));
  }

  private static Object outcome(String text) {
    try {
      return ProgramFile.parse("p.yaml", text, RuleFactories.none()).offers();
    } catch (InvalidFileException e) {
      return ImmutableMap.of("problems", e.problems());
    }
  }
}
