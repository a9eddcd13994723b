// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Scopes that no available objective and region satisfies. */
class ScopeLintTest {
  private static final String EARN =
      """
      earn:
        window: { starts: ENROLMENT, length: PT240H }
        pays: HIGHEST_REACHED
        resolves: AT_CLOSE
        tiers: { USD: [ { spend: 100, credit: 10 } ] }
      """;

  /** The warnings of an offer from line 7 on, of which the further keys stand from line 9 on. */
  private static ListAssert<String> offer(String row, String keys) {
    return warningsOf(
        """
        program: p
        objectives:
          REACH: [ { %s } ]
          LEADS: [ { regions: [BR], until: 2025-01-01 } ]
        offers:
          - offer: o
            version: 1
            opens: 2026-01-01
        """
                .formatted(row)
            + keys.indent(4));
  }

  private static ListAssert<String> covers(String row, String covers) {
    return offer(row, "upfront: { USD: 10 }\ncredit: { covers: { " + covers + " } }");
  }

  @Test
  void credit_that_can_pay_nowhere_is_told() {
    covers("regions: [US]", "regions: [GB, DE]")
        .containsExactly(
            "p.yaml:10:23: offers[0].credit.covers: credit can never pay for any campaign, since"
                + " none of its objectives is available in any of its regions from"
                + " 2026-01-01T00:00:00Z on: ALL in GB, DE [scope-never-satisfied]");
    covers("regions: [US]", "regions: [GB, US]").isEmpty();
    covers("regions: ALL", "regions: [GB]").isEmpty();
    covers("regions: [US]", "objectives: [REACH]").isEmpty();
  }

  @Test
  void an_objective_that_is_over_before_the_offer_opens_satisfies_nothing() {
    covers("regions: ALL", "objectives: [LEADS]").hasSize(1);
    covers("regions: ALL", "objectives: [LEADS, REACH]").isEmpty();
    covers("regions: ALL, until: 2026-01-01", "objectives: ALL").hasSize(1);
    covers("regions: ALL, until: 2026-01-01T00:00:01Z", "objectives: ALL").isEmpty();
  }

  @Test
  void an_objective_in_no_table_is_told_with_the_one_that_was_probably_meant() {
    covers("regions: ALL", "objectives: [RAECH, TRAFFIC]")
        .containsExactly(
            "p.yaml:10:38: offers[0].credit.covers.objectives[0]: must be an objective that a row"
                + " of `objectives` names, perhaps REACH: RAECH [objective-in-no-table]",
            "p.yaml:10:45: offers[0].credit.covers.objectives[1]: must be an objective that a row"
                + " of `objectives` names: TRAFFIC [objective-in-no-table]");
    covers("regions: ALL", "objectives: [REACH, TRAFFIC]").hasSize(1);
    covers("regions: [US]", "objectives: [REACH, TRAFFIC], regions: [GB]").hasSize(2);
  }

  @Test
  void spend_that_can_earn_nowhere_is_told_at_the_scope_or_where_it_would_be() {
    offer("regions: [US]", EARN + "  scope: { objectives: [REACH], regions: [GB] }")
        .containsExactly(
            "p.yaml:14:14: offers[0].earn.scope: no campaign can ever earn, since none of its"
                + " objectives is available in any of its regions from 2026-01-01T00:00:00Z on:"
                + " REACH in GB [scope-never-satisfied]");
    offer("regions: [US], until: 2026-01-01", EARN)
        .satisfiesExactly(
            credit -> assertThat(credit).startsWith("p.yaml:6:5: offers[0]: credit can never pay"),
            earn ->
                assertThat(earn)
                    .startsWith("p.yaml:10:7: offers[0].earn: no campaign can ever earn"));
  }

  @Test
  void an_objective_must_come_while_windows_can_be_open() {
    String closing = "closes: 2026-02-01\n" + EARN + "  scope: { regions: [US] }";
    // The last enrolment is just before February, and its window ends on the 11th.
    offer("regions: [US], from: 2026-02-11", closing)
        .singleElement()
        .asString()
        .contains("from 2026-01-01T00:00:00Z until 2026-02-11T00:00:00Z");
    offer("regions: [US], from: 2026-02-10T23:59:59Z", closing).isEmpty();
  }

  @Test
  void a_window_that_first_spend_starts_has_no_last_end_unless_it_is_limited() {
    String closing = "closes: 2026-02-01\n" + EARN.replace("ENROLMENT", "FIRST_SPEND");
    offer("regions: [US], from: 2030-01-01", closing).isEmpty();
    String limited =
        closing.replace(
            "PT240H }", "PT240H, ends-within: { anchor: ACCOUNT_CREATED, length: PT480H } }");
    offer("regions: [US], from: 2026-02-21", limited).hasSize(1);
    offer("regions: [US], from: 2026-02-20T23:59:59Z", limited).isEmpty();
  }

  @Test
  void the_earlier_of_two_ends_is_the_last() {
    String limited =
        "closes: 2026-02-01\n"
            + EARN.replace(
                "PT240H }", "PT240H, ends-within: { anchor: ENROLMENT, length: PT480H } }");
    offer("regions: [US], from: 2026-02-11", limited).hasSize(1);
    offer("regions: [US], from: 2026-02-10T23:59:59Z", limited).isEmpty();
  }

  @Test
  void an_objective_must_be_there_from_the_first_issue_on() {
    String delayed = "upfront: { USD: 10 }\ncredit: { issue-delay: PT24H }";
    offer("regions: ALL, until: 2026-01-02", delayed).hasSize(1);
    offer("regions: ALL, until: 2026-01-02T00:00:01Z", delayed).isEmpty();
    offer("regions: ALL, until: 2026-01-11", EARN).hasSize(1);
    offer("regions: ALL, until: 2026-01-11T00:00:01Z", EARN).isEmpty();
  }

  @Test
  void an_objective_must_come_before_the_last_credit_has_lapsed() {
    String valid =
        "closes: 2026-02-01\nupfront: { USD: 10 }\ncredit: { issue-delay: PT24H, valid-for: PT48H }";
    offer("regions: ALL, from: 2026-02-04", valid).hasSize(1);
    offer("regions: ALL, from: 2026-02-03T23:59:59Z", valid).isEmpty();
    offer("regions: ALL, from: 2026-03-01", "upfront: { USD: 10 }\ncredit: { valid-for: PT48H }")
        .isEmpty();
    String latest = "upfront: { USD: 10 }\ncredit: { expires-at-latest: 2026-03-01 }";
    offer("regions: ALL, from: 2026-03-01", latest).hasSize(1);
    offer("regions: ALL, from: 2026-02-28T23:59:59Z", latest).isEmpty();
    String earned = "closes: 2026-02-01\n" + EARN + "  grace: PT24H\ncredit: { valid-for: PT24H }";
    String both = "regions: [GB], until: 2027-01-01 }, { regions: [US], from: ";
    offer(both + "2026-02-13", earned + "\n").isEmpty();
    String covered = earned.replace("PT24H }", "PT24H, covers: { regions: [US] } }");
    offer(both + "2026-02-13", covered).hasSize(1);
    offer(both + "2026-02-12T23:59:59Z", covered).isEmpty();
  }

  @Test
  void credit_that_is_never_there_is_told_as_such_alone() {
    offer(
            "regions: ALL",
            "upfront: { USD: 10 }\ncredit: { expires-at-latest: 2025-01-01, covers: { regions: [US] } }")
        .singleElement()
        .asString()
        .endsWith("[credit-expires-before-issue]");
  }

  @Test
  void where_no_objective_is_available_at_all_that_is_told_once_of_the_programme() {
    warningsOf(
            """
            program: p
            offers:
              - { offer: a, version: 1, opens: 2026-01-01, upfront: { USD: 1 } }
              - { offer: b, version: 1, opens: 2026-01-01, upfront: { USD: 1 }, credit: { covers: { objectives: [REACH] } } }
            """)
        .containsExactly(
            "p.yaml:1:1: no campaign can ever run, since no row of `objectives` makes an objective"
                + " available [scope-never-satisfied]");
    warningsOf("program: p").isEmpty();
  }
}
