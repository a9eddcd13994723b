// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.JournalOrder;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.PostResult;

/**
 * Everything that is known besides the exports, and the programme.
 *
 * @param program the programme
 * @param accounts the accounts
 * @param campaigns the campaigns
 * @param journal what else happened, by account
 * @param enrolments the offers in which every account is enrolled, if the programme has them
 */
record Facts(
    CreditProgram program,
    AccountFacts accounts,
    CampaignFacts campaigns,
    ImmutableListMultimap<AccountId, JournalEntry> journal,
    ImmutableList<OfferEnrolment> enrolments) {
  /** {@return the same under another programme} */
  Facts under(CreditProgram other) {
    return new Facts(other, accounts, campaigns, journal, enrolments);
  }

  /** {@return the last instant at which something in the journal was recorded} */
  Optional<Instant> lastRecordedAt() {
    return journal.values().stream().map(JournalEntry::recordedAt).max(Instant::compareTo);
  }

  /** {@return the accounts that have a statement even without a row, as far as they are known} */
  Stream<AccountId> accountsToState() {
    return Stream.concat(
        accounts.listed().stream(),
        journal.keySet().stream()
            .filter(account -> accounts.account(account, Optional.empty()).isPresent()));
  }

  /**
   * Posts the rows of an account, its journal and its enrolments to a ledger, as far as they were
   * recorded by an instant.
   *
   * @return the ledger; none if the account is not known
   */
  Optional<Replay> replay(AccountSpend spend, Instant asOf) {
    return accounts
        .account(spend.account(), spend.firstRowAt())
        .map(account -> replay(account, spend, asOf));
  }

  /** {@return the campaigns that spent, and those that are asked about} */
  ImmutableSet<CampaignId> campaigns(AccountSpend spend) {
    return campaignsOf(spend, spend.postings());
  }

  private Replay replay(Account account, AccountSpend spend, Instant asOf) {
    List<Posting> postings = spend.postings();
    Ledger ledger = program.openLedger(account, campaigns(account, campaignsOf(spend, postings)));
    addOthers(account, postings);
    postings.sort(Comparator.comparing(Posting::entry, JournalOrder.comparator()));
    ImmutableList.Builder<Rejected> rejected = ImmutableList.builder();
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    long used = 0;
    long skipped = 0;
    for (Posting posting : postings) {
      Place place = posting.row();
      boolean isRow = place != null;
      if (posting.entry().recordedAt().isAfter(asOf)) {
        skipped += isRow ? 1 : 0;
        continue;
      }
      String refusal = null;
      try {
        PostResult result = ledger.post(posting.entry());
        refusal = result.rejection().map(why -> why.code() + ": " + why.message()).orElse(null);
        used += isRow && result.outcome() == PostResult.Outcome.ACCEPTED ? 1 : 0;
        skipped += isRow && result.outcome() == PostResult.Outcome.IGNORED ? 1 : 0;
      } catch (ArithmeticException e) {
        refusal = "the costs of the account are more than can be added up";
      }
      if (refusal != null && place != null) {
        rejected.add(new Rejected(place, refusal));
      } else if (refusal != null) {
        notes.add("account " + account.id() + ": entry " + posting.entry().id() + ": " + refusal);
      }
    }
    return new Replay(ledger, used, skipped, rejected.build(), notes.build());
  }

  private static ImmutableSet<CampaignId> campaignsOf(AccountSpend spend, List<Posting> postings) {
    Set<CampaignId> campaigns = new LinkedHashSet<>();
    CampaignId last = null;
    for (Posting posting : postings) {
      if (posting.entry() instanceof SpendEvent event && !event.campaign().equals(last)) {
        last = event.campaign(); // rows of one campaign mostly come together
        campaigns.add(last);
      }
    }
    campaigns.addAll(spend.included());
    return ImmutableSet.copyOf(campaigns);
  }

  /** Adds what is in no export: the account's journal and its enrolments. */
  private void addOthers(Account account, List<Posting> postings) {
    for (JournalEntry entry : journal.get(account.id())) {
      postings.add(new Posting(entry, null));
    }
    for (OfferEnrolment enrolment : enrolments) {
      if (enrolment.isFor(program)) {
        postings.add(new Posting(enrolment.of(account), null));
      }
    }
  }

  private ImmutableList<Campaign> campaigns(Account account, Set<CampaignId> spending) {
    Set<CampaignId> ids = new LinkedHashSet<>(spending);
    for (JournalEntry entry : journal.get(account.id())) {
      if (entry instanceof SpendEvent spend) {
        ids.add(spend.campaign());
      } else if (entry instanceof CreditAssignment assignment) {
        ids.add(assignment.campaign());
      }
    }
    return ids.stream()
        .flatMap(id -> campaigns.campaign(id).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
