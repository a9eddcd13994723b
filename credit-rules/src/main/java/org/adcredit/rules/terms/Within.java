// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

/**
 * Within a length of time of something: from it on, and not at the end of the length any more.
 *
 * @param anchor what the length is counted from
 * @param length how long
 */
public record Within(Anchor anchor, Length length) {}
