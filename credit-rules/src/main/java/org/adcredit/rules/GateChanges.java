// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.GateChange.State;
import org.adcredit.rules.terms.Selection;

/**
 * Compares the gates of two programmes everywhere and at all times. Between two changes of the
 * tables nothing changes, and regions that no row names are all alike; so it suffices to look at
 * the regions that are named, at one other, and at the instants at which either table changes.
 */
final class GateChanges {
  private static final ImmutableSortedSet<Region> NONE = ImmutableSortedSet.of();

  private final CreditProgram before;
  private final CreditProgram after;
  private final GateWitness witness;

  private GateChanges(CreditProgram before, CreditProgram after) {
    this.before = before;
    this.after = after;
    this.witness = new GateWitness(before, after);
  }

  /** Each difference once: industries first, by their codes and in the order of time. */
  static ImmutableList<GateChange> between(CreditProgram before, CreditProgram after) {
    GateChanges changes = new GateChanges(before, after);
    Stream<GateRow> industries =
        merged(before.industries().industries(), after.industries().industries()).stream()
            .map(GateRow.OfIndustry::new);
    Stream<GateRow> objectives =
        merged(before.objectives().objectives(), after.objectives().objectives()).stream()
            .map(GateRow.OfObjective::new);
    return Stream.concat(industries, objectives)
        .flatMap(row -> changes.of(row).stream())
        .collect(toImmutableList());
  }

  /** For a time the one programme says this and the other that. */
  private record Span(Instant from, Instant until, State before, State after) {
    static final Comparator<Span> ORDER =
        Comparator.comparing(Span::from)
            .thenComparing(Span::until)
            .thenComparing(Span::before)
            .thenComparing(Span::after);

    boolean isLike(Span next) {
      return before == next.before && after == next.after;
    }

    Span joined(Span next) {
      return new Span(from, next.until, before, after);
    }

    Interval interval() {
      return Interval.ofNullable(
          from.equals(Instant.MIN) ? null : from, until.equals(Instant.MAX) ? null : until);
    }
  }

  private ImmutableList<GateChange> of(GateRow row) {
    ImmutableSortedSet<Region> named = merged(row.regions(before), row.regions(after));
    SortedSetMultimap<Span, Region> regions =
        TreeMultimap.create(Span.ORDER, Comparator.naturalOrder());
    for (Region region : Sets.union(named, other(named))) {
      spans(row, region).forEach(span -> regions.put(span, region));
    }
    return regions.asMap().entrySet().stream()
        .map(entry -> change(row, entry.getKey(), regions.get(entry.getKey()), named))
        .collect(toImmutableList());
  }

  /** A region that is not named, which stands for all of them, if there is one. */
  private static Set<Region> other(ImmutableSortedSet<Region> named) {
    Region customary = Region.of("US");
    return named.contains(customary)
        ? ImmutableSet.copyOf(Iterables.limit(Sets.difference(Region.all(), named), 1))
        : ImmutableSet.of(customary);
  }

  private static <T extends Comparable<T>> ImmutableSortedSet<T> merged(Set<T> a, Set<T> b) {
    return ImmutableSortedSet.copyOf(Sets.union(a, b));
  }

  private GateChange change(
      GateRow row, Span span, SortedSet<Region> regions, ImmutableSortedSet<Region> named) {
    Sets.SetView<Region> others = Sets.difference(regions, named);
    boolean isElsewhere = !others.isEmpty();
    Interval interval = span.interval();
    Region region = isElsewhere ? others.iterator().next() : regions.first();
    GateWitness.Answers answers = witness.of(row, region, interval);
    return GateChange.builder()
        .table(row.table())
        .code(row.code())
        .regions(isElsewhere ? Selection.all() : Selection.of(regions))
        .except(isElsewhere ? merged(Sets.difference(named, regions), NONE) : NONE)
        .interval(interval)
        .before(span.before)
        .after(span.after)
        .witnessBefore(answers.before())
        .witnessAfter(answers.after())
        .build();
  }

  /** What the programmes say otherwise of a region, each for as long as it goes. */
  private List<Span> spans(GateRow row, Region region) {
    List<Span> spans = new ArrayList<>();
    Instant from = Instant.MIN;
    for (Instant until :
        Sets.union(
            merged(row.changes(before, region), row.changes(after, region)),
            ImmutableSortedSet.of(Instant.MAX))) {
      Span span =
          new Span(from, until, row.state(before, region, from), row.state(after, region, from));
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).isLike(span)) {
        spans.set(last, spans.get(last).joined(span));
      } else {
        spans.add(span);
      }
      from = until;
    }
    spans.removeIf(span -> span.before == span.after);
    return spans;
  }
}
