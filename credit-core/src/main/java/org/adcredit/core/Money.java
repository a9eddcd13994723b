// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money: a signed 64-bit count of millionths of a currency's unit.
 *
 * <p>Arithmetic never rounds and never mixes currencies: what does not fit throws {@link
 * ArithmeticException}, another currency throws {@link CurrencyMismatchException}. The text form is
 * the ISO 4217 code and a decimal number, {@code USD 12.50}, with the currency's usual digits and
 * as many more as the amount needs: {@code JPY 100}, {@code USD 0.000001}. {@link #parse} is its
 * inverse.
 *
 * <p>A millionth is finer than any currency's minor unit, because platforms report cost so.
 */
public final class Money implements Comparable<Money> {
  /** Millionths in one unit of currency. */
  public static final long MICROS_PER_UNIT = 1_000_000;

  /** The longest number that is read; nothing longer can be an amount. */
  private static final int MAX_NUMBER_LENGTH = 32;

  private static final int SCALE = 6;

  /** Numbers of at most so many characters fit, whatever they say. */
  private static final int SHORT_NUMBER_LENGTH = 12;

  /** Numbers with more decimals are refused unseen, even if those are zeros. */
  private static final int MAX_SCALE = 1_000;

  private final long micros;
  private final Currency currency;

  private Money(long micros, Currency currency) {
    this.micros = micros;
    this.currency = checkNotNull(currency, "currency");
  }

  /**
   * {@return {@code micros} millionths of the currency's unit: 12,500,000 for USD 12.50}
   *
   * @param micros any count, also less than zero
   * @param currency the currency whose unit is counted, not its minor unit: a micro of JPY is a
   *     millionth of a yen
   */
  public static Money ofMicros(long micros, Currency currency) {
    return new Money(micros, currency);
  }

  /**
   * {@return nothing, in a currency}
   *
   * @param currency of which there is nothing; {@code USD 0.00} is not equal to {@code JPY 0}
   */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * {@return an amount in units of a currency}
   *
   * @param amount units of the currency: 12.5 for {@code USD 12.50}; trailing zeros do not matter
   * @param currency the currency
   * @throws IllegalArgumentException if the amount has more than six decimals or does not fit
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(micros(amount), currency);
  }

  /**
   * {@return the amount of a text such as {@code USD 12.50}: the inverse of {@link #toString}}
   *
   * @param text a code, one space, and a number: {@code USD 12.5} too, and {@code JPY -0.000001}
   * @throws IllegalArgumentException if the text is not an ISO 4217 code, one space and a plain
   *     decimal number of at most six decimals
   */
  public static Money parse(String text) {
    if (text.length() <= 4 || text.charAt(3) != ' ') {
      throw Codes.refused("an amount of money must look like USD 12.50", text);
    }
    return parse(text.substring(4), parseCurrency(text.substring(0, 3)));
  }

  /**
   * {@return the amount of a plain decimal number, {@code 12.50}, in a currency}
   *
   * @param number digits with a minus before them or none, and a point among them or none: not
   *     {@code +1}, {@code .5}, {@code 1.}, {@code 1e3} or {@code 1,000}
   * @param currency the currency
   * @throws IllegalArgumentException if the number has an exponent, more than six decimals, more
   *     than 32 characters, or does not fit
   */
  public static Money parse(String number, Currency currency) {
    long micros = shortMicros(number);
    if (micros >= 0) {
      return new Money(micros, currency);
    }
    if (!isPlainNumber(number)) {
      throw Codes.refused("must be a decimal number such as 12.50", number);
    }
    return of(new BigDecimal(number), currency);
  }

  /**
   * Reads a number as nearly all are, without a sign and short, in a tenth of the time that a
   * {@link BigDecimal} takes; less than zero if it is not such a number.
   */
  private static long shortMicros(String number) {
    int length = number.length();
    if (length > SHORT_NUMBER_LENGTH) {
      return -1;
    }
    long digits = 0;
    int point = length;
    for (int i = 0; i < length; i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point == length) {
        point = i;
      } else {
        return -1;
      }
    }
    int decimals = Math.max(0, length - point - 1);
    if (point == 0 || point == length - 1 || decimals > SCALE) {
      return -1;
    }
    for (int i = decimals; i < SCALE; i++) {
      digits *= 10;
    }
    return digits;
  }

  /**
   * {@return the currency of an ISO 4217 code}
   *
   * @param code three capital letters that the JDK knows
   * @throws IllegalArgumentException if no currency has that code
   */
  public static Currency parseCurrency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be an ISO 4217 currency code such as USD: " + Codes.shown(code), e);
    }
  }

  private static boolean isPlainNumber(String number) {
    int start = number.startsWith("-") ? 1 : 0;
    int point = number.indexOf('.');
    int end = number.length();
    if (end > MAX_NUMBER_LENGTH || start == end || point == start || point == end - 1) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = number.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static long micros(BigDecimal amount) {
    if (amount.signum() == 0) {
      return 0;
    }
    // The size is checked before any arithmetic: adding 1E+100000000 would take minutes.
    checkArgument(
        amount.precision() - (long) amount.scale() <= 13, "amount is too large: %s", amount);
    checkArgument(
        amount.scale() <= MAX_SCALE && amount.stripTrailingZeros().scale() <= SCALE,
        "amount must have at most 6 decimals: %s",
        amount.scale() <= MAX_SCALE ? amount.toPlainString() : amount);
    try {
      return amount.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("amount is too large: " + amount.toPlainString(), e);
    }
  }

  /** {@return the amount in millionths of the currency's unit} */
  public long micros() {
    return micros;
  }

  /** {@return the currency} */
  public Currency currency() {
    return currency;
  }

  /**
   * {@return the amount in units of the currency, with the currency's usual digits or as many as it
   * needs: 12.50, 0.000001}
   */
  public BigDecimal amount() {
    BigDecimal exact = BigDecimal.valueOf(micros, SCALE).stripTrailingZeros();
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return exact.setScale(Math.max(exact.scale(), digits));
  }

  /**
   * {@return the sum}
   *
   * @param other an amount of the same currency
   * @throws ArithmeticException if it does not fit
   * @throws CurrencyMismatchException if the other amount is of another currency
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(micros, other.in(currency)), currency);
  }

  /**
   * {@return the difference, less than zero where the other amount is more}
   *
   * @param other an amount of the same currency
   * @throws ArithmeticException if it does not fit
   * @throws CurrencyMismatchException if the other amount is of another currency
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(micros, other.in(currency)), currency);
  }

  /** {@return whether the amount is zero} */
  public boolean isZero() {
    return micros == 0;
  }

  /** {@return whether the amount is more than zero} */
  public boolean isPositive() {
    return micros > 0;
  }

  /** {@return whether the amount is less than zero} */
  public boolean isNegative() {
    return micros < 0;
  }

  private long in(Currency expected) {
    if (!currency.equals(expected)) {
      throw new CurrencyMismatchException(expected, currency);
    }
    return micros;
  }

  /**
   * Compares amounts of one currency.
   *
   * @throws CurrencyMismatchException if the other amount is of another currency
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(micros, other.in(currency));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money that && micros == that.micros && currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(micros, currency);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount().toPlainString();
  }
}
