// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Spend was paid for: a bill was settled, or prepaid funds were consumed.
 *
 * <p>It settles one spend event, or all spend of a period: what was delivered in it, and recorded
 * before the settlement was. So late spend needs a settlement of its own, as it needs a bill. Only
 * offers whose basis is settled spend look at it; to be settled once more changes nothing.
 *
 * <p>A bill for March that was paid on 10 April is a settlement of the period {@code
 * 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z} at {@code 2026-04-10T09:00:00Z}: it settles spend of
 * 31 March that was recorded on 2 April, and not spend of 31 March that is recorded on 12 April.
 */
@Value.Immutable
public abstract non-sealed class Settlement implements JournalEntry {
  Settlement() {}

  @Override
  public abstract EntryId id();

  /** {@return when the host learnt of it, which is when it takes effect} */
  @Override
  @Value.Default
  public Instant recordedAt() {
    return at();
  }

  /** {@return when it was paid; for information only} */
  public abstract Instant at();

  /** {@return the spend event that it settles, unless it settles a period} */
  public abstract Optional<EntryId> event();

  /** {@return the time of delivery of the spend that it settles, unless it settles one event} */
  public abstract Optional<Interval> period();

  @Value.Check
  void check() {
    Codes.checkInstant("instant of a settlement", at());
    Codes.checkInstant("recording of a settlement", recordedAt());
    checkArgument(
        event().isPresent() != period().isPresent(),
        "a settlement must be of an event or of a period, and not of both: %s",
        id());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a settlement; required are the id, the instant, and the event or the period. */
  public static final class Builder extends ImmutableSettlement.Builder {
    Builder() {}
  }
}
