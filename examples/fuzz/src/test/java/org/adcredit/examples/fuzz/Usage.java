// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Facts;

/** What a host does with a ledger: posts to it, asks it everything, saves it and goes on. */
final class Usage {
  private final CreditProgram program;
  private final Account account;
  private final ImmutableList<Campaign> campaigns;
  private final Ledger ledger;

  Usage(CreditProgram program, Account account, Campaign campaign) {
    this(program, account, ImmutableList.of(campaign));
  }

  private Usage(CreditProgram program, Account account, ImmutableList<Campaign> campaigns) {
    this(program, account, campaigns, program.openLedger(account, campaigns));
  }

  Usage(CreditProgram program, Account account, ImmutableList<Campaign> campaigns, Ledger ledger) {
    this.program = program;
    this.account = account;
    this.campaigns = campaigns;
    this.ledger = ledger;
  }

  static void ofDelivery(CreditProgram program, Account account, Campaign campaign, Instant at) {
    Input.printsNoControlCharacters(program.name());
    assertThat(program.delivery(account, campaign, at).toString()).contains("DELIVER");
  }

  /** Enrols in each offer and spends, in March and April 2026, on the first campaign. */
  void postSomeOfEach() {
    CampaignId campaign = campaigns.get(0).id();
    int number = 0;
    for (Offer offer : program.offers()) {
      number++;
      String id = offer.id().value();
      post(Facts.enrolment("n" + number, id, "2026-03-02T00:00:00Z", 1));
      post(Facts.assignment("a" + number, id, campaign.value(), "2026-03-02T00:00:00Z"));
    }
    post(Facts.spend("e1", campaign.value(), "2026-03-03T10:00:00Z", "USD 120.00"));
    post(Facts.spend("e2", campaign.value(), "2026-03-08T10:00:00Z", "USD 999.999999"));
    post(Facts.correction("k1", "e1", "2026-03-09T10:00:00Z", "USD 60.00"));
    post(Facts.settlement("s1", "e1", "2026-03-10T10:00:00Z"));
    post(Facts.spend("e3", campaign.value(), "2026-04-10T10:00:00Z", "USD 77.00"));
    post(Facts.settlement("s2", Interval.always(), "2026-04-10T12:00:00Z"));
    for (Offer offer : program.offers().subList(0, Math.min(1, program.offers().size()))) {
      post(Facts.invalidation("i1", offer.id().value(), "2026-04-11T00:00:00Z"));
    }
    post(Facts.spend("e4", campaign.value(), "2026-04-12T10:00:00Z", "USD 5.00"));
  }

  void post(JournalEntry entry) {
    ledger.post(entry);
  }

  /** Asks everything as of an instant; the ledger saved and resumed says the same. */
  void askAndSave(Instant asOf) {
    for (Offer offer : program.offers()) {
      ask(offer.id(), asOf);
    }
    Statement statement = ledger.statement(asOf);
    assertThat(statement.totals().gross())
        .isEqualTo(statement.totals().credit().plus(statement.totals().cash()));
    for (CreditBalance credit : statement.credits()) {
      assertThat(
              credit.used().plus(credit.remaining()).plus(credit.lapsed()).plus(credit.revoked()))
          .isEqualTo(credit.amount());
    }
    Ledger resumed = program.resume(account, campaigns, ledger.save());
    assertThat(resumed.statement(asOf).asMapWithAllocations())
        .isEqualTo(statement.asMapWithAllocations());
  }

  private void ask(OfferId offer, Instant at) {
    assertThat(ledger.enrolment(offer, at).toString()).contains("ENROL");
    assertThat(ledger.award(offer, at).toString()).contains("AWARD");
    for (Campaign campaign : campaigns) {
      assertThat(ledger.earning(offer, campaign.id(), at).toString()).contains("EARN");
      assertThat(ledger.coverage(offer, campaign.id(), at).toString()).contains("COVER");
    }
  }
}
