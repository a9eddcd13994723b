// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text into which values are put by their names: {@code {offer} has been redeemed}. What stands
 * in brackets is said if all values in it are there: {@code not assigned[ before {from}]}. Of
 * several alternatives in brackets the first is said whose values all are there: {@code [from
 * {from}|not assigned]}. Nothing is formatted, so no locale, no quote and no apostrophe means
 * anything.
 *
 * @param text the text
 */
record Template(String text) {
  private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)\\}");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)\\]");

  /** {@return the text with values put in; none if one is missing that must be there} */
  Optional<String> with(Map<String, String> values) {
    Matcher choice = CHOICE.matcher(text);
    String chosen =
        choice.replaceAll(match -> Matcher.quoteReplacement(chosen(match.group(1), values)));
    return isWhole(chosen, values)
        ? Optional.of(
            VALUE
                .matcher(chosen)
                .replaceAll(
                    match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), ""))))
        : Optional.empty();
  }

  private static String chosen(String alternatives, Map<String, String> values) {
    return Splitter.on('|')
        .splitToStream(alternatives)
        .filter(alternative -> isWhole(alternative, values))
        .findFirst()
        .orElse("");
  }

  private static boolean isWhole(String text, Map<String, String> values) {
    return VALUE.matcher(text).results().allMatch(match -> values.containsKey(match.group(1)));
  }
}
