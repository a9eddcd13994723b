// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The time in which spend counts: from a start, for a length, and where so said not beyond the end
 * of another length. Spend delivered at the end instant is out.
 *
 * <p>{@code FIRST_SPEND + P30D} with an end within {@code ACCOUNT_CREATED + P60D}, for an account
 * created on 1 January: first spend on 10 January gives a window until 9 February; on 20 February,
 * one until 2 March; and after 2 March there is none any more.
 */
@Value.Immutable
public abstract class EarningWindow {
  EarningWindow() {}

  /** {@return what starts it: ENROLMENT, ACCOUNT_CREATED or FIRST_SPEND} */
  public abstract Anchor starts();

  /** {@return how long it is} */
  public abstract Length length();

  /** {@return the other limit on its end, from ACCOUNT_CREATED or ENROLMENT} */
  public abstract Optional<Within> endsWithin();

  @Value.Check
  void check() {
    checkArgument(
        starts() != Anchor.FIRST_IMPRESSION,
        "a window must start at ENROLMENT, ACCOUNT_CREATED or FIRST_SPEND: %s",
        starts());
    endsWithin()
        .ifPresent(
            within ->
                checkArgument(
                    within.anchor() == Anchor.ACCOUNT_CREATED
                        || within.anchor() == Anchor.ENROLMENT,
                    "the end of a window must be counted from ACCOUNT_CREATED or ENROLMENT: %s",
                    within.anchor()));
  }

  /**
   * {@return a window from an anchor, for a length}
   *
   * @param starts ENROLMENT, ACCOUNT_CREATED or FIRST_SPEND
   * @param length how long it is; spend delivered at its end is out
   * @throws IllegalArgumentException if it would start at FIRST_IMPRESSION
   */
  public static EarningWindow of(Anchor starts, Length length) {
    return builder().starts(starts).length(length).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a window; required are its start and its length. */
  public static final class Builder extends ImmutableEarningWindow.Builder {
    Builder() {}
  }
}
