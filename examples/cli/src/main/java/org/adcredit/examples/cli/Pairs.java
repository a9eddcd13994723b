// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads options such as {@code region=US,currency=USD}. */
final class Pairs {
  private Pairs() {}

  /** {@return the pairs by key; a key that stands twice is a list: {@code regions=US;GB}} */
  static ImmutableMap<String, String> parse(String option, Iterable<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new UnusableException(option + " takes pairs such as key=value, and not: " + text);
      }
      pairs.merge(
          text.substring(0, equals), text.substring(equals + 1), (one, two) -> one + ";" + two);
    }
    return ImmutableMap.copyOf(pairs);
  }
}
