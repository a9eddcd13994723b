// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Media that was delivered, and what it cost.
 *
 * <p>Cost is media cost, net of tax and fees, and more than zero. Spend delivered on 31 March and
 * recorded on 2 April belongs to March wherever a window or a validity is asked, and to 2 April
 * wherever it matters what was known when. What the media achieved is carried along and never read:
 * credit is tied to spend, not performance. Results do not even make two events differ: an event
 * that comes again with other results is the same event.
 */
@Value.Immutable
public abstract non-sealed class SpendEvent implements JournalEntry {
  SpendEvent() {}

  @Override
  public abstract EntryId id();

  /** {@return when the host learnt of it; the delivery unless given, and never before it} */
  @Override
  @Value.Default
  public Instant recordedAt() {
    return deliveredAt();
  }

  /** {@return the campaign that spent} */
  public abstract CampaignId campaign();

  /** {@return when the media was delivered; windows and validities are judged by it} */
  public abstract Instant deliveredAt();

  /** {@return the media cost, more than zero} */
  public abstract Money cost();

  /** {@return where it was delivered, if known; otherwise all the campaign's regions are asked} */
  public abstract Optional<Region> region();

  /** {@return what it achieved, by metric: leads, clicks, conversions; never read by a rule} */
  @Value.Auxiliary
  public abstract ImmutableMap<String, BigDecimal> results();

  @Value.Check
  void check() {
    Codes.checkInstant("delivery of spend", deliveredAt());
    Codes.checkInstant("recording of spend", recordedAt());
    checkArgument(cost().isPositive(), "cost must be more than zero: %s", cost());
    checkArgument(
        !recordedAt().isBefore(deliveredAt()),
        "spend must not be recorded before it was delivered at %s: %s",
        deliveredAt(),
        recordedAt());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an event; required are the id, the campaign, the delivery and the cost. */
  public static final class Builder extends ImmutableSpendEvent.Builder {
    Builder() {}
  }
}
