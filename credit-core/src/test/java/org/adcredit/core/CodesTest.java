// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @Test
  void no_is_norway() {
    assertThat(Region.of("NO")).hasToString("NO").isEqualTo(new Region("NO"));
  }

  @Test
  void uk_is_refused_since_the_united_kingdom_is_gb() {
    assertThat(Region.of("GB").code()).isEqualTo("GB");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("UK"))
        .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: UK");
  }

  @Test
  void all_regions_are_the_assigned_codes_and_those_that_iso_leaves_to_users() {
    assertThat(Region.all().stream().map(Region::code))
        .isSorted()
        .hasSize(Locale.getISOCountries().length + 42)
        .contains("AA", "ZZ", "QM", "QZ", "XA", "XK", "XZ")
        .contains(Locale.getISOCountries());
  }

  @Test
  void every_assigned_code_is_a_region() {
    assertThat(Locale.getISOCountries())
        .hasSizeGreaterThan(200)
        .allSatisfy(code -> assertThat(Region.of(code)).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XK", "AA", "QM", "QZ", "XA", "XZ", "ZZ"})
  void a_code_that_iso_leaves_to_users_is_a_region(String code) {
    assertThat(Region.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "U",
        "us",
        "Us",
        "USA",
        "AB",
        "QL",
        "ZY",
        "X1",
        "X[",
        "Q[",
        "X@",
        "XK ",
        "\uff35\uff33",
        "false"
      })
  void what_is_no_alpha_2_code_is_no_region(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of(code))
        .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "RF_REACH", "LEAD_GENERATION", "A1", "A__1_"})
  void a_code_in_upper_snake_case_is_accepted(String code) {
    assertThat(Industry.of(code)).hasToString(code);
    assertThat(Objective.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reach",
        "1A",
        "_A",
        "RF-REACH",
        "RF REACH",
        "REACH ",
        "\u00c4",
        "\u0410",
        "A\u0661"
      })
  void a_code_in_another_case_or_script_is_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Industry.of(code))
        .withMessage("industry must be in upper snake case, such as LEAD_GENERATION: " + code);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objective.of(code))
        .withMessage("objective must be in upper snake case, such as LEAD_GENERATION: " + code);
  }

  @Test
  void a_code_has_at_most_100_characters() {
    assertThat(Industry.of("A".repeat(100)).code()).hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Industry.of("A".repeat(101)))
        .withMessage("industry must have at most 100 characters: it has 101");
  }

  @Test
  void a_text_of_60_characters_is_shown_whole_and_a_longer_one_is_cut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("A".repeat(60)))
        .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: " + "A".repeat(60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("A".repeat(61)))
        .withMessage(
            "region must be an ISO 3166-1 alpha-2 code such as US: " + "A".repeat(60) + "…");
  }

  @Test
  void a_character_that_turns_the_direction_of_text_is_shown_escaped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("\u202eSU"))
        .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: \\u202eSU");
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        id("account id", 1_000, AccountId::of),
        id("advertiser id", 1_000, AdvertiserId::of),
        id("campaign id", 1_000, CampaignId::of),
        id("offer id", 1_000, OfferId::of),
        id("entry id", 4_000, EntryId::of));
  }

  private static Arguments id(String what, int maxLength, Function<String, Object> of) {
    return Arguments.of(what, maxLength, of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void an_id_has_at_least_one_character(String what, int maxLength, Function<String, Object> of) {
    assertThat(of.apply(" ")).hasToString(" ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of.apply(""))
        .withMessage(what + " must not be empty");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void an_id_has_no_more_characters_than_its_limit(
      String what, int maxLength, Function<String, Object> of) {
    assertThat(of.apply("x".repeat(maxLength)).toString()).hasSize(maxLength);
    assertThat(of.apply("\ud83d\ude00".repeat(maxLength / 2)).toString()).hasSize(maxLength);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of.apply("x".repeat(maxLength + 1)))
        .withMessage(
            "%s must have at most %d characters: it has %d"
                .formatted(what, maxLength, maxLength + 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void an_id_has_no_control_characters(String what, int maxLength, Function<String, Object> of) {
    for (char control : new char[] {0, '\t', '\n', '\r', 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> of.apply("a" + control + "b"))
          .withMessage("%s must have no control characters: a\\u%04xb", what, (int) control);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void an_id_has_no_unpaired_surrogates(String what, int maxLength, Function<String, Object> of) {
    for (String malformed :
        new String[] {
          "\ud83d", "\ude00", "a\ud83d", "\ud83da", "\ude00\ud83d", "\ud83d\ud83d\ude00"
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> of.apply(malformed))
          .withMessageStartingWith(what + " must have no unpaired surrogates: ");
    }
    assertThat(of.apply("a\ud83d\ude00b")).hasToString("a\ud83d\ude00b");
  }

  @Test
  void what_does_not_print_is_shown_escaped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("\ude00\n"))
        .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: \\ude00\\u000a");
  }

  @Test
  void ids_compare_by_code_point_and_not_by_char() {
    String beforeSurrogates = "\ud7ff";
    String beyondSurrogates = "\uff5e";
    String supplementary = "\ud83d\ude00";

    assertThat(
            Stream.of(supplementary + "a", beyondSurrogates, supplementary, beforeSurrogates, "a")
                .map(EntryId::of)
                .sorted()
                .map(EntryId::value))
        .containsExactly(
            "a", beforeSurrogates, beyondSurrogates, supplementary, supplementary + "a");
    assertThat(supplementary).isLessThan(beyondSurrogates);
  }

  @Test
  void ids_that_look_alike_are_not_the_same() {
    assertThat(AccountId.of("007")).isNotEqualTo(AccountId.of("7"));
    assertThat(AccountId.of("a")).isNotEqualTo(AccountId.of("A"));
    assertThat(AccountId.of("\u00e9")).isNotEqualTo(AccountId.of("e\u0301"));
    assertThat(AccountId.of("a ")).isNotEqualTo(AccountId.of("a"));
  }

  @Test
  void instants_lie_between_the_years_0000_and_9999() {
    Instant earliest = Instant.parse("0000-01-01T00:00:00Z");
    Instant latest = Instant.parse("9999-12-31T23:59:59.999999999Z");

    assertThat(Occurrence.at(earliest).instant()).contains(earliest);
    assertThat(Occurrence.at(latest).instant()).contains(latest);
    for (Instant outside :
        new Instant[] {earliest.minusNanos(1), latest.plusNanos(1), Instant.MIN, Instant.MAX}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Occurrence.at(outside))
          .withMessage(
              "instant of an occurrence must lie between the years 0000 and 9999: " + outside);
    }
  }
}
