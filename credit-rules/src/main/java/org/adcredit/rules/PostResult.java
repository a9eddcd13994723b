// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an entry that was posted. */
public final class PostResult {
  private static final PostResult ACCEPTED = new PostResult(Outcome.ACCEPTED, null);
  private static final PostResult IGNORED = new PostResult(Outcome.IGNORED, null);

  private final Outcome outcome;
  private final @Nullable Rejection rejection;

  /** The three things that can become of an entry. */
  public enum Outcome {
    /** It took effect, or was an enrolment that the rules refused. */
    ACCEPTED,

    /** It was seen before, with the same content. */
    IGNORED,

    /** It could not be used, and is listed on the statement. */
    REJECTED
  }

  private PostResult(Outcome outcome, @Nullable Rejection rejection) {
    this.outcome = outcome;
    this.rejection = rejection;
  }

  static PostResult accepted() {
    return ACCEPTED;
  }

  static PostResult ignored() {
    return IGNORED;
  }

  static PostResult rejected(Rejection rejection) {
    return new PostResult(Outcome.REJECTED, rejection);
  }

  /** {@return what became of it} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return whether it was accepted} */
  public boolean isAccepted() {
    return outcome == Outcome.ACCEPTED;
  }

  /** {@return why it could not be used, if so} */
  public Optional<Rejection> rejection() {
    return Optional.ofNullable(rejection);
  }

  @Override
  public String toString() {
    return rejection == null ? outcome.toString() : outcome + " " + rejection.code();
  }
}
