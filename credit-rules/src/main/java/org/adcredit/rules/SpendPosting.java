// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.BitSet;
import java.util.List;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/** Posts spend, which credits pay and which earns, and its corrections, which unwind both. */
final class SpendPosting {
  private final LedgerState state;
  private final Counting counting;
  private final SpendPlan plan;

  SpendPosting(LedgerState state, Counting counting) {
    this.state = state;
    this.counting = counting;
    this.plan = new SpendPlan(state.account(), state.program().boundOffers().size());
  }

  @Nullable Rejection post(Books ahead, SpendEvent event) {
    CampaignBook campaign = state.campaign(event.campaign());
    if (campaign == null) {
      return Rejections.unknownCampaign(event, event.campaign());
    }
    if (!event.cost().currency().equals(state.account().currency())) {
      return Rejections.currencyMismatch(event, mismatch(event.cost()));
    }
    CampaignAnswers answers = state.answers(campaign, event);
    plan.make(ahead, answers, event);
    long cost = event.cost().micros();
    List<Holding> earning = plan.earning();
    for (int i = 0; i < earning.size(); i++) {
      Holding holding = earning.get(i);
      holding.payout().checkFits(Math.addExact(holding.qualifying(), cost));
    }
    state.tallies().record(cost);
    int place = state.accept(ahead, event, campaign);
    state.journal().setCounted(place, state.offerSets().number(plan.counted()));
    ahead.delivered(event.deliveredAt());
    if (plan.isUnknown()) {
      ahead.unknownKeptOut();
    }
    usePayers(place);
    campaign.spent(state.tallies(), cost - plan.cash(), plan.cash());
    plan.refused().add(state.tallies(), cost);
    List<Exclusions> against = plan.against();
    for (int i = 0; i < against.size(); i++) {
      against.get(i).add(state.tallies(), cost);
    }
    boolean isWaiting = false;
    for (int i = 0; i < earning.size(); i++) {
      Holding holding = earning.get(i);
      begin(holding, event);
      if (holding.offer().countsSettled()) {
        answers.notSettled(holding.offer()).add(state.tallies(), cost);
        isWaiting = true;
      } else {
        earn(holding, answers, event, plan.cash());
      }
    }
    if (isWaiting) {
      state.unsettled().add(place, event);
    }
    return null;
  }

  private CurrencyMismatchException mismatch(Money amount) {
    return new CurrencyMismatchException(state.account().currency(), amount.currency());
  }

  private void usePayers(int event) {
    List<Credit> payers = plan.payers();
    if (!payers.isEmpty()) {
      state.journal().setFirstAllocation(event, state.allocations().size());
    }
    for (int i = 0; i < payers.size(); i++) {
      Credit credit = payers.get(i);
      credit.use(plan.paid(i));
      state
          .allocations()
          .add(event, event, credit.place(), credit.number(), plan.paid(i), BurnOrder.BURN_ORDER_1);
    }
  }

  /** The first spend that may earn starts a window that waits for it. */
  private void begin(Holding holding, SpendEvent event) {
    if (holding.windowStart().isEmpty()) {
      holding.startWindow(event.deliveredAt());
      state.books().dueChanged();
    }
  }

  private void earn(Holding holding, CampaignAnswers answers, SpendEvent event, long cash) {
    long cost = event.cost().micros();
    counting.count(
        holding,
        answers,
        event,
        cost - cash,
        holding.offer().countsCreditFunded() ? cost : cash,
        event.recordedAt());
    if (!holding.isAwarded()) {
      counting.award(holding, event.recordedAt());
    }
  }

  @Nullable Rejection post(Books ahead, SpendCorrection correction) {
    Rejection rejection = state.checkIsSpend(correction, correction.event());
    if (rejection != null) {
      return rejection;
    }
    int event = state.journal().find(correction.event());
    if (!correction.amount().currency().equals(state.account().currency())) {
      return Rejections.currencyMismatch(correction, mismatch(correction.amount()));
    }
    SpendEvent spend = state.journal().spend(event);
    long amount = correction.amount().micros();
    long corrected = state.journal().corrected(event);
    long left = spend.cost().micros() - corrected;
    if (amount > left) {
      return Rejections.correctionExceedsCost(correction, state.money(left));
    }
    int place = state.accept(ahead, correction);
    int first = state.journal().firstAllocation(event);
    long paidInCash = spend.cost().micros() - state.allocations().paid(first);
    long cash = Math.min(amount, Math.max(0, paidInCash - corrected));
    giveBack(place, event, Math.max(0, corrected - paidInCash), amount - cash);
    state.tallies().campaign(spend.campaign()).add(cash - amount, -cash);
    boolean isWaiting = state.unsettled().contains(event, spend);
    BitSet counted = state.offerSets().get(state.journal().counted(event));
    for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
      Holding holding = state.books().holding(i);
      if (holding.isOpen() && !(isWaiting && holding.offer().countsSettled())) {
        holding.discount(holding.offer().countsCreditFunded() ? amount : cash);
        counting.award(holding, correction.recordedAt());
      }
    }
    return null;
  }

  /**
   * Gives back to the credits that paid an event, the last one first.
   *
   * @param before what was given back to them before
   * @param micros what is given back now
   */
  private void giveBack(int correction, int event, long before, long micros) {
    Allocations allocations = state.allocations();
    int first = state.journal().firstAllocation(event);
    long given = before;
    long left = micros;
    for (int i = first + allocations.count(first) - 1; left > 0; i--) {
      long givenOfThis = Math.min(given, allocations.micros(i));
      given -= givenOfThis;
      long back = Math.min(left, allocations.micros(i) - givenOfThis);
      left -= back;
      if (back > 0) {
        Holding holding = state.books().holding(allocations.offer(i));
        holding.credits().get(allocations.credit(i)).giveBack(back, holding.isInvalidated());
        allocations.add(
            correction,
            event,
            allocations.offer(i),
            allocations.credit(i),
            -back,
            allocations.order(i));
      }
    }
  }
}
