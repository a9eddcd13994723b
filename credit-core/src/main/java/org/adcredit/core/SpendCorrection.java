// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * The cost of a spend event was too high by an amount: a refund, or traffic found invalid.
 *
 * <p>Several may correct one event; together they never exceed its cost. Of one that cost 100.00,
 * corrections of 60.00 and 40.00 take back all; a further one of 0.01 is rejected as {@code
 * correction-exceeds-cost}. What is taken back is cash first, and then credit, the last used first.
 */
@Value.Immutable
public abstract non-sealed class SpendCorrection implements JournalEntry {
  SpendCorrection() {}

  @Override
  public abstract EntryId id();

  @Override
  public abstract Instant recordedAt();

  /** {@return the spend event that it corrects} */
  public abstract EntryId event();

  /** {@return by how much the cost was too high, more than zero} */
  public abstract Money amount();

  @Value.Check
  void check() {
    Codes.checkInstant("recording of a correction", recordedAt());
    checkArgument(amount().isPositive(), "amount must be more than zero: %s", amount());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a correction; required are the id, the recording, the event and the amount. */
  public static final class Builder extends ImmutableSpendCorrection.Builder {
    Builder() {}
  }
}
