// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.immutables.value.Value;

/**
 * A credit as it stands at an instant: {@code amount = used + remaining + lapsed + revoked},
 * exactly, and none of them below zero.
 *
 * <p>A credit of 100.00 that expires on 11 March paid 60.00 on 2 March; on 20 March a correction
 * gives 10.00 back. Then 50.00 are used, nothing remains, 50.00 have lapsed and nothing is revoked:
 * what returns to an expired credit lapses.
 */
@Value.Immutable
public abstract class CreditBalance {
  CreditBalance() {}

  /** {@return the offer that gave it} */
  public abstract OfferId offer();

  /** {@return its number among the offer's credits, from 1 in the order of resolution} */
  public abstract int number();

  /** {@return what was given} */
  public abstract Money amount();

  /** {@return when it was resolved that it is given} */
  public abstract Instant resolvedAt();

  /** {@return when it becomes effective: it pays for spend delivered from then on} */
  public abstract Instant issuedAt();

  /**
   * {@return the instant at which what is unused lapses} Spend delivered at this instant is no
   * longer covered: credit that expires on 1 April 10:00 pays for 09:59:59.999 and not for 10:00.
   */
  public abstract Optional<Instant> expiresAt();

  /** {@return what has paid for spend, less what corrections returned} */
  public abstract Money used();

  /** {@return what can still pay, now or once it is issued} */
  public abstract Money remaining();

  /** {@return what lapsed unused} */
  public abstract Money lapsed();

  /** {@return what was withdrawn} */
  public abstract Money revoked();

  /** {@return what has become of it} */
  public abstract CreditStatus status();

  /** {@return the credit's name: offer, slash, number} */
  public String id() {
    return offer() + "/" + number();
  }

  /**
   * {@return the credit as a map for any JSON library: text, whose amounts name their currency and
   * whose instants are ISO 8601 in UTC} Its first key, {@code credit}, is its {@link #id}.
   */
  public ImmutableMap<String, Object> asMap() {
    return AnswerMaps.of(this);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a balance; all but {@link CreditBalance#expiresAt} is required. */
  public static final class Builder extends ImmutableCreditBalance.Builder {
    Builder() {}
  }
}
