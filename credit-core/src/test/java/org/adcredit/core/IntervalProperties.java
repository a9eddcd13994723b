// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.testing.Times;

class IntervalProperties {
  @Property
  void an_instant_lies_in_an_interval_just_if_it_is_not_before_its_start_and_is_before_its_end(
      @ForAll("intervals") Interval interval, @ForAll("instants") Instant instant) {
    boolean started = interval.from().map(from -> from.compareTo(instant) <= 0).orElse(true);
    boolean ended = interval.until().map(until -> until.compareTo(instant) <= 0).orElse(false);

    assertThat(interval.startsBy(instant)).isEqualTo(started);
    assertThat(interval.endsBy(instant)).isEqualTo(ended);
    assertThat(interval.contains(instant)).isEqualTo(started && !ended);
  }

  @Property
  void an_interval_holds_its_start_and_not_its_end(@ForAll("intervals") Interval interval) {
    interval.from().ifPresent(from -> assertThat(interval.contains(from)).isTrue());
    interval.until().ifPresent(until -> assertThat(interval.contains(until)).isFalse());
    interval
        .until()
        .ifPresent(until -> assertThat(interval.contains(until.minusNanos(1))).isTrue());
  }

  @Property
  void two_instants_make_an_interval_just_if_the_second_is_later(
      @ForAll("instantsOfAnyYear") Instant from, @ForAll("instantsOfAnyYear") Instant until) {
    if (from.isBefore(until)) {
      Interval interval = Interval.of(from, until);

      assertThat(interval.from()).contains(from);
      assertThat(interval.until()).contains(until);
      assertThat(Interval.parse(interval.toString())).isEqualTo(interval);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Interval.of(from, until))
          .withMessage("an interval must end after it begins: " + from + "/" + until);
    }
  }

  @Property
  void of_two_intervals_that_meet_one_holds_each_instant(
      @ForAll("instants") Instant border, @ForAll("instants") Instant instant) {
    assertThat(Interval.until(border).contains(instant))
        .isNotEqualTo(Interval.from(border).contains(instant));
  }

  @Property
  void an_interval_is_over_only_after_it_has_begun(
      @ForAll("intervals") Interval interval, @ForAll("instants") Instant instant) {
    Assume.that(interval.endsBy(instant));

    assertThat(interval.startsBy(instant)).isTrue();
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Times.intervals();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Times.instants();
  }

  @Provide
  Arbitrary<Instant> instantsOfAnyYear() {
    return Times.instantsOfAnyYear();
  }
}
