// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.Comparators.max;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/** All that a ledger holds. What takes effect changes it; what asks reads it. */
final class LedgerState {
  /** Of how many campaigns, regions and offers answers are kept: some ten megabytes of them. */
  private static final int MAX_ANSWERS = 1 << 16;

  private final CreditProgram program;
  private final Account account;
  private final Map<CampaignId, CampaignBook> campaigns = new HashMap<>();
  private final Map<AlikeCampaigns.Kind, AlikeCampaigns> kinds = new HashMap<>();
  private final Tallies tallies = new Tallies();
  private OfferSets offerSets = new OfferSets();
  private final Log<TierReached> tiersReached = new Log<>();
  private Journal journal;
  private Allocations allocations = new Allocations();
  private Unsettled unsettled = new Unsettled();
  private Books books;
  private int answersKept;

  /** The recording of the last entry that was accepted; {@link Instant#MIN} before the first. */
  private Instant last = Instant.MIN;

  private Instant horizon = Instant.MIN;
  private Instant lastDeliveryForgotten = Instant.MIN;

  LedgerState(CreditProgram program, Account account, Iterable<Campaign> campaigns) {
    this.program = program;
    this.account = account;
    for (Campaign campaign : campaigns) {
      CampaignBook other = this.campaigns.put(campaign.id(), new CampaignBook(campaign));
      checkArgument(
          other == null || other.campaign().equals(campaign),
          "a campaign stands twice: %s",
          campaign.id());
    }
    this.journal = new Journal(account.currency());
    this.books = new Books(account, program.offersById());
  }

  CreditProgram program() {
    return program;
  }

  Account account() {
    return account;
  }

  @Nullable CampaignBook campaign(CampaignId id) {
    return campaigns.get(id);
  }

  Journal journal() {
    return journal;
  }

  OfferSets offerSets() {
    return offerSets;
  }

  Tallies tallies() {
    return tallies;
  }

  Allocations allocations() {
    return allocations;
  }

  /** What waits to be settled. */
  Unsettled unsettled() {
    return unsettled;
  }

  Past past() {
    return new Past(journal.copy(), offerSets.copy(), allocations.copy(), account.currency());
  }

  Log<TierReached> tiersReached() {
    return tiersReached;
  }

  Books books() {
    return books;
  }

  Instant last() {
    return last;
  }

  /** Before which a compaction let go of what can no longer change, or {@link Instant#MIN}. */
  Instant horizon() {
    return horizon;
  }

  boolean isCompacted() {
    return !horizon.equals(Instant.MIN);
  }

  /** The last delivery of spend that was let go, or {@link Instant#MIN}. */
  Instant lastDeliveryForgotten() {
    return lastDeliveryForgotten;
  }

  void restore(Instant lastRecordedAt, Instant compactedBefore, Instant forgotten) {
    last = lastRecordedAt;
    horizon = compactedBefore;
    lastDeliveryForgotten = forgotten;
  }

  /** Goes on with what a compaction kept. */
  void compacted(
      Instant before,
      Instant forgotten,
      Journal keptJournal,
      OfferSets keptSets,
      Allocations keptAllocations) {
    horizon = before;
    lastDeliveryForgotten = max(lastDeliveryForgotten, forgotten);
    journal = keptJournal;
    offerSets = keptSets;
    allocations = keptAllocations;
    findUnsettled();
  }

  /** Finds out from the journal what waits to be settled. */
  void findUnsettled() {
    unsettled = Settlements.waiting(journal, offerSets, program.boundOffers());
  }

  /** Whether an entry whose id is not known may be one that was let go. */
  boolean isBeyondHorizon(JournalEntry entry) {
    return entry.recordedAt().isBefore(horizon)
        || (entry instanceof SpendEvent spend && spend.deliveredAt().isBefore(horizon))
        || (entry instanceof Enrolment enrolment && enrolment.at().isBefore(horizon));
  }

  Money money(long micros) {
    return Money.ofMicros(micros, account.currency());
  }

  /**
   * A ledger that stands as this one does, but has no past and only one campaign: what is there
   * once something is posted to it has come of that.
   */
  LedgerState trial(CampaignId campaign) {
    CampaignBook known = campaign(campaign);
    LedgerState trial =
        new LedgerState(
            program,
            account,
            known == null ? ImmutableList.of() : ImmutableList.of(known.campaign()));
    trial.restore(last, horizon, lastDeliveryForgotten);
    trial.books = books.copy();
    trial.tallies.record(tallies.recorded());
    return trial;
  }

  /** An accepted entry of an id, posted or implied. */
  @Nullable JournalEntry find(EntryId id) {
    int place = journal.find(id);
    if (place >= 0) {
      return journal.entry(place);
    }
    return isLikeImplied(id) ? books.impliedIds().get(id) : null;
  }

  /** Why an entry cannot be used that is about an event, unless that was accepted. */
  @Nullable Rejection checkIsSpend(JournalEntry entry, EntryId event) {
    int place = journal.find(event);
    if (place >= 0 && journal.isSpend(place)) {
      return null;
    }
    return isCompacted()
        ? Rejections.beyondHorizon(entry, horizon)
        : Rejections.unknownEntry(entry, event);
  }

  /** What the rules say of spend of a campaign that has spent before. */
  CampaignAnswers answers(SpendEvent event) {
    CampaignBook campaign = campaign(event.campaign());
    if (campaign == null) {
      throw new IllegalStateException("a campaign is gone: " + event.campaign());
    }
    return answers(campaign, event);
  }

  /** What the rules say of spend of a campaign where an event was delivered. */
  CampaignAnswers answers(CampaignBook campaign, SpendEvent event) {
    CampaignAnswers known = campaign.answers(event);
    if (known != null) {
      return known;
    }
    answersKept += 1 + program.boundOffers().size();
    if (answersKept > MAX_ANSWERS) {
      campaigns.values().forEach(CampaignBook::forgetAnswers);
      kinds.clear();
      answersKept = 1 + program.boundOffers().size();
    }
    AlikeCampaigns kind =
        kinds.computeIfAbsent(
            AlikeCampaigns.Kind.of(program, campaign.campaign(), event.region()),
            key -> new AlikeCampaigns(program, account, campaign.campaign()));
    CampaignAnswers answers =
        new CampaignAnswers(campaign.campaign().id(), kind, program.boundOffers().size());
    campaign.keep(event.region(), answers);
    return answers;
  }

  /**
   * Accepts an entry, and with it that everything due by then has happened in some books; tells its
   * place in the journal. From here on the entry takes effect, and nothing may fail any more.
   */
  int accept(Books ahead, JournalEntry entry) {
    takeNote(ahead, entry);
    return journal.add(entry);
  }

  /** The same of spend of a campaign. */
  int accept(Books ahead, SpendEvent event, CampaignBook campaign) {
    takeNote(ahead, event);
    return journal.add(event, campaign.numberIn(journal));
  }

  private void takeNote(Books ahead, JournalEntry entry) {
    books = ahead;
    last = entry.recordedAt();
    if (isLikeImplied(entry.id())) {
      books.impliedIds().put(entry.id(), entry);
    }
  }

  /** Whether an id may be that of an implied enrolment. */
  static boolean isLikeImplied(EntryId id) {
    return id.value().startsWith("auto/");
  }

  /** The last delivery before an instant among the spend so far. */
  Optional<Instant> lastSpendBefore(Instant instant) {
    if (books.lastDelivery().isBefore(instant)) {
      return books.lastDeliveryBefore(instant);
    }
    // Rare: asked of an instant that spend was delivered after.
    return Stream.concat(
            Stream.of(lastDeliveryForgotten).filter(forgotten -> !forgotten.equals(Instant.MIN)),
            IntStream.range(0, journal.size())
                .filter(journal::isSpend)
                .mapToObj(place -> journal.spend(place).deliveredAt()))
        .filter(deliveredAt -> deliveredAt.isBefore(instant))
        .max(Instant::compareTo);
  }
}
