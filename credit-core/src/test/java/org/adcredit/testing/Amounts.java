// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.adcredit.core.Money;

/**
 * Generators of currencies and money.
 *
 * <p>Costs of spend are {@link #positive positive} amounts of up to a million units, so that a
 * journal's sums fit. Among them are one millionth, whole units, and the customary thresholds of
 * 50, 100, 500 and 1,000 units with a millionth to either side.
 */
public final class Amounts {
  /** US dollars, of two decimals. */
  public static final Currency USD = Currency.getInstance("USD");

  /** Euros, of two decimals. */
  public static final Currency EUR = Currency.getInstance("EUR");

  /** Yen, without decimals. */
  public static final Currency JPY = Currency.getInstance("JPY");

  /** Kuwaiti dinars, of three decimals. */
  public static final Currency KWD = Currency.getInstance("KWD");

  private static final long UNIT = Money.MICROS_PER_UNIT;
  private static final long LARGEST_COST = 1_000_000 * UNIT;

  private Amounts() {}

  /** {@return one of USD, JPY, KWD and EUR: of two, no and three decimals} */
  public static Arbitrary<Currency> currencies() {
    return Arbitraries.of(USD, JPY, KWD, EUR);
  }

  /** {@return any amount of any of the {@link #currencies}} */
  public static Arbitrary<Money> money() {
    return currencies().flatMap(Amounts::money);
  }

  /**
   * {@return any amount of a currency, negative ones, the smallest and the largest included; so
   * sums need not fit}
   *
   * @param currency of every amount
   */
  public static Arbitrary<Money> money(Currency currency) {
    Arbitrary<Long> small = costs(currency);
    return Arbitraries.frequencyOf(
            Tuple.of(3, small),
            Tuple.of(2, small.map(micros -> -micros)),
            Tuple.of(3, Arbitraries.longs()))
        .edgeCases(
            cases ->
                cases.includeOnly(
                    0L, 1L, -1L, UNIT, -UNIT, 100 * UNIT, Long.MAX_VALUE, Long.MIN_VALUE))
        .map(micros -> Money.ofMicros(micros, currency));
  }

  /**
   * {@return what spend may cost: more than zero, up to a million units of the currency}
   *
   * @param currency of every amount
   */
  public static Arbitrary<Money> positive(Currency currency) {
    return costs(currency).map(micros -> Money.ofMicros(micros, currency));
  }

  private static Arbitrary<Long> costs(Currency currency) {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.longs().between(1, 1_000).map(units -> units * UNIT)),
            Tuple.of(3, minorUnits(currency)),
            Tuple.of(2, besideThresholds()),
            Tuple.of(1, Arbitraries.longs().between(1, LARGEST_COST)))
        .edgeCases(cases -> cases.includeOnly(UNIT, 1L, 100 * UNIT, 100 * UNIT - 1, LARGEST_COST));
  }

  private static Arbitrary<Long> minorUnits(Currency currency) {
    long minorUnit = UNIT;
    for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
      minorUnit /= 10;
    }
    long micros = minorUnit;
    return Arbitraries.longs().between(1, 100_000).map(count -> count * micros);
  }

  private static Arbitrary<Long> besideThresholds() {
    return Arbitraries.of(100L, 50L, 500L, 1_000L)
        .flatMap(units -> Arbitraries.of(0L, -1L, 1L).map(micros -> units * UNIT + micros));
  }
}
