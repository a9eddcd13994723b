// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.junit.jupiter.api.Test;

class GateChangeTest {
  private static final String REACH = "objectives: { REACH: [ { regions: ALL } ] }";

  private static ImmutableList<GateChange> changes(CreditProgram before, CreditProgram after) {
    return Impact.of(before, after).gates();
  }

  private static List<String> changes(String before, String after) {
    return changes(Written.program(before), Written.program(after)).stream()
        .map(GateChange::toString)
        .toList();
  }

  private static String answer(Decision decision) {
    return decision.verdict()
        + decision.findings().stream().map(Finding::code).collect(toImmutableSet()).toString();
  }

  private static String question(GateChange change) {
    var request = change.witnessBefore().request();
    assertThat(change.witnessAfter().request()).isEqualTo(request);
    return request.account().industry()
        + " "
        + request.campaign().objective()
        + " "
        + request.campaign().regions()
        + " "
        + request.at()
        + " "
        + request.account().approvals().orElseThrow().size();
  }

  @Test
  void the_same_gates_have_no_difference() {
    CreditProgram program =
        Written.program(REACH, "industries: { GAMBLING: [ { regions: [US], rule: PROHIBITED } ] }");

    assertThat(changes(program, program)).isEmpty();
  }

  @Test
  void an_industry_that_is_restricted_in_a_region_is_one_difference_whatever_the_objectives() {
    assertThat(
            changes(
                "objectives: { REACH: [ { regions: ALL } ], TRAFFIC: [ { regions: [US] } ] }",
                "objectives: { REACH: [ { regions: ALL } ], TRAFFIC: [ { regions: [US] } ] }\n"
                    + "industries: { LEGAL: [ { regions: [US, GB], rule: NEEDS_APPROVAL } ] }"))
        .containsExactly("industries LEGAL in GB, US, ../..: ALLOWED, then NEEDS_APPROVAL");
  }

  @Test
  void a_row_for_all_regions_stands_for_those_that_no_row_names() {
    String none = "industries: { GAMBLING: [ { regions: [US], rule: PROHIBITED } ] }";
    String all = "industries: { GAMBLING: [ { regions: ALL, rule: PROHIBITED } ] }";

    assertThat(changes(none, all))
        .containsExactly("industries GAMBLING in ALL but US, ../..: ALLOWED, then PROHIBITED");
    assertThat(changes("", all))
        .containsExactly("industries GAMBLING in ALL, ../..: ALLOWED, then PROHIBITED");
    GateChange change = changes(Written.program(none), Written.program(all)).get(0);
    assertThat(change.covers(Region.of("US"))).isFalse();
    assertThat(change.covers(Region.of("BR"))).isTrue();
    assertThat(question(change)).isEqualTo("GAMBLING ANY_OTHER [AA] 1970-01-01T00:00:00Z 0");
  }

  @Test
  void regions_that_are_named_and_differ_like_the_others_are_put_together_with_them() {
    assertThat(
            changes(
                "industries: { G: [ { regions: [US], rule: PROHIBITED, until: 2026-01-01 },"
                    + " { regions: [BR], rule: PROHIBITED, from: 2026-01-01 } ] }",
                "industries: { G: [ { regions: ALL, rule: PROHIBITED } ] }"))
        .containsExactly(
            "industries G in BR, ../2026-01-01T00:00:00Z: ALLOWED, then PROHIBITED",
            "industries G in ALL but BR, US, ../..: ALLOWED, then PROHIBITED",
            "industries G in US, 2026-01-01T00:00:00Z/..: ALLOWED, then PROHIBITED");
    assertThat(
            changes(
                "industries: { G: [ { regions: [US], rule: PROHIBITED, until: 2026-01-01 } ] }",
                "industries: { G: [ { regions: ALL, rule: NEEDS_APPROVAL, from: 2026-01-01 },"
                    + " { regions: [US], rule: PROHIBITED, until: 2026-01-01 } ] }"))
        .containsExactly(
            "industries G in ALL, 2026-01-01T00:00:00Z/..: ALLOWED, then NEEDS_APPROVAL");
  }

  @Test
  void where_every_region_is_named_there_are_no_others() {
    Selection<Region> all = Selection.of(Region.all());
    CreditProgram after =
        CreditProgram.builder()
            .industries(
                RestrictedIndustries.builder()
                    .restrict(Industry.of("G"), all, Restriction.PROHIBITED, Interval.always())
                    .build())
            .build();

    GateChange change = changes(CreditProgram.builder().build(), after).get(0);

    assertThat(change.regions()).isEqualTo(all);
    assertThat(change.except()).isEmpty();
    assertThat(change.covers(Region.of("ZZ"))).isTrue();
  }

  @Test
  void an_interval_is_from_one_change_until_the_next_one_of_either_table() {
    List<GateChange> changes =
        changes(
            Written.program(
                "objectives: { REACH: [ { regions: [US], from: 2026-02-01, until: 2026-05-01 } ] }"),
            Written.program(
                "objectives: { REACH: [ { regions: [US], from: 2026-03-01, until: 2026-06-01 } ] }"));

    assertThat(changes.stream().map(GateChange::toString))
        .containsExactly(
            "objectives REACH in US, 2026-02-01T00:00:00Z/2026-03-01T00:00:00Z:"
                + " AVAILABLE, then NOT_AVAILABLE",
            "objectives REACH in US, 2026-05-01T00:00:00Z/2026-06-01T00:00:00Z:"
                + " NOT_AVAILABLE, then AVAILABLE");
    assertThat(changes.get(0).interval().contains(Instant.parse("2026-02-01T00:00:00Z"))).isTrue();
    assertThat(changes.get(0).interval().contains(Instant.parse("2026-03-01T00:00:00Z"))).isFalse();
  }

  @Test
  void intervals_that_differ_alike_are_joined() {
    assertThat(
            changes(
                "industries: { G: [ { regions: [US], rule: PROHIBITED, until: 2026-01-01 },"
                    + " { regions: [US], rule: PROHIBITED, from: 2026-01-01, until: 2027-01-01 },"
                    + " { regions: [US], rule: NEEDS_APPROVAL, from: 2027-01-01 } ] }",
                ""))
        .containsExactly(
            "industries G in US, ../2027-01-01T00:00:00Z: PROHIBITED, then ALLOWED",
            "industries G in US, 2027-01-01T00:00:00Z/..: NEEDS_APPROVAL, then ALLOWED");
  }

  @Test
  void tables_that_say_the_same_in_other_rows_have_no_difference() {
    assertThat(
            changes(
                "objectives: { REACH: [ { regions: [US], until: 2026-01-01 },"
                    + " { regions: [US], from: 2026-01-01 }, { regions: [GB] } ] }",
                "objectives: { REACH: [ { regions: [GB, US] } ] }"))
        .isEmpty();
  }

  @Test
  void an_objective_that_is_named_for_the_first_time_was_unknown_everywhere() {
    assertThat(changes("", "objectives: { REACH: [ { regions: [US], from: 2026-01-01 } ] }"))
        .containsExactly(
            "objectives REACH in US, ../2026-01-01T00:00:00Z: UNKNOWN, then NOT_AVAILABLE",
            "objectives REACH in ALL but US, ../..: UNKNOWN, then NOT_AVAILABLE",
            "objectives REACH in US, 2026-01-01T00:00:00Z/..: UNKNOWN, then AVAILABLE");
  }

  @Test
  void industries_come_first_and_both_tables_in_the_order_of_their_codes() {
    assertThat(
            changes(
                "",
                "objectives: { B: [ { regions: ALL } ], A: [ { regions: ALL } ] }\n"
                    + "industries: { D: [ { regions: ALL, rule: PROHIBITED } ],"
                    + " C: [ { regions: ALL, rule: PROHIBITED } ] }"))
        .extracting(change -> change.substring(0, change.indexOf(" in ")))
        .containsExactly("industries C", "industries D", "objectives A", "objectives B");
  }

  @Test
  void a_witness_is_asked_with_an_objective_that_both_have() {
    String before = "objectives: { REACH: [ { regions: [US], from: 2026-04-01 } ] }";
    String row = "{ regions: [US, GB], rule: NEEDS_APPROVAL, from: 2026-03-01, until: 2026-05-01 }";
    GateChange change =
        changes(
                Written.program(before),
                Written.program(before, "industries: { G: [" + row + "] }"))
            .get(0);

    // In GB, the first of the regions, it is never available.
    assertThat(question(change)).isEqualTo("G ANY_OTHER [GB] 2026-03-01T00:00:00Z 0");
    assertThat(answer(change.witnessBefore())).isEqualTo("UNKNOWN[objective-unknown]");
    assertThat(answer(change.witnessAfter()))
        .isEqualTo("INELIGIBLE[industry-approval-missing, objective-unknown]");

    GateChange later =
        changes(
                Written.program(before),
                Written.program(before, "industries: { G: [" + row.replace(", GB", "") + "] }"))
            .get(0);
    assertThat(question(later)).isEqualTo("G REACH [US] 2026-04-01T00:00:00Z 0");
    assertThat(answer(later.witnessBefore())).isEqualTo("ELIGIBLE[]");
    assertThat(answer(later.witnessAfter())).isEqualTo("INELIGIBLE[industry-approval-missing]");
  }

  @Test
  void an_objective_that_comes_only_when_the_difference_ends_is_no_witness() {
    String reach = "objectives: { REACH: [ { regions: [US], from: 2026-04-01 } ] }";
    GateChange change =
        changes(
                Written.program(reach),
                Written.program(
                    reach,
                    "industries: { G: [ { regions: [US], rule: PROHIBITED, until: 2026-04-01 } ] }"))
            .get(0);

    assertThat(question(change)).isEqualTo("G ANY_OTHER [US] 2026-03-31T23:59:59Z 0");
  }

  @Test
  void an_objective_that_one_of_them_alone_has_is_no_witness() {
    for (boolean isSwapped : List.of(false, true)) {
      CreditProgram with = Written.program(REACH);
      CreditProgram without =
          Written.program(
              "objectives: { REACH: [ { regions: [GB] } ] }",
              "industries: { G: [ { regions: [US], rule: PROHIBITED } ] }");

      GateChange change = (isSwapped ? changes(without, with) : changes(with, without)).get(0);

      assertThat(question(change)).isEqualTo("G ANY_OTHER [US] 1970-01-01T00:00:00Z 0");
    }
  }

  @Test
  void where_an_approval_matters_under_one_of_them_only_the_witness_has_it() {
    CreditProgram needed =
        Written.program(REACH, "industries: { G: [ { regions: ALL, rule: NEEDS_APPROVAL } ] }");
    CreditProgram prohibited =
        Written.program(REACH, "industries: { G: [ { regions: ALL, rule: PROHIBITED } ] }");

    GateChange change = changes(needed, prohibited).get(0);

    assertThat(question(change)).isEqualTo("G REACH [US] 1970-01-01T00:00:00Z 1");
    assertThat(answer(change.witnessBefore())).isEqualTo("ELIGIBLE[]");
    assertThat(answer(change.witnessAfter())).isEqualTo("INELIGIBLE[industry-prohibited]");
    assertThat(question(changes(prohibited, needed).get(0))).endsWith(" 1");
    assertThat(question(changes(Written.program(REACH), prohibited).get(0))).endsWith(" 0");
    assertThat(question(changes(prohibited, Written.program(REACH)).get(0))).endsWith(" 0");
  }

  @Test
  void the_witness_of_an_objective_is_of_an_industry_that_nobody_restricts() {
    String any = "industries: { ANY_OTHER: [ { regions: ALL, rule: PROHIBITED } ] }";
    GateChange change =
        changes(
                Written.program(any),
                Written.program(
                    "objectives: { REACH: [ { regions: ALL, until: 2026-01-01 } ] }",
                    any,
                    "rules: [ { type: refuse } ]"))
            .get(0);

    assertThat(question(change)).isEqualTo("ANY_OTHER_2 REACH [US] 2025-12-31T23:59:59Z 0");
    assertThat(change.witnessBefore().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer(change.witnessAfter())).isEqualTo("ELIGIBLE[]");
  }

  @Test
  void an_objective_called_like_the_other_one_is_passed_over() {
    String any = "objectives: { ANY_OTHER: [ { regions: [GB] } ] }";
    String other =
        "objectives: { ANY_OTHER: [ { regions: [GB] } ], ANY_OTHER_2: [ { regions: [GB] } ] }";
    CreditProgram after =
        Written.program(other, "industries: { G: [ { regions: [US], rule: PROHIBITED } ] }");

    assertThat(question(changes(Written.program(any), after).get(0))).startsWith("G ANY_OTHER_3 ");
    assertThat(question(changes(after, Written.program(any)).get(0))).startsWith("G ANY_OTHER_3 ");
  }
}
