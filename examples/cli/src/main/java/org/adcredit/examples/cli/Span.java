package org.adcredit.examples.cli;

import com.google.common.collect.Comparators;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time from the first row of an export to its last. */
final class Span {
  private @Nullable Instant first;
  private @Nullable Instant last;

  void add(Instant at) {
    first = first == null ? at : Comparators.min(first, at);
    last = last == null ? at : Comparators.max(last, at);
  }

  Optional<Instant> last() {
    return Optional.ofNullable(last);
  }

  boolean contains(@Nullable Instant at) {
    return at != null && first != null && last != null && !at.isBefore(first) && !at.isAfter(last);
  }
}
