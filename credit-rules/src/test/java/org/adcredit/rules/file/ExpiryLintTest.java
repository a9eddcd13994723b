// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOfOffer;
import static org.adcredit.rules.file.Linted.warningsOfWindow;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Credit that lapses before anybody can use it. */
class ExpiryLintTest {
  private static final String FROM_ENROLMENT = "{ starts: ENROLMENT, length: PT240H }";

  private static ListAssert<String> upfront(String credit) {
    return warningsOfOffer("upfront: { USD: 10 }\ncredit: { " + credit + " }");
  }

  private static ListAssert<String> earned(String window, String resolves, String latest) {
    return warningsOfWindow(
        window, resolves, "  grace: PT24H\ncredit: { expires-at-latest: " + latest + " }");
  }

  @Test
  void credit_that_is_valid_for_no_time_lapses_as_it_is_issued() {
    upfront("valid-for: P0D")
        .containsExactly(
            "p.yaml:8:26: offers[0].credit.valid-for: lets the credit lapse as it is issued: P0D"
                + " [credit-expires-before-issue]");
    upfront("valid-for: PT0.000000001S").isEmpty();
  }

  @Test
  void credit_upfront_is_first_issued_as_the_offer_opens_and_the_delay_is_over() {
    upfront("issue-delay: PT24H, expires-at-latest: 2026-01-02")
        .containsExactly(
            "p.yaml:8:54: offers[0].credit.expires-at-latest: must be after the credit can be"
                + " issued, which in no time zone is before 2026-01-02T00:00:00Z: 2026-01-02T00:00:00Z"
                + " [credit-expires-before-issue]");
    upfront("issue-delay: PT24H, expires-at-latest: 2026-01-02T00:00:00.000000001Z").isEmpty();
    upfront("expires-at-latest: 2026-01-01").hasSize(1);
    upfront("expires-at-latest: 2025-01-01").hasSize(1);
  }

  @Test
  void a_delay_by_the_calendar_may_be_shorter_in_some_zone() {
    upfront("issue-delay: P30D, expires-at-latest: 2026-01-30").isEmpty();
    upfront("issue-delay: P30D, expires-at-latest: 2026-01-29T22:00:00Z").hasSize(1);
    upfront("issue-delay: P30D, expires-at-latest: 2026-01-29T22:00:01Z").isEmpty();
  }

  @Test
  void credit_that_is_earned_at_once_may_be_issued_as_the_offer_opens() {
    earned(FROM_ENROLMENT, "AT_ONCE", "2026-01-01").hasSize(1);
    earned(FROM_ENROLMENT, "AT_ONCE", "2026-01-01T00:00:01Z").isEmpty();
  }

  @Test
  void credit_that_is_resolved_at_the_close_waits_for_the_first_window_and_the_grace() {
    earned(FROM_ENROLMENT, "AT_CLOSE", "2026-01-12").hasSize(1);
    earned(FROM_ENROLMENT, "AT_CLOSE", "2026-01-12T00:00:01Z").isEmpty();
    earned("{ starts: FIRST_SPEND, length: PT240H }", "AT_CLOSE", "2026-01-12").hasSize(1);
  }

  @Test
  void a_window_ends_by_its_limit_or_by_its_length_whichever_is_first() {
    String limited =
        "{ starts: ENROLMENT, length: PT240H, ends-within: { anchor: ENROLMENT, length: PT%dH } }";
    earned(limited.formatted(240), "AT_CLOSE", "2026-01-12").hasSize(1);
    earned(limited.formatted(480), "AT_CLOSE", "2026-01-12").hasSize(1);
    earned(limited.formatted(480), "AT_CLOSE", "2026-01-12T00:00:01Z").isEmpty();
    earned(
            "{ starts: ENROLMENT, length: P1M, ends-within: { anchor: ENROLMENT, length: PT24H } }",
            "AT_CLOSE",
            "2026-01-03")
        .hasSize(2);
    earned(
            "{ starts: ENROLMENT, length: P1M, ends-within: { anchor: ENROLMENT, length: PT24H } }",
            "AT_CLOSE",
            "2026-01-03T00:00:01Z")
        .hasSize(1);
  }

  @Test
  void a_window_that_is_counted_from_the_creation_may_end_as_soon_as_the_offer_opens() {
    String fromCreation = "{ starts: ACCOUNT_CREATED, length: PT240H }";
    String toCreation =
        "{ starts: ENROLMENT, length: PT240H, ends-within: { anchor: ACCOUNT_CREATED, length:"
            + " PT480H } }";
    earned(fromCreation, "AT_CLOSE", "2026-01-02").hasSize(1);
    earned(fromCreation, "AT_CLOSE", "2026-01-02T00:00:01Z").isEmpty();
    earned(toCreation, "AT_CLOSE", "2026-01-02").hasSize(1);
    earned(toCreation, "AT_CLOSE", "2026-01-02T00:00:01Z").isEmpty();
  }

  @Test
  void what_lower_tiers_pay_at_the_close_may_lapse_although_the_top_pays_at_once() {
    earned(FROM_ENROLMENT, "AT_ONCE_IF_TOP", "2026-01-12")
        .containsExactly(
            "p.yaml:13:34: offers[0].credit.expires-at-latest: must be after what tiers below the"
                + " top pay at the close can be issued, which in no time zone is before 2026-01-12T00:00:00Z:"
                + " 2026-01-12T00:00:00Z [credit-expires-before-issue]");
    earned(FROM_ENROLMENT, "AT_ONCE_IF_TOP", "2026-01-12T00:00:01Z").isEmpty();
    earned(FROM_ENROLMENT, "AT_ONCE_IF_TOP", "2026-01-01").hasSize(1);
  }

  @Test
  void a_single_tier_and_the_rungs_of_a_ladder_need_not_wait_for_the_close() {
    String keys =
        """
        earn:
          window: { starts: ENROLMENT, length: PT240H }
          pays: %s
          resolves: AT_ONCE_IF_TOP
          tiers: { USD: [ { spend: 1, credit: 1 }%s ] }
        credit: { expires-at-latest: 2026-01-02 }
        """;
    warningsOfOffer(keys.formatted("HIGHEST_REACHED", "")).isEmpty();
    warningsOfOffer(keys.formatted("HIGHEST_REACHED", ", { spend: 2, credit: 2 }")).hasSize(1);
    warningsOfOffer(keys.formatted("EVERY_REACHED", ", { spend: 2, credit: 2 }")).isEmpty();
  }
}
