// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOfEarning;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Tiers and percentages that pay nothing of their own. */
class TierLintTest {
  private static ListAssert<String> tiers(String pays, String resolves, int... credits) {
    StringBuilder table = new StringBuilder("tiers:\n  USD:\n");
    for (int i = 0; i < credits.length; i++) {
      table.append("    - { spend: ").append((i + 1) * 100).append(", credit: ");
      table.append(credits[i]).append(".00 }\n");
    }
    String enrol = pays.equals("CHOSEN") ? "REGISTER" : "AUTOMATIC";
    return Linted.warningsOfOffer(
        "enrol: { mode: "
            + enrol
            + " }\nearn:\n  window: { starts: ENROLMENT, length: P30D }\n  pays: "
            + pays
            + "\n  resolves: "
            + resolves
            + "\n"
            + table.toString().indent(2));
  }

  @Test
  void a_tier_that_pays_less_than_a_lower_one_is_told_with_what_that_pays() {
    tiers("HIGHEST_REACHED", "AT_ONCE", 100, 50)
        .containsExactly(
            "p.yaml:15:35: offers[0].earn.tiers.USD[1].credit: pays less than a lower tier, which"
                + " pays 100.00: 50.00 [tier-pays-less]");
    tiers("CHOSEN", "AT_CLOSE", 100, 99).hasSize(1);
    tiers("HIGHEST_REACHED", "AT_CLOSE", 100, 101).isEmpty();
  }

  @Test
  void each_tier_is_compared_with_all_below_it() {
    tiers("HIGHEST_REACHED", "AT_ONCE", 50, 100, 60, 70, 100, 101)
        .containsExactly(
            "p.yaml:16:35: offers[0].earn.tiers.USD[2].credit: pays less than a lower tier, which"
                + " pays 100.00: 60.00 [tier-pays-less]",
            "p.yaml:17:35: offers[0].earn.tiers.USD[3].credit: pays less than a lower tier, which"
                + " pays 100.00: 70.00 [tier-pays-less]");
  }

  @Test
  void a_tier_that_pays_as_much_as_the_one_before_it_adds_nothing() {
    tiers("HIGHEST_REACHED", "AT_ONCE", 50, 50, 80)
        .containsExactly(
            "p.yaml:15:35: offers[0].earn.tiers.USD[1].credit: adds nothing to the tier before it,"
                + " which pays as much: 50.00 [tier-adds-nothing]");
    tiers("CHOSEN", "AT_ONCE", 50, 50).hasSize(1);
  }

  @Test
  void what_follows_a_tier_that_pays_less_may_pay_as_much_as_the_highest() {
    tiers("HIGHEST_REACHED", "AT_CLOSE", 50, 30, 50).hasSize(1);
  }

  @Test
  void a_top_tier_that_pays_as_much_pays_earlier_where_only_it_pays_at_once() {
    tiers("HIGHEST_REACHED", "AT_ONCE_IF_TOP", 50, 50).isEmpty();
    tiers("HIGHEST_REACHED", "AT_ONCE_IF_TOP", 50, 50, 50).hasSize(1);
    tiers("HIGHEST_REACHED", "AT_ONCE_IF_TOP", 50, 40).hasSize(1);
  }

  @Test
  void the_rungs_of_a_ladder_may_pay_whatever_they_like() {
    tiers("EVERY_REACHED", "AT_ONCE", 100, 50, 50).isEmpty();
  }

  @Test
  void each_currency_has_its_own_tiers() {
    warningsOfEarning(
            """
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers:
              USD: [ { spend: 100, credit: 100 } ]
              EUR: [ { spend: 100, credit: 90 }, { spend: 200, credit: 80 } ]
            """)
        .containsExactly(
            "p.yaml:13:66: offers[0].earn.tiers.EUR[1].credit: pays less than a lower tier, which"
                + " pays 90.00: 80.00 [tier-pays-less]");
  }

  private static ListAssert<String> percent(String amounts) {
    return warningsOfEarning("pays: PERCENT\nresolves: AT_CLOSE\n" + amounts);
  }

  @Test
  void a_cap_below_the_percentage_of_the_minimum_leaves_nothing_of_the_percentage() {
    percent("percent: 50\nminimum: { USD: 100.00 }\ncap: { USD: 49.99 }")
        .containsExactly(
            "p.yaml:13:19: offers[0].earn.cap.USD: is less than 50 percent of the minimum, 100.00,"
                + " so it is all that is ever paid: 49.99 [percentage-never-paid]");
    percent("percent: 50\nminimum: { USD: 100.00 }\ncap: { USD: 50.00 }").isEmpty();
    percent("percent: 50\ncap: { USD: 0.01 }").isEmpty();
    percent("percent: 50\nminimum: { USD: 100.00 }").isEmpty();
  }

  @Test
  void a_percentage_that_no_amount_can_hold_is_more_than_any_cap() {
    percent("percent: 1000\nminimum: { USD: 9223372036854 }\ncap: { USD: 9223372036853 }")
        .hasSize(1);
  }
}
