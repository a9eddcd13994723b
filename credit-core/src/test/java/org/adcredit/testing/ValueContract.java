// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a value type must keep: it is what it says, and not which object says it.
 *
 * <p>Implement it in a test class and jqwik runs its laws:
 *
 * <pre>{@code
 * class VoucherTest implements ValueContract<Voucher> {
 *   @Override
 *   public Arbitrary<Voucher> values() {
 *     return Names.offerIds().map(Voucher::new);
 *   }
 *
 *   @Override
 *   public Voucher rebuilt(Voucher voucher) {
 *     return new Voucher(voucher.offer());
 *   }
 * }
 * }</pre>
 *
 * @param <T> the value type
 */
public interface ValueContract<T> {
  /** {@return a generator of values, in which equal ones should turn up now and then} */
  Arbitrary<T> values();

  /**
   * {@return the same value, built anew from its parts: an equal one, and another object}
   *
   * @param value one of {@link #values}
   */
  T rebuilt(T value);

  /** {@return {@link #values}, where jqwik looks for them} */
  @Provide
  default Arbitrary<T> anyValue() {
    return values();
  }

  /**
   * What is built from the same parts is equal, hashes alike and reads alike.
   *
   * @param value a value
   */
  @Property
  default void a_value_built_anew_is_the_same_value(@ForAll("anyValue") T value) {
    assertThat(rebuilt(value))
        .isEqualTo(value)
        .hasSameHashCodeAs(value)
        .hasToString(value.toString());
  }

  /**
   * Of two values, each equals the other or neither does; equal ones hash alike.
   *
   * @param one a value
   * @param other another, or the same
   */
  @Property
  default void equality_is_mutual_and_equal_values_hash_alike(
      @ForAll("anyValue") T one, @ForAll("anyValue") T other) {
    assertThat(one.equals(other)).isEqualTo(other.equals(one));
    assertThat(one.equals(other) && one.hashCode() != other.hashCode())
        .as("%s equals %s, and hashes otherwise", one, other)
        .isFalse();
  }

  /**
   * A value equals neither null nor a thing of another type, though it may read alike.
   *
   * @param value a value
   */
  @Property
  @SuppressWarnings("EqualsNull") // to be asked is the point
  default void a_value_equals_nothing_of_another_type(@ForAll("anyValue") T value) {
    assertThat(value.equals(null)).isFalse();
    assertThat(value.equals(new Object())).isFalse();
  }
}
