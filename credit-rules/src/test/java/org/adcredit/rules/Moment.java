// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.adcredit.core.Campaign;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.testing.Times;

/** A ledger that knows what is recorded by an instant, and that or a later instant to ask about. */
record Moment(
    Case known, Instant asOf, Ledger ledger, Instant at, OfferId offer, Campaign campaign) {
  private static final Set<OfferStatus> ALIVE =
      Set.of(OfferStatus.EARNING, OfferStatus.FULFILLED, OfferStatus.GRANTED);

  /** The same ledger, to be changed. */
  Ledger copy() {
    return known.program().resume(known.account(), known.campaigns(), ledger.save());
  }

  /** Spend of the campaign, at the instant. */
  SpendEvent spend(Money cost) {
    return SpendEvent.builder()
        .id(EntryId.of("probe"))
        .campaign(campaign.id())
        .deliveredAt(at)
        .cost(cost)
        .build();
  }

  /** A hundred units of it. */
  SpendEvent spend() {
    return spend(Money.ofMicros(100 * Money.MICROS_PER_UNIT, known.account().currency()));
  }

  /** The answers to the six questions. */
  ImmutableList<Decision> decisions(Instant instant) {
    return ImmutableList.of(
        ledger.enrolment(offer, instant),
        ledger.award(offer, instant),
        ledger.earning(offer, campaign.id(), instant),
        ledger.coverage(offer, campaign.id(), instant),
        known.program().delivery(known.account(), campaign, instant),
        known.program().scope(offer, known.account(), campaign, instant));
  }

  static Arbitrary<Moment> moments() {
    return Combinators.combine(
            Cases.cases(), Cases.instants(), Times.delays(), Arbitraries.integers().between(0, 23))
        .as(
            (known, asOf, delay, choice) -> {
              Ledger ledger = known.replay(asOf);
              List<OfferId> offers = toAskAbout(ledger.statement(asOf), choice % 4 > 0);
              return new Moment(
                  known,
                  asOf,
                  ledger,
                  asOf.plus(delay),
                  offers.get(choice % offers.size()),
                  known.campaigns().get(choice % known.campaigns().size()));
            });
  }

  /** The offers that are open, if there are any and they are wanted; or else all of them. */
  private static List<OfferId> toAskAbout(Statement statement, boolean open) {
    List<OfferId> live =
        statement.offers().stream()
            .filter(offer -> ALIVE.contains(offer.status()))
            .map(OfferStatement::offer)
            .toList();
    return open && !live.isEmpty()
        ? live
        : statement.offers().stream().map(OfferStatement::offer).toList();
  }
}
