// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.rules.terms.Selection;

/**
 * A kind of value that a file may hold: how one is read from a node.
 *
 * @param <T> the value
 */
@FunctionalInterface
interface Kind<T> {
  /** {@return the value; where it is empty, problems have been told} */
  Optional<T> read(Node node, Problems problems);

  /**
   * {@return a kind of text}
   *
   * @param wanted what it must be, for a node that is not text: {@code a region such as US}
   * @param parse makes a value of the text, or throws an {@link IllegalArgumentException} or a
   *     {@link DateTimeException} whose message tells the problem
   */
  static <T> Kind<T> text(String wanted, Function<String, T> parse) {
    return (node, problems) -> {
      if (!(node instanceof Node.Text text) || text.isMissing()) {
        node.refuse(wanted, problems);
        return Optional.empty();
      }
      try {
        return Optional.of(parse.apply(text.value()));
      } catch (IllegalArgumentException | DateTimeException e) {
        problems.add(node.place(), String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    };
  }

  /** {@return the constants of an enum, by their names} */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    return oneOf(EnumSet.allOf(type));
  }

  /** {@return some constants of an enum, by their names} */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <E extends Enum<E>> Kind<E> oneOf(E... constants) {
    return oneOf(Arrays.asList(constants));
  }

  private static <E extends Enum<E>> Kind<E> oneOf(Collection<E> constants) {
    return oneOf(constants, Enum::name);
  }

  /** {@return some things, by their names} */
  static <T> Kind<T> oneOf(Collection<T> things, Function<? super T, String> nameOf) {
    String wanted = Wording.anyOf(things.stream().map(nameOf).toList());
    return text(
        wanted,
        name -> {
          for (T thing : things) {
            if (nameOf.apply(thing).equals(name)) {
              return thing;
            }
          }
          throw new IllegalArgumentException("must be " + wanted + ": " + Wording.shown(name));
        });
  }

  /** {@return lists of this kind; items that cannot be read are left out, after their problems} */
  default Kind<ImmutableList<T>> list() {
    return (node, problems) -> {
      if (!(node instanceof Node.Items list)) {
        node.refuse("a list", problems);
        return Optional.empty();
      }
      return Optional.of(
          list.items().stream()
              .flatMap(item -> read(item, problems).stream())
              .collect(toImmutableList()));
    };
  }

  /** {@return lists of this kind that have an item} */
  default Kind<ImmutableList<T>> listOfSome() {
    return (node, problems) -> {
      if (node instanceof Node.Items list && list.items().isEmpty()) {
        problems.add(node.place(), "must not be empty");
        return Optional.empty();
      }
      return list().read(node, problems);
    };
  }

  /** {@return {@code ALL}, or lists of this kind that have an item} */
  default Kind<Selection<T>> selection() {
    return (node, problems) -> {
      if (node instanceof Node.Text text && text.value().equals("ALL")) {
        return Optional.of(Selection.all());
      }
      if (!(node instanceof Node.Items)) {
        node.refuse("ALL or a list", problems);
        return Optional.empty();
      }
      return listOfSome()
          .read(node, problems)
          .filter(named -> !named.isEmpty())
          .map(named -> Selection.of(ImmutableSet.copyOf(named)));
    };
  }
}
