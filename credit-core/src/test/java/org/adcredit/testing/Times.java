// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.Interval;
import org.adcredit.core.Occurrence;

/**
 * Generators of instants and what is made of them.
 *
 * <p>Instants lie close together in 2026 to 2028, so that intervals and events meet. Most are whole
 * hours; many stand at, or a nanosecond, second or hour beside, an instant at which a calendar
 * turns: midnight in one of the {@link #zones}, at the ends of months and years and around 29
 * February 2028, and the changes of clocks.
 */
public final class Times {
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2028-07-01T00:00:00Z");

  private static final ImmutableList<ZoneId> ZONES =
      Stream.of(
              "UTC",
              "America/New_York",
              "Europe/Berlin",
              "Australia/Lord_Howe",
              "Asia/Kathmandu",
              "Etc/GMT+8")
          .map(ZoneId::of)
          .collect(ImmutableList.toImmutableList());

  /** Spring and autumn of 2026: Lord Howe Island moves its clocks by half an hour. */
  private static final ImmutableList<ZonedDateTime> CLOCK_CHANGES =
      ImmutableList.of(
          ZonedDateTime.parse("2026-03-08T03:00-04:00[America/New_York]"),
          ZonedDateTime.parse("2026-11-01T01:00-05:00[America/New_York]"),
          ZonedDateTime.parse("2026-03-29T03:00+02:00[Europe/Berlin]"),
          ZonedDateTime.parse("2026-10-25T02:00+01:00[Europe/Berlin]"),
          ZonedDateTime.parse("2026-04-05T01:30+10:30[Australia/Lord_Howe]"),
          ZonedDateTime.parse("2026-10-04T02:30+11:00[Australia/Lord_Howe]"));

  private static final ImmutableList<LocalDate> TURNING_DAYS =
      Stream.of(
              "2026-01-01",
              "2026-01-31",
              "2026-02-28",
              "2026-03-01",
              "2026-03-31",
              "2026-04-01",
              "2026-04-30",
              "2026-12-31",
              "2027-01-01",
              "2028-02-28",
              "2028-02-29",
              "2028-03-01")
          .map(LocalDate::parse)
          .collect(ImmutableList.toImmutableList());

  private static final ImmutableSortedSet<Instant> BESIDE_MIDNIGHTS =
      beside(
          TURNING_DAYS.stream()
              .flatMap(day -> ZONES.stream().map(zone -> day.atStartOfDay(zone).toInstant())));

  private static final ImmutableSortedSet<Instant> BESIDE_CLOCK_CHANGES =
      beside(CLOCK_CHANGES.stream().map(ZonedDateTime::toInstant));

  private Times() {}

  private static ImmutableSortedSet<Instant> beside(Stream<Instant> turns) {
    List<Duration> distances =
        List.of(
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofNanos(1),
            Duration.ofSeconds(-1),
            Duration.ofSeconds(1),
            Duration.ofHours(-1),
            Duration.ofHours(1));
    return turns
        .flatMap(turn -> distances.stream().map(turn::plus))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Instant::compareTo));
  }

  /**
   * {@return a zone: UTC, two that change their clocks, one that does so by half an hour, one 5 h
   * 45 min from UTC, and Etc/GMT+8, which means UTC−8}
   */
  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  /** {@return a first moment after a zone's clocks were changed: days there had 23 or 25 hours} */
  public static Arbitrary<ZonedDateTime> clockChanges() {
    return Arbitraries.of(CLOCK_CHANGES);
  }

  /** {@return an instant from 2026 to the middle of 2028} */
  public static Arbitrary<Instant> instants() {
    return instants(START, END);
  }

  /**
   * {@return an instant from one inclusive until another exclusive; it shrinks to the first}
   *
   * @param from the first of them
   * @param until the first that is none of them; an hour later or thousands of years
   * @throws IllegalArgumentException unless the second is after the first
   */
  public static Arbitrary<Instant> instants(Instant from, Instant until) {
    checkArgument(from.isBefore(until), "instants must end after they begin: %s/%s", from, until);
    Duration span = Duration.between(from, until).minusNanos(1);
    Instant last = from.plus(span);
    Arbitrary<Instant> hours =
        Arbitraries.longs().between(0, span.toHours()).map(n -> from.plus(Duration.ofHours(n)));
    Arbitrary<Instant> seconds =
        Arbitraries.longs().between(0, span.toSeconds()).map(from::plusSeconds);
    Arbitrary<Instant> nanos =
        Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999_999))
            .as((second, nano) -> earlier(second.plusNanos(nano), last));
    ImmutableSortedSet<Instant> midnights = BESIDE_MIDNIGHTS.subSet(from, until);
    ImmutableSortedSet<Instant> changes = BESIDE_CLOCK_CHANGES.subSet(from, until);
    return Arbitraries.frequencyOf(
            Tuple.of(10, hours),
            Tuple.of(4, midnights.isEmpty() ? hours : Arbitraries.of(midnights)),
            Tuple.of(2, changes.isEmpty() ? hours : Arbitraries.of(changes)),
            Tuple.of(2, seconds),
            Tuple.of(2, nanos))
        .edgeCases(cases -> cases.includeOnly(from, last));
  }

  /** {@return any instant that a fact may have, from the year 0000 to the year 9999} */
  public static Arbitrary<Instant> instantsOfAnyYear() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, instants()),
        Tuple.of(1, Arbitraries.of(EARLIEST, LATEST, Instant.EPOCH)),
        Tuple.of(
            1,
            Arbitraries.longs()
                .between(EARLIEST.getEpochSecond(), LATEST.getEpochSecond())
                .map(Instant::ofEpochSecond)));
  }

  /** {@return how late something is recorded: mostly at once, at times by hours, days or weeks} */
  public static Arbitrary<Duration> delays() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(Duration.ZERO)),
        Tuple.of(3, Arbitraries.longs().between(1, 48).map(Duration::ofHours)),
        Tuple.of(2, Arbitraries.longs().between(1, 40).map(Duration::ofDays)),
        Tuple.of(1, Arbitraries.of(Duration.ofNanos(1), Duration.ofSeconds(1))));
  }

  /** {@return an interval of {@link #instants}, with or without ends} */
  public static Arbitrary<Interval> intervals() {
    Arbitrary<Interval> closed =
        Combinators.combine(instants(), instants())
            .as((a, b) -> a.equals(b) ? Interval.from(a) : Interval.of(earlier(a, b), later(a, b)));
    return Arbitraries.frequencyOf(
        Tuple.of(6, closed),
        Tuple.of(2, instants().map(Interval::from)),
        Tuple.of(1, instants().map(Interval::until)),
        Tuple.of(1, Arbitraries.just(Interval.always())));
  }

  /** {@return that something happened at one of the {@link #instants}, never, or is unknown} */
  public static Arbitrary<Occurrence> occurrences() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(Occurrence.never(), Occurrence.unknown())),
        Tuple.of(3, instants().map(Occurrence::at)));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
