// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is available and what is restricted, by region and time. */
class TablesTest {
  private static final Objective LEADS = Objective.of("LEAD_GENERATION");
  private static final Industry LAW = Industry.of("LEGAL_SERVICES");
  private static final Region US = Region.of("US");
  private static final Region GB = Region.of("GB");
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void a_row_holds_from_its_first_instant_until_its_last_exclusive() {
    ObjectiveAvailability table =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.of(US), Interval.of(NOON, MAY))
            .build();

    assertThat(table.isAvailable(LEADS, US, NOON.minusNanos(1))).isFalse();
    assertThat(table.isAvailable(LEADS, US, NOON)).isTrue();
    assertThat(table.isAvailable(LEADS, US, MAY.minusNanos(1))).isTrue();
    assertThat(table.isAvailable(LEADS, US, MAY)).isFalse();
    assertThat(table.isAvailable(LEADS, GB, NOON)).isFalse();
    assertThat(table.changes(LEADS, ImmutableSet.of(US))).containsExactly(NOON, MAY);
    assertThat(table.changes(LEADS, ImmutableSet.of(GB))).isEmpty();
  }

  @Test
  void a_row_for_all_regions_is_one_for_each() {
    ObjectiveAvailability table =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.all(), Interval.from(MAY))
            .available(LEADS, Selection.of(US), Interval.of(NOON, MAY))
            .build();

    assertThat(table.isAvailable(LEADS, ImmutableSet.of(US, GB), NOON)).isFalse();
    assertThat(table.isAvailable(LEADS, ImmutableSet.of(US, GB), MAY)).isTrue();
    assertThat(table.availableIn(ImmutableSet.of(US), NOON)).containsExactly(LEADS);
    assertThat(table.names(LEADS)).isTrue();
    assertThat(table.names(Objective.of("REACH"))).isFalse();
  }

  @Test
  void a_table_tells_what_its_rows_name() {
    ObjectiveAvailability objectives =
        ObjectiveAvailability.builder()
            .available(Objective.of("REACH"), Selection.all(), Interval.always())
            .available(LEADS, US, GB)
            .build();
    RestrictedIndustries industries =
        RestrictedIndustries.builder()
            .restrict(LAW, Selection.all(), Restriction.PROHIBITED, Interval.until(NOON))
            .restrict(LAW, Selection.of(GB), Restriction.PROHIBITED, Interval.from(NOON))
            .prohibited(Industry.of("GAMBLING"), US)
            .build();

    assertThat(objectives.objectives()).containsExactly(LEADS, Objective.of("REACH"));
    assertThat(objectives.regions(LEADS)).containsExactlyInAnyOrder(US, GB);
    assertThat(objectives.regions(Objective.of("REACH"))).isEmpty();
    assertThat(objectives.regions(Objective.of("TRAFFIC"))).isEmpty();
    assertThat(industries.industries()).containsExactly(Industry.of("GAMBLING"), LAW);
    assertThat(industries.regions(LAW)).containsExactly(GB);
  }

  @Test
  void rows_for_the_same_key_and_region_never_overlap() {
    RestrictedIndustries.Builder industries =
        RestrictedIndustries.builder()
            .restrict(LAW, Selection.of(US), Restriction.PROHIBITED, Interval.until(NOON));
    ObjectiveAvailability.Builder objectives =
        ObjectiveAvailability.builder().available(LEADS, Selection.all(), Interval.until(NOON));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                industries.restrict(
                    LAW,
                    Selection.all(),
                    Restriction.NEEDS_APPROVAL,
                    Interval.from(NOON.minusNanos(1))))
        .withMessageContaining("overlaps with a row before it for LEGAL_SERVICES");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objectives.available(LEADS, GB))
        .withMessageContaining("overlaps");
    industries.restrict(LAW, Selection.all(), Restriction.NEEDS_APPROVAL, Interval.from(NOON));
    objectives.available(LEADS, Selection.of(GB), Interval.from(NOON));
    RestrictedIndustries table = industries.build();
    assertThat(table.restriction(LAW, US, NOON.minusNanos(1))).contains(Restriction.PROHIBITED);
    assertThat(table.restriction(LAW, US, NOON)).contains(Restriction.NEEDS_APPROVAL);
    assertThat(table.restriction(LAW, GB, NOON.minusNanos(1))).isEmpty();
  }

  @Test
  void a_row_that_names_a_region_twice_is_one_row() {
    ObjectiveAvailability table =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.of(US, US), Interval.always())
            .build();

    assertThat(table.isAvailable(LEADS, US, NOON)).isTrue();
  }

  @Test
  void what_is_not_restricted_is_allowed() {
    assertThat(RestrictedIndustries.builder().build().restriction(LAW, US, NOON)).isEmpty();
  }

  @Test
  void any_objective_may_come_or_go() {
    ObjectiveAvailability table =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.of(US), Interval.from(MAY))
            .available(Objective.of("REACH"), Selection.all(), Interval.until(NOON))
            .build();

    assertThat(table.changes(ImmutableSet.of(US))).containsExactly(NOON, MAY);
    assertThat(table.changes(ImmutableSet.of(GB))).containsExactly(NOON);
  }

  @Test
  void tables_of_the_same_rows_are_equal_and_others_are_not() {
    RestrictedIndustries us = RestrictedIndustries.builder().needsApproval(LAW, US).build();
    RestrictedIndustries gb = RestrictedIndustries.builder().needsApproval(LAW, GB).build();
    ObjectiveAvailability leads = ObjectiveAvailability.builder().available(LEADS, US).build();
    ObjectiveAvailability none = ObjectiveAvailability.builder().build();

    assertThat(us)
        .isEqualTo(RestrictedIndustries.builder().needsApproval(LAW, US).build())
        .isNotEqualTo(gb)
        .doesNotHaveSameHashCodeAs(gb);
    assertThat(leads)
        .isEqualTo(ObjectiveAvailability.builder().available(LEADS, US).build())
        .isNotEqualTo(none)
        .doesNotHaveSameHashCodeAs(none);
    assertThat(us.toString()).contains("LEGAL_SERVICES", "US", "NEEDS_APPROVAL");
    assertThat(leads.toString()).contains("LEAD_GENERATION", "US");
  }

  @Test
  void lengths_and_selections_that_differ_are_told_apart() {
    assertThat(Length.ofDays(1))
        .isNotEqualTo(Length.ofDays(2))
        .doesNotHaveSameHashCodeAs(Length.ofDays(2));
    assertThat(Selection.of(US))
        .isNotEqualTo(Selection.of(GB))
        .doesNotHaveSameHashCodeAs(Selection.of(GB));
  }

  @Test
  void a_row_overlaps_with_rows_of_its_region_and_of_all_regions_alike() {
    ObjectiveAvailability.Builder table =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.of(US), Interval.until(NOON))
            .available(LEADS, Selection.all(), Interval.from(MAY));

    assertOverlaps(table, Selection.of(US), Interval.of(NOON.minusNanos(1), MAY));
    assertOverlaps(table, Selection.of(GB, US), Interval.of(NOON.minusNanos(1), MAY));
    assertOverlaps(table, Selection.of(US), Interval.of(NOON, MAY.plusNanos(1)));
    assertOverlaps(table, Selection.of(GB), Interval.of(NOON, MAY.plusNanos(1)));
    assertOverlaps(table, Selection.all(), Interval.of(NOON, MAY.plusNanos(1)));
    table.available(LEADS, Selection.all(), Interval.of(NOON, MAY));
  }

  private static void assertOverlaps(
      ObjectiveAvailability.Builder table, Selection<Region> regions, Interval interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.available(LEADS, regions, interval))
        .withMessageContaining("overlaps with a row before it for LEAD_GENERATION");
  }

  /** Their hashes are equal, and belong at the end of what four codes take. */
  @ParameterizedTest
  @ValueSource(strings = {"ANAPAP", "ANAPB1", "ANB1AP", "ANB1B1"})
  void codes_that_hash_alike_are_told_apart(String code) {
    RestrictedIndustries.Builder industries = RestrictedIndustries.builder();
    for (String other : List.of("ANAPAP", "ANAPB1", "ANB1AP", "ANB1B1")) {
      industries.restrict(
          Industry.of(other),
          Selection.of(US),
          other.equals(code) ? Restriction.PROHIBITED : Restriction.NEEDS_APPROVAL,
          Interval.always());
    }
    RestrictedIndustries table = industries.build();

    assertThat(table.restriction(Industry.of(code), US, NOON)).contains(Restriction.PROHIBITED);
    assertThat(table.restriction(Industry.of("A" + code), US, NOON)).isEmpty();
  }

  @Test
  void regions_from_the_first_letters_to_the_last_have_rows_of_their_own() {
    Region first = Region.of("AA");
    Region last = Region.of("ZZ");
    RestrictedIndustries table =
        RestrictedIndustries.builder().needsApproval(LAW, first).prohibited(LAW, last).build();

    assertThat(table.restriction(LAW, first, NOON)).contains(Restriction.NEEDS_APPROVAL);
    assertThat(table.restriction(LAW, last, NOON)).contains(Restriction.PROHIBITED);
    assertThat(table.restriction(LAW, US, NOON)).isEmpty();
  }

  @Test
  void the_next_change_is_the_first_in_any_of_the_regions() {
    ImmutableSet<Region> both = ImmutableSet.of(US, GB);
    ObjectiveAvailability objectives =
        ObjectiveAvailability.builder()
            .available(LEADS, Selection.of(US), Interval.from(MAY))
            .available(LEADS, Selection.of(GB), Interval.from(NOON))
            .available(Objective.of("REACH"), Selection.all(), Interval.until(NOON.minusNanos(1)))
            .build();
    RestrictedIndustries industries =
        RestrictedIndustries.builder()
            .restrict(LAW, Selection.of(US), Restriction.PROHIBITED, Interval.of(NOON, MAY))
            .build();
    Instant early = NOON.minusSeconds(1);

    assertThat(objectives.nextChange(LEADS, both, early)).isEqualTo(NOON);
    assertThat(objectives.nextChange(LEADS, ImmutableSet.of(US), early)).isEqualTo(MAY);
    assertThat(objectives.nextChange(LEADS, both, NOON)).isEqualTo(MAY);
    assertThat(objectives.nextChange(LEADS, both, MAY)).isEqualTo(Instant.MAX);
    assertThat(objectives.nextChange(Objective.of("TRAFFIC"), both, early)).isEqualTo(Instant.MAX);
    assertThat(objectives.nextChange(both, early)).isEqualTo(NOON.minusNanos(1));
    assertThat(objectives.nextChange(both, NOON)).isEqualTo(MAY);
    assertThat(objectives.nextChange(both, MAY)).isEqualTo(Instant.MAX);
    assertThat(industries.nextChange(LAW, both, NOON)).isEqualTo(MAY);
    assertThat(industries.nextChange(LAW, ImmutableSet.of(GB), NOON)).isEqualTo(Instant.MAX);
  }

  @Test
  void objectives_come_in_order_however_they_were_added() {
    ObjectiveAvailability table =
        ObjectiveAvailability.builder()
            .available(Objective.of("REACH"), US, GB)
            .available(LEADS, US)
            .available(Objective.of("TRAFFIC"), GB)
            .build();

    assertThat(table.availableIn(ImmutableSet.of(US), NOON))
        .containsExactly(LEADS, Objective.of("REACH"));
    assertThat(table.availableIn(ImmutableSet.of(US, GB), NOON))
        .containsExactly(Objective.of("REACH"));
  }
}
