// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.OfferId;

/**
 * The documented form of a statement as fields, each with its place. Campaigns, offers, credits and
 * entries are found by their names, so that the order of a programme's offers is no difference.
 */
final class StatementFields {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private StatementFields() {}

  /**
   * What two statements of an account say otherwise. An offer that only one of them lists, and that
   * the account does not hold there, is nothing.
   */
  static ImmutableList<Change> changes(Statement before, Statement after) {
    ImmutableMap<String, Object> old = before.asMap();
    ImmutableMap<String, Object> now = after.asMap();
    if (old.equals(now)) {
      return ImmutableList.of();
    }
    Map<String, String> one = fields(old, now);
    Map<String, String> other = fields(now, old);
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (String path : Sets.union(one.keySet(), other.keySet())) {
      Optional<String> was = Optional.ofNullable(one.get(path));
      Optional<String> is = Optional.ofNullable(other.get(path));
      if (!was.equals(is)) {
        changes.add(new Change(path, was, is));
      }
    }
    return changes.build();
  }

  private static Map<String, String> fields(
      ImmutableMap<String, Object> statement, ImmutableMap<String, Object> other) {
    StatementFields fields = new StatementFields();
    statement.forEach(
        (key, value) -> fields.add(key, key.equals("offers") ? held(statement, other) : value));
    return fields.fields;
  }

  /** The offers of a statement, without those that only it lists and that are not held. */
  private static List<Map<?, ?>> held(
      ImmutableMap<String, Object> statement, ImmutableMap<String, Object> other) {
    Set<Object> listed = new HashSet<>();
    items(other, "offers").forEach(offer -> listed.add(offer.get("offer")));
    List<Map<?, ?>> held = new ArrayList<>(items(statement, "offers"));
    held.removeIf(
        offer -> !offer.containsKey("enrolledAt") && !listed.contains(offer.get("offer")));
    return held;
  }

  /** Of some offers, those with which two statements of an account say otherwise how it stands. */
  static ImmutableSet<OfferId> differing(Statement before, Statement after, Set<OfferId> offers) {
    ImmutableMap<String, Object> old = before.asMap();
    ImmutableMap<String, Object> now = after.asMap();
    return offers.stream()
        .filter(offer -> !standing(old, now, offer).equals(standing(now, old, offer)))
        .collect(toImmutableSet());
  }

  private static List<Map<?, ?>> standing(
      ImmutableMap<String, Object> statement, ImmutableMap<String, Object> other, OfferId offer) {
    List<Map<?, ?>> standing = new ArrayList<>(held(statement, other));
    standing.addAll(items(statement, "credits"));
    standing.addAll(items(statement, "excluded"));
    standing.removeIf(item -> !offer.value().equals(item.get("offer")));
    return standing;
  }

  @SuppressWarnings("unchecked") // the documented form
  private static List<Map<?, ?>> items(ImmutableMap<String, Object> statement, String key) {
    return (List<Map<?, ?>>) Objects.requireNonNull(statement.get(key));
  }

  private void add(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> add(path + "." + key, item));
    } else if (value instanceof Iterable<?> items) {
      Set<String> names = new HashSet<>();
      for (Object item : items) {
        String name = name((Map<?, ?>) item);
        for (int i = 2; !names.add(name); i++) {
          name = name((Map<?, ?>) item) + "#" + i;
        }
        add(path + "." + name, item);
      }
    } else {
      fields.put(path, value.toString());
    }
  }

  /** What an element of a list is found by: its first key, or why spend did not count. */
  private static String name(Map<?, ?> item) {
    return item.containsKey("question")
        ? item.get("question")
            + "."
            + item.get("code")
            + "."
            + item.get("campaign")
            + (item.containsKey("offer") ? "." + item.get("offer") : "")
        : String.valueOf(item.values().iterator().next());
  }
}
