// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;

/**
 * Terms by which the statement of an account differs, and what they make of it by themselves.
 *
 * @param paths where the terms stand: one, or several that have this effect together
 * @param difference what changing them alone makes of the account's funds; or, where that is
 *     nothing or cannot be, what undoing them alone would take away again
 */
public record TermEffect(ImmutableList<String> paths, Funds difference) {
  boolean isMoney() {
    return !difference.isNothing();
  }
}
