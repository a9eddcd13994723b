// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All values of a kind, or those that are named: regions, objectives, buying types, channels.
 *
 * @param <T> the kind
 */
public final class Selection<T> {
  private static final Selection<?> ALL = new Selection<>(null);

  private final @Nullable ImmutableSet<T> named;

  /** Joined once: explanations tell what is covered over and over. */
  private final String text;

  private Selection(@Nullable ImmutableSet<T> named) {
    this.named = named;
    this.text = named == null ? "ALL" : Joiner.on(", ").join(named);
  }

  /**
   * {@return every value, also those that nobody has heard of yet} It is not the selection of all
   * values that are known: an objective that a platform adds next year is in it.
   *
   * @param <T> the kind
   */
  @SuppressWarnings("unchecked") // it holds no value of any kind
  public static <T> Selection<T> all() {
    return (Selection<T>) ALL;
  }

  /**
   * {@return the named values alone}
   *
   * @param <T> the kind
   * @param named at least one
   * @throws IllegalArgumentException if there is none
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only copied
  public static <T> Selection<T> of(T... named) {
    return of(ImmutableSet.copyOf(named));
  }

  /**
   * {@return the named values alone}
   *
   * @param <T> the kind
   * @param named at least one
   * @throws IllegalArgumentException if there is none
   */
  public static <T> Selection<T> of(Iterable<? extends T> named) {
    ImmutableSet<T> values = ImmutableSet.copyOf(named);
    checkArgument(!values.isEmpty(), "a selection must be ALL or name something");
    return new Selection<>(values);
  }

  /** {@return whether this is every value} */
  public boolean isAll() {
    return named == null;
  }

  /** {@return the named values, unless this is every value} */
  public Optional<ImmutableSet<T>> named() {
    return Optional.ofNullable(named);
  }

  /**
   * {@return whether a value is selected}
   *
   * @param value any of the kind
   */
  public boolean contains(T value) {
    return named == null || named.contains(value);
  }

  /**
   * {@return whether every one of these values is selected}
   *
   * @param values any of the kind; if there are none, they are
   */
  public boolean containsAll(ImmutableSet<T> values) {
    return named == null || named.containsAll(values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Selection<?> that && Objects.equals(named, that.named);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(named);
  }

  /** {@return {@code ALL}, or the values with commas between them} */
  @Override
  public String toString() {
    return text;
  }
}
