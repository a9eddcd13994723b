// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between the model's statement and the library's. */
final class Difference {
  private Difference() {}

  /** {@return what differs between the model's statement and the library's, if anything does} */
  static Optional<String> between(
      String what, Map<String, Object> model, Map<String, Object> library) {
    Map<String, Object> expected = new TreeMap<>(model);
    Map<String, Object> actual = new TreeMap<>(library);
    expected.put("rejected", unworded(rows(model, "rejected")));
    actual.put("rejected", unworded(rows(library, "rejected")));
    if (expected.equals(actual)) {
      return Optional.empty();
    }
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    keys.removeIf(key -> Objects.equals(expected.get(key), actual.get(key)));
    return Optional.of(
        told(what + " in " + keys, text(expected, keys).toString(), text(actual, keys).toString()));
  }

  /** Without messages; what was implied comes last, since it may be noticed later. */
  private static List<Map<String, Object>> unworded(List<Map<String, Object>> rejected) {
    return rejected.stream()
        .<Map<String, Object>>map(
            row -> Map.of("entry", cell(row, "entry"), "code", cell(row, "code")))
        .sorted(
            Comparator.comparing(
                row ->
                    cell(row, "entry").startsWith("auto/")
                        ? cell(row, "entry") + cell(row, "code")
                        : ""))
        .toList();
  }

  private static String cell(Map<String, Object> row, String key) {
    return String.valueOf(row.get(key));
  }

  private static List<String> text(Map<String, Object> map, Set<String> keys) {
    return keys.stream().map(key -> key + "=" + text(map.get(key))).toList();
  }

  /** With keys in their order, to be read side by side. */
  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Difference::text).collect(Collectors.joining("\n    "));
    }
    return value instanceof Map<?, ?> map ? new TreeMap<>(map).toString() : String.valueOf(value);
  }

  /** {@return the rows of a list in a statement} */
  @SuppressWarnings("unchecked") // as the form is documented
  static List<Map<String, Object>> rows(Map<String, Object> statement, String list) {
    return (List<Map<String, Object>>) statement.getOrDefault(list, List.of());
  }

  static String told(String what, String model, String library) {
    return what + "\n  model   " + model + "\n  library " + library;
  }
}
