// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the credit of an offer is used: from when until when, for which campaigns, for how much of
 * each cost, and in which order among other credit.
 */
@Value.Immutable
public abstract class CreditTerms {
  CreditTerms() {}

  /** {@return how long after it is resolved credit is issued and effective; zero unless given} */
  @Value.Default
  public Length issueDelay() {
    return Length.ZERO;
  }

  /** {@return how long after its issue credit lapses, if it does} */
  public abstract Optional<Length> validFor();

  /** {@return the instant at which credit lapses at the latest, if there is one} */
  public abstract Optional<Instant> expiresAtLatest();

  /** {@return the campaigns it may pay for; all unless given} */
  @Value.Default
  public Scope covers() {
    return Scope.everything();
  }

  /** {@return whether it pays only for campaigns that it has been assigned to} */
  @Value.Default
  public boolean assignedOnly() {
    return false;
  }

  /**
   * {@return the most that the offer's credit pays of each cost; all of it unless given} It is
   * rounded down to a millionth: of 10.00, a share of 33.333333 % is 3.333333.
   */
  @Value.Default
  public Percent share() {
    return Percent.HUNDRED;
  }

  /** {@return the order of use, lower first; 100 unless given} */
  @Value.Default
  public int priority() {
    return 100;
  }

  /** {@return the user's rules, asked under SCOPE and COVER} */
  public abstract ImmutableList<RuleReference> rules();

  @Value.Check
  void check() {
    checkArgument(
        share().millionths() <= Percent.HUNDRED.millionths(),
        "the share of a cost must be at most 100: %s",
        share());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds the terms; nothing is required. */
  public static final class Builder extends ImmutableCreditTerms.Builder {
    Builder() {}
  }
}
