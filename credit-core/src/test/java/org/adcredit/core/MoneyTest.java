// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.adcredit.testing.Amounts.JPY;
import static org.adcredit.testing.Amounts.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "USD, 12_500_000, USD 12.50",
    "USD, 1, USD 0.000001",
    "USD, -10_000, USD -0.01",
    "USD, 100_000_000, USD 100.00",
    "USD, 12_345_000, USD 12.345",
    "JPY, 100_000_000, JPY 100",
    "JPY, 100_500_000, JPY 100.5",
    "KWD, 1_500_000, KWD 1.500",
    "XXX, 0, XXX 0",
    "USD, 0, USD 0.00",
  })
  void an_amount_reads_with_its_currencys_digits_or_as_many_as_it_needs(
      String currency, String micros, String text) {
    Money money =
        Money.ofMicros(Long.parseLong(micros.replace("_", "")), Currency.getInstance(currency));

    assertThat(money).hasToString(text).isEqualTo(Money.parse(text));
  }

  @Test
  void the_largest_and_the_smallest_amount_can_be_read() {
    assertThat(Money.parse("USD 9223372036854.775807"))
        .isEqualTo(Money.ofMicros(Long.MAX_VALUE, USD));
    assertThat(Money.parse("USD -9223372036854.775808"))
        .isEqualTo(Money.ofMicros(Long.MIN_VALUE, USD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854.775808",
        "-9223372036854.775809",
        "10000000000000",
        "99999999999999999999999999999999"
      })
  void an_amount_that_does_not_fit_is_refused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(number, USD))
        .withMessage("amount is too large: " + number);
  }

  @ParameterizedTest
  @CsvSource({
    "0,                0",
    "000000000007,     7000000",
    "999999999999,     999999999999000000",
    "1000000000000,    1000000000000000000",
    "0.000001,         1",
    "00000.000001,     1",
    "99999.999999,     99999999999",
    "999999.999999,    999999999999",
    "1.2000000000,     1200000",
    "1.20000000000,    1200000",
    "-99999.999999,    -99999999999"
  })
  void numbers_are_read_alike_whether_short_or_long(String number, long micros) {
    assertThat(Money.parse(number, USD)).isEqualTo(Money.ofMicros(micros, USD));
  }

  @Test
  void an_amount_of_more_than_six_decimals_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("USD 0.0000001"))
        .withMessage("amount must have at most 6 decimals: 0.0000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1E-7"), USD))
        .withMessage("amount must have at most 6 decimals: 0.0000001");
  }

  @Test
  void zeros_at_the_end_are_no_decimals() {
    assertThat(Money.parse("USD 100.0")).isEqualTo(Money.parse("USD 100.00"));
    assertThat(Money.parse("USD 0.00000100000000")).isEqualTo(Money.ofMicros(1, USD));
  }

  @Test
  void a_zero_with_a_sign_is_zero() {
    assertThat(Money.parse("USD -0.00")).isEqualTo(Money.zero(USD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+100000000", "-1E+2147483647", "1E-100000000", "1E+13", "0.1E-2147483646"})
  void a_huge_exponent_is_refused_before_any_arithmetic(String amount) {
    BigDecimal huge = new BigDecimal(amount);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(huge, USD))
                .withMessageStartingWith("amount ")
                .withMessageEndingWith(": " + huge));
  }

  @Test
  void a_number_of_more_than_32_characters_is_refused() {
    String longest = "1." + "0".repeat(30);

    assertThat(Money.parse(longest, USD)).isEqualTo(Money.parse("USD 1.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(longest + "0", USD))
        .withMessage("must be a decimal number such as 12.50: " + longest + "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "5.",
        ".5",
        "-.5",
        "+5",
        "--5",
        "5-",
        "1.2.3",
        "1,000.00",
        "12 ",
        " 12",
        "1e3",
        "1E3",
        "0x1F",
        "NaN",
        "Infinity",
        "\u0661\u0662",
        "\uff11",
        "1_000",
        "12\n"
      })
  void what_is_no_plain_number_is_refused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(number, USD))
        .withMessage("must be a decimal number such as 12.50: " + number.replace("\n", "\\u000a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "USD", "USD ", "12.50", "USD12.50", "USD\t12.50", "US 12.50", "USDT 1"})
  void a_text_without_code_space_and_number_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(text))
        .withMessage(
            "an amount of money must look like USD 12.50: " + text.replace("\t", "\\u0009"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usd", "US1", "ABC", "$$$", "12.", "\u0421AD"})
  void a_code_that_iso_4217_does_not_list_is_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(code + " 5.00"))
        .withMessage("must be an ISO 4217 currency code such as USD: " + code);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parseCurrency(code))
        .withMessage("must be an ISO 4217 currency code such as USD: " + code);
  }

  @Test
  void a_code_of_another_length_is_no_currency() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parseCurrency(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parseCurrency("USDT"));
    assertThat(Money.parseCurrency("JPY")).isEqualTo(JPY);
  }

  @Test
  void amounts_of_two_currencies_do_not_meet() {
    Money dollars = Money.parse("USD 1.00");
    Money yen = Money.parse("JPY 1");

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> dollars.plus(yen))
        .withMessage("expected an amount in USD, not in: JPY");
    assertThat(dollars).isNotEqualTo(yen);
  }

  @Test
  void a_sum_that_does_not_fit_throws() {
    Money largest = Money.ofMicros(Long.MAX_VALUE, USD);

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> largest.plus(Money.ofMicros(1, USD)));
    assertThat(largest.minus(largest)).isEqualTo(Money.zero(USD));
  }

  @Test
  void a_tiny_number_has_too_many_decimals_and_a_zero_is_zero_whatever_its_scale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1E-2000"), USD))
        .withMessageStartingWith("amount must have at most 6 decimals");
    assertThat(Money.of(new BigDecimal("0E+100"), USD)).isEqualTo(Money.zero(USD));
    assertThat(Money.of(new BigDecimal("0E-2000"), USD)).isEqualTo(Money.zero(USD));
  }

  @Test
  void zeros_at_the_end_are_no_decimals_as_far_as_the_thousandth() {
    BigDecimal farthest = BigDecimal.ONE.setScale(1_000);

    assertThat(Money.of(farthest, USD)).isEqualTo(Money.parse("USD 1.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(farthest.setScale(1_001), USD))
        .withMessageStartingWith("amount must have at most 6 decimals: 1.000");
  }

  @Test
  void an_amount_of_too_many_decimals_is_shown_in_full_as_far_as_the_thousandth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1E-1000"), USD))
        .withMessage("amount must have at most 6 decimals: 0." + "0".repeat(999) + "1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(new BigDecimal("1E-1001"), USD))
        .withMessage("amount must have at most 6 decimals: 1E-1001");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks might do
  void null_is_refused_when_a_value_is_built() {
    assertThatNullPointerException().isThrownBy(() -> Money.ofMicros(1, null));
    assertThatNullPointerException()
        .isThrownBy(() -> new IndustryApproval(null, Region.of("US"), Interval.always()));
  }
}
