// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.testing.Names;

class CodesProperties {
  @Property
  void ids_compare_as_their_code_points_do(
      @ForAll("idTexts") String one, @ForAll("idTexts") String other) {
    int byCodePoints = Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    assertThat(Integer.signum(Codes.compareByCodePoint(one, other)))
        .isEqualTo(Integer.signum(byCodePoints));
  }

  @Property
  void a_text_is_an_id_just_if_it_is_well_formed_and_without_control_characters(
      @ForAll("textsOfAnyChars") String text) {
    // Of a pair, code points show the character; of an unpaired surrogate, itself.
    boolean fit =
        text.codePoints()
            .noneMatch(
                point ->
                    Character.getType(point) == Character.SURROGATE
                        || Character.getType(point) == Character.CONTROL);

    if (fit) {
      assertThat(CampaignId.of(text)).hasToString(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> CampaignId.of(text));
    }
  }

  @Property
  void a_text_is_a_code_just_if_it_is_in_upper_snake_case(@ForAll("nearlyCodes") String text) {
    if (text.matches("[A-Z][A-Z0-9_]*")) {
      assertThat(Industry.of(text)).hasToString(text);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Industry.of(text))
          .withMessageEndingWith(": " + text);
    }
  }

  @Property
  void two_letters_are_a_region_just_if_iso_assigns_them_or_leaves_them_to_users(
      @ForAll("pairsOfLetters") String code) {
    boolean assigned = Arrays.asList(Locale.getISOCountries()).contains(code);

    if (assigned || code.matches("AA|Q[M-Z]|X[A-Z]|ZZ")) {
      assertThat(Region.of(code)).hasToString(code);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Region.of(code))
          .withMessage("region must be an ISO 3166-1 alpha-2 code such as US: " + code);
    }
  }

  @Provide
  Arbitrary<String> idTexts() {
    return Names.idTexts();
  }

  @Provide
  Arbitrary<String> textsOfAnyChars() {
    Arbitrary<Character> chars =
        Arbitraries.oneOf(
            Arbitraries.chars().range(' ', '\u00ff'),
            Arbitraries.chars().range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE),
            Arbitraries.chars().range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE),
            Arbitraries.chars().all());
    return chars
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }

  @Provide
  Arbitrary<String> nearlyCodes() {
    return Arbitraries.strings()
        .withCharRange('@', '[')
        .withCharRange('/', ':')
        .withChars("_^`a")
        .ofMaxLength(5);
  }

  /** All 676 are tried. */
  @Provide
  Arbitrary<String> pairsOfLetters() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
  }
}
