// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.RejectionCode;
import org.adcredit.rules.eligibility.CreditStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The library and the {@link Model} say the same: 20,000 journals in every build, a million in the
 * profile {@code differential}. A difference is told with the seed of its case, which comes again
 * with {@code -Dadcredit.differential.seed=… -Dadcredit.differential.journals=1}.
 */
class DifferentialProperties {
  private static final int IN_EVERY_BUILD = 20_000;
  private static final int JOURNALS =
      Integer.getInteger("adcredit.differential.journals", IN_EVERY_BUILD);
  private static final int THREADS = Integer.getInteger("adcredit.differential.threads", 2);
  private static final Differential ALL =
      new Differential(Long.getLong("adcredit.differential.seed", 0), JOURNALS);

  private static final ImmutableSet<String> GATES =
      ImmutableSet.of(
          "industry-prohibited",
          "industry-approval-missing",
          "industry-approval-not-in-force",
          "approvals-unknown",
          "objective-not-available",
          "objective-unknown");
  private static final ImmutableSet<String> SCOPES =
      ImmutableSet.of("objective-not-covered", "region-not-covered", "buying-type-not-covered");
  private static final ImmutableSet<String> ENROLMENT =
      ImmutableSet.of("ELIGIBLE", "not-enrolled", "before-enrolment", "offer-invalidated");

  private static final Map<String, Set<String>> QUESTIONS =
      Map.of(
          "ENROL",
          Set.of(
              "ELIGIBLE",
              "offer-not-open-yet",
              "offer-closed",
              "billing-region-not-eligible",
              "currency-not-offered",
              "signup-channel-not-eligible",
              "payment-failed",
              "account-suspended",
              "account-too-old",
              "recent-spend",
              "first-impression-unknown",
              "history-unknown",
              "already-redeemed",
              "another-offer-active"),
          "DELIVER",
          union(List.of(GATES, Set.of("ELIGIBLE"))),
          "SCOPE",
          union(List.of(GATES, SCOPES, Set.of("ELIGIBLE"))),
          "EARN",
          union(
              List.of(
                  GATES, SCOPES, ENROLMENT, Set.of("before-window", "after-window", "no-earning"))),
          "AWARD",
          union(List.of(ENROLMENT, Set.of("spend-below-threshold"))),
          "COVER",
          union(
              List.of(
                  GATES,
                  SCOPES,
                  Set.of(
                      "ELIGIBLE",
                      "no-credit",
                      "credit-not-effective-yet",
                      "credit-exhausted",
                      "credit-expired",
                      "credit-revoked",
                      "not-assigned"))));

  @BeforeAll
  static void compare() {
    ALL.run(THREADS);
    if (JOURNALS != IN_EVERY_BUILD) {
      ALL.census()
          .counts()
          .forEach((what, count) -> System.out.printf(Locale.ROOT, "%,12d %s%n", count, what));
    }
  }

  @Test
  void every_statement_and_every_answer_is_the_one_that_the_model_gives() {
    assertThat(ALL.differences()).isEmpty();
    assertThat(ALL.census().counts()).containsEntry("journals", (long) JOURNALS);
  }

  @Test
  void every_status_is_met() {
    assertMet("offer", names(OfferStatus.values()));
    assertMet("credit", names(CreditStatus.values()));
  }

  @Test
  void entries_are_rejected_for_every_reason() {
    // Nothing is compacted here, so nothing lies beyond a horizon.
    assertMet(
        "rejected",
        Sets.difference(names(RejectionCode.values()), ImmutableSet.of("beyond-horizon")));
  }

  @Test
  void spend_is_excluded_for_every_reason() {
    assertMet("excluded DELIVER", GATES);
    assertMet("excluded EARN", GATES);
    assertMet("excluded EARN", SCOPES);
    assertMet(
        "excluded EARN",
        Set.of(
            "before-enrolment",
            "offer-invalidated",
            "before-window",
            "after-window",
            "recorded-too-late",
            "credit-funded",
            "not-settled"));
  }

  @Test
  void every_question_is_answered_in_every_way() {
    QUESTIONS.forEach(DifferentialProperties::assertMet);
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(ImmutableSet.toImmutableSet());
  }

  private static Set<String> names(Object[] values) {
    return Arrays.stream(values).map(Object::toString).collect(ImmutableSet.toImmutableSet());
  }

  private static void assertMet(String where, Set<String> expected) {
    assumeThat(JOURNALS).isGreaterThanOrEqualTo(IN_EVERY_BUILD);
    assertThat(ALL.census().counts())
        .containsKeys(expected.stream().map(what -> where + " " + what).toArray(String[]::new));
  }
}
