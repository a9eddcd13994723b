// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adcredit.rules.file.Place.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of maps, lists and values, as any JSON library has them. What is null is as good as
 * not there. A float is refused: it has lost what the text said.
 */
final class MapTree {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 2_000_000;

  /** Numbers with more digits, before or after the point, are none that anything here can be. */
  private static final int MAX_DIGITS = 1_000;

  private final Problems problems;
  private int values;

  private MapTree(Problems problems) {
    this.problems = problems;
  }

  static Node of(Map<?, ?> map, Problems problems) {
    return new MapTree(problems).entries(map, Path.ROOT, 0);
  }

  private Node node(Object value, Path path, int depth) {
    if (++values > MAX_VALUES) {
      throw problems.fatal(place(path), "there must not be more than two million values");
    }
    if (value instanceof Map<?, ?> map) {
      return entries(map, path, depth + 1);
    }
    if (value instanceof List<?> list) {
      return items(list, path, depth + 1);
    }
    if (value instanceof CharSequence || value instanceof Boolean) {
      return text(value.toString(), path);
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return text(value.toString(), path);
    }
    if (value instanceof BigInteger whole) {
      return number(new BigDecimal(whole), path);
    }
    if (value instanceof BigDecimal number) {
      return number(number, path);
    }
    problems.add(
        place(path),
        value instanceof Double || value instanceof Float
            ? "must be text, such as \"USD 12.50\", not a binary fraction: " + value
            : "must be text, a whole number, a truth value, a list or a map, not a "
                + value.getClass().getName());
    return text("", path);
  }

  private Node number(BigDecimal number, Path path) {
    if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
      problems.add(place(path), "is a number of more than " + MAX_DIGITS + " digits");
      return text("", path);
    }
    return text(number.toPlainString(), path);
  }

  private Node.Entries entries(Map<?, ?> map, Path path, int depth) {
    checkDepth(path, depth);
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      @Nullable Object value = entry.getValue();
      if (entry.getKey() instanceof String key) {
        if (value != null) {
          Path below = path.key(key);
          entries.put(key, new Node.Entry(text(key, below), node(value, below, depth)));
        }
      } else {
        problems.add(place(path), "has a key that is not text: " + entry.getKey());
      }
    }
    return new Node.Entries(place(path), ImmutableMap.copyOf(entries));
  }

  private Node items(List<?> list, Path path, int depth) {
    checkDepth(path, depth);
    ImmutableList.Builder<Node> items = ImmutableList.builder();
    int position = 0;
    for (@Nullable Object item : list) {
      Path below = path.item(position++);
      if (item == null) {
        problems.add(place(below), "must not be null");
      } else {
        items.add(node(item, below, depth));
      }
    }
    return new Node.Items(place(path), items.build());
  }

  private void checkDepth(Path path, int depth) {
    if (depth > MAX_DEPTH) {
      throw problems.fatal(
          place(path), "must not lie more than " + MAX_DEPTH + " maps and lists deep");
    }
  }

  private static Node.Text text(String value, Path path) {
    return new Node.Text(place(path), value, false);
  }

  private static Place place(Path path) {
    return new Place("", 0, 0, path);
  }
}
