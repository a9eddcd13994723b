// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableMap;

/**
 * A user's rule, named by its type. Which code answers to the type is settled when a programme is
 * put together, never by looking around.
 *
 * @param type the registered name of the type, such as {@code content-review}
 * @param parameters what the terms say to it: text, lists and maps of them, as in the file; numbers
 *     are text
 */
public record RuleReference(String type, ImmutableMap<String, Object> parameters) {}
