// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Verdict;

/**
 * What becomes of a spend event, found out before anything is changed: which credits pay, toward
 * which offers it counts, and why not toward the others. A user's rule that throws leaves the
 * ledger as it was.
 *
 * <p>A ledger has one plan, made anew for each event in the same room, so that an event leaves
 * nothing behind for the garbage collector.
 */
final class SpendPlan {
  private static final long UNKNOWN = -1;

  private final Account account;

  private final List<Credit> payers = new ArrayList<>();
  private final List<Holding> earning = new ArrayList<>();
  private final List<Exclusions> against = new ArrayList<>();
  private final BitSet counted = new BitSet();

  /** What each payer pays. */
  private long[] paid = new long[4];

  /** The most that the credits of each offer may still pay together, by the offers' places. */
  private final long[] allowances;

  private Exclusions refused = Exclusions.NONE;
  private boolean unknown;
  private long cash;

  SpendPlan(Account account, int offers) {
    this.account = account;
    this.allowances = new long[offers];
  }

  /** Makes the plan for an event. */
  void make(Books books, CampaignAnswers answers, SpendEvent event) {
    payers.clear();
    earning.clear();
    against.clear();
    counted.clear();
    cash = event.cost().micros();
    Answer gates = answers.kind().gates(event);
    refused = answers.refused(gates);
    unknown = gates.verdict() == Verdict.UNKNOWN;
    if (gates.isEligible()) {
      pay(books, answers, event);
    }
    for (int place = 0; place < allowances.length; place++) {
      Holding holding = books.holding(place);
      if (holding.isEarning()) {
        earn(books, holding, answers, gates, event);
      }
    }
  }

  private void pay(Books books, CampaignAnswers answers, SpendEvent event) {
    ImmutableList<Credit> credits = books.creditsInBurnOrder();
    if (!credits.isEmpty()) {
      Arrays.fill(allowances, UNKNOWN);
    }
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      if (cash == 0) {
        return;
      }
      if (credit.unused() == 0 || !credit.covers(event.deliveredAt())) {
        continue;
      }
      Holding holding = books.holding(credit.place());
      if (holding.isInvalidated()) {
        continue;
      }
      if (allowances[credit.place()] == UNKNOWN) {
        allowances[credit.place()] = allowance(books, holding, answers, event);
      }
      long micros = Math.min(Math.min(cash, credit.unused()), allowances[credit.place()]);
      if (micros > 0) {
        if (payers.size() == paid.length) {
          paid = Arrays.copyOf(paid, 2 * paid.length);
        }
        paid[payers.size()] = micros;
        payers.add(credit);
        cash -= micros;
        allowances[credit.place()] -= micros;
      }
    }
  }

  /** The most that an offer's credits together pay of the event. */
  private long allowance(Books books, Holding holding, CampaignAnswers answers, SpendEvent event) {
    BoundOffer offer = holding.offer();
    Answer answer =
        answers
            .kind()
            .paying(offer, event, position(books, holding, offer.payReadsLedger(), event));
    unknown |= answer.verdict() == Verdict.UNKNOWN;
    return answer.isEligible() ? offer.terms().credit().share().shareOf(event.cost().micros()) : 0;
  }

  private OfferPosition position(
      Books books, Holding holding, boolean readsLedger, SpendEvent event) {
    return readsLedger
        ? new Positions(account, books).now(holding, event.recordedAt()).build()
        : holding.outline();
  }

  private void earn(
      Books books, Holding holding, CampaignAnswers answers, Answer gates, SpendEvent event) {
    BoundOffer offer = holding.offer();
    Answer own =
        answers
            .kind()
            .earning(offer, event, position(books, holding, offer.earnReadsLedger(), event));
    unknown |= gates.verdict().and(own.verdict()) == Verdict.UNKNOWN;
    if (!gates.isEligible() || !own.isEligible()) {
      against.add(answers.against(offer, gates, own));
    } else if (holding.isTooLate(event.deliveredAt(), event.recordedAt())) {
      against.add(answers.tooLate(offer));
    } else {
      earning.add(holding);
      counted.set(offer.place());
    }
  }

  /** The credits that pay, in the order in which they do. */
  List<Credit> payers() {
    return payers;
  }

  /** What a payer pays, by its place among them. */
  long paid(int payer) {
    return paid[payer];
  }

  /** What is left to be charged. */
  long cash() {
    return cash;
  }

  /** The offers toward which it counts. */
  List<Holding> earning() {
    return earning;
  }

  /** The same, as a set of their places. */
  BitSet counted() {
    return counted;
  }

  /** Why it does not count toward the others that are held. */
  List<Exclusions> against() {
    return against;
  }

  /** Why the platform's gates refuse it. */
  Exclusions refused() {
    return refused;
  }

  /** Whether an answer of UNKNOWN kept it out of something. */
  boolean isUnknown() {
    return unknown;
  }
}
