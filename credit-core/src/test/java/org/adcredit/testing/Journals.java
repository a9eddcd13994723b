// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;

/**
 * Generators of whole journals, whose entries speak of each other.
 *
 * <p>A journal is a list of entries in no particular order of time, as a host might hand them over:
 * mostly spend, some of it recorded days late; corrections of earlier events, some of more than
 * there is left to correct; settlements of events and of periods; enrolments, assignments and
 * invalidations; entries that come again as they were, with other results, or with other content;
 * and seldom something unknown: a campaign, an offer, an event, a currency. So every entry may be
 * accepted, ignored or rejected.
 *
 * <p>A journal shrinks to few entries early in the period. Ids tell the kind and the place in the
 * list: {@code n1} an enrolment, {@code e2} spend, {@code k3} a correction, {@code s4} a
 * settlement, {@code a5} an assignment, {@code i6} an invalidation.
 */
public final class Journals {
  private static final Instant START = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant END = Instant.parse("2026-06-01T04:00:00Z");

  private Journals() {}

  /**
   * {@return up to thirty entries of an account in a currency, delivered in March to May 2026 on
   * New York's calendar, where the sample account of {@link Facts} was created as March began}
   *
   * @param currency of nearly every amount: now and then another, which a ledger rejects
   * @param campaigns the account's; now and then an entry names another
   * @param offers the programme's; now and then an entry names another
   */
  public static Arbitrary<ImmutableList<JournalEntry>> journals(
      Currency currency, Collection<Campaign> campaigns, Collection<OfferId> offers) {
    return journals(currency, campaigns, offers, START, END);
  }

  /**
   * {@return up to thirty entries of an account in a currency, whose own instants lie from one
   * instant inclusive until another exclusive; what is recorded late may be recorded after it}
   *
   * @param currency of nearly every amount: now and then another, which a ledger rejects
   * @param campaigns the account's; now and then an entry names another
   * @param offers the programme's; now and then an entry names another
   * @param from the first instant of the period
   * @param until the first after it
   * @throws IllegalArgumentException unless the second instant is after the first
   */
  public static Arbitrary<ImmutableList<JournalEntry>> journals(
      Currency currency,
      Collection<Campaign> campaigns,
      Collection<OfferId> offers,
      Instant from,
      Instant until) {
    checkArgument(from.isBefore(until), "a journal must end after it begins: %s/%s", from, until);
    return new Steps(currency, campaigns, offers, from, until)
        .any()
        .list()
        .ofMaxSize(30)
        .withSizeDistribution(RandomDistribution.uniform())
        .edgeCases(EdgeCases.Config::none)
        .map(Journals::written);
  }

  private static ImmutableList<JournalEntry> written(List<Steps.Step<?>> steps) {
    List<JournalEntry> journal = new ArrayList<>();
    steps.forEach(step -> journal.add(step.after(journal)));
    return ImmutableList.copyOf(journal);
  }
}
