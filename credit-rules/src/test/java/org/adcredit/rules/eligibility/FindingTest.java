// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.testing.ValueContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a finding must say, and how it reads. */
class FindingTest implements ValueContract<Finding> {
  private static Finding.Builder finding(String code) {
    return Finding.builder("content-review", code)
        .message("the review of c1 is not finished")
        .observed("in review")
        .required("reviewed");
  }

  @Override
  public Arbitrary<Finding> values() {
    return Combinators.combine(
            Arbitraries.of("in-review", "rejected"),
            Arbitraries.of(Verdict.UNKNOWN, Verdict.INELIGIBLE),
            Arbitraries.of(Remedy.permanent(), new Remedy.Wait(NOON)),
            Arbitraries.of("c1", "c2"),
            Arbitraries.of(Finding.Disclosure.class))
        .as(
            (code, verdict, remedy, campaign, disclosure) ->
                finding(code)
                    .verdict(verdict)
                    .putValue("campaign", campaign)
                    .disclosure(disclosure)
                    .addRemedies(remedy)
                    .build());
  }

  @Override
  public Finding rebuilt(Finding finding) {
    return Finding.builder(finding.rule(), finding.code())
        .verdict(finding.verdict())
        .message(finding.message())
        .values(finding.values())
        .disclosure(finding.disclosure())
        .observed(finding.observed())
        .required(finding.required())
        .addAllRemedies(finding.remedies())
        .build();
  }

  @Test
  void a_finding_is_a_no_unless_it_says_otherwise() {
    assertThat(finding("in-review").addRemedies(Remedy.permanent()).build().verdict())
        .isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void a_finding_may_be_told_to_the_advertiser_unless_it_says_otherwise() {
    assertThat(finding("in-review").addRemedies(Remedy.permanent()).build().disclosure())
        .isEqualTo(Finding.Disclosure.ADVERTISER);
  }

  @Test
  void the_values_come_in_the_order_of_the_sentence() {
    Finding finding =
        finding("in-review")
            .putValue("campaign", "c1")
            .putValue("since", NOON.toString())
            .addRemedies(Remedy.permanent())
            .build();

    assertThat(finding.values())
        .containsExactly(entry("campaign", "c1"), entry("since", "2026-04-01T12:00:00Z"));
    assertThat(finding("in-review").addRemedies(Remedy.permanent()).build().values()).isEmpty();
  }

  @Test
  void a_finding_that_approves_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                finding("in-review")
                    .verdict(Verdict.ELIGIBLE)
                    .addRemedies(Remedy.permanent())
                    .build())
        .withMessage("a finding must not be ELIGIBLE: in-review");
  }

  @Test
  void a_finding_says_what_would_change_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> finding("in-review").build())
        .withMessageContaining("if only Remedy.permanent(): in-review");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "In-Review", "in_review", "in review", "prüfung", "a`", "a{", "a/", "a:"})
  void a_code_is_in_kebab_case(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> finding(code).addRemedies(Remedy.permanent()).build())
        .withMessageContaining("must be in kebab case");
  }

  @Test
  void a_code_may_have_all_letters_and_digits() {
    assertThat(finding("a-z-0-9").addRemedies(Remedy.permanent()).build().code())
        .isEqualTo("a-z-0-9");
  }

  @Test
  void a_finding_reads_as_one_line_and_its_remedies_as_a_clause() {
    Finding finding =
        finding("in-review")
            .addRemedies(new Remedy.Wait(NOON), new Remedy.Act("ask-review", "ask for a review"))
            .build();

    assertThat(finding.remedy()).isEqualTo("wait until 2026-04-01T12:00:00Z, or ask for a review");
    assertThat(finding)
        .hasToString(
            "content-review: in-review: the review of c1 is not finished"
                + " (wait until 2026-04-01T12:00:00Z, or ask for a review)");
  }

  @Test
  void every_remedy_reads_as_a_clause() {
    OfferId offer = OfferId.of("welcome");

    assertThat(
            List.of(
                new Remedy.ObtainApproval(Industry.of("GAMBLING"), Region.of("GB")),
                new Remedy.ChooseObjective(
                    ImmutableSortedSet.of(Objective.of("TRAFFIC"), Objective.of("REACH"))),
                new Remedy.Spend(Money.parse("USD 1.50"), Optional.empty()),
                new Remedy.Spend(Money.parse("USD 1.50"), Optional.of(NOON)),
                new Remedy.Settle(Money.parse("USD 1.50"), Optional.empty()),
                new Remedy.Settle(Money.parse("USD 1.50"), Optional.of(NOON)),
                new Remedy.Assign(offer, CampaignId.of("c1")),
                new Remedy.ProvideFact("account.history"),
                Remedy.permanent()))
        .extracting(Remedy::toString)
        .containsExactly(
            "obtain an approval for GAMBLING in GB",
            "choose another objective: REACH, TRAFFIC",
            "spend USD 1.50 more",
            "spend USD 1.50 more before 2026-04-01T12:00:00Z",
            "have USD 1.50 more settled",
            "have USD 1.50 more settled before 2026-04-01T12:00:00Z",
            "assign the credit of welcome to campaign c1",
            "provide account.history",
            "nothing changes this");
  }
}
