// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableMap;
import org.adcredit.rules.eligibility.EligibilityRule;

/**
 * Makes a user's rule of what a programme says to it.
 *
 * <p>{@code { type: spend-cap, limit: 100, regions: [US, GB] }} reaches the factory that is
 * registered as {@code spend-cap} as a map of {@code limit} to the text {@code 100} and of {@code
 * regions} to a list of two texts. Numbers are text, as they were written.
 */
@FunctionalInterface
public interface RuleFactory {
  /**
   * {@return a rule}
   *
   * @param parameters text, and immutable lists and maps of it, by key in the order of the file;
   *     without {@code type}
   * @throws IllegalArgumentException if the parameters are not what the rule needs; the message is
   *     told as a problem of the file, at the rule's place
   */
  EligibilityRule create(ImmutableMap<String, Object> parameters);
}
