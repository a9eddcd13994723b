// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** A part of a file as it was written, before anything is made of it. */
sealed interface Node {
  /** {@return where it stands} */
  Place place();

  /** {@return what it is, in words} */
  String kind();

  /** Reports that it is not what was wanted, or that there is nothing here. */
  default void refuse(String wanted, Problems problems) {
    problems.add(place(), "must be " + wanted + ", not " + kind());
  }

  /**
   * Text, also of a number: nothing is converted before somebody knows what it should be.
   *
   * @param plain whether it was written without quotes
   */
  record Text(Place place, String value, boolean plain) implements Node {
    private static final ImmutableSet<String> NULLS =
        ImmutableSet.of("", "~", "null", "Null", "NULL");

    /** {@return whether it says that there is no value: nothing, {@code ~} or {@code null}} */
    boolean isMissing() {
      return plain && NULLS.contains(value);
    }

    @Override
    public String kind() {
      return "text";
    }

    @Override
    public void refuse(String wanted, Problems problems) {
      problems.add(
          place,
          isMissing()
              ? "has no value: must be " + wanted
              : "must be " + wanted + ": " + Wording.shown(value));
    }
  }

  /** Nodes in order. */
  record Items(Place place, ImmutableList<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Nodes by key, in the order of the file. */
  record Entries(Place place, ImmutableMap<String, Entry> entries) implements Node {
    Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** {@return what a key says, as it is written, if it is text} */
    Optional<String> text(String key) {
      return get(key).filter(Text.class::isInstance).map(node -> ((Text) node).value());
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /**
   * A key and its value.
   *
   * @param key as it was written, with its own place and the path of the value
   */
  record Entry(Text key, Node value) {}
}
