// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of an export say what: {@code --map account=Advertiser_ID} names a column, {@code
 * --set campaign=all} gives a constant instead.
 *
 * <p>Results ({@code results.NAME}) may be mapped like the others. Nothing that is answered here
 * depends on them, so they are not read.
 */
final class SpendColumns {
  private static final String RESULTS = "results.";

  private final ImmutableMap<String, String> names;
  private final ImmutableMap<String, String> constants;

  SpendColumns(ImmutableMap<String, String> names, ImmutableMap<String, String> constants) {
    this.names = names;
    this.constants = constants;
    names.keySet().forEach(key -> check("--map", key));
    constants.keySet().forEach(key -> check("--set", key));
    for (String key : constants.keySet()) {
      if (names.containsKey(key)) {
        throw new UnusableException("--map and --set both say what to use for " + key);
      }
    }
  }

  private static void check(String option, String key) {
    if (SpendField.ofKey(key).isEmpty()
        && !(key.startsWith(RESULTS) && key.length() > RESULTS.length())) {
      throw new UnusableException(
          option
              + " knows "
              + Joiner.on(", ")
                  .join(Arrays.stream(SpendField.values()).map(SpendField::key).iterator())
              + " and results.NAME, and not: "
              + key);
    }
  }

  /** Finds the columns in the header of a file. */
  SpendHeader find(String file, List<String> header) {
    Map<SpendField, Integer> columns = new EnumMap<>(SpendField.class);
    Map<SpendField, String> fixed = new EnumMap<>(SpendField.class);
    for (SpendField field : SpendField.values()) {
      String constant = constants.get(field.key());
      if (constant != null) {
        fixed.put(field, constant);
      } else {
        find(file, header, field).ifPresent(column -> columns.put(field, column));
      }
    }
    for (Map.Entry<String, String> mapped : names.entrySet()) {
      if (mapped.getKey().startsWith(RESULTS) && !header.contains(mapped.getValue())) {
        throw noColumn(file, header, mapped.getValue());
      }
    }
    return new SpendHeader(header, columns, fixed);
  }

  private Optional<Integer> find(String file, List<String> header, SpendField field) {
    String name = names.getOrDefault(field.key(), field.key());
    int column = header.indexOf(name);
    if (column < 0) {
      if (field.isRequired() || names.containsKey(field.key())) {
        throw noColumn(file, header, name);
      }
      return Optional.empty();
    }
    if (column != header.lastIndexOf(name)) {
      throw new UnusableException(file + " has more than one column " + name);
    }
    return Optional.of(column);
  }

  private UnusableException noColumn(String file, List<String> header, String name) {
    return new UnusableException(
        file
            + " has no column "
            + name
            + (names.containsValue(name)
                ? ""
                : " (--map " + name + "=COLUMN names another, --set " + name + "=VALUE needs none)")
            + "; its columns are "
            + Joiner.on(", ").join(header));
  }
}
