// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableListMultimap;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.Selection;

/** A row of one of the platform's tables beside the part of the file that says it. */
record DatedRow(Node.Entries node, Selection<Region> regions, Interval interval) {
  /** {@return the rows of a table without problems, by the key that they are for} */
  static ImmutableListMultimap<String, DatedRow> of(Optional<Node> table) {
    ImmutableListMultimap.Builder<String, DatedRow> rows = ImmutableListMultimap.builder();
    table
        .map(node -> ((Node.Entries) node).entries())
        .ifPresent(
            entries ->
                entries.forEach(
                    (key, entry) ->
                        ((Node.Items) entry.value())
                            .items()
                            .forEach(row -> rows.put(key, of(row)))));
    return rows.build();
  }

  private static DatedRow of(Node row) {
    Fields fields = Fields.of(row, new Problems()).orElseThrow();
    return new DatedRow(
        (Node.Entries) row,
        fields.required("regions", Kinds.REGION.selection()).orElseThrow(),
        Kinds.interval(fields).orElseThrow());
  }

  Instant from() {
    return interval.from().orElse(Instant.MIN);
  }

  Instant until() {
    return interval.until().orElse(Instant.MAX);
  }

  /** {@return whether it holds at some instant of an interval} */
  boolean overlaps(Interval other) {
    return from().isBefore(other.until().orElse(Instant.MAX))
        && other.from().orElse(Instant.MIN).isBefore(until());
  }

  /** {@return whether it is for some region of a selection} */
  boolean isIn(Selection<Region> others) {
    return others.isAll()
        || regions.isAll()
        || others.named().orElseThrow().stream().anyMatch(regions::contains);
  }
}
