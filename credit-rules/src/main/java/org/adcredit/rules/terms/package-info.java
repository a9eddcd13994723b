// SPDX-License-Identifier: Apache-2.0
/**
 * The terms of a credit programme, as data: what an offer says, and no decision.
 *
 * <p>Start with {@link org.adcredit.rules.terms.Offer}. An offer says who may enrol ({@link
 * org.adcredit.rules.terms.EnrolmentTerms}), what spend earns ({@link
 * org.adcredit.rules.terms.EarningTerms}) unless it pays upfront, and how its credit is used
 * ({@link org.adcredit.rules.terms.CreditTerms}). The platform's own gates are two effective-dated
 * tables, {@link org.adcredit.rules.terms.ObjectiveAvailability} and {@link
 * org.adcredit.rules.terms.RestrictedIndustries}.
 *
 * <p>Promises of the whole package: every type is an immutable value and may be shared between
 * threads; nothing is null; terms that contradict themselves are refused when they are built, with
 * an {@link java.lang.IllegalArgumentException}. Times are half-open: from inclusive, until
 * exclusive. Amounts are a table per currency and are never converted.
 */
@NullMarked
package org.adcredit.rules.terms;

import org.jspecify.annotations.NullMarked;
