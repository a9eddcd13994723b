// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.immutables.value.Value;

/** Who counts as a new advertiser: young, silent for a while, or both. */
@Value.Immutable
public abstract class NewAdvertiser {
  NewAdvertiser() {}

  /** {@return how young: within a length of the account's creation or first impression} */
  public abstract Optional<Within> within();

  /**
   * {@return how long there must have been no spend: last spend + length ≤ enrolment} With {@code
   * P90D} in UTC, who last spent on 1 January 12:00 may enrol from 1 April 12:00 on.
   */
  public abstract Optional<Length> dormantFor();

  @Value.Check
  void check() {
    checkArgument(
        within().isPresent() || dormantFor().isPresent(),
        "a new advertiser must be told by an age, a silence, or both");
    within()
        .ifPresent(
            within ->
                checkArgument(
                    within.anchor() == Anchor.ACCOUNT_CREATED
                        || within.anchor() == Anchor.FIRST_IMPRESSION,
                    "the age of an advertiser must be counted from ACCOUNT_CREATED or"
                        + " FIRST_IMPRESSION: %s",
                    within.anchor()));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds the terms; required is one of the two, or both. */
  public static final class Builder extends ImmutableNewAdvertiser.Builder {
    Builder() {}
  }
}
