package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known besides the exports, and the programme.
 *
 * @param program the programme
 * @param accounts the accounts
 * @param campaigns the campaigns
 * @param journal what else happened, by account
 * @param enrolments the offers in which every account is enrolled
 */
record Facts(
    CreditProgram program,
    AccountFacts accounts,
    CampaignFacts campaigns,
    ImmutableListMultimap<AccountId, JournalEntry> journal,
    ImmutableList<OfferEnrolment> enrolments) {
  /** An entry, and where its row stands if it came with one. */
  private record Posting(JournalEntry entry, @Nullable Place place) {}

  /** {@return the last instant at which something in the journal was recorded} */
  Optional<Instant> lastRecordedAt() {
    return journal.values().stream().map(JournalEntry::recordedAt).max(Instant::compareTo);
  }

  /**
   * Posts the rows of an account, its journal and its enrolments to a ledger, as far as they were
   * recorded by an instant.
   *
   * @return the ledger; none if the account is not known
   */
  Optional<Replay> replay(AccountRows rows, Instant asOf) {
    return accounts
        .account(rows.account(), rows.firstRowAt())
        .map(account -> replay(account, rows, asOf));
  }

  private Replay replay(Account account, AccountRows rows, Instant asOf) {
    List<SpendRow> spend = rows.unpack();
    Ledger ledger = program.openLedger(account, campaigns(account, rows.campaigns(spend)));
    ImmutableList.Builder<Rejected> rejected = ImmutableList.builder();
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    long used = 0;
    long skipped = 0;
    for (Posting posting : postings(account, spend)) {
      Place place = posting.place();
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

  private List<Posting> postings(Account account, List<SpendRow> spend) {
    List<Posting> postings = new ArrayList<>(spend.size() + enrolments.size());
    for (SpendRow row : spend) {
      postings.add(new Posting(row.event(), row.place()));
    }
    for (JournalEntry entry : journal.get(account.id())) {
      postings.add(new Posting(entry, null));
    }
    for (OfferEnrolment enrolment : enrolments) {
      postings.add(new Posting(enrolment.of(account), null));
    }
    postings.sort(Comparator.comparing(Posting::entry, JournalOrder.comparator()));
    return postings;
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
