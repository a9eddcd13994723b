package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Campaign;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.terms.Tier;
import org.jspecify.annotations.Nullable;

/** Posts spend, which credits pay and which earns, and its corrections, which unwind both. */
final class SpendPosting {
  private final LedgerState state;

  SpendPosting(LedgerState state) {
    this.state = state;
  }

  @Nullable Rejection post(Books ahead, SpendEvent event) {
    Campaign campaign = state.campaign(event.campaign());
    if (campaign == null) {
      return Rejections.unknownCampaign(event, event.campaign());
    }
    if (!event.cost().currency().equals(state.account().currency())) {
      return Rejections.currencyMismatch(event, mismatch(event.cost()));
    }
    SpendPlan plan = new SpendPlan(state.program(), ahead, state.account(), campaign, event);
    long cost = event.cost().micros();
    plan.earning()
        .forEach(holding -> holding.payout().checkFits(Math.addExact(holding.qualifying(), cost)));
    state.tallies().record(cost);
    ImmutableSet<BoundOffer> counted =
        plan.earning().stream().map(Holding::offer).collect(ImmutableSet.toImmutableSet());
    state.accept(ahead, new Posted.Spend(event, counted, plan.cash(), plan.parts()));
    ahead.delivered(event.deliveredAt());
    if (plan.isUnknown()) {
      ahead.unknownKeptOut();
    }
    for (Posted.Part part : plan.parts()) {
      credit(part).use(part.micros());
      allocate(event, event, part, part.micros());
    }
    state.tallies().spent(event.campaign(), cost - plan.cash(), plan.cash());
    plan.gateCodes()
        .forEach(code -> exclude(Question.DELIVER, code, event, Optional.empty(), cost));
    plan.uncounted()
        .forEach(
            (holding, code) ->
                exclude(Question.EARN, code, event, Optional.of(holding.offer().id()), cost));
    for (Holding holding : plan.earning()) {
      earn(holding, event, plan.cash());
    }
    return null;
  }

  private CurrencyMismatchException mismatch(Money amount) {
    return new CurrencyMismatchException(state.account().currency(), amount.currency());
  }

  private Credit credit(Posted.Part part) {
    return state.books().holding(part.offer().id()).credits().get(part.credit());
  }

  private void allocate(JournalEntry entry, SpendEvent event, Posted.Part part, long micros) {
    state
        .allocations()
        .add(
            new Allocation(
                entry.id(),
                event.id(),
                event.campaign(),
                part.offer().id(),
                part.credit(),
                state.money(micros),
                BurnOrder.BURN_ORDER_1));
  }

  private void exclude(
      Question question, String code, SpendEvent event, Optional<OfferId> offer, long micros) {
    state.tallies().exclude(new Tallies.Reason(question, code, event.campaign(), offer), micros, 1);
  }

  private void earn(Holding holding, SpendEvent event, long cash) {
    OfferId offer = holding.offer().id();
    long cost = event.cost().micros();
    boolean creditFundedCounts = countsCreditFunded(holding.offer());
    if (!creditFundedCounts && cash < cost) {
      exclude(Question.EARN, "credit-funded", event, Optional.of(offer), cost - cash);
    }
    int reachedBefore = holding.payout().tiersReached(holding.qualifying());
    holding.count(creditFundedCounts ? cost : cash, event.deliveredAt());
    int reached = holding.payout().tiersReached(holding.qualifying());
    for (int i = reachedBefore; i < reached; i++) {
      Tier tier = holding.payout().tier(i);
      state
          .tiersReached()
          .add(
              new TierReached(
                  offer,
                  tier.spend(),
                  event.id(),
                  event.recordedAt(),
                  state.money(holding.qualifying())));
    }
    settle(holding, event.recordedAt());
  }

  private static boolean countsCreditFunded(BoundOffer offer) {
    return offer.terms().earning().orElseThrow().creditFundedCounts();
  }

  private void settle(Holding holding, Instant at) {
    int credits = holding.credits().asList().size();
    holding.settle(at);
    if (holding.credits().asList().size() > credits) {
      state.books().sortCredits();
    }
  }

  @Nullable Rejection post(Books ahead, SpendCorrection correction) {
    if (!(state.posted().get(correction.event()) instanceof Posted.Spend spend)) {
      return Rejections.unknownEntry(correction, correction.event());
    }
    if (!correction.amount().currency().equals(state.account().currency())) {
      return Rejections.currencyMismatch(correction, mismatch(correction.amount()));
    }
    long amount = correction.amount().micros();
    if (amount > spend.left()) {
      return Rejections.correctionExceedsCost(correction, state.money(spend.left()));
    }
    state.accept(ahead, new Posted.Plain(correction));
    long cash = spend.returnCash(amount);
    for (long left = amount - cash; left > 0; ) {
      Posted.Part part = spend.returnLast(left);
      left -= part.micros();
      credit(part)
          .giveBack(part.micros(), state.books().holding(part.offer().id()).isInvalidated());
      allocate(correction, spend.entry(), part, -part.micros());
    }
    state.tallies().spent(spend.entry().campaign(), cash - amount, -cash);
    for (BoundOffer offer : spend.counted()) {
      Holding holding = state.books().holding(offer.id());
      if (holding.isOpen()) {
        holding.discount(countsCreditFunded(offer) ? amount : cash);
        settle(holding, correction.recordedAt());
      }
    }
    return null;
  }
}
