// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** The problems found so far. Readers report here and go on, so that one run tells all. */
final class Problems {
  private static final int MAX_TOLD = 1_000;

  private final List<Problem> told = new ArrayList<>();
  private int count;

  void add(Place place, String text) {
    add(place.problem(text));
  }

  void add(Problem problem) {
    count++;
    if (told.size() < MAX_TOLD) {
      told.add(problem);
    }
  }

  /** Adds a problem after which nothing more can be read, and makes the exception to throw. */
  InvalidFileException fatal(Place place, String text) {
    add(place, text);
    return exception();
  }

  /** {@return how many there are, which grows with each, told or not} */
  int count() {
    return count;
  }

  void throwIfAny() {
    if (count > 0) {
      throw exception();
    }
  }

  private InvalidFileException exception() {
    List<Problem> sorted = new ArrayList<>(told);
    sorted.sort(Problem.BY_PLACE);
    if (count > told.size()) {
      Problem last = sorted.get(sorted.size() - 1);
      sorted.add(
          new Problem(
              last.file(),
              last.line(),
              last.column(),
              "",
              "there are more problems, which are not told: " + (count - told.size())));
    }
    return new InvalidFileException(ImmutableList.copyOf(sorted));
  }
}
