// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.immutables.value.Value;

/**
 * Where an account stands as of an instant: what was spent and who paid, each offer, each credit,
 * what did not count and why, and which entries could not be used.
 *
 * <p>It reflects every entry recorded by then and everything due by then. For each event {@code
 * cost = credit + cash}, for each credit {@code amount = used + remaining + lapsed + revoked},
 * exactly. {@link #asMap} gives the documented form for any JSON library.
 */
@Value.Immutable
public abstract class Statement {
  /**
   * The version of what a statement means: it grows when the same programme and the same journal
   * would give another statement, and not with the library's API.
   */
  public static final String SEMANTICS = "credit-semantics/1";

  Statement() {}

  /** {@return the account} */
  public abstract AccountId account();

  /** {@return the instant} */
  public abstract Instant asOf();

  /** {@return the currency of all amounts} */
  public abstract Currency currency();

  /**
   * {@return whether what is said may still change for the past: an offer that is held has not
   * closed, or something unknown has kept an enrolment or spend out}
   */
  public abstract boolean provisional();

  /**
   * {@return the earliest instant at which the statement may change with no new entries} It is the
   * next of: the close of an open offer, the issue of a pending credit, the lapse of a credit with
   * something left, an implied enrolment.
   */
  public abstract Optional<Instant> nextChangeAt();

  /** {@return the sums over all campaigns} */
  public abstract Totals totals();

  /** {@return the sums of each campaign with spend, in the order of their ids} */
  public abstract ImmutableSortedMap<CampaignId, Totals> campaigns();

  /** {@return all offers of the programme, in its order} */
  public abstract ImmutableList<OfferStatement> offers();

  /** {@return all credits, by offer in the programme's order and by number} */
  public abstract ImmutableList<CreditBalance> credits();

  /** {@return the spend that was refused or did not count, by reason} */
  public abstract ImmutableList<Exclusion> excluded();

  /** {@return the entries that could not be used, in the order in which they came} */
  public abstract ImmutableList<Rejection> rejected();

  @Value.Auxiliary
  @Value.Default
  Supplier<ImmutableList<Allocation>> allocationList() {
    return ImmutableList::of;
  }

  @Value.Auxiliary
  @Value.Default
  Log<TierReached> tierLog() {
    return new Log<>();
  }

  @Value.Auxiliary
  @Value.Default
  Supplier<ImmutableList<Contribution>> contributionList() {
    return ImmutableList::of;
  }

  /** {@return which credits paid which events, in the order in which they did} */
  @Value.Lazy
  public ImmutableList<Allocation> allocations() {
    return allocationList().get();
  }

  /** {@return which events took an offer over which tier, in the order in which they did} */
  @Value.Lazy
  public ImmutableList<TierReached> tiersReached() {
    return tierLog().toImmutableList();
  }

  /**
   * {@return the way to each threshold, entry by entry: which entries counted toward which offers,
   * in the order in which they did} They are found out when first read, in a pass over the journal.
   *
   * <p>Of each offer the last step ends at its {@link OfferStatement#qualifying}. The first starts
   * from zero, or from what was carried over where a {@link Ledger#compact compaction} let go of
   * entries: {@code qualifying} less {@code amount} of the first, or all of it where there is no
   * step left. While an offer is open none of its entries is let go.
   */
  @Value.Lazy
  public ImmutableList<Contribution> contributions() {
    return contributionList().get();
  }

  /**
   * {@return the documented form as maps, lists, text, whole numbers and truth values, without
   * allocations} Amounts are decimal text in the account's currency, instants ISO 8601 in UTC; what
   * does not apply is absent.
   */
  public ImmutableMap<String, Object> asMap() {
    return StatementMap.of(this);
  }

  /** {@return the same, with {@code allocations} and {@code tiersReached}} */
  public ImmutableMap<String, Object> asMapWithAllocations() {
    return StatementMap.withAllocations(this);
  }

  /**
   * {@return the same, with all that a statement knows, from which the statement can be read again}
   * Beside the documented form it has {@code semantics}, {@code allocations}, {@code tiersReached}
   * and {@code contributions}; {@code resolvedAt} of a credit, {@code recordedAt} of a rejection,
   * and {@code refusals} of an offer.
   */
  public ImmutableMap<String, Object> asCompleteMap() {
    return StatementMap.complete(this);
  }

  /** {@return a builder, for a statement that comes from elsewhere} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a statement; required are the account, the instant, the currency, the totals, and
   * whether it is provisional. That its sums agree is for the caller to see to.
   */
  public static final class Builder extends ImmutableStatement.Builder {
    Builder() {}

    /**
     * States which credits paid which events; none unless given.
     *
     * @param allocations in the order in which they paid
     * @return this builder
     */
    public Builder allocations(Iterable<Allocation> allocations) {
      ImmutableList<Allocation> list = ImmutableList.copyOf(allocations);
      return allocationList(() -> list);
    }

    /**
     * States which events took an offer over which tier; none unless given.
     *
     * @param tiersReached in the order in which they did
     * @return this builder
     */
    public Builder tiersReached(Iterable<TierReached> tiersReached) {
      Log<TierReached> log = new Log<>();
      tiersReached.forEach(log::add);
      return tierLog(log);
    }

    /**
     * States the way to each threshold; nothing unless given.
     *
     * @param contributions in the order in which they counted
     * @return this builder
     */
    public Builder contributions(Iterable<Contribution> contributions) {
      ImmutableList<Contribution> list = ImmutableList.copyOf(contributions);
      return contributionList(() -> list);
    }
  }
}
