// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A share in hundredths, exact to six decimals: {@code 50}, {@code 12.5}.
 *
 * @param millionths millionths of one percent, more than zero and at most those of 1000 %
 */
public record Percent(long millionths) {
  /** All of it. */
  public static final Percent HUNDRED = new Percent(100_000_000);

  private static final int SCALE = 6;
  private static final long MAX = 1_000_000_000;

  /**
   * Checks the bounds.
   *
   * @param millionths millionths of one percent: 12,500,000 for 12.5 %
   */
  public Percent {
    checkArgument(
        millionths > 0 && millionths <= MAX,
        "a percentage must be more than 0 and at most 1000: %s",
        plain(millionths));
  }

  /**
   * {@return a whole number of percent}
   *
   * @param percent from 1 to 1000
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static Percent of(int percent) {
    return new Percent(percent * HUNDRED.millionths / 100);
  }

  /**
   * {@return a percentage}
   *
   * @param percent more than 0 and at most 1000: 12.5 for 12.5 %
   * @throws IllegalArgumentException if it has more than six decimals or is out of bounds
   */
  public static Percent of(BigDecimal percent) {
    checkArgument(
        percent.precision() - (long) percent.scale() <= 4 && percent.scale() <= 1_000,
        "a percentage must be more than 0 and at most 1000: %s",
        percent);
    try {
      return new Percent(
          percent.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a percentage must have at most 6 decimals: " + percent.toPlainString(), e);
    }
  }

  /**
   * {@return this share of an amount, rounded down to the unit it is counted in} {@code
   * Percent.of(50).shareOf(3333)} is 1666.
   *
   * @param amount at least zero, in any unit
   * @throws ArithmeticException if it does not fit
   */
  public long shareOf(long amount) {
    return Math.multiplyHigh(amount, millionths) == 0 && amount * millionths >= 0
        ? amount * millionths / HUNDRED.millionths
        : exactly(amount).longValueExact();
  }

  /**
   * {@return this share of an amount, rounded down, but no more than a limit; what does not fit is
   * the limit}
   *
   * @param amount at least zero, in any unit
   * @param limit at least zero, in the same unit
   */
  public long shareOf(long amount, long limit) {
    return exactly(amount).min(BigInteger.valueOf(limit)).longValueExact();
  }

  private BigInteger exactly(long amount) {
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(millionths))
        .divide(BigInteger.valueOf(HUNDRED.millionths));
  }

  /** {@return the number, without needless zeros: 12.5} */
  @Override
  public String toString() {
    return plain(millionths);
  }

  private static String plain(long millionths) {
    return BigDecimal.valueOf(millionths, SCALE).stripTrailingZeros().toPlainString();
  }
}
