// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.adcredit.testing.ValueContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentages, exact to six decimals. */
class PercentTest implements ValueContract<Percent> {
  @Override
  public Arbitrary<Percent> values() {
    return Arbitraries.longs().between(1, 1_000_000_000).map(Percent::new);
  }

  @Override
  public Percent rebuilt(Percent percent) {
    return Percent.of(new BigDecimal(percent.toString()));
  }

  @Test
  void a_share_is_rounded_down_to_the_unit_it_is_counted_in() {
    assertThat(Percent.of(50).shareOf(33_333_333L)).isEqualTo(16_666_666);
    assertThat(Percent.of(new BigDecimal("0.000001")).shareOf(99_999_999L)).isZero();
    assertThat(Percent.of(new BigDecimal("0.000001")).shareOf(100_000_000L)).isOne();
  }

  @Test
  void a_share_is_exact_where_its_product_needs_the_64th_bit() {
    assertThat(Percent.of(50).shareOf(200_000_000_000L)).isEqualTo(100_000_000_000L);
    assertThat(Percent.of(100).shareOf(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Property
  void a_share_is_exact_however_large_the_amount(
      @ForAll @LongRange(min = 0) long amount,
      @ForAll @LongRange(min = 1, max = 100_000_000) long millionths) {
    assertThat(new Percent(millionths).shareOf(amount))
        .isEqualTo(
            BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(millionths))
                .divide(BigInteger.valueOf(100_000_000))
                .longValueExact());
  }

  @Test
  void what_does_not_fit_throws() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Percent.of(1_000).shareOf(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000.000001", "0.0000001", "1E+100000000"})
  void what_is_no_percentage_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(new BigDecimal(text)));
  }

  @Test
  void a_thousand_percent_are_the_most_and_zeros_at_the_end_are_no_decimals() {
    assertThat(Percent.of(new BigDecimal("1000"))).isEqualTo(Percent.of(1_000));
    assertThat(Percent.of(BigDecimal.TEN.setScale(1_000))).isEqualTo(Percent.of(10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percent.of(BigDecimal.TEN.setScale(1_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(1_001));
  }

  @Test
  void a_share_has_a_limit_if_one_is_given() {
    assertThat(Percent.of(50).shareOf(100, 49)).isEqualTo(49);
    assertThat(Percent.of(50).shareOf(100, 50)).isEqualTo(50);
    assertThat(Percent.of(50).shareOf(100, 51)).isEqualTo(50);
    assertThat(Percent.of(1_000).shareOf(Long.MAX_VALUE, 7)).isEqualTo(7);
  }

  @Test
  void a_percentage_reads_without_needless_zeros() {
    assertThat(Percent.of(100)).hasToString("100").isEqualTo(Percent.HUNDRED);
    assertThat(Percent.of(new BigDecimal("12.500"))).hasToString("12.5");
  }
}
