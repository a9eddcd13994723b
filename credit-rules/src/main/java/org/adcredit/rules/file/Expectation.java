// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a scenario expects of a statement, or of a part of one. */
sealed interface Expectation {
  /** {@return the line that says so} */
  int line();

  /** Adds what is otherwise in the actual part, which is null where the statement has none. */
  void compare(String path, @Nullable Object actual, List<Mismatch> mismatches);

  /** That there is no such part. */
  record Absence(int line) implements Expectation {
    @Override
    public void compare(String path, @Nullable Object actual, List<Mismatch> mismatches) {
      if (actual != null) {
        mismatches.add(new Mismatch(line, path, "nothing", shown(actual)));
      }
    }
  }

  /** How a value is written, and when two of them are the same. */
  enum Form {
    TEXT {
      @Override
      boolean same(String expected, String actual) {
        return expected.equals(actual);
      }
    },
    NUMBER {
      @Override
      boolean same(String expected, String actual) {
        return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
      }
    };

    abstract boolean same(String expected, String actual);
  }

  /** A value. */
  record Value(int line, Form form, String text) implements Expectation {
    @Override
    public void compare(String path, @Nullable Object actual, List<Mismatch> mismatches) {
      if (actual == null) {
        mismatches.add(new Mismatch(line, path, Wording.shown(text), "absent"));
      } else if (!form.same(text, actual.toString())) {
        mismatches.add(new Mismatch(line, path, Wording.shown(text), shown(actual)));
      }
    }
  }

  /** Some keys of a map, each as it is expected. Other keys may be as they like. */
  record Entries(int line, ImmutableMap<String, Expectation> entries) implements Expectation {
    @Override
    public void compare(String path, @Nullable Object actual, List<Mismatch> mismatches) {
      if (!(actual instanceof Map<?, ?> map)) {
        mismatches.add(new Mismatch(line, path, "a map", "absent"));
        return;
      }
      entries.forEach(
          (key, expected) -> expected.compare(path + "." + key, map.get(key), mismatches));
    }

    /** {@return what the first key says, which names the element of a list that is meant} */
    String name() {
      return entries.values().asList().get(0) instanceof Value value ? value.text : "";
    }

    private boolean names(Object element) {
      Map.Entry<String, Expectation> first = entries.entrySet().asList().get(0);
      List<Mismatch> mismatches = new ArrayList<>();
      first
          .getValue()
          .compare(
              "", element instanceof Map<?, ?> map ? map.get(first.getKey()) : null, mismatches);
      return mismatches.isEmpty();
    }
  }

  /**
   * Some elements of a list, each named by its first key; no elements means that there are none.
   */
  record Elements(int line, ImmutableList<Entries> elements) implements Expectation {
    @Override
    public void compare(String path, @Nullable Object actual, List<Mismatch> mismatches) {
      List<?> list = actual instanceof List<?> some ? some : ImmutableList.of();
      if (elements.isEmpty() && !list.isEmpty()) {
        mismatches.add(new Mismatch(line, path, "no elements", shown(list)));
      }
      for (Entries expected : elements) {
        String place = path + "[" + Wording.shown(expected.name()) + "]";
        Optional<List<Mismatch>> nearest = nearest(expected, place, list);
        if (nearest.isPresent()) {
          mismatches.addAll(nearest.get());
        } else {
          String others = list.isEmpty() ? "none" : "none of " + shown(list);
          mismatches.add(new Mismatch(expected.line, place, "an element", others));
        }
      }
    }

    /** {@return what is otherwise in the element of that name that fits best} */
    private static Optional<List<Mismatch>> nearest(Entries expected, String place, List<?> list) {
      Optional<List<Mismatch>> nearest = Optional.empty();
      for (Object element : list) {
        if (expected.names(element)) {
          List<Mismatch> found = new ArrayList<>();
          expected.compare(place, element, found);
          if (nearest.isEmpty() || found.size() < nearest.get().size()) {
            nearest = Optional.of(found);
          }
        }
      }
      return nearest;
    }
  }

  /** {@return an actual part for people; of the elements of a list, their names} */
  private static String shown(Object actual) {
    if (actual instanceof List<?> list) {
      return list.stream().map(Expectation::name).collect(toImmutableList()).toString();
    }
    return actual instanceof Map<?, ?> map
        ? "{" + Joiner.on(", ").withKeyValueSeparator(": ").join(map) + "}"
        : actual.toString();
  }

  private static Object name(Object element) {
    return element instanceof Map<?, ?> map && !map.isEmpty()
        ? map.values().iterator().next()
        : element;
  }
}
