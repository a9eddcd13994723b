// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know of a ledger: how an account stands with an offer, as of an instant.
 *
 * <p>A position is a value, taken when a question is asked; what is posted later does not change
 * it. It also knows how it will go on if nothing further is posted, because windows close and
 * credit is issued and lapses by the passing of time alone.
 */
@Value.Immutable
public abstract class OfferPosition {
  private static final OfferPosition NONE = builder().build();

  OfferPosition() {}

  /** {@return the position of an account that never heard of the offer} */
  public static OfferPosition none() {
    return NONE;
  }

  /** {@return the first instant at which this position holds} */
  @Value.Default
  public Instant since() {
    return Instant.MIN;
  }

  /** {@return from when the offer is held, if an enrolment is in effect} */
  public abstract Optional<Instant> enrolledAt();

  /** {@return whether the offer was invalidated} */
  @Value.Default
  public boolean invalidated() {
    return false;
  }

  /** {@return when the window of earning starts; empty where it has not been started} */
  public abstract Optional<Instant> windowStart();

  /** {@return when the window ends, or where it has not started, when it can no longer start} */
  public abstract Optional<Instant> windowEnd();

  /** {@return the qualifying spend so far, of an offer that is held and earns} */
  public abstract Optional<Money> qualifying();

  /** {@return the credits of the offer, in order of their numbers} */
  public abstract ImmutableList<CreditBalance> credits();

  /** {@return from when each assigned campaign may be paid} */
  public abstract ImmutableMap<CampaignId, Instant> assigned();

  /** {@return the other offers of its exclusive group that are held and can still pay} */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<OfferId> conflicts();

  /** {@return the last delivery of spend before the instant asked about, in the journal so far} */
  public abstract Optional<Instant> lastSpendAt();

  // The same as enrolledAt, windowStart and windowEnd, without an Optional made at each reading.

  @Value.Auxiliary
  @Value.Derived
  @Nullable Instant heldFrom() {
    return enrolledAt().orElse(null);
  }

  @Value.Auxiliary
  @Value.Derived
  @Nullable Instant earnsFrom() {
    return windowStart().orElse(null);
  }

  @Value.Auxiliary
  @Value.Derived
  @Nullable Instant earnsUntil() {
    return windowEnd().orElse(null);
  }

  /** {@return the next position, if nothing further is posted; empty where this one stays} */
  @Value.Auxiliary
  @Value.Default
  Supplier<Optional<OfferPosition>> later() {
    return Optional::empty;
  }

  /** {@return the position at a later instant, if nothing further is posted} */
  OfferPosition at(Instant instant) {
    OfferPosition position = this;
    while (true) {
      Optional<OfferPosition> next = position.later().get();
      if (next.isEmpty() || next.get().since().isAfter(instant)) {
        return position;
      }
      position = next.get();
    }
  }

  /** {@return when the next position begins, or {@link Instant#MAX}} */
  Instant changesAt() {
    return later().get().map(OfferPosition::since).orElse(Instant.MAX);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a position; nothing is required. */
  public static final class Builder extends ImmutableOfferPosition.Builder {
    Builder() {}
  }
}
