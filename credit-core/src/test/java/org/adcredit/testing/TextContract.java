// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a value type with a text form must keep: {@code parse} is the inverse of {@code toString},
 * and a value has one text.
 *
 * @param <T> the value type
 */
public interface TextContract<T> extends ValueContract<T> {
  /**
   * {@return the value of a text that {@code toString} wrote}
   *
   * @param text as it was written
   */
  T parse(String text);

  @Override
  default T rebuilt(T value) {
    return parse(value.toString());
  }

  /**
   * Two values are equal if, and only if, they read alike.
   *
   * @param one a value
   * @param other another, or the same
   */
  @Property
  default void values_are_equal_just_if_they_read_alike(
      @ForAll("anyValue") T one, @ForAll("anyValue") T other) {
    assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
  }
}
