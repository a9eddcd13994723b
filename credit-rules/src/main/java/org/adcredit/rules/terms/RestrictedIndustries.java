// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a platform asks of industries, by region and time. Where no row says otherwise, an industry
 * is allowed.
 */
public final class RestrictedIndustries {
  // An answer for each restriction: made once, a look-up makes none.
  private static final Optional<Restriction> NEEDS_APPROVAL =
      Optional.of(Restriction.NEEDS_APPROVAL);
  private static final Optional<Restriction> PROHIBITED = Optional.of(Restriction.PROHIBITED);

  private final EffectiveDatedTable<Industry, Restriction> table;

  private RestrictedIndustries(EffectiveDatedTable<Industry, Restriction> table) {
    this.table = table;
  }

  /** {@return the industries that rows name, in order} */
  public ImmutableSortedSet<Industry> industries() {
    return ImmutableSortedSet.copyOf(table.keys());
  }

  /**
   * {@return the regions that rows for an industry name; a row for all regions names none}
   *
   * @param industry any; of one that no row names, none
   */
  public ImmutableSet<Region> regions(Industry industry) {
    return table.regions(industry);
  }

  /**
   * {@return the restriction of an industry in a region at an instant; empty where allowed}
   *
   * @param industry any; one that no row names is allowed
   * @param region where
   * @param at when: at the start of a row it holds, at its end it does not
   */
  public Optional<Restriction> restriction(Industry industry, Region region, Instant at) {
    Restriction found = table.find(industry.code(), region, at);
    if (found == null) {
      return Optional.empty();
    }
    return found == Restriction.PROHIBITED ? PROHIBITED : NEEDS_APPROVAL;
  }

  /**
   * {@return the instants at which the restriction in some of these regions may change}
   *
   * @param industry any; of one that no row names, none
   * @param regions where, in any of them
   */
  public ImmutableSortedSet<Instant> changes(Industry industry, ImmutableSet<Region> regions) {
    return table.changes(industry, regions);
  }

  /**
   * {@return the first of the {@linkplain #changes changes} after an instant, or {@link
   * Instant#MAX}}
   *
   * @param industry any
   * @param regions where, in any of them
   * @param after a change at this instant itself is not meant
   */
  public Instant nextChange(Industry industry, ImmutableSet<Region> regions, Instant after) {
    return table.nextChange(industry.code(), regions, after);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RestrictedIndustries that && table.equals(that.table);
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
    private final EffectiveDatedTable.Builder<Industry, Restriction> table =
        new EffectiveDatedTable.Builder<>();

    Builder() {}

    /**
     * Asks for an approval in some regions, at all times.
     *
     * @param industry what is sold
     * @param regions at least one
     * @return this builder
     * @throws IllegalArgumentException if there is no region, or that overlaps with an earlier row
     *     for the same industry
     */
    public Builder needsApproval(Industry industry, Region... regions) {
      return restrict(
          industry, Selection.of(regions), Restriction.NEEDS_APPROVAL, Interval.always());
    }

    /**
     * Prohibits an industry in some regions, at all times.
     *
     * @param industry what is sold
     * @param regions at least one
     * @return this builder
     * @throws IllegalArgumentException if there is no region, or that overlaps with an earlier row
     *     for the same industry
     */
    public Builder prohibited(Industry industry, Region... regions) {
      return restrict(industry, Selection.of(regions), Restriction.PROHIBITED, Interval.always());
    }

    /**
     * Restricts an industry in some regions for a time.
     *
     * @param industry what is sold
     * @param regions those named, or all
     * @param restriction what is asked of it there
     * @param interval from inclusive, until exclusive; rows that touch do not overlap
     * @return this builder
     * @throws IllegalArgumentException if that overlaps with an earlier row for the same industry
     */
    public Builder restrict(
        Industry industry, Selection<Region> regions, Restriction restriction, Interval interval) {
      table.add(industry, regions, interval, restriction);
      return this;
    }

    /** {@return the table} */
    public RestrictedIndustries build() {
      return new RestrictedIndustries(table.build());
    }
  }
}
