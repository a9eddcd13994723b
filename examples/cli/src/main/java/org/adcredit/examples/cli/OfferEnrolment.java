// SPDX-License-Identifier: Apache-2.0
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
  /** Reads what one of some programmes at least must have an offer for. */
  static ImmutableList<OfferEnrolment> parse(
      ImmutableList<CreditProgram> programs, ImmutableMap<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> parse(programs, pair.getKey(), pair.getValue()))
        .collect(toImmutableList());
  }

  private static OfferEnrolment parse(ImmutableList<CreditProgram> programs, String id, String at) {
    ImmutableList<Offer> offers =
        programs.stream()
            .flatMap(program -> program.offers().stream())
            .filter(any -> any.id().value().equals(id))
            .collect(toImmutableList());
    if (offers.isEmpty()) {
      throw new UnusableException("--enrol: the programme has no such offer: " + id);
    }
    if (offers.stream().allMatch(OfferEnrolment::isByItself)) {
      throw new UnusableException("--enrol: accounts are enrolled in this offer by itself: " + id);
    }
    return new OfferEnrolment(
        offers.get(0).id(),
        at.equals("created") ? Optional.empty() : Optional.of(instant("--enrol " + id, at)));
  }

  private static boolean isByItself(Offer offer) {
    return offer.enrolment().mode() == EnrolmentMode.AUTOMATIC;
  }

  /** {@return whether a programme has the offer, and accounts are not enrolled by itself} */
  boolean isFor(CreditProgram program) {
    return program.offers().stream().anyMatch(any -> any.id().equals(offer) && !isByItself(any));
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
