// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * Lets the credit of an offer pay for a campaign, from an instant on.
 *
 * <p>Only offers whose credit pays for assigned campaigns need it. Of several for one campaign, the
 * earliest instant holds: of one from 5 March and one from 3 March, in whatever order, credit pays
 * from 3 March on.
 */
@Value.Immutable
@SuppressWarnings(
    "immutables:from") // the field is the domain's; it costs only the builder's copying method
public abstract non-sealed class CreditAssignment implements JournalEntry {
  CreditAssignment() {}

  @Override
  public abstract EntryId id();

  /** {@return when the host learnt of it; the instant it holds from unless given} */
  @Override
  @Value.Default
  public Instant recordedAt() {
    return from();
  }

  /** {@return the offer whose credit is assigned} */
  public abstract OfferId offer();

  /** {@return the campaign it may pay for} */
  public abstract CampaignId campaign();

  /** {@return the instant from which spend of the campaign may be paid} */
  public abstract Instant from();

  @Value.Check
  void check() {
    Codes.checkInstant("start of an assignment", from());
    Codes.checkInstant("recording of an assignment", recordedAt());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an assignment; required are the id, the offer, the campaign and the instant. */
  public static final class Builder extends ImmutableCreditAssignment.Builder {
    Builder() {}
  }
}
