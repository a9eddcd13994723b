// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Campaign;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;

/** A small programme in one line each part, for the sample account of {@link Facts}. */
final class Sample {
  static final OfferId WELCOME = OfferId.of("welcome");

  /** A lead-generation campaign and one for traffic, both in the US. */
  static final ImmutableList<Campaign> CAMPAIGNS =
      ImmutableList.of(Facts.campaign(), Facts.campaign("c2", "TRAFFIC", "US"));

  private Sample() {}

  /** An offer to register for, whose terms are to be added. */
  static Offer.Builder offer(String id) {
    return Offer.builder()
        .id(OfferId.of(id))
        .version(1)
        .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
        .enrolment(EnrolmentTerms.builder().mode(EnrolmentMode.REGISTER).build());
  }

  /** Thirty days from the enrolment, settled at once, whose tiers are to be added. */
  static EarningTerms.Builder earning() {
    return EarningTerms.builder()
        .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
        .pays(Pays.HIGHEST_REACHED)
        .resolves(Resolves.AT_ONCE);
  }

  /** Spend USD 100, get USD 50 at once. */
  static Offer.Builder welcome() {
    return offer("welcome").earning(earning().tier(Tier.of("USD 100", "USD 50")).build());
  }

  /** USD 50 upfront, used as some terms say. */
  static Offer gift(String id, CreditTerms credit) {
    return offer(id).upfront(Money.parse("USD 50")).credit(credit).build();
  }

  /** A programme whose gates are open to LEAD_GENERATION and TRAFFIC. */
  static CreditProgram.Builder program(Offer... offers) {
    CreditProgram.Builder program =
        CreditProgram.builder()
            .name("sample")
            .objectives(
                ObjectiveAvailability.builder()
                    .available(Objective.of("LEAD_GENERATION"), Selection.all(), Interval.always())
                    .available(Objective.of("TRAFFIC"), Selection.all(), Interval.always())
                    .build());
    for (Offer offer : offers) {
      program.offer(offer);
    }
    return program;
  }

  static Ledger ledger(CreditProgram program) {
    return program.openLedger(Facts.account(), CAMPAIGNS);
  }

  static Ledger ledger(Offer... offers) {
    return ledger(program(offers).build());
  }

  /** Posts entries that must all be accepted. */
  static Ledger posted(Ledger ledger, JournalEntry... entries) {
    for (JournalEntry entry : entries) {
      assertThat(ledger.post(entry)).as("%s", entry).hasToString("ACCEPTED");
    }
    return ledger;
  }

  static Enrolment enrolment(String at) {
    return Facts.enrolment("n1", "welcome", at);
  }
}
