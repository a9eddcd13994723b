package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;

/**
 * What becomes of a spend event, found out before anything is changed: which credits pay, toward
 * which offers it counts, and why not toward the others. A user's rule that throws leaves the
 * ledger as it was.
 */
final class SpendPlan {
  private final Books books;
  private final Account account;
  private final Campaign campaign;
  private final SpendEvent event;

  private final List<Posted.Part> parts = new ArrayList<>();
  private final List<Holding> earning = new ArrayList<>();
  private final ImmutableSetMultimap<Holding, String> uncounted;
  private final ImmutableSet<String> gateCodes;
  private boolean unknown;
  private long cash;

  SpendPlan(
      CreditProgram program, Books books, Account account, Campaign campaign, SpendEvent event) {
    this.books = books;
    this.account = account;
    this.campaign = campaign;
    this.event = event;
    EligibilityRequest request = request(OfferPosition.none());
    Verdict gates = program.gatesVerdict(request);
    gateCodes =
        gates == Verdict.ELIGIBLE ? ImmutableSet.of() : codes(program.gatesFindings(request));
    unknown = gates == Verdict.UNKNOWN;
    cash = event.cost().micros();
    if (gates == Verdict.ELIGIBLE) {
      pay();
    }
    uncounted = earn(gates);
  }

  private EligibilityRequest request(OfferPosition position) {
    EligibilityRequest.Builder request =
        EligibilityRequest.builder()
            .account(account)
            .campaign(campaign)
            .at(event.deliveredAt())
            .asOf(event.recordedAt())
            .position(position);
    event.region().ifPresent(request::region);
    return request.build();
  }

  private static ImmutableSet<String> codes(Iterable<Finding> findings) {
    ImmutableSet.Builder<String> codes = ImmutableSet.builder();
    findings.forEach(finding -> codes.add(finding.code()));
    return codes.build();
  }

  private void pay() {
    Map<BoundOffer, Long> allowances = new HashMap<>();
    for (Credit credit : books.creditsInBurnOrder()) {
      if (cash == 0) {
        return;
      }
      if (credit.unused() == 0 || !credit.covers(event.deliveredAt())) {
        continue;
      }
      Holding holding = books.holding(credit.offer());
      BoundOffer offer = holding.offer();
      if (holding.isInvalidated()) {
        continue;
      }
      Long known = allowances.get(offer);
      long allowance = known == null ? allowance(holding) : known;
      long paid = Math.min(Math.min(cash, credit.unused()), allowance);
      if (paid > 0) {
        parts.add(new Posted.Part(offer, credit.number(), paid));
        cash -= paid;
      }
      allowances.put(offer, allowance - paid);
    }
  }

  /** The most that an offer's credits together pay of the event. */
  private long allowance(Holding holding) {
    BoundOffer offer = holding.offer();
    OfferPosition position =
        offer.payReadsLedger()
            ? new Positions(account, books).now(holding, event.recordedAt()).build()
            : holding.outline();
    Verdict verdict = offer.payBeyondGates().verdict(request(position));
    unknown |= verdict == Verdict.UNKNOWN;
    return verdict == Verdict.ELIGIBLE
        ? offer.terms().credit().share().of(event.cost().micros())
        : 0;
  }

  private ImmutableSetMultimap<Holding, String> earn(Verdict gates) {
    ImmutableSetMultimap.Builder<Holding, String> codes = ImmutableSetMultimap.builder();
    for (Holding holding : books.holdings().values()) {
      if (holding.isEarning()) {
        Set<String> against = against(holding, gates);
        if (against.isEmpty()) {
          earning.add(holding);
        }
        codes.putAll(holding, against);
      }
    }
    return codes.build();
  }

  private Set<String> against(Holding holding, Verdict gates) {
    BoundOffer offer = holding.offer();
    OfferPosition position =
        offer.earnReadsLedger()
            ? new Positions(account, books).now(holding, event.recordedAt()).build()
            : holding.outline();
    EligibilityRequest request = request(position);
    RuleChain beyondGates = offer.earnBeyondGates();
    Verdict own = beyondGates.verdict(request);
    unknown |= gates.and(own) == Verdict.UNKNOWN;
    Set<String> codes = new LinkedHashSet<>(gateCodes);
    if (own != Verdict.ELIGIBLE) {
      codes.addAll(codes(beyondGates.decide(request).findings()));
    }
    if (codes.isEmpty() && holding.isTooLate(event.deliveredAt(), event.recordedAt())) {
      codes.add("recorded-too-late");
    }
    return codes;
  }

  /** What credits pay, in the order in which they pay. */
  List<Posted.Part> parts() {
    return parts;
  }

  /** What is left to be charged. */
  long cash() {
    return cash;
  }

  /** The offers toward which it counts. */
  List<Holding> earning() {
    return earning;
  }

  /** Why it does not count toward the others that are held. */
  ImmutableSetMultimap<Holding, String> uncounted() {
    return uncounted;
  }

  /** Why the platform's gates refuse it. */
  ImmutableSet<String> gateCodes() {
    return gateCodes;
  }

  /** Whether an answer of UNKNOWN kept it out of something. */
  boolean isUnknown() {
    return unknown;
  }
}
