// SPDX-License-Identifier: Apache-2.0
/**
 * The facts of advertising credit: what things are, and nothing about what is allowed.
 *
 * <p>Start with {@link org.adcredit.core.Money}, then the two facts that every question is about,
 * {@link org.adcredit.core.Account} and {@link org.adcredit.core.Campaign}, then what happens to an
 * account, its {@link org.adcredit.core.JournalEntry journal}: enrolments, spend, its corrections
 * and settlements, assignments and invalidations. What may be unknown says so in its type: {@link
 * org.adcredit.core.Occurrence} for something that happened, never happened, or is not known.
 *
 * <p>Promises of the whole package: every type is an immutable value and may be shared between
 * threads; nothing is null; nothing reads a clock, a default zone or a locale; a value that cannot
 * be is refused when it is built, with an {@link java.lang.IllegalArgumentException} that ends in
 * the offending value. Intervals of time are half-open: from inclusive, until exclusive. Instants
 * lie between the years 0000 and 9999, so that no arithmetic on them overflows.
 */
@NullMarked
@ValueStyle
package org.adcredit.core;

import org.jspecify.annotations.NullMarked;
