// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Linted.warningsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers of a group of which one always holds the other off. */
class ExclusionLintTest {
  private static final String WINDOW = "window: { starts: ENROLMENT, length: P30D }";

  private static String earn(String window) {
    return "earn: { "
        + window
        + ", pays: HIGHEST_REACHED, resolves: AT_ONCE, tiers: { USD: [ { spend: 100, credit: 10 }"
        + " ] } }";
  }

  private static String offer(String id, String opens, String enrol, String rest) {
    return """
      - offer: %s
        version: 1
        opens: %s
        enrol: { exclusive: g%s }
        %s
    """
        .formatted(id, opens, enrol, rest);
  }

  private static ListAssert<String> offers(String first, String second) {
    return warningsOf(
        "program: p\nobjectives: { REACH: [ { regions: ALL } ] }\noffers:\n" + first + second);
  }

  private static final String SECOND = offer("b", "2026-01-01", "", earn(WINDOW));

  /** The second offer after one that opens with it. */
  private static ListAssert<String> second(String firstEnrol, String firstRest) {
    return offers(offer("a", "2026-01-01", firstEnrol, firstRest), SECOND);
  }

  @Test
  void of_two_offers_that_enrol_at_one_instant_the_one_with_the_higher_id_never_does() {
    second("", earn(WINDOW))
        .containsExactly(
            "p.yaml:12:25: offers[1].enrol.exclusive: lets nobody enrol by itself, since whoever"
                + " could is enrolled at the same instant, and first, in the offer of the same"
                + " group: a [offer-cannot-be-enrolled]");
    offers(SECOND, offer("a", "2026-01-01", "", earn(WINDOW)))
        .singleElement()
        .asString()
        .startsWith("p.yaml:7:25: offers[0].enrol.exclusive: ");
  }

  @Test
  void a_group_of_one_and_groups_of_other_names_exclude_nobody() {
    offers("", SECOND).isEmpty();
    second("roup", earn(WINDOW)).isEmpty();
  }

  @Test
  void offers_that_open_apart_let_in_accounts_that_are_done_with_the_other() {
    offers(offer("a", "2025-12-01", "", earn(WINDOW)), SECOND).isEmpty();
    offers(offer("a", "2026-02-01", "", earn(WINDOW)), SECOND).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", mode: REGISTER",
        ", regions: [US]",
        ", channels: [SELF_SERVE]",
        ", new-advertiser: { dormant-for: P90D }",
        ", once-per: [ACCOUNT]",
      })
  void an_offer_that_lets_in_fewer_or_later_leaves_some_to_the_other(String enrol) {
    second(enrol, earn(WINDOW)).isEmpty();
  }

  @Test
  void the_other_offer_must_be_automatic_too() {
    offers(
            offer("a", "2026-01-01", "", earn(WINDOW)),
            offer("b", "2026-01-01", ", mode: CODE", earn(WINDOW)))
        .isEmpty();
  }

  @Test
  void an_offer_that_lets_in_the_same_or_more_leaves_nobody_to_the_other() {
    String same = ", regions: [US], channels: [PARTNER], new-advertiser: { dormant-for: P90D }";
    String fewer = same + ", once-per: [ACCOUNT]";
    offers(
            offer("a", "2026-01-01", same, earn(WINDOW)),
            offer("b", "2026-01-01", fewer, earn(WINDOW)))
        .hasSize(1);
    String more = ", regions: [GB, US], channels: [PARTNER, MANAGED]";
    offers(
            offer("a", "2026-01-01", more, earn(WINDOW)),
            offer("b", "2026-01-01", fewer, earn(WINDOW)))
        .hasSize(1);
    String others = ", regions: [DE, US]";
    offers(
            offer("a", "2026-01-01", more, earn(WINDOW)),
            offer("b", "2026-01-01", others, earn(WINDOW)))
        .isEmpty();
  }

  @Test
  void an_offer_that_closes_first_leaves_later_accounts_to_the_other() {
    String first = offer("a", "2026-01-01", "", "closes: 2026-02-01\n    " + earn(WINDOW));
    offers(first, SECOND).isEmpty();
    offers(first, offer("b", "2026-01-01", "", "closes: 2026-02-02\n    " + earn(WINDOW)))
        .isEmpty();
    offers(first, offer("b", "2026-01-01", "", "closes: 2026-02-01\n    " + earn(WINDOW)))
        .hasSize(1);
  }

  @Test
  void an_offer_in_fewer_currencies_leaves_the_others_to_the_other() {
    String both = "upfront: { USD: 1, EUR: 1 }";
    offers(offer("a", "2026-01-01", "", "upfront: { USD: 1 }"), offer("b", "2026-01-01", "", both))
        .isEmpty();
    offers(offer("a", "2026-01-01", "", both), offer("b", "2026-01-01", "", both)).hasSize(1);
    String any = "earn: { " + WINDOW + ", pays: PERCENT, resolves: AT_CLOSE, percent: 5 }";
    offers(offer("a", "2026-01-01", "", both), offer("b", "2026-01-01", "", any)).isEmpty();
    offers(offer("a", "2026-01-01", "", any), offer("b", "2026-01-01", "", any)).hasSize(1);
    offers(offer("a", "2026-01-01", "", any), offer("b", "2026-01-01", "", both)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "starts: ACCOUNT_CREATED, length: P30D",
        "starts: ENROLMENT, length: P30D, ends-within: { anchor: ACCOUNT_CREATED, length: P60D }",
      })
  void a_window_that_may_be_over_at_the_enrolment_leaves_older_accounts_to_the_other(
      String window) {
    second("", earn("window: { " + window + " }")).isEmpty();
  }

  @Test
  void a_window_that_is_over_at_once_leaves_everybody_to_the_other() {
    second("", earn("window: { starts: ENROLMENT, length: P0D }"))
        .singleElement()
        .asString()
        .endsWith("[tier-unreachable]");
    String limited =
        "window: { starts: ENROLMENT, length: P9D, ends-within: { anchor: ENROLMENT, length: %s } }";
    second("", earn(limited.formatted("P0D")))
        .singleElement()
        .asString()
        .endsWith("[tier-unreachable]");
    second("", earn(limited.formatted("P9D")))
        .singleElement()
        .asString()
        .endsWith("[offer-cannot-be-enrolled]");
  }

  @Test
  void credit_upfront_that_may_have_lapsed_leaves_accounts_to_the_other() {
    String upfront = "upfront: { USD: 1 }\n    credit: { %s }";
    second("", upfront.formatted("valid-for: P30D, issue-delay: P1D")).hasSize(1);
    second("", upfront.formatted("expires-at-latest: 2027-01-01")).isEmpty();
    second("", upfront.formatted("valid-for: P0D"))
        .singleElement()
        .asString()
        .endsWith("[credit-expires-before-issue]");
  }

  /** A term that narrows who may enrol belongs into ExclusionLint.letsInAll, and then here. */
  @Test
  void each_term_of_enrolment_is_looked_at_or_lets_nobody_out() {
    assertThat(
            Arrays.stream(EnrolmentTerms.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName))
        .containsExactlyInAnyOrder(
            "mode", "regions", "channels", "newAdvertiser", "oncePer", "exclusiveGroup", "rules");
  }
}
