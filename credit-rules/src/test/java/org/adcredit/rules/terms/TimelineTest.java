// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds from one change until the next. */
class TimelineTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final ImmutableRangeMap<Instant, String> NOTHING = ImmutableRangeMap.of();

  private static Instant second(long second) {
    return NOON.plusSeconds(second);
  }

  @Test
  void where_nothing_is_said_nothing_holds_and_nothing_changes() {
    Timeline<String> timeline = Timeline.of(NOTHING, NOTHING);

    assertThat(timeline.at(NOON)).isNull();
    assertThat(timeline.nextChange(NOON)).isEqualTo(Instant.MAX);
  }

  @Test
  void what_has_no_beginning_and_no_end_always_holds() {
    Timeline<String> timeline =
        Timeline.of(ImmutableRangeMap.of(Range.<Instant>all(), "always"), NOTHING);

    assertThat(timeline.at(Instant.MIN)).isEqualTo("always");
    assertThat(timeline.at(Instant.MAX)).isEqualTo("always");
    assertThat(timeline.nextChange(Instant.MIN)).isEqualTo(Instant.MAX);
  }

  @Test
  void rows_for_all_regions_and_for_one_take_turns() {
    Timeline<String> timeline =
        Timeline.of(
            ImmutableRangeMap.<Instant, String>builder()
                .put(Range.lessThan(NOON), "before")
                .put(Range.atLeast(second(2)), "later")
                .build(),
            ImmutableRangeMap.of(Range.closedOpen(NOON, second(1)), "noon"));

    assertThat(timeline.at(NOON.minusNanos(1))).isEqualTo("before");
    assertThat(timeline.at(NOON)).isEqualTo("noon");
    assertThat(timeline.at(second(1))).isNull();
    assertThat(timeline.at(second(2))).isEqualTo("later");
    assertThat(timeline.nextChange(Instant.MIN)).isEqualTo(NOON);
    assertThat(timeline.nextChange(NOON)).isEqualTo(second(1));
    assertThat(timeline.nextChange(second(1))).isEqualTo(second(2));
    assertThat(timeline.nextChange(second(2))).isEqualTo(Instant.MAX);
  }

  @Test
  void several_changes_within_a_second_are_told_apart_by_the_nanosecond() {
    Timeline<String> timeline =
        Timeline.of(
            NOTHING,
            ImmutableRangeMap.<Instant, String>builder()
                .put(Range.closedOpen(NOON.plusNanos(5), NOON.plusNanos(7)), "a")
                .put(Range.closedOpen(NOON.plusNanos(7), second(1).plusNanos(3)), "b")
                .build());

    assertThat(timeline.at(NOON.plusNanos(4))).isNull();
    assertThat(timeline.at(NOON.plusNanos(5))).isEqualTo("a");
    assertThat(timeline.at(NOON.plusNanos(6))).isEqualTo("a");
    assertThat(timeline.at(NOON.plusNanos(7))).isEqualTo("b");
    assertThat(timeline.at(second(1).plusNanos(2))).isEqualTo("b");
    assertThat(timeline.at(second(1).plusNanos(3))).isNull();
    assertThat(timeline.nextChange(NOON.plusNanos(5))).isEqualTo(NOON.plusNanos(7));
    assertThat(timeline.nextChange(NOON.plusNanos(7))).isEqualTo(second(1).plusNanos(3));
  }

  @Test
  void of_many_changes_each_is_found() {
    ImmutableRangeMap.Builder<Instant, Integer> rows = ImmutableRangeMap.builder();
    for (int i = 0; i < 100; i++) {
      rows.put(Range.closedOpen(second(10L * i), second(10L * i + 5)), i);
    }
    Timeline<Integer> timeline = Timeline.of(rows.build(), ImmutableRangeMap.of());

    assertThat(timeline.at(second(-1))).isNull();
    for (int i = 0; i < 100; i++) {
      assertThat(timeline.at(second(10L * i))).isEqualTo(i);
      assertThat(timeline.at(second(10L * i + 5).minusNanos(1))).isEqualTo(i);
      assertThat(timeline.at(second(10L * i + 5))).isNull();
      assertThat(timeline.at(second(10L * i + 9))).isNull();
      assertThat(timeline.nextChange(second(10L * i))).isEqualTo(second(10L * i + 5));
      assertThat(timeline.nextChange(second(10L * i - 1))).isEqualTo(second(10L * i));
    }
    assertThat(timeline.nextChange(second(995))).isEqualTo(Instant.MAX);
  }
}
