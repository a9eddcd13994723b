// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOfOffer;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Amounts in currencies of no eligible region. */
class CurrencyLintTest {
  private static ListAssert<String> upfront(String regions, String currency) {
    return warningsOfOffer(
        "enrol: { regions: " + regions + " }\nupfront: { " + currency + ": 10 }");
  }

  @Test
  void a_currency_of_no_region_that_may_enrol_is_told_at_its_row() {
    upfront("[US, GB]", "JPY")
        .containsExactly(
            "p.yaml:8:16: offers[0].upfront.JPY: is the currency of no region that may enrol, US or"
                + " GB: JPY [currency-of-no-region]");
    upfront("[US, GB]", "GBP").isEmpty();
    upfront("[JP]", "JPY").isEmpty();
  }

  @Test
  void dollars_and_euros_go_with_every_region() {
    upfront("[BR]", "USD").isEmpty();
    upfront("[BR]", "EUR").isEmpty();
    upfront("[BR]", "GBP").hasSize(1);
  }

  @Test
  void where_all_regions_may_enrol_any_currency_is_some_regions() {
    upfront("ALL", "JPY").isEmpty();
    warningsOfOffer("upfront: { JPY: 10 }").isEmpty();
  }

  @Test
  void a_currency_may_be_a_regions_by_its_code_or_by_javas_data() {
    upfront("[CH]", "CHE").isEmpty(); // a currency of Switzerland that is not its first
    upfront("[LI]", "CHF").isEmpty(); // Liechtenstein has none of its own
    upfront("[CH, AT]", "GBP").hasSize(1);
  }

  @Test
  void a_region_of_no_currency_may_use_any() {
    upfront("[AQ]", "JPY").isEmpty();
    upfront("[ZZ, US]", "JPY").isEmpty();
  }

  @Test
  void every_table_is_looked_at() {
    String window = "  window: { starts: ENROLMENT, length: P30D }\n";
    warningsOfOffer(
            "enrol: { regions: [US] }\nearn:\n"
                + window
                + "  pays: HIGHEST_REACHED\n  resolves: AT_ONCE\n"
                + "  tiers: { USD: [ { spend: 1, credit: 1 } ], JPY: [ { spend: 1, credit: 1 } ] }")
        .singleElement()
        .asString()
        .startsWith("p.yaml:12:50: offers[0].earn.tiers.JPY: is the currency of no");
    warningsOfOffer(
            "enrol: { regions: [US] }\nearn:\n"
                + window
                + "  pays: PERCENT\n  resolves: AT_CLOSE\n  percent: 10\n"
                + "  minimum: { JPY: 1000 }\n  cap: { JPY: 100 }")
        .hasSize(2);
  }
}
