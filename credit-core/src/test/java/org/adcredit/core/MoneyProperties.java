// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.testing.Amounts;

class MoneyProperties {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  @Property
  void a_sum_is_exact_or_throws_just_if_it_does_not_fit(
      @ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    BigInteger sum = exact(a).add(exact(b));

    if (fits(sum)) {
      assertThat(exact(a.plus(b))).isEqualTo(sum);
    } else {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> a.plus(b));
    }
  }

  @Property
  void a_difference_is_exact_or_throws_just_if_it_does_not_fit(
      @ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    BigInteger difference = exact(a).subtract(exact(b));

    if (fits(difference)) {
      assertThat(exact(a.minus(b))).isEqualTo(difference);
    } else {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> a.minus(b));
    }
  }

  @Property
  void taking_away_what_was_added_gives_the_amount_back(
      @ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    Assume.that(fits(exact(a).add(exact(b))));

    assertThat(a.plus(b).minus(b)).isEqualTo(a);
  }

  @Property
  void the_order_of_adding_does_not_matter_where_all_sums_fit(
      @ForAll("dollars") Money a, @ForAll("dollars") Money b, @ForAll("dollars") Money c) {
    Assume.that(fits(exact(a).add(exact(b))));
    Assume.that(fits(exact(b).add(exact(c))));
    Assume.that(fits(exact(a).add(exact(b)).add(exact(c))));

    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c))).isEqualTo(b.plus(a).plus(c));
  }

  @Property
  void zero_adds_nothing(@ForAll("money") Money money) {
    Money zero = Money.zero(money.currency());

    assertThat(money.plus(zero)).isEqualTo(money);
    assertThat(zero.plus(money)).isEqualTo(money);
    assertThat(money.minus(zero)).isEqualTo(money);
    assertThat(money.minus(money)).isEqualTo(zero);
  }

  @Property
  void two_currencies_never_mix(@ForAll("money") Money a, @ForAll("money") Money b) {
    Assume.that(!a.currency().equals(b.currency()));
    String message = "expected an amount in %s, not in: %s".formatted(a.currency(), b.currency());

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> a.plus(b))
        .withMessage(message);
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> a.minus(b))
        .withMessage(message);
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> a.compareTo(b))
        .withMessage(message);
    assertThat(a).isNotEqualTo(b);
  }

  @Property
  void parse_is_the_inverse_of_to_string_in_every_currency(
      @ForAll long micros, @ForAll("everyCurrency") Currency currency) {
    Money money = Money.ofMicros(micros, currency);

    assertThat(Money.parse(money.toString())).isEqualTo(money);
    assertThat(Money.parse(money.amount().toPlainString(), currency)).isEqualTo(money);
    assertThat(Money.of(money.amount(), currency)).isEqualTo(money);
  }

  @Property
  void an_amount_has_its_currencys_digits_and_no_more_than_it_needs(
      @ForAll long micros, @ForAll("everyCurrency") Currency currency) {
    BigDecimal amount = Money.ofMicros(micros, currency).amount();

    assertThat(amount).isEqualByComparingTo(BigDecimal.valueOf(micros, 6));
    assertThat(amount.scale())
        .isEqualTo(
            Math.max(
                Math.max(0, currency.getDefaultFractionDigits()),
                BigDecimal.valueOf(micros, 6).stripTrailingZeros().scale()));
  }

  @Property
  void amounts_compare_as_the_numbers_they_are(
      @ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.amount().compareTo(b.amount()));
  }

  @Property
  void an_amount_is_negative_zero_or_positive_and_only_one_of_them(@ForAll("money") Money money) {
    int sign = money.amount().signum();

    assertThat(money.isNegative()).isEqualTo(sign < 0);
    assertThat(money.isZero()).isEqualTo(sign == 0);
    assertThat(money.isPositive()).isEqualTo(sign > 0);
  }

  @Property
  void a_number_is_an_amount_just_if_it_is_a_whole_number_of_millionths_that_fits(
      @ForAll("numbersAboutTheRange") BigDecimal number) {
    BigDecimal micros = number.movePointRight(6).stripTrailingZeros();

    if (micros.scale() <= 0 && fits(micros.toBigIntegerExact())) {
      assertThat(exact(Money.of(number, Amounts.USD))).isEqualTo(micros.toBigIntegerExact());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.of(number, Amounts.USD))
          .withMessageMatching("amount (is too large|must have at most 6 decimals): \\S+")
          .satisfies(refusal -> assertThat(lastWord(refusal)).isEqualByComparingTo(number));
    }
  }

  @Property
  void a_text_is_a_number_just_if_it_is_digits_with_at_most_a_minus_and_a_point(
      @ForAll("numberLikeTexts") String text) {
    if (PLAIN_NUMBER.matcher(text).matches()) {
      assertThat(Money.parse(text, Amounts.USD).amount())
          .isEqualByComparingTo(new BigDecimal(text));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text, Amounts.USD))
          .withMessage("must be a decimal number such as 12.50: " + text);
    }
  }

  @Property
  void what_is_added_up_in_one_sum_is_what_was_given(@ForAll("costs") List<Money> costs) {
    Money sum = costs.stream().reduce(Money.zero(Amounts.JPY), Money::plus);

    assertThat(sum.amount())
        .isEqualByComparingTo(
            costs.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Provide
  Arbitrary<Money> dollars() {
    return Amounts.money(Amounts.USD);
  }

  @Provide
  Arbitrary<Money> money() {
    return Amounts.money();
  }

  @Provide
  Arbitrary<List<Money>> costs() {
    return Amounts.positive(Amounts.JPY).list().ofMaxSize(100);
  }

  @Provide
  Arbitrary<Currency> everyCurrency() {
    return Arbitraries.of(
        Currency.getAvailableCurrencies().stream()
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList());
  }

  @Provide
  Arbitrary<BigDecimal> numbersAboutTheRange() {
    BigInteger bound = BigInteger.TWO.pow(64);
    return Combinators.combine(
            Arbitraries.bigIntegers().between(bound.negate(), bound),
            Arbitraries.integers().between(-2, 9))
        .as(BigDecimal::new);
  }

  @Provide
  Arbitrary<String> numberLikeTexts() {
    return Arbitraries.strings().withChars("0123456789--..+ eE,").ofMaxLength(7);
  }

  private static BigDecimal lastWord(Exception refusal) {
    String message = String.valueOf(refusal.getMessage());
    return new BigDecimal(message.substring(message.lastIndexOf(' ') + 1));
  }

  private static BigInteger exact(Money money) {
    return BigInteger.valueOf(money.micros());
  }

  private static boolean fits(BigInteger micros) {
    return micros.bitLength() < Long.SIZE;
  }
}
