// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The warnings found so far. */
final class Warnings {
  private static final int MAX_TOLD = 1_000;

  private final List<Warning> told = new ArrayList<>();

  /** Adds a warning; after a thousand no more are told. */
  void add(Place place, String code, String text) {
    if (told.size() < MAX_TOLD) {
      told.add(new Warning(code, place.problem(text)));
    }
  }

  /** {@return the warnings in the order of their places} */
  ImmutableList<Warning> sorted() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Warning::problem, Problem.BY_PLACE), told);
  }
}
