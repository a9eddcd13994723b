package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of spend of one campaign, in one region or in all of the campaign's: asked
 * when spend is posted, and kept as long as it holds.
 */
final class CampaignAnswers {
  private static final ImmutableSet<String> TOO_LATE = ImmutableSet.of("recorded-too-late");
  private static final ImmutableSet<String> CREDIT_FUNDED = ImmutableSet.of("credit-funded");

  private final CreditProgram program;
  private final Account account;
  private final Campaign campaign;
  private final OfferAnswers[] offers;
  private @Nullable Answer gates;
  private Exclusions refused = Exclusions.NONE;

  CampaignAnswers(CreditProgram program, Account account, Campaign campaign) {
    this.program = program;
    this.account = account;
    this.campaign = campaign;
    this.offers = new OfferAnswers[program.boundOffers().size()];
  }

  /** What the platform's gates say. */
  Answer gates(SpendEvent event) {
    Answer known = gates;
    if (known == null || !known.holds(OfferPosition.none(), event.deliveredAt())) {
      known =
          Answer.of(
              program.gates(),
              request(event, OfferPosition.none()),
              !program.gatesHaveUsersRules());
      gates = known;
      refused = Exclusions.of(Question.DELIVER, known.codes(), campaign.id(), Optional.empty());
    }
    return known;
  }

  /** Why the gates refuse spend, as they last said. */
  Exclusions refused() {
    return refused;
  }

  /** What the rules say of an offer. */
  OfferAnswers of(BoundOffer offer) {
    OfferAnswers answers = offers[offer.place()];
    if (answers == null) {
      answers = new OfferAnswers(offer);
      offers[offer.place()] = answers;
    }
    return answers;
  }

  private EligibilityRequest request(SpendEvent event, OfferPosition position) {
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

  /** What they say of one offer. */
  final class OfferAnswers {
    private final BoundOffer offer;
    private @Nullable Exclusions tooLate;
    private @Nullable Exclusions creditFunded;
    private @Nullable Answer paying;
    private @Nullable Answer earning;

    /** The gates' answer to which the reasons against earning were joined. */
    private @Nullable Answer joined;

    private Exclusions against = Exclusions.NONE;

    private OfferAnswers(BoundOffer offer) {
      this.offer = offer;
    }

    private Exclusions because(ImmutableSet<String> codes) {
      return Exclusions.of(Question.EARN, codes, campaign.id(), Optional.of(offer.id()));
    }

    /** Whether credit of the offer may pay, beyond the gates and the validity of a credit. */
    Answer paying(SpendEvent event, OfferPosition position) {
      Answer known = paying;
      if (known == null || !known.holds(position, event.deliveredAt())) {
        known =
            Answer.of(offer.payBeyondGates(), request(event, position), !offer.payReadsLedger());
        paying = known;
      }
      return known;
    }

    /** Whether spend counts toward the offer, beyond the gates. */
    Answer earning(SpendEvent event, OfferPosition position) {
      Answer known = earning;
      if (known == null || !known.holds(position, event.deliveredAt())) {
        known =
            Answer.of(offer.earnBeyondGates(), request(event, position), !offer.earnReadsLedger());
        earning = known;
        joined = null;
      }
      return known;
    }

    /** Why spend does not count, by the gates and the last answer of {@link #earning}. */
    Exclusions against(Answer gatesAnswer, Answer earningAnswer) {
      if (joined != gatesAnswer) {
        against =
            because(
                ImmutableSet.<String>builder()
                    .addAll(gatesAnswer.codes())
                    .addAll(earningAnswer.codes())
                    .build());
        joined = gatesAnswer;
      }
      return against;
    }

    /** Why spend does not count that was recorded after the close. */
    Exclusions tooLate() {
      Exclusions known = tooLate;
      if (known == null) {
        known = because(TOO_LATE);
        tooLate = known;
      }
      return known;
    }

    /** Why what credit paid does not count. */
    Exclusions creditFunded() {
      Exclusions known = creditFunded;
      if (known == null) {
        known = because(CREDIT_FUNDED);
        creditFunded = known;
      }
      return known;
    }
  }
}
