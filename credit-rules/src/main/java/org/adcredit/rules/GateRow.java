// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.adcredit.core.Industry;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.GateChange.State;
import org.adcredit.rules.GateChange.Table;
import org.adcredit.rules.terms.Restriction;

/** What the gates of any programme say of one industry, or of one objective. */
sealed interface GateRow {
  Table table();

  String code();

  State state(CreditProgram program, Region region, Instant at);

  /** The regions that the programme names. */
  ImmutableSet<Region> regions(CreditProgram program);

  /** When that may change which the programme says of a region. */
  ImmutableSortedSet<Instant> changes(CreditProgram program, Region region);

  record OfIndustry(Industry industry) implements GateRow {
    @Override
    public Table table() {
      return Table.INDUSTRIES;
    }

    @Override
    public String code() {
      return industry.code();
    }

    @Override
    public State state(CreditProgram program, Region region, Instant at) {
      return program
          .industries()
          .restriction(industry, region, at)
          .map(this::of)
          .orElse(State.ALLOWED);
    }

    private State of(Restriction restriction) {
      return restriction == Restriction.PROHIBITED ? State.PROHIBITED : State.NEEDS_APPROVAL;
    }

    @Override
    public ImmutableSet<Region> regions(CreditProgram program) {
      return program.industries().regions(industry);
    }

    @Override
    public ImmutableSortedSet<Instant> changes(CreditProgram program, Region region) {
      return program.industries().changes(industry, ImmutableSet.of(region));
    }
  }

  record OfObjective(Objective objective) implements GateRow {
    @Override
    public Table table() {
      return Table.OBJECTIVES;
    }

    @Override
    public String code() {
      return objective.code();
    }

    @Override
    public State state(CreditProgram program, Region region, Instant at) {
      if (!program.objectives().names(objective)) {
        return State.UNKNOWN;
      }
      return program.objectives().isAvailable(objective, region, at)
          ? State.AVAILABLE
          : State.NOT_AVAILABLE;
    }

    @Override
    public ImmutableSet<Region> regions(CreditProgram program) {
      return program.objectives().regions(objective);
    }

    @Override
    public ImmutableSortedSet<Instant> changes(CreditProgram program, Region region) {
      return program.objectives().changes(objective, ImmutableSet.of(region));
    }
  }
}
