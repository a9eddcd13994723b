// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.offerWith;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Selection;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm, and files that only seem to say what they say. */
class HostileFileTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void norway_is_not_false_and_010_and_off_are_text() {
    Offer offer =
        Samples.offer("upfront: { USD: 1 }\nenrol: { regions: [NO], exclusive: off }\ntitle: 010");
    assertThat(offer.enrolment().regions()).isEqualTo(Selection.of(Region.of("NO")));
    assertThat(offer.enrolment().exclusiveGroup()).contains("off");
    assertThat(offer.title()).contains("010");
    assertThat(Samples.offer("upfront: { USD: 1 }\ntitle: 2026-01-01").title())
        .contains("2026-01-01");
  }

  @Test
  void a_number_with_an_exponent_is_refused_before_anything_is_reckoned() {
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            problemsOf(offerWith("upfront: { USD: 1E+100000000 }\ncredit: { share: 1E-100000000 }"))
                .containsExactly(
                    "p.yaml:6:21: offers[0].upfront.USD: must be a decimal number such as 12.50:"
                        + " 1E+100000000",
                    "p.yaml:7:22: offers[0].credit.share: must be a percentage such as 12.5:"
                        + " 1E-100000000"));
  }

  @Test
  void a_number_has_at_most_32_characters() {
    String digits = "9".repeat(100_000);
    problemsOf(
            offerWith("upfront: { USD: " + digits + " }\ncredit: { priority: 0." + digits + " }"))
        .containsExactly(
            "p.yaml:6:21: offers[0].upfront.USD: must be a decimal number such as 12.50: "
                + digits.substring(0, 60)
                + "…",
            "p.yaml:7:25: offers[0].credit.priority: must be a whole number: 0."
                + digits.substring(0, 58)
                + "…");
  }

  @Test
  void a_number_of_32_characters_is_read_and_one_of_33_is_not() {
    String zeros = "0".repeat(29);
    Offer offer =
        Samples.offer(
            "upfront: { USD: 1 }\ncredit: { share: 50." + zeros + ", priority: 00" + zeros + "7 }");
    assertThat(offer.credit().share()).isEqualTo(Percent.of(50));
    assertThat(offer.credit().priority()).isEqualTo(7);
    problemsOf(
            offerWith(
                "upfront: { USD: 1 }\ncredit: { share: 50.0"
                    + zeros
                    + ", priority: 000"
                    + zeros
                    + "7 }"))
        .containsExactly(
            "p.yaml:7:22: offers[0].credit.share: must be a percentage such as 12.5: 50.0" + zeros,
            "p.yaml:7:67: offers[0].credit.priority: must be a whole number: 000" + zeros + "7");
  }

  @Test
  void nesting_is_refused_at_its_33rd_level() {
    problemsOf("[".repeat(5_000))
        .containsExactly("p.yaml:1:33: " + "[0]".repeat(32) + ": must be nested at most 32 deep");
    problemsOf("{a: ".repeat(5_000))
        .containsExactly("p.yaml:1:129: a" + ".a".repeat(31) + ": must be nested at most 32 deep");
    problemsOf("- ".repeat(100_000))
        .containsExactly("p.yaml:1:65: " + "[0]".repeat(32) + ": must be nested at most 32 deep");
    problemsOf("[".repeat(32) + "]".repeat(32))
        .containsExactly("p.yaml:1:1: must be a map, not a list");
  }

  @Test
  void an_alias_bomb_does_not_go_off() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            problemsOf(bomb.toString())
                .containsExactly("p.yaml:6:10: a5[0]: must hold at most 200000 values"));
  }

  @Test
  void characters_that_do_not_print_are_refused_and_never_printed() {
    problemsOf("program: p\ntitle: a\u0000b")
        .containsExactly("p.yaml:2:9: must hold no such character: \\u0000");
    problemsOf("program: \ud800")
        .containsExactly("p.yaml:1:10: must hold no such character: \\ud800");
    problemsOf("program: \"a\\0b\"\noffers: [ \"\\ud800\", \"\\e[31m\" ]")
        .contains(
            "p.yaml:1:10: program: must hold no such character: \\u0000",
            "p.yaml:2:11: offers[0]: must hold no such character: \\ud800",
            "p.yaml:2:21: offers[1]: must hold no such character: \\u001b",
            "p.yaml:2:21: offers[1]: must be a map: \\u001b[31m");
    problemsOf("program: p\n\"\u202eevil\": 1")
        .containsExactly(
            "p.yaml:2:1: [\"\\u202eevil\"]: unknown key `\\u202eevil`; understood are program,"
                + " objectives, industries, rules, offers");
  }

  @Test
  void a_byte_order_mark_is_passed_over(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bom.yaml");
    Files.writeString(file, "\ufeffprogram: p\nx: 1");
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(
            file
                + ":2:1: x: unknown key `x`; understood are program, objectives, industries, rules,"
                + " offers");
    assertThat(ProgramFile.parse("p", "\ufeffprogram: p", RuleFactories.none()).name())
        .isEqualTo("p");
  }

  @Test
  void bytes_that_are_not_utf_8_are_told_with_their_place(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "program: p\ntitle: Zürich".getBytes(StandardCharsets.ISO_8859_1));
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":2:9: must be UTF-8: the bytes here are not");
    Files.write(file, "program: p".getBytes(StandardCharsets.UTF_16));
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":1:1: must be UTF-8: the bytes here are not");
    Files.write(file, new byte[] {'p', ':', ' ', (byte) 0xe2, (byte) 0x82});
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":1:4: must be UTF-8: the bytes here are not");
  }

  @Test
  void no_more_is_read_than_the_limit(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(4L << 30);
    }
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            problemsOf(() -> ProgramFile.read(file))
                .containsExactly(file + ":1:1: must be at most 1 MiB long"));
    Files.writeString(file, "program: " + "x".repeat(10_000_000));
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":1:1: must be at most 1 MiB long");
  }

  @Test
  void the_limit_counts_bytes_not_characters() {
    String umlauts = "ü".repeat((1 << 19) - 10);
    assertThat(ProgramFile.parse("p", "program: " + umlauts, RuleFactories.none()).name())
        .isEqualTo(umlauts);
    problemsOf("program: " + umlauts + "üüüüüü")
        .containsExactly("p.yaml:1:1: must be at most 1 MiB long");
  }

  @Test
  void a_file_or_a_text_of_just_the_limit_is_read(@TempDir Path folder) throws IOException {
    String text = "program: " + "x".repeat((1 << 20) - "program: ".length());
    Path file = Files.writeString(folder.resolve("full.yaml"), text);
    assertThat(ProgramFile.parse("p", text, RuleFactories.none()).name()).endsWith("x");
    assertThat(ProgramFile.read(file).name()).endsWith("x");
    problemsOf(text + "x").containsExactly("p.yaml:1:1: must be at most 1 MiB long");
    Files.writeString(file, text + "x");
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":1:1: must be at most 1 MiB long");
  }

  @Test
  void a_line_ends_with_a_line_feed_a_carriage_return_or_both(@TempDir Path folder)
      throws IOException {
    problemsOf("a: 1\r\nb: 2\rc: 3\nd: \u0000")
        .containsExactly("p.yaml:4:4: must hold no such character: \\u0000");
    problemsOf("a: \u0000\r\n").containsExactly("p.yaml:1:4: must hold no such character: \\u0000");
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'a', '\r', (byte) 0xff});
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":2:1: must be UTF-8: the bytes here are not");
  }

  @Test
  void a_million_brackets_or_hashes_or_values_are_read_soon() {
    int most = 1 << 20;
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          problemsOf("[" + "1,".repeat(most / 2 - 1) + "]")
              .containsExactly("p.yaml:1:400000: [199999]: must hold at most 200000 values");
          problemsOf("#".repeat(most)).containsExactly("p.yaml:1:1: must not be empty");
          problemsOf("? ".repeat(most / 2))
              .containsExactly("p.yaml:1:65: must be nested at most 32 deep");
          problemsOf("program: [" + "\n".repeat(most - 20))
              .singleElement()
              .asString()
              .contains("cannot be read as YAML");
        });
  }

  @Test
  void dates_that_do_not_exist_and_years_that_nobody_needs_are_refused() {
    problemsOf(
            offerWith(
                """
                upfront: { USD: 1 }
                closes: 2026-02-30
                credit: { expires-at-latest: +999999999-01-01T00:00:00Z }
                """))
        .containsExactly(
            "p.yaml:7:13: offers[0].closes: there is no such date or time: 2026-02-30",
            "p.yaml:8:34: offers[0].credit.expires-at-latest: must lie between the years 0000 and"
                + " 9999: +999999999-01-01T00:00:00Z");
    for (String text :
        new String[] {
          "2026-01-01T00:00:00",
          "2026-01-01 00:00:00Z",
          "01/02/2026",
          "now",
          "1767225600",
          "2026-01-01T00:00:00[Europe/Paris]",
          "2026-1-1",
          "٢٠٢٦-٠١-٠١"
        }) {
      problemsOf(offerWith("upfront: { USD: 1 }\ncloses: " + text))
          .containsExactly(
              "p.yaml:7:13: offers[0].closes: must be a date or an instant such as"
                  + " 2026-01-31T00:00:00Z: "
                  + text);
    }
  }

  @Test
  void an_id_of_a_hundred_thousand_characters_is_refused_in_a_short_message() {
    problemsOf(offerWith("upfront: { USD: 1 }").replace("o1", "x".repeat(100_000)))
        .containsExactly(
            "p.yaml:3:12: offers[0].offer: offer id must have at most 1000 characters: it has"
                + " 100000");
    problemsOf("program: p\n? " + "k".repeat(100_000) + "\n: 1")
        .singleElement()
        .asString()
        .hasSizeLessThan(400);
  }

  @Test
  void after_a_thousand_problems_the_rest_are_counted() {
    problemsOf("program: p\noffers: [" + "x, ".repeat(5_000) + "]")
        .hasSize(1_001)
        .endsWith("p.yaml:2:3007: there are more problems, which are not told: 4000");
  }
}
