// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Tier;

/** Reads a statement off the books of a ledger, carried forward to the instant of the statement. */
final class StatementMaker {
  private final Account account;
  private final Currency currency;
  private final Books books;
  private final Instant asOf;

  private StatementMaker(Account account, Books books, Instant asOf) {
    this.account = account;
    this.currency = account.currency();
    this.books = books;
    this.asOf = asOf;
  }

  /** The statement of a ledger whose books have been carried forward to the instant. */
  static Statement make(LedgerState state, Books then, Instant asOf) {
    return new StatementMaker(state.account(), then, asOf).make(state);
  }

  private Statement make(LedgerState state) {
    Past past = state.past();
    ImmutableList<BoundOffer> offers = state.program().boundOffers();
    Statement.Builder statement =
        Statement.builder()
            .account(account.id())
            .asOf(asOf)
            .currency(currency)
            .provisional(isProvisional())
            .nextChangeAt(unlessNever(books.nextChangeAfter(asOf)))
            .totals(state.tallies().total().totals(currency))
            .campaigns(campaigns(state.tallies()))
            .excluded(state.tallies().exclusions(currency))
            .allocationList(() -> past.allocations(offers))
            .tierLog(state.tiersReached().copy())
            .contributionList(() -> past.contributions(books.holdings()));
    for (Holding holding : books.holdings()) {
      statement.addOffers(offer(holding));
      holding
          .credits()
          .asList()
          .forEach(credit -> statement.addCredits(credit.balance(currency, asOf)));
    }
    for (Rejection rejection : books.rejections().asList()) {
      if (!rejection.recordedAt().isAfter(asOf)) {
        statement.addRejected(rejection);
      }
    }
    return statement.build();
  }

  private boolean isProvisional() {
    return books.hasUnknownKeptOut() || books.holdings().stream().anyMatch(Holding::isOpen);
  }

  private ImmutableSortedMap<CampaignId, Totals> campaigns(Tallies tallies) {
    ImmutableSortedMap.Builder<CampaignId, Totals> campaigns =
        new ImmutableSortedMap.Builder<>(Ordering.natural());
    tallies.campaigns().forEach((campaign, sums) -> campaigns.put(campaign, sums.totals(currency)));
    return campaigns.buildOrThrow();
  }

  private OfferStatement offer(Holding holding) {
    OfferStatement.Builder offer =
        OfferStatement.builder()
            .offer(holding.offer().id())
            .status(holding.status(asOf))
            .enrolledAt(holding.enrolledAt())
            .refusals(holding.refusals().asList());
    if (!holding.isEarning()) {
      return offer.build();
    }
    if (holding.windowStart().isPresent() && !holding.windowStart().get().isAfter(asOf)) {
      offer.windowStart(holding.windowStart()).windowEnd(holding.windowEnd());
    }
    if (holding.isOpen() || holding.isClosed()) {
      offer.closesAt(unlessNever(holding.closesAt()));
    }
    offer.qualifying(money(holding.qualifying()));
    if (!holding.payout().isPercentage()) {
      offer.reached(money(holding.payout().reached(holding.qualifying())));
    }
    offer.next(holding.next().map(tier -> next(tier, holding.qualifying())));
    return offer.build();
  }

  private NextTier next(Tier tier, long qualifying) {
    return new NextTier(tier.spend(), tier.credit(), tier.spend().minus(money(qualifying)));
  }

  private Money money(long micros) {
    return Money.ofMicros(micros, currency);
  }

  private static Optional<Instant> unlessNever(Instant instant) {
    return instant.equals(Instant.MAX) ? Optional.empty() : Optional.of(instant);
  }
}
