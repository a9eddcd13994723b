// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.adcredit.rules.eligibility.CreditBalance;
import org.immutables.value.Value;

/**
 * What would become of a spend event if it were posted now: who would pay for it, what it would
 * count toward and what it would earn. Nothing has been posted.
 *
 * <p>It is what {@link Ledger#post} would do, exactly: the sums, allocations, contributions, tiers,
 * credits and exclusions that a statement would have more than before. Of an event that would be
 * ignored or rejected all lists are empty and all sums are zero.
 *
 * <p>Of an account with 30.00 left of a credit, and 20.00 short of a threshold of 100.00 that pays
 * 50.00, the preview of an event of 60.00 says: 30.00 credit and 30.00 cash; 30.00 counted; the
 * tier of 100.00 reached; a credit of 50.00 resolved, which pays nothing of this event.
 */
@Value.Immutable
public abstract class Preview {
  Preview() {}

  /** {@return what would become of it} */
  public abstract PostResult.Outcome outcome();

  /** {@return why it could not be used, if so} */
  public abstract Optional<Rejection> rejection();

  /** {@return what would be charged for it, and to whom} */
  public abstract Totals totals();

  /** {@return which credits would pay how much, in the order in which they would} */
  public abstract ImmutableList<Allocation> allocations();

  /** {@return how much would count toward which offers, in the programme's order} */
  public abstract ImmutableList<Contribution> contributions();

  /** {@return the tiers that it would reach} */
  public abstract ImmutableList<TierReached> tiersReached();

  /**
   * {@return the credits that it would earn, as they would stand when it is recorded} What only the
   * passing of time gives until then, at the close of an offer say, is not among them.
   */
  public abstract ImmutableList<CreditBalance> credits();

  /** {@return why it would not run, or not count toward offers that are held} */
  public abstract ImmutableList<Exclusion> excluded();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutablePreview.Builder {
    Builder() {}
  }
}
