// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list that only grows, of which a copy costs nothing: the copy reads the same array up to its
 * own size, which is never written again, and takes an array of its own when it grows itself.
 */
final class Log<E> {
  private Object[] items;
  private int size;
  private boolean borrowed;

  Log() {
    this(new Object[4], 0, false);
  }

  private Log(Object[] items, int size, boolean borrowed) {
    this.items = items;
    this.size = size;
    this.borrowed = borrowed;
  }

  Log<E> copy() {
    return new Log<>(items, size, true);
  }

  void add(E item) {
    if (borrowed || size == items.length) {
      items = Arrays.copyOf(items, Math.max(4, size + (size >> 1) + 1));
      borrowed = false;
    }
    items[size++] = item;
  }

  @SuppressWarnings("unchecked") // only elements are ever put in
  E get(int place) {
    return (E) items[checkElementIndex(place, size)];
  }

  /** Removes what passes a test; copies keep it. */
  void removeIf(Predicate<? super E> test) {
    List<E> kept = new ArrayList<>(asList());
    kept.removeIf(test);
    items = kept.toArray();
    size = items.length;
    borrowed = false;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only elements are ever put in
  List<E> asList() {
    return Collections.unmodifiableList((List<E>) Arrays.asList(items).subList(0, size));
  }

  ImmutableList<E> toImmutableList() {
    return ImmutableList.copyOf(asList());
  }
}
