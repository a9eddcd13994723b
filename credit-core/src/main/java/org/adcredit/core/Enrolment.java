// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An account's wish to hold an offer, from an instant on. Whether it does is for the rules.
 *
 * <p>It may be recorded later than its instant: then dates are judged by the instant, and spend
 * already posted is not looked at again. It may also be recorded ahead: then the offer is held from
 * the recording, and nothing counts before the instant. One at 1 March that is recorded on 4 March
 * starts a window on 1 March, in which spend recorded on 3 March does not count any more.
 */
@Value.Immutable
public abstract non-sealed class Enrolment implements JournalEntry {
  Enrolment() {}

  @Override
  public abstract EntryId id();

  /** {@return when the host learnt of it; the instant of the enrolment unless given} */
  @Override
  @Value.Default
  public Instant recordedAt() {
    return at();
  }

  /** {@return the offer} */
  public abstract OfferId offer();

  /** {@return the instant from which the offer is to be held, by which dates are judged} */
  public abstract Instant at();

  /** {@return for an offer that pays a chosen tier, which one, counted from 1} */
  public abstract OptionalInt tier();

  @Value.Check
  void check() {
    Codes.checkInstant("instant of an enrolment", at());
    Codes.checkInstant("recording of an enrolment", recordedAt());
    checkArgument(tier().orElse(1) > 0, "tier must be counted from 1: %s", tier().orElse(1));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an enrolment; required are the id, the offer and the instant. */
  public static final class Builder extends ImmutableEnrolment.Builder {
    Builder() {}
  }
}
