// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.Standing;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Within;

/** The codes with which the questions of one offer are answered; none is a yes. */
final class ModelAnswers {
  private final Model model;
  private final ModelOffer offer;

  ModelAnswers(Model model, ModelOffer offer) {
    this.model = model;
    this.offer = offer;
  }

  // ---- ENROL

  /** Dates are judged at an instant; groups as the ledger stands now. */
  Set<String> enrol(Instant at, Instant now) {
    Offer terms = offer.terms;
    EnrolmentTerms enrolment = terms.enrolment();
    Account account = model.account;
    Set<String> codes = new TreeSet<>();
    if (at.compareTo(terms.opensAt()) < 0) {
      codes.add("offer-not-open-yet");
    }
    if (terms.closesAt().stream().anyMatch(close -> at.compareTo(close) >= 0)) {
      codes.add("offer-closed");
    }
    if (!ModelGates.within(enrolment.regions(), Set.of(account.billingRegion()))) {
      codes.add("billing-region-not-eligible");
    }
    if (!hasRowForCurrency()) {
      codes.add("currency-not-offered");
    }
    if (!ModelGates.within(enrolment.channels(), Set.of(account.signupChannel()))) {
      codes.add("signup-channel-not-eligible");
    }
    if (account.standing() == Standing.PAYMENT_FAILED) {
      codes.add("payment-failed");
    }
    if (account.standing() == Standing.SUSPENDED) {
      codes.add("account-suspended");
    }
    enrolment.newAdvertiser().ifPresent(terms2 -> newAdvertiser(terms2, at, codes));
    boolean byAccount = account.redeemed().contains(terms.id());
    boolean byAdvertiser = byAccount || account.redeemedByAdvertiser().contains(terms.id());
    if ((enrolment.oncePer().contains(OncePer.ACCOUNT) && byAccount)
        || (enrolment.oncePer().contains(OncePer.ADVERTISER) && byAdvertiser)) {
      codes.add("already-redeemed");
    }
    for (ModelOffer other : model.offers) {
      if (other != offer
          && enrolment.exclusiveGroup().isPresent()
          && enrolment.exclusiveGroup().equals(other.terms.enrolment().exclusiveGroup())
          && other.canStillPay(now)) {
        codes.add("another-offer-active");
      }
    }
    return codes;
  }

  private boolean hasRowForCurrency() {
    if (!offer.earns()) {
      return offer.terms.upfront().containsKey(model.account.currency());
    }
    EarningTerms earning = offer.earning();
    if (earning.pays() != Pays.PERCENT) {
      return !earning.tiers().get(model.account.currency()).isEmpty();
    }
    SpendMatch match = earning.match().orElseThrow();
    return Stream.of(match.minimum(), match.cap())
        .filter(table -> !table.isEmpty())
        .allMatch(table -> table.containsKey(model.account.currency()));
  }

  private void newAdvertiser(NewAdvertiser terms, Instant at, Set<String> codes) {
    Account account = model.account;
    if (terms.within().isPresent()) {
      Within within = terms.within().get();
      Occurrence anchor =
          within.anchor() == Anchor.ACCOUNT_CREATED
              ? Occurrence.at(account.createdAt())
              : account.firstImpression();
      if (!anchor.isKnown()) {
        codes.add("first-impression-unknown");
      } else if (anchor.instant().isPresent()
          && at.compareTo(offer.plus(anchor.instant().get(), within.length())) >= 0) {
        codes.add("account-too-old");
      }
    }
    if (terms.dormantFor().isPresent()) {
      Optional<Instant> last =
          Stream.concat(
                  account.history().instant().stream(),
                  model.spend.stream()
                      .map(spend -> spend.event.deliveredAt())
                      .filter(delivered -> delivered.compareTo(at) < 0))
              .max(Instant::compareTo);
      if (last.isPresent() && offer.plus(last.get(), terms.dormantFor().get()).compareTo(at) > 0) {
        codes.add("recent-spend");
      } else if (!account.history().isKnown()) {
        codes.add("history-unknown");
      }
    }
  }

  // ---- EARN, AWARD

  private Set<String> enrolment(Instant at) {
    Set<String> codes = new TreeSet<>();
    if (!offer.isHeld()) {
      codes.add("not-enrolled");
    } else {
      if (isBeforeEnrolment(at)) {
        codes.add("before-enrolment");
      }
      if (offer.invalidatedAt.isPresent()) {
        codes.add("offer-invalidated");
      }
    }
    return codes;
  }

  private boolean isBeforeEnrolment(Instant at) {
    return offer.enrolledAt.stream().anyMatch(enrolled -> at.compareTo(enrolled) < 0);
  }

  private Set<String> window(Instant at) {
    if (!offer.earns()) {
      return Set.of("no-earning");
    }
    if (!offer.isHeld() || isBeforeEnrolment(at)) {
      return Set.of();
    }
    Optional<ModelOffer.Window> window = offer.window();
    Optional<Instant> end = window.map(ModelOffer.Window::end).or(offer::limit);
    if (end.stream().anyMatch(known -> at.compareTo(known) >= 0)) {
      return Set.of("after-window"); // and not before it, should it end before it starts
    }
    return window.stream().anyMatch(known -> at.compareTo(known.start()) < 0)
        ? Set.of("before-window")
        : Set.of();
  }

  Set<String> earn(Campaign campaign, ImmutableSet<Region> regions, Instant at) {
    Set<String> codes = model.deliver(campaign, regions, at);
    codes.addAll(enrolment(at));
    codes.addAll(window(at));
    if (offer.earns()) {
      codes.addAll(ModelGates.scope(offer.earning().scope(), campaign, regions));
    }
    return codes;
  }

  Set<String> award(Instant at) {
    Set<String> codes = enrolment(at);
    if (!offer.isHeld() || !offer.earns()) {
      return codes;
    }
    boolean met =
        offer.earning().pays() == Pays.PERCENT
            ? offer.progress.hasReachedMinimum()
            : offer.progress.isReached(offer.progress.tiers().get(0));
    if (!met) {
      codes.add("spend-below-threshold");
    }
    return codes;
  }

  // ---- SCOPE, COVER

  Set<String> scope(Campaign campaign, ImmutableSet<Region> regions, Instant at) {
    Set<String> codes = model.deliver(campaign, regions, at);
    codes.addAll(ModelGates.scope(offer.terms.credit().covers(), campaign, regions));
    return codes;
  }

  Set<String> cover(Campaign campaign, ImmutableSet<Region> regions, Instant at) {
    Set<String> codes = scope(campaign, regions, at);
    List<String> statuses = offer.credits.stream().map(credit -> credit.status(at)).toList();
    if (!statuses.contains("AVAILABLE")) {
      codes.add(
          statuses.isEmpty()
              ? "no-credit"
              : statuses.contains("PENDING")
                  ? "credit-not-effective-yet"
                  : statuses.contains("EXHAUSTED")
                      ? "credit-exhausted"
                      : statuses.contains("EXPIRED") ? "credit-expired" : "credit-revoked");
    }
    if (!offer.isAssigned(campaign.id(), at)) {
      codes.add("not-assigned");
    }
    return codes;
  }
}
