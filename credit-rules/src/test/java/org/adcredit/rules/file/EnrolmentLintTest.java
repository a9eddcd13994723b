// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.UPFRONT;
import static org.adcredit.rules.file.Linted.warningsOfEarning;
import static org.adcredit.rules.file.Linted.warningsOfOffer;

import org.junit.jupiter.api.Test;

/** Offers that nobody can enrol in. */
class EnrolmentLintTest {
  @Test
  void an_offer_that_closes_before_or_as_it_opens_lets_nobody_in() {
    warningsOfOffer("closes: 2025-12-31\n" + UPFRONT)
        .containsExactly(
            "p.yaml:7:13: offers[0].closes: must be after opens, which is 2026-01-01T00:00:00Z, or"
                + " nobody can enrol: 2025-12-31T00:00:00Z [offer-cannot-be-enrolled]");
    warningsOfOffer("closes: 2026-01-01\n" + UPFRONT).hasSize(1);
    warningsOfOffer("closes: 2026-01-01T00:00:00.000000001Z\n" + UPFRONT).isEmpty();
  }

  @Test
  void no_account_is_within_no_time_of_its_creation() {
    warningsOfOffer(
            UPFRONT
                + "enrol: { new-advertiser: { within: { anchor: ACCOUNT_CREATED, length: P0D } } }")
        .containsExactly(
            "p.yaml:8:75: offers[0].enrol.new-advertiser.within.length: must be more than no time,"
                + " or no account is new: P0D [offer-cannot-be-enrolled]");
    warningsOfOffer(
            UPFRONT
                + "enrol: { new-advertiser: { within: { anchor: ACCOUNT_CREATED, length: PT1S } } }")
        .isEmpty();
  }

  @Test
  void accounts_without_an_impression_are_within_no_time_of_it() {
    warningsOfOffer(
            UPFRONT
                + "enrol: { new-advertiser: { within: { anchor: FIRST_IMPRESSION, length: P0D } } }")
        .isEmpty();
  }

  @Test
  void accounts_that_were_silent_for_no_time_are_all_accounts() {
    warningsOfOffer(UPFRONT + "enrol: { new-advertiser: { dormant-for: P0D } }").isEmpty();
  }

  @Test
  void an_amount_whose_currency_the_other_table_lacks_lets_nobody_in() {
    warningsOfEarning(
            """
            pays: PERCENT
            resolves: AT_CLOSE
            percent: 10
            minimum: { USD: 100, EUR: 100 }
            cap: { EUR: 50, JPY: 50 }
            """)
        .containsExactly(
            "p.yaml:12:23: offers[0].earn.minimum.USD: has no counterpart in `cap`, so no account"
                + " in the currency can enrol: USD [offer-cannot-be-enrolled]",
            "p.yaml:13:28: offers[0].earn.cap.JPY: has no counterpart in `minimum`, so no account"
                + " in the currency can enrol: JPY [offer-cannot-be-enrolled]");
  }

  @Test
  void a_table_alone_lets_its_currencies_in() {
    warningsOfEarning("pays: PERCENT\nresolves: AT_CLOSE\npercent: 10\nminimum: { USD: 100 }")
        .isEmpty();
    warningsOfEarning("pays: PERCENT\nresolves: AT_CLOSE\npercent: 10\ncap: { USD: 100 }")
        .isEmpty();
    warningsOfEarning("pays: PERCENT\nresolves: AT_CLOSE\npercent: 10").isEmpty();
  }
}
