package org.adcredit.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.Offer;

/**
 * Enrols every account in an offer: {@code --enrol OFFER=created} or {@code --enrol OFFER=INSTANT}.
 *
 * @param offer the offer
 * @param at the instant; none for the creation of each account
 */
record OfferEnrolment(OfferId offer, Optional<Instant> at) {
  static ImmutableList<OfferEnrolment> parse(
      CreditProgram program, ImmutableMap<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> parse(program, pair.getKey(), pair.getValue()))
        .collect(toImmutableList());
  }

  private static OfferEnrolment parse(CreditProgram program, String id, String at) {
    Offer offer =
        program.offers().stream()
            .filter(any -> any.id().value().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new UnusableException("--enrol: the programme has no such offer: " + id));
    if (offer.enrolment().mode() == EnrolmentMode.AUTOMATIC) {
      throw new UnusableException("--enrol: accounts are enrolled in this offer by itself: " + id);
    }
    return new OfferEnrolment(
        offer.id(),
        at.equals("created") ? Optional.empty() : Optional.of(instant("--enrol " + id, at)));
  }

  /** {@return the instant that an option names; a date is midnight UTC} */
  static Instant instant(String option, String text) {
    try {
      return FeedTime.parse(text, ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(option + ": " + e.getMessage(), e);
    }
  }

  Enrolment of(Account account) {
    Instant instant = at.orElse(account.createdAt());
    return Enrolment.builder()
        .id(EntryId.of("enrol/" + offer + "/" + instant))
        .offer(offer)
        .at(instant)
        .build();
  }
}
