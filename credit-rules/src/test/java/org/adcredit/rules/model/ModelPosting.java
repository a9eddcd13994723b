// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adcredit.core.Campaign;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Basis;

/** What an entry does that can be used: first credit pays, then the rest earns. */
final class ModelPosting {
  private final Model model;

  ModelPosting(Model model) {
    this.model = model;
  }

  void post(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      enrol(enrolment);
    } else if (entry instanceof CreditAssignment assignment) {
      model
          .offer(assignment.offer())
          .orElseThrow()
          .assignedFrom
          .merge(assignment.campaign(), assignment.from(), ModelOffer::earlier);
    } else if (entry instanceof SpendEvent event) {
      spend(event);
    } else if (entry instanceof SpendCorrection correction) {
      correct(correction);
    } else if (entry instanceof Settlement settlement) {
      settle(settlement);
    } else if (entry instanceof Invalidation invalidation) {
      model.offer(invalidation.offer()).orElseThrow().invalidate(invalidation.recordedAt());
    }
  }

  private void enrol(Enrolment entry) {
    ModelOffer offer = model.offer(entry.offer()).orElseThrow();
    offer.tried = true;
    Set<String> codes = model.answers(offer).enrol(entry.at(), entry.recordedAt());
    model.somethingUnknown |= ModelGates.verdict(codes).equals("UNKNOWN");
    if (codes.isEmpty()) {
      offer.enrolledAt = Optional.of(entry.at());
      offer.chosenTier = entry.tier().stream().boxed().findFirst();
      if (!offer.earns()) {
        BigDecimal amount =
            Optional.ofNullable(offer.terms.upfront().get(model.account.currency()))
                .orElseThrow()
                .amount();
        offer.issue(new ModelProgress.Due(Optional.empty(), amount), amount, entry.at());
      }
    }
  }

  private void spend(SpendEvent event) {
    Campaign campaign = model.campaign(event.campaign()).orElseThrow();
    ImmutableSet<Region> regions = event.region().map(ImmutableSet::of).orElse(campaign.regions());
    ModelSpend posted = new ModelSpend(event);
    Set<String> gates = model.deliver(campaign, regions, event.deliveredAt());
    for (String code : gates) {
      exclude("DELIVER", code, event, Optional.empty(), posted.cost());
    }
    model.somethingUnknown |= ModelGates.verdict(gates).equals("UNKNOWN");
    for (ModelCredit credit : payers(campaign, regions, event.deliveredAt())) {
      pay(posted, credit);
    }
    posted.creditAtFirst = posted.byCredit();
    List<ModelOffer> earning = new ArrayList<>();
    for (ModelOffer offer : model.offers) {
      if (offer.isHeld() && offer.earns() && earns(posted, offer, campaign, regions)) {
        earning.add(offer);
      }
    }
    Map<ModelOffer, BigDecimal> before = new HashMap<>();
    earning.forEach(offer -> before.put(offer, offer.progress.qualifying()));
    model.spend.add(posted);
    for (ModelOffer offer : earning) {
      noteTiers(offer, before.getOrDefault(offer, BigDecimal.ZERO), event, event.recordedAt());
      offer.progress.compare(event.recordedAt(), false);
    }
  }

  private void noteTiers(ModelOffer offer, BigDecimal before, SpendEvent event, Instant at) {
    offer.progress.tiers().stream()
        .filter(offer.progress::isReached)
        .filter(tier -> tier.spend().amount().compareTo(before) > 0)
        .forEach(
            tier ->
                model.reached.add(
                    new Model.Reached(
                        offer.terms.id(),
                        tier.spend().amount(),
                        event,
                        at,
                        offer.progress.qualifying())));
  }

  private List<ModelCredit> payers(Campaign campaign, ImmutableSet<Region> regions, Instant at) {
    return model.offers.stream()
        .filter(offer -> offer.invalidatedAt.isEmpty())
        .filter(offer -> model.answers(offer).scope(campaign, regions, at).isEmpty())
        .filter(offer -> offer.isAssigned(campaign.id(), at))
        .flatMap(offer -> offer.credits.stream())
        .filter(credit -> credit.isValidFor(at))
        .sorted(ModelCredit.BURN_ORDER)
        .toList();
  }

  private void pay(ModelSpend posted, ModelCredit credit) {
    BigDecimal share = new BigDecimal(credit.offer.credit().share().toString());
    BigDecimal most =
        posted.cost().multiply(share).movePointLeft(2).setScale(6, RoundingMode.FLOOR);
    BigDecimal amount =
        Stream.of(posted.cash, credit.left(), most.subtract(posted.paidBy(credit.offer.id())))
            .min(BigDecimal::compareTo)
            .orElseThrow();
    if (amount.signum() > 0) {
      credit.used = credit.used.add(amount);
      posted.cash = posted.cash.subtract(amount);
      posted.parts.add(new ModelSpend.Part(credit, amount));
      model.movements.add(new Model.Movement(posted.event.id(), posted.event, credit, amount));
    }
  }

  /** Whether an event earns toward an offer that is held; if not, it is listed. */
  private boolean earns(
      ModelSpend posted, ModelOffer offer, Campaign campaign, ImmutableSet<Region> regions) {
    SpendEvent event = posted.event;
    Optional<OfferId> id = Optional.of(offer.terms.id());
    Set<String> codes = model.answers(offer).earn(campaign, regions, event.deliveredAt());
    model.somethingUnknown |= ModelGates.verdict(codes).equals("UNKNOWN");
    if (codes.isEmpty()
        && offer.closeWithSpendAt(event.deliveredAt()).stream()
            .anyMatch(close -> event.recordedAt().compareTo(close) >= 0)) {
      codes.add("recorded-too-late");
    }
    codes.forEach(code -> exclude("EARN", code, event, id, posted.cost()));
    if (!codes.isEmpty()) {
      return false;
    }
    if (offer.firstSpendAt.isEmpty()) {
      offer.firstSpendAt = Optional.of(event.deliveredAt());
    }
    if (offer.earning().basis() == Basis.SETTLED) {
      posted.earnsOnceSettledFor.add(offer.terms.id());
      exclude("EARN", "not-settled", event, id, posted.cost());
      return false;
    }
    posted.earnsFor.add(offer.terms.id());
    excludeCreditFunded(offer, event, posted.byCredit());
    return true;
  }

  private void excludeCreditFunded(ModelOffer offer, SpendEvent event, BigDecimal byCredit) {
    if (byCredit.signum() > 0 && !offer.earning().creditFundedCounts()) {
      exclude("EARN", "credit-funded", event, Optional.of(offer.terms.id()), byCredit);
    }
  }

  /** What waited earns now, one event after the other; then what is due is looked at. */
  private void settle(Settlement entry) {
    List<ModelOffer> earned = new ArrayList<>();
    for (ModelSpend posted : model.spend) {
      boolean isOfThis =
          entry.event().isPresent()
              ? entry.event().get().equals(posted.event.id())
              : entry.period().orElseThrow().contains(posted.event.deliveredAt());
      if (isOfThis) {
        for (ModelOffer offer : model.offers) {
          if (posted.earnsOnceSettledFor.remove(offer.terms.id())
              && earnsNow(posted, offer, entry.recordedAt())) {
            earned.add(offer);
          }
        }
      }
    }
    for (ModelOffer offer : model.offers) {
      if (earned.contains(offer)) {
        offer.progress.compare(entry.recordedAt(), false);
      }
    }
  }

  private boolean earnsNow(ModelSpend posted, ModelOffer offer, Instant recordedAt) {
    Optional<OfferId> id = Optional.of(offer.terms.id());
    model.excluded.remove(
        new Model.Excluded("EARN", "not-settled", posted.event.campaign(), id, posted.cost()));
    if (!offer.isOpen(recordedAt)) {
      String code = offer.invalidatedAt.isPresent() ? "offer-invalidated" : "recorded-too-late";
      exclude("EARN", code, posted.event, id, posted.cost());
      return false;
    }
    BigDecimal before = offer.progress.qualifying();
    posted.earnsFor.add(offer.terms.id());
    excludeCreditFunded(offer, posted.event, posted.creditAtFirst);
    noteTiers(offer, before, posted.event, recordedAt);
    return true;
  }

  private void exclude(
      String question, String code, SpendEvent event, Optional<OfferId> offer, BigDecimal amount) {
    model.excluded.add(new Model.Excluded(question, code, event.campaign(), offer, amount));
  }

  /** Cash first, then the credit that paid last, and so on. */
  private void correct(SpendCorrection entry) {
    ModelSpend posted = model.spend(entry.event()).orElseThrow();
    BigDecimal rest = entry.amount().amount();
    posted.corrected = posted.corrected.add(rest);
    BigDecimal cash = rest.min(posted.cash);
    posted.cash = posted.cash.subtract(cash);
    rest = rest.subtract(cash);
    for (int i = posted.parts.size() - 1; i >= 0; i--) {
      ModelSpend.Part part = posted.parts.get(i);
      BigDecimal back = rest.min(part.amount);
      if (back.signum() > 0) {
        part.amount = part.amount.subtract(back);
        part.credit.used = part.credit.used.subtract(back);
        if (model.offer(part.credit.offer.id()).orElseThrow().invalidatedAt.isPresent()) {
          part.credit.revoked = part.credit.revoked.add(back);
        }
        rest = rest.subtract(back);
        model.movements.add(
            new Model.Movement(entry.id(), posted.event, part.credit, back.negate()));
      }
    }
    for (ModelOffer offer : model.offers) {
      if (posted.earnsFor.contains(offer.terms.id()) && offer.isOpen(entry.recordedAt())) {
        offer.progress.compare(entry.recordedAt(), false);
      }
    }
  }
}
