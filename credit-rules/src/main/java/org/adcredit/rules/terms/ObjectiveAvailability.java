// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Comparator;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a platform offers each objective. Platforms expand access market by market, so
 * every row has dates: from inclusive, until exclusive, either may be open.
 *
 * <p>An objective that no row names is unknown, which is not the same as unavailable.
 */
public final class ObjectiveAvailability {
  private final EffectiveDatedTable<Objective, Boolean> table;

  /** In order, so that what is drawn from them need not be sorted. */
  private final ImmutableSortedSet<Objective> objectives;

  private ObjectiveAvailability(EffectiveDatedTable<Objective, Boolean> table) {
    this.table = table;
    this.objectives = ImmutableSortedSet.copyOf(table.keys());
  }

  /** {@return the objectives that rows name, in order} */
  public ImmutableSortedSet<Objective> objectives() {
    return objectives;
  }

  /**
   * {@return the regions that rows for an objective name; a row for all regions names none}
   *
   * @param objective any; of one that no row names, none
   */
  public ImmutableSet<Region> regions(Objective objective) {
    return table.regions(objective);
  }

  /**
   * {@return whether any row names an objective}
   *
   * @param objective any
   */
  public boolean names(Objective objective) {
    return table.names(objective.code());
  }

  /**
   * {@return whether an objective is available in a region at an instant}
   *
   * @param objective any; one that no row names is not available
   * @param region where
   * @param at when: at the start of a row yes, at its end no
   */
  public boolean isAvailable(Objective objective, Region region, Instant at) {
    return table.find(objective.code(), region, at) != null;
  }

  /**
   * {@return whether an objective is available in every one of some regions at an instant}
   *
   * @param objective any; one that no row names is not available
   * @param regions where, in each of them; if there are none, it is
   * @param at when: at the start of a row yes, at its end no
   */
  public boolean isAvailable(Objective objective, ImmutableSet<Region> regions, Instant at) {
    for (Region region : regions) {
      if (!isAvailable(objective, region, at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return the objectives available in every one of some regions at an instant, in order}
   *
   * @param regions where, in each of them
   * @param at when
   */
  public ImmutableSortedSet<Objective> availableIn(ImmutableSet<Region> regions, Instant at) {
    return ImmutableSortedSet.copyOfSorted(
        Sets.filter(objectives, objective -> isAvailable(objective, regions, at)));
  }

  /**
   * {@return the instants at which an objective may come or go in some of these regions}
   *
   * @param objective any; of one that no row names, none
   * @param regions where, in any of them
   */
  public ImmutableSortedSet<Instant> changes(Objective objective, ImmutableSet<Region> regions) {
    return table.changes(objective, regions);
  }

  /**
   * {@return the first of the {@linkplain #changes(Objective, ImmutableSet) changes} after an
   * instant, or {@link Instant#MAX}}
   *
   * @param objective any
   * @param regions where, in any of them
   * @param after a change at this instant itself is not meant
   */
  public Instant nextChange(Objective objective, ImmutableSet<Region> regions, Instant after) {
    return table.nextChange(objective.code(), regions, after);
  }

  /**
   * {@return the instants at which any objective may come or go in some of these regions}
   *
   * @param regions where, in any of them
   */
  public ImmutableSortedSet<Instant> changes(ImmutableSet<Region> regions) {
    return table.keys().stream()
        .flatMap(objective -> table.changes(objective, regions).stream())
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * {@return the first of the {@linkplain #changes(ImmutableSet) changes} after an instant, or
   * {@link Instant#MAX}}
   *
   * @param regions where, in any of them
   * @param after a change at this instant itself is not meant
   */
  public Instant nextChange(ImmutableSet<Region> regions, Instant after) {
    Instant next = Instant.MAX;
    for (Objective objective : objectives) {
      Instant change = nextChange(objective, regions, after);
      if (change.isBefore(next)) {
        next = change;
      }
    }
    return next;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectiveAvailability that && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  @Override
  public String toString() {
    return table.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a table row by row. */
  public static final class Builder {
    private final EffectiveDatedTable.Builder<Objective, Boolean> table =
        new EffectiveDatedTable.Builder<>();

    Builder() {}

    /**
     * Makes an objective available in some regions, at all times.
     *
     * @param objective which is named by this, and no longer unknown anywhere
     * @param regions at least one
     * @return this builder
     * @throws IllegalArgumentException if there is no region, or that overlaps with an earlier row
     *     for the same objective
     */
    public Builder available(Objective objective, Region... regions) {
      return available(objective, Selection.of(regions), Interval.always());
    }

    /**
     * Makes an objective available in some regions for a time.
     *
     * @param objective which is named by this, and no longer unknown anywhere
     * @param regions those named, or all
     * @param interval from inclusive, until exclusive; rows that touch do not overlap
     * @return this builder
     * @throws IllegalArgumentException if that overlaps with an earlier row for the same objective
     */
    public Builder available(Objective objective, Selection<Region> regions, Interval interval) {
      table.add(objective, regions, interval, Boolean.TRUE);
      return this;
    }

    /** {@return the table} */
    public ObjectiveAvailability build() {
      return new ObjectiveAvailability(table.build());
    }
  }
}
