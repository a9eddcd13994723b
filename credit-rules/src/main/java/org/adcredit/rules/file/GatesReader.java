// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;

/** Reads {@code objectives} and {@code industries}, the platform's effective-dated tables. */
final class GatesReader {
  private GatesReader() {}

  static Optional<ObjectiveAvailability> objectives(Node node, Problems problems) {
    ObjectiveAvailability.Builder table = ObjectiveAvailability.builder();
    RowReader<Objective> reader =
        (fields, objective, rows) ->
            row(fields, rows)
                .ifPresent(
                    row ->
                        objective.ifPresent(
                            key -> table.available(key, row.regions, row.interval)));
    read(node, problems, Kinds.OBJECTIVE, reader);
    return Optional.of(table.build());
  }

  static Optional<RestrictedIndustries> industries(Node node, Problems problems) {
    RestrictedIndustries.Builder table = RestrictedIndustries.builder();
    RowReader<Industry> reader =
        (fields, industry, rows) -> {
          Optional<Restriction> rule = fields.required("rule", Kind.oneOf(Restriction.class));
          row(fields, rows)
              .ifPresent(
                  row ->
                      industry.ifPresent(
                          key ->
                              table.restrict(key, row.regions, rule.orElseThrow(), row.interval)));
        };
    read(node, problems, Kinds.INDUSTRY, reader);
    return Optional.of(table.build());
  }

  /** Reads a row. A row whose key could not be read is looked at all the same. */
  @FunctionalInterface
  private interface RowReader<K> {
    void read(Fields fields, Optional<K> key, Rows rows);
  }

  private record Row(Selection<Region> regions, Interval interval) {}

  private static <K> void read(Node node, Problems problems, Kind<K> keys, RowReader<K> reader) {
    if (!(node instanceof Node.Entries map)) {
      node.refuse("a map", problems);
      return;
    }
    for (Node.Entry entry : map.entries().values()) {
      Optional<K> key = keys.read(entry.key(), problems);
      Rows rows = new Rows();
      Kind<Fields> row =
          (item, found) -> {
            Optional<Fields> fields = Fields.of(item, found);
            fields.ifPresent(present -> reader.read(present, key, rows));
            return fields;
          };
      row.listOfSome().read(entry.value(), problems);
    }
  }

  private static Optional<Row> row(Fields fields, Rows rows) {
    Optional<Selection<Region>> regions = fields.required("regions", Kinds.REGION.selection());
    Optional<Interval> interval = Kinds.interval(fields);
    if (regions.isPresent() && interval.isPresent()) {
      rows.add(fields, regions.get(), interval.get());
    }
    return fields.build(() -> new Row(regions.orElseThrow(), interval.orElseThrow()));
  }

  /**
   * The rows of one key so far, by region and time, to tell which of them another overlaps with.
   */
  private static final class Rows {
    private final RangeMap<Instant, Integer> everywhere = TreeRangeMap.create();
    private final Map<Region, RangeMap<Instant, Integer>> byRegion = new LinkedHashMap<>();

    void add(Fields fields, Selection<Region> regions, Interval interval) {
      Range<Instant> from = interval.from().map(Range::atLeast).orElse(Range.all());
      Range<Instant> range =
          interval.until().map(until -> from.intersection(Range.lessThan(until))).orElse(from);
      Stream<RangeMap<Instant, Integer>> others =
          regions
              .named()
              .map(named -> named.stream().flatMap(this::find))
              .orElse(byRegion.values().stream());
      Optional<Integer> other =
          Stream.concat(Stream.of(everywhere), others)
              .flatMap(rows -> rows.subRangeMap(range).asMapOfRanges().values().stream().limit(1))
              .findFirst();
      if (other.isPresent()) {
        fields.problem("overlaps with the row at line " + other.get());
        return;
      }
      int line = fields.place().line();
      regions
          .named()
          .orElse(ImmutableSet.of())
          .forEach(
              region ->
                  byRegion.computeIfAbsent(region, r -> TreeRangeMap.create()).put(range, line));
      if (regions.isAll()) {
        everywhere.put(range, line);
      }
    }

    private Stream<RangeMap<Instant, Integer>> find(Region region) {
      return Stream.ofNullable(byRegion.get(region));
    }
  }
}
