// SPDX-License-Identifier: Apache-2.0
/**
 * The facts of advertising credit: what things are, and nothing about what is allowed.
 *
 * <p>Read first {@link Money}, which never rounds, and what names things: the codes {@link Region},
 * {@link Industry} and {@link Objective}, and ids such as {@link AccountId}. Then time: an {@link
 * Interval} may be open at either end, and an {@link Occurrence} is of something that happened,
 * never happened, or is not known. Of these are made the two facts that every question is about, an
 * {@link Account} with its {@linkplain IndustryApproval approvals} and a {@link Campaign}. Last
 * comes what happens to an account, its {@linkplain JournalEntry journal}: {@link Enrolment}, {@link
 * SpendEvent}, {@link SpendCorrection}, {@link Settlement}, {@link CreditAssignment} and {@link
 * Invalidation}.
 *
 * <pre>{@code
 * Account account =
 *     Account.builder()
 *         .id(AccountId.of("a1"))
 *         .billingRegion(Region.of("US"))
 *         .currency(Money.parseCurrency("USD"))
 *         .zone(ZoneId.of("America/New_York"))
 *         .industry(Industry.of("RETAIL"))
 *         .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
 *         .history(Occurrence.never()) // left out, it would be unknown
 *         .build();
 * Campaign campaign =
 *     Campaign.builder()
 *         .id(CampaignId.of("c1"))
 *         .objective(Objective.of("LEAD_GENERATION"))
 *         .addRegions(Region.of("US"), Region.of("CA"))
 *         .build();
 * SpendEvent event =
 *     SpendEvent.builder()
 *         .id(EntryId.of("e1"))
 *         .campaign(campaign.id())
 *         .deliveredAt(Instant.parse("2026-03-02T12:00:00Z")) // and recorded then
 *         .cost(Money.parse("USD 12.50"))
 *         .putResult("leads", BigDecimal.ZERO)
 *         .build();
 * }</pre>
 *
 * <p>What these facts come to, and whether they may be, is for the module {@code
 * org.adcredit.rules}.
 *
 * <p>Builders have a method for each attribute, by its name. What holds several is given whole
 * ({@code regions(…)}, in place of what was there) or bit by bit ({@code addRegion}, {@code
 * putResult}); what may be missing takes the value, or an Optional of it. {@code from} starts with
 * what another value says, and adds to what holds several. {@code build} refuses a value that lacks
 * a required attribute with an {@link java.lang.IllegalStateException} that names it.
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
