// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time from the first row of an export to its last. */
final class Span {
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  /** {@return the earlier of what is known, if anything is, and an instant} */
  static Optional<Instant> earlier(Optional<Instant> known, Instant at) {
    return known.isEmpty() || at.isBefore(known.get()) ? Optional.of(at) : known;
  }

  /** {@return the later of what is known, if anything is, and an instant} */
  static Optional<Instant> later(Optional<Instant> known, Instant at) {
    return known.isEmpty() || at.isAfter(known.get()) ? Optional.of(at) : known;
  }

  void add(Instant at) {
    first = earlier(first, at);
    last = later(last, at);
  }

  Optional<Instant> last() {
    return last;
  }

  boolean contains(@Nullable Instant at) {
    return at != null
        && first.isPresent()
        && last.isPresent()
        && !at.isBefore(first.get())
        && !at.isAfter(last.get());
  }
}
