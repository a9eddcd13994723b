// SPDX-License-Identifier: Apache-2.0
/**
 * The terms of a credit programme, as data: what an offer says, and no decision.
 *
 * <p>Read first {@link Offer}, the whole of one offer. It says who may enrol ({@link
 * EnrolmentTerms}, {@link NewAdvertiser}); what spend earns ({@link EarningTerms}: in which {@link
 * EarningWindow}, over which {@link Tier}s or by which {@link SpendMatch}, and when that {@link
 * Resolves}), unless it pays upfront; and how its credit is used ({@link CreditTerms}). Then what
 * these are made of: a {@link Length} of time, a {@link Percent}, a {@link Selection} of all or
 * some, a {@link Scope} of campaigns. Last the platform's own gates, which are no offer's: two
 * tables with dates, {@link ObjectiveAvailability} and {@link RestrictedIndustries}.
 *
 * <pre>{@code
 * Offer offer =
 *     Offer.builder()
 *         .id(OfferId.of("welcome"))
 *         .version(1)
 *         .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
 *         .earning(
 *             EarningTerms.builder()
 *                 .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
 *                 .pays(Pays.HIGHEST_REACHED)
 *                 .resolves(Resolves.AT_ONCE)
 *                 .tier(Tier.of("USD 100.00", "USD 50.00"))
 *                 .build())
 *         .credit(CreditTerms.builder().validFor(Length.ofDays(60)).build())
 *         .build();
 * }</pre>
 *
 * <p>In a programme's file the same offer reads
 *
 * <pre>{@code
 * - offer: welcome
 *   version: 1
 *   opens: 2026-01-01
 *   earn:
 *     window: { starts: ENROLMENT, length: P30D }
 *     pays: HIGHEST_REACHED
 *     resolves: AT_ONCE
 *     tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
 *   credit: { valid-for: P60D }
 * }</pre>
 *
 * <p>Promises of the whole package: every type is an immutable value and may be shared between
 * threads; nothing is null; terms that contradict themselves are refused when they are built, with
 * an {@link java.lang.IllegalArgumentException}. Times are half-open: from inclusive, until
 * exclusive. Amounts are a table per currency and are never converted.
 */
@NullMarked
package org.adcredit.rules.terms;

import org.jspecify.annotations.NullMarked;
