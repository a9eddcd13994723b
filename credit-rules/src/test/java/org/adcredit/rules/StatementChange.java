// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.testing.Case;

/**
 * What became of an account between two statements.
 *
 * @param known the account and all of its journal
 * @param ledger its ledger as of the second
 * @param before the statement as of one instant
 * @param after the statement as of a later one
 * @param accepted what was recorded after the first and by the second, and accepted
 */
record StatementChange(
    Case known, Ledger ledger, Statement before, Statement after, List<JournalEntry> accepted) {
  boolean isBetween(Instant instant) {
    return instant.isAfter(before.asOf()) && !instant.isAfter(after.asOf());
  }

  <E extends JournalEntry> Stream<E> accepted(Class<E> kind) {
    return accepted.stream().filter(kind::isInstance).map(kind::cast);
  }

  SpendEvent spend(EntryId id) {
    return Entries.spend(ledger, id);
  }

  Offer terms(OfferId id) {
    return known.program().offers().stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  OfferStatement offerAfter(OfferStatement offer) {
    return after.offers().get(before.offers().indexOf(offer));
  }

  CreditBalance creditAfter(CreditBalance credit) {
    return after.credits().stream()
        .filter(later -> later.id().equals(credit.id()))
        .findFirst()
        .orElseThrow();
  }

  boolean closes(OfferStatement offer) {
    return offer.status() != OfferStatus.INVALIDATED
        && offer.closesAt().map(this::isBetween).orElse(false);
  }

  /** When the account comes to hold an offer by itself. */
  Optional<Instant> implied(OfferId id) {
    Instant opensAt = terms(id).opensAt();
    Instant createdAt = known.account().createdAt();
    return terms(id).enrolment().mode() == EnrolmentMode.AUTOMATIC
        ? Optional.of(opensAt.isAfter(createdAt) ? opensAt : createdAt)
        : Optional.empty();
  }

  /** Whether credit of an offer stands when its tier is lost again. */
  boolean keeps(OfferId offer) {
    return terms(offer)
        .earning()
        .map(earning -> earning.onLostProgress() == OnLostProgress.KEEP)
        .orElse(true);
  }

  /** What a credit was given for stays as it was given. */
  static void assertSameTerms(CreditBalance credit, CreditBalance after) {
    assertThat(after.amount()).isEqualTo(credit.amount());
    assertThat(after.resolvedAt()).isEqualTo(credit.resolvedAt());
    assertThat(after.issuedAt()).isEqualTo(credit.issuedAt());
    assertThat(after.expiresAt()).isEqualTo(credit.expiresAt());
  }

  /** Beside what was posted, implied enrolments may be rejected when they fall due. */
  void assertRejected(List<Rejection> posted) {
    int earlier = before.rejected().size();
    assertThat(after.rejected().subList(0, earlier)).isEqualTo(before.rejected());
    List<Rejection> others =
        new ArrayList<>(after.rejected().subList(earlier, after.rejected().size()));
    posted.forEach(rejection -> assertThat(others.remove(rejection)).isTrue());
    assertThat(others)
        .allSatisfy(
            rejection -> {
              assertThat(rejection.entry().value()).startsWith("auto/");
              assertThat(isBetween(rejection.recordedAt())).isTrue();
            });
  }
}
