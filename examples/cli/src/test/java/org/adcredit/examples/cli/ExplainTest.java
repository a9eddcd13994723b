package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private static Call explain(Object... more) {
    return Call.of(
        "explain",
        Call.sample("sample.yaml"),
        "--spend",
        Call.sample("sample-spend.csv"),
        "--accounts",
        Call.sample("sample-accounts.yaml"),
        "--campaigns",
        Call.sample("sample-campaigns.yaml"),
        "--journal",
        Call.sample("sample-journal.yaml"),
        List.of(more));
  }

  @Test
  void all_six_questions_are_answered_with_findings_and_remedies() {
    Call call = explain("--account", "gym", "--at", "2026-03-10", "--offer", "welcome");

    assertThat(call.code()).isZero();
    assertThat(call.out())
        .startsWith("account gym, at 2026-03-10T00:00:00Z\n")
        .contains("DELIVER: may campaign spring-classes run? ELIGIBLE")
        .contains("ENROL: may the account hold offer welcome? ELIGIBLE")
        .contains("AWARD: has the threshold of offer welcome been met? INELIGIBLE")
        .contains("    short by: USD 40.00\n")
        .contains("remedy:   spend USD 40.00 more before 2026-04-07T06:00:00Z")
        .contains("SCOPE: could credit of offer welcome pay for campaign spring-classes? ELIGIBLE")
        .contains(
            "EARN: does spend of campaign spring-classes count toward offer welcome? ELIGIBLE")
        .contains(
            "COVER: may credit of offer welcome pay for campaign spring-classes now? INELIGIBLE")
        .contains("code:     no-credit");
  }

  @Test
  void a_campaign_that_has_not_spent_may_be_asked_about() {
    Call call =
        explain(
            "--account", "gym", "--at", "2026-03-10", "--offer", "welcome", "--campaign", "loans");

    assertThat(call.out())
        .contains("may campaign loans run? ELIGIBLE")
        .doesNotContain("spring-classes");
  }

  @Test
  void what_is_not_known_is_told() {
    assertThat(explain("--account", "nobody", "--at", "2026-03-10").err())
        .isEqualTo("credit: --account: nothing is known of the account: nobody\n");
    assertThat(explain("--account", "gym", "--at", "2026-03-10", "--offer", "none").code())
        .isEqualTo(2);
    assertThat(explain("--account", "gym", "--at", "2026-03-10", "--campaign", "none").code())
        .isEqualTo(2);
    assertThat(explain("--account", "gym", "--at", "soon").code()).isEqualTo(2);
  }
}
