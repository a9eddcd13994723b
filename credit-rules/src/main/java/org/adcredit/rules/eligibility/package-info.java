// SPDX-License-Identifier: Apache-2.0
/**
 * Questions and their answers: what is allowed, and why not.
 *
 * <p>Read first {@link EligibilityRule}, one condition: it looks at an {@link EligibilityRequest}
 * and objects, or does not. Next {@link RuleChain}, which asks all its rules and gives a {@link
 * Decision}: a {@link Verdict}, every {@link Finding} against it, the {@link Remedy} of each, and
 * until when the answer holds. Then {@link EligibilityRules}, which makes the built-in rules; rules
 * of your own stand beside them on equal terms. A {@link Question} is one of the six that a
 * programme's chains answer; what a rule may know of a ledger for them is an {@link OfferPosition}.
 *
 * <pre>{@code
 * RuleChain chain =
 *     RuleChain.of(
 *         EligibilityRules.billingRegion(Selection.of(Region.of("US"), Region.of("CA"))),
 *         EligibilityRules.spendThreshold(Money.parse("USD 100.00")));
 * EligibilityRequest request =
 *     EligibilityRequest.builder()
 *         .account(account)
 *         .at(Instant.parse("2026-03-10T12:00:00Z"))
 *         .spend(Money.parse("USD 57.20"))
 *         .build();
 * Decision decision = chain.decide(request);
 * System.out.println(decision);
 * }</pre>
 *
 * <p>prints, for an account that is billed in the US,
 *
 * <pre>{@code
 * INELIGIBLE: account a1, at 2026-03-10T12:00:00Z
 *   spend-threshold: USD 57.20 is USD 42.80 short of USD 100.00
 *     code:     spend-below-threshold
 *     observed: USD 57.20
 *     required: USD 100.00
 *     short by: USD 42.80
 *     remedy:   spend USD 42.80 more
 * }</pre>
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
