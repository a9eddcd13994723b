// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.immutables.value.Value;

/** How an account stands with an offer as of the instant of its statement. */
@Value.Immutable
public abstract class OfferStatement {
  OfferStatement() {}

  /** {@return the offer} */
  public abstract OfferId offer();

  /** {@return how the account stands with it} */
  public abstract OfferStatus status();

  /** {@return from when it is held, if it is} */
  public abstract Optional<Instant> enrolledAt();

  /** {@return when the window started, once it has} */
  public abstract Optional<Instant> windowStart();

  /** {@return when the window ends, once it has started} */
  public abstract Optional<Instant> windowEnd();

  /** {@return when what is awarded becomes final, once that is known} */
  public abstract Optional<Instant> closesAt();

  /** {@return the qualifying spend, of an offer that is held and earns} */
  public abstract Optional<Money> qualifying();

  /** {@return the spend of the highest tier reached, or zero; not for a percentage} */
  public abstract Optional<Money> reached();

  /** {@return the lowest tier ahead that would pay something, while the offer is open} */
  public abstract Optional<NextTier> next();

  /** {@return the enrolments that had no effect, with the reasons} */
  public abstract ImmutableList<Refusal> refusals();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds such a part of a statement; required are the offer and the status. */
  public static final class Builder extends ImmutableOfferStatement.Builder {
    Builder() {}
  }
}
