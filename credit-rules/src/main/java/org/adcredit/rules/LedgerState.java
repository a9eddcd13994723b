package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.jspecify.annotations.Nullable;

/** All that a ledger holds. What takes effect changes it; what asks reads it. */
final class LedgerState {
  private final CreditProgram program;
  private final Account account;
  private final ImmutableMap<CampaignId, Campaign> campaigns;

  /** In the order of acceptance. */
  private final Map<EntryId, Posted> posted = new LinkedHashMap<>();

  private final Tallies tallies = new Tallies();
  private final Log<Allocation> allocations = new Log<>();
  private final Log<TierReached> tiersReached = new Log<>();
  private Books books;

  /** The recording of the last entry that was accepted; {@link Instant#MIN} before the first. */
  private Instant last = Instant.MIN;

  LedgerState(CreditProgram program, Account account, Iterable<Campaign> campaigns) {
    this.program = program;
    this.account = account;
    Map<CampaignId, Campaign> byId = new LinkedHashMap<>();
    for (Campaign campaign : campaigns) {
      Campaign other = byId.put(campaign.id(), campaign);
      checkArgument(
          other == null || other.equals(campaign), "a campaign stands twice: %s", campaign.id());
    }
    this.campaigns = ImmutableMap.copyOf(byId);
    this.books = new Books(account, program.boundOffers());
  }

  CreditProgram program() {
    return program;
  }

  Account account() {
    return account;
  }

  @Nullable Campaign campaign(CampaignId id) {
    return campaigns.get(id);
  }

  Map<EntryId, Posted> posted() {
    return posted;
  }

  Tallies tallies() {
    return tallies;
  }

  Log<Allocation> allocations() {
    return allocations;
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

  void restoreLast(Instant recordedAt) {
    last = recordedAt;
  }

  Money money(long micros) {
    return Money.ofMicros(micros, account.currency());
  }

  /** An accepted entry of an id, posted or implied. */
  @Nullable JournalEntry find(EntryId id) {
    Posted known = posted.get(id);
    return known != null ? known.entry() : books.impliedIds().get(id);
  }

  /**
   * Accepts an entry, and with it that everything due by then has happened in some books. From here
   * on the entry takes effect, and nothing may fail any more.
   */
  void accept(Books ahead, Posted entry) {
    JournalEntry accepted = entry.entry();
    books = ahead;
    last = accepted.recordedAt();
    posted.put(accepted.id(), entry);
    if (accepted.id().value().startsWith("auto/")) {
      books.impliedIds().put(accepted.id(), accepted);
    }
  }

  /** The last delivery before an instant among the spend so far. */
  Optional<Instant> lastSpendBefore(Instant instant) {
    if (books.lastDelivery().isBefore(instant)) {
      return books.lastDeliveryBefore(instant);
    }
    // Rare: asked of an instant that spend was delivered after.
    return posted.values().stream()
        .filter(Posted.Spend.class::isInstance)
        .map(spend -> ((Posted.Spend) spend).entry().deliveredAt())
        .filter(deliveredAt -> deliveredAt.isBefore(instant))
        .max(Instant::compareTo);
  }
}
