// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSortedSet;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.terms.Selection;
import org.immutables.value.Value;

/**
 * What the platform's gates say of an industry or an objective under one programme, and under
 * another something else: in some regions, for a span of time that cannot be made longer.
 *
 * <p>{@code industries GAMBLING in ALL but US, 2026-06-01T00:00:00Z/..: PROHIBITED, then
 * NEEDS_APPROVAL} is one change, whatever the number of objectives and regions: the gates are two
 * tables of which each objects by itself.
 */
@Value.Immutable
public abstract class GateChange {
  GateChange() {}

  /** The table that says something else. */
  public enum Table {
    /** Which industries are restricted. */
    INDUSTRIES,
    /** Where and when objectives are available. */
    OBJECTIVES
  }

  /** What a table says. */
  public enum State {
    /** No row restricts the industry. */
    ALLOWED,
    /** The industry needs an approval. */
    NEEDS_APPROVAL,
    /** The industry may not run at all. */
    PROHIBITED,
    /** The objective is available. */
    AVAILABLE,
    /** The objective is named by some row, and not available. */
    NOT_AVAILABLE,
    /** No row names the objective. */
    UNKNOWN
  }

  /** {@return the table} */
  public abstract Table table();

  /** {@return the code of the industry or the objective} */
  public abstract String code();

  /** {@return the regions; all of them where no row names those that remain} */
  public abstract Selection<Region> regions();

  /** {@return of all regions, those that are not meant} */
  public abstract ImmutableSortedSet<Region> except();

  /** {@return the time} */
  public abstract Interval interval();

  /** {@return what the table says under the one programme} */
  public abstract State before();

  /** {@return what it says under the other} */
  public abstract State after();

  /**
   * {@return an answer to DELIVER that this change makes another} Industry, objective, region and
   * instant are in its request. The two tables alone are asked, not users' rules. Its verdict is
   * never that of {@link #witnessAfter}. Of the objectives one is chosen that both programmes have
   * available, if there is one: then one of the two answers is ELIGIBLE.
   */
  @Value.Auxiliary
  public abstract Decision witnessBefore();

  /** {@return the other programme's answer to the same request} */
  @Value.Auxiliary
  public abstract Decision witnessAfter();

  /**
   * {@return whether a region is meant: one of the {@link #regions} and none of those {@link
   * #except}}
   *
   * @param region any region
   */
  public boolean covers(Region region) {
    return regions().contains(region) && !except().contains(region);
  }

  /** {@return the change in a line, such as the one above} */
  @Override
  public String toString() {
    String exception = except().isEmpty() ? "" : " but " + Selection.of(except());
    String name = table() == Table.INDUSTRIES ? "industries " : "objectives ";
    return name
        + code()
        + " in "
        + regions()
        + exception
        + ", "
        + interval()
        + ": "
        + before()
        + ", then "
        + after();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableGateChange.Builder {
    Builder() {}
  }
}
