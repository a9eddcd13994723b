// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Windows that are never what they say. */
class WindowLintTest {
  private static ListAssert<String> window(String window) {
    return Linted.warningsOfWindow("{ " + window + " }", "AT_ONCE", "");
  }

  private static ListAssert<String> limited(
      String starts, String length, String anchor, String limit) {
    return window(
        "starts: "
            + starts
            + ", length: "
            + length
            + ", ends-within: { anchor: "
            + anchor
            + ", length: "
            + limit
            + " }");
  }

  @Test
  void in_a_window_of_no_length_no_tier_is_reached() {
    window("starts: ENROLMENT, length: P0D")
        .containsExactly(
            "p.yaml:8:44: offers[0].earn.window.length: leaves no time in which spend could count,"
                + " so nothing is ever reached: P0D [tier-unreachable]");
    window("starts: FIRST_SPEND, length: PT0S").hasSize(1);
    window("starts: ACCOUNT_CREATED, length: P0D").hasSize(1);
    window("starts: ENROLMENT, length: PT0.000000001S").isEmpty();
  }

  @Test
  void within_no_time_of_the_enrolment_or_the_creation_no_tier_is_reached() {
    limited("FIRST_SPEND", "P30D", "ENROLMENT", "P0D")
        .containsExactly(
            "p.yaml:8:94: offers[0].earn.window.ends-within.length: leaves no time after ENROLMENT"
                + " in which spend could count, so nothing is ever reached: P0D"
                + " [tier-unreachable]");
    limited("ACCOUNT_CREATED", "P30D", "ENROLMENT", "P0D").hasSize(1);
    limited("ENROLMENT", "P30D", "ACCOUNT_CREATED", "PT0S").hasSize(1);
  }

  @Test
  void of_a_window_that_has_no_length_nothing_else_is_told() {
    limited("ENROLMENT", "P0D", "ENROLMENT", "P0D").hasSize(1);
  }

  @Test
  void a_window_that_is_longer_than_its_limit_never_fits() {
    limited("FIRST_SPEND", "P61D", "ACCOUNT_CREATED", "P60D")
        .containsExactly(
            "p.yaml:8:46: offers[0].earn.window.length: never fits, since the window must end"
                + " within P60D of ACCOUNT_CREATED: P61D [window-cannot-fit]");
    limited("ENROLMENT", "P61D", "ACCOUNT_CREATED", "P60D").hasSize(1);
    limited("ENROLMENT", "P61D", "ENROLMENT", "P60D").hasSize(1);
    limited("FIRST_SPEND", "P61D", "ENROLMENT", "P60D").hasSize(1);
    limited("ACCOUNT_CREATED", "P61D", "ACCOUNT_CREATED", "P60D").hasSize(1);
  }

  @Test
  void a_window_that_just_fits_somewhere_at_some_time_is_let_be() {
    limited("FIRST_SPEND", "P60D", "ACCOUNT_CREATED", "P60D").isEmpty();
    limited("ENROLMENT", "P1M", "ENROLMENT", "P30D").isEmpty();
    limited("ENROLMENT", "P31D", "ENROLMENT", "P1M").isEmpty();
    limited("ENROLMENT", "P31D", "ENROLMENT", "PT720H").isEmpty();
  }

  @Test
  void a_window_from_the_creation_may_begin_long_before_the_enrolment_that_limits_it() {
    limited("ACCOUNT_CREATED", "P90D", "ENROLMENT", "P7D").isEmpty();
  }
}
