// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * Ends an account's hold of an offer: terms were breached, or billing was transferred.
 *
 * <p>It takes effect when it is recorded. What credit has paid stays paid; what remains is revoked:
 * of a credit of 50.00 that has paid 20.00, 20.00 stay used and 30.00 are revoked.
 */
@Value.Immutable
public abstract non-sealed class Invalidation implements JournalEntry {
  Invalidation() {}

  @Override
  public abstract EntryId id();

  /** {@return when the host learnt of it, which is when it takes effect} */
  @Override
  @Value.Default
  public Instant recordedAt() {
    return at();
  }

  /** {@return the offer} */
  public abstract OfferId offer();

  /** {@return when its cause came about; for information only} */
  public abstract Instant at();

  /** {@return why, in words} */
  @Value.Default
  public String because() {
    return "";
  }

  @Value.Check
  void check() {
    Codes.checkInstant("instant of an invalidation", at());
    Codes.checkInstant("recording of an invalidation", recordedAt());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an invalidation; required are the id, the offer and the instant. */
  public static final class Builder extends ImmutableInvalidation.Builder {
    Builder() {}
  }
}
