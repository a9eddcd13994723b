// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of spend of one campaign, in one region or in all of the campaign's, and where
 * it is added that it does not count.
 */
final class CampaignAnswers {
  private static final ImmutableSet<String> TOO_LATE = ImmutableSet.of("recorded-too-late");
  private static final ImmutableSet<String> CREDIT_FUNDED = ImmutableSet.of("credit-funded");
  private static final ImmutableSet<String> NOT_SETTLED = ImmutableSet.of("not-settled");
  private static final ImmutableSet<String> INVALIDATED = ImmutableSet.of("offer-invalidated");

  private final CampaignId campaign;
  private final AlikeCampaigns kind;
  private final @Nullable OfAnOffer[] offers;

  /** Why the gates refuse spend, by an answer of theirs. */
  private Exclusions refused = Exclusions.NONE;

  private @Nullable Answer refusal;

  CampaignAnswers(CampaignId campaign, AlikeCampaigns kind, int offers) {
    this.campaign = campaign;
    this.kind = kind;
    this.offers = new OfAnOffer[offers];
  }

  /** What the rules say of it as of all campaigns of its kind. */
  AlikeCampaigns kind() {
    return kind;
  }

  /** Why the platform's gates refuse spend. */
  Exclusions refused(Answer gates) {
    if (refusal != gates) {
      refused = Exclusions.of(Question.DELIVER, gates.codes(), campaign, Optional.empty());
      refusal = gates;
    }
    return refused;
  }

  /** Why spend does not count toward an offer, by the gates and the rules beyond them. */
  Exclusions against(BoundOffer offer, Answer gates, Answer beyondGates) {
    OfAnOffer reasons = of(offer);
    if (reasons.gates != gates || reasons.beyondGates != beyondGates) {
      reasons.against =
          because(
              offer.id(),
              ImmutableSet.<String>builder()
                  .addAll(gates.codes())
                  .addAll(beyondGates.codes())
                  .build());
      reasons.gates = gates;
      reasons.beyondGates = beyondGates;
    }
    return reasons.against;
  }

  /** Why spend does not count that was recorded after the close of an offer. */
  Exclusions tooLate(BoundOffer offer) {
    OfAnOffer reasons = of(offer);
    if (reasons.tooLate == Exclusions.NONE) {
      reasons.tooLate = because(offer.id(), TOO_LATE);
    }
    return reasons.tooLate;
  }

  /** Why what credit paid does not count toward an offer. */
  Exclusions creditFunded(BoundOffer offer) {
    OfAnOffer reasons = of(offer);
    if (reasons.creditFunded == Exclusions.NONE) {
      reasons.creditFunded = because(offer.id(), CREDIT_FUNDED);
    }
    return reasons.creditFunded;
  }

  /** Why spend does not count that waits to be settled. */
  Exclusions notSettled(BoundOffer offer) {
    OfAnOffer reasons = of(offer);
    if (reasons.notSettled == Exclusions.NONE) {
      reasons.notSettled = because(offer.id(), NOT_SETTLED);
    }
    return reasons.notSettled;
  }

  /** Why spend does not count that was settled after an offer was invalidated. */
  Exclusions invalidated(BoundOffer offer) {
    return because(offer.id(), INVALIDATED);
  }

  private OfAnOffer of(BoundOffer offer) {
    OfAnOffer known = offers[offer.place()];
    if (known == null) {
      known = new OfAnOffer();
      offers[offer.place()] = known;
    }
    return known;
  }

  private Exclusions because(OfferId offer, ImmutableSet<String> codes) {
    return Exclusions.of(Question.EARN, codes, campaign, Optional.of(offer));
  }

  /** Reasons of one offer, made when there is spend to be added. */
  private static final class OfAnOffer {
    private Exclusions against = Exclusions.NONE;
    private Exclusions tooLate = Exclusions.NONE;
    private Exclusions creditFunded = Exclusions.NONE;
    private Exclusions notSettled = Exclusions.NONE;

    /** The answers from which {@link #against} was made. */
    private @Nullable Answer gates;

    private @Nullable Answer beyondGates;
  }
}
