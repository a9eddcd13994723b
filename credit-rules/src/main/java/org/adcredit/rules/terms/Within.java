// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/**
 * Within a length of time of something: from it on, and not at the end of the length any more.
 * Within {@code P60D} of a creation on 1 March at midnight lies 29 April 23:59:59, and 30 April
 * 00:00 does not.
 *
 * @param anchor what the length is counted from
 * @param length how long
 */
public record Within(Anchor anchor, Length length) {}
