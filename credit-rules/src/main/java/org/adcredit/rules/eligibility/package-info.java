// SPDX-License-Identifier: Apache-2.0
/**
 * Questions and their answers: what is allowed, and why not.
 *
 * <p>An {@link org.adcredit.rules.eligibility.EligibilityRule} looks at an {@link
 * org.adcredit.rules.eligibility.EligibilityRequest} and objects, or does not. A {@link
 * org.adcredit.rules.eligibility.RuleChain} asks all its rules and gives a {@link
 * org.adcredit.rules.eligibility.Decision}: a {@link org.adcredit.rules.eligibility.Verdict}, every
 * {@link org.adcredit.rules.eligibility.Finding} against it, what would change each ({@link
 * org.adcredit.rules.eligibility.Remedy}), and until when the answer holds. The built-in rules are
 * made by {@link org.adcredit.rules.eligibility.EligibilityRules}; rules of your own stand beside
 * them on equal terms.
 *
 * <p>A chain combines its rules by strong Kleene conjunction: one no makes it no; otherwise one
 * unknown makes it unknown; otherwise it is yes. Neither the order of the rules nor a repeated rule
 * changes an answer.
 *
 * <p>Promises of the whole package: requests, findings and decisions are immutable values; rules
 * have no state, read no clock, default zone or locale, do no I/O and log nothing; all of them may
 * be shared between threads; nothing is null.
 */
@NullMarked
package org.adcredit.rules.eligibility;

import org.jspecify.annotations.NullMarked;
