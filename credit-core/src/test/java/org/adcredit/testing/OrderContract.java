// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What an ordered value type must keep: any two values can be compared, and the order agrees with
 * equality.
 *
 * @param <T> the value type
 */
public interface OrderContract<T extends Comparable<? super T>> extends ValueContract<T> {
  /**
   * Neither comes first just if they are equal; and if one comes first, the other comes last.
   *
   * @param one a value
   * @param other another, or the same
   */
  @Property
  default void order_is_mutual_and_agrees_with_equality(
      @ForAll("anyValue") T one, @ForAll("anyValue") T other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  /**
   * What comes before a value comes before all that comes after it.
   *
   * @param first a value
   * @param second another, or the same
   * @param third another, or the same
   */
  @Property
  default void order_carries_over(
      @ForAll("anyValue") T first, @ForAll("anyValue") T second, @ForAll("anyValue") T third) {
    if (first.compareTo(second) <= 0 && second.compareTo(third) <= 0) {
      assertThat(first.compareTo(third)).isNotPositive();
    }
  }
}
