// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.gap;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Account;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Credit never waives what a platform asks of an industry. */
class IndustryApprovalTest implements RuleContract {

  private static final Industry LAW = Industry.of("LEGAL_SERVICES");
  private static final Industry GAMBLING = Industry.of("GAMBLING");
  private static final Region US = Region.of("US");
  private static final Region GB = Region.of("GB");
  private static final EligibilityRule RULE =
      EligibilityRules.industryApproval(
          RestrictedIndustries.builder()
              .needsApproval(LAW, US, GB)
              .prohibited(GAMBLING, US)
              .build());

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static Account.Builder lawyers() {
    return Facts.accountBuilder().industry(LAW);
  }

  private static EligibilityRequest.Builder in(Account.Builder account, String... regions) {
    return EligibilityRequest.builder()
        .account(account.build())
        .campaign(Facts.campaign("c1", "TRAFFIC", regions))
        .at(NOON);
  }

  private static IndustryApproval approved(String region, String validity) {
    return Facts.approval("LEGAL_SERVICES", region, validity);
  }

  @Test
  void an_industry_of_which_nothing_is_said_is_allowed() {
    assertApproved(RULE, in(Facts.accountBuilder(), "US", "GB").build());
    assertApproved(RULE, in(lawyers(), "BR").build());
    assertApproved(RULE, in(Facts.accountBuilder().industry(GAMBLING), "GB").build());
  }

  @Test
  void what_is_prohibited_no_approval_helps() {
    Account.Builder account =
        Facts.accountBuilder()
            .industry(GAMBLING)
            .approvals(Facts.approval("GAMBLING", "US", "../.."));
    Finding finding = refusal(RULE, in(account, "US").build());

    assertThat(finding.code()).isEqualTo("industry-prohibited");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
  }

  @Test
  void a_missing_approval_is_to_be_obtained_for_each_region_without_one() {
    EligibilityRequest request = in(lawyers(), "US", "GB").build();

    assertThat(codes(RULE, request))
        .containsExactly("industry-approval-missing", "industry-approval-missing");
    assertThat(RULE.assess(request))
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.ObtainApproval(LAW, US), new Remedy.ObtainApproval(LAW, GB));
    assertThat(
            refusal(RULE, in(lawyers().approvals(approved("US", "../..")), "US", "GB").build())
                .remedies())
        .containsExactly(new Remedy.ObtainApproval(LAW, GB));
  }

  @Test
  void an_approval_for_another_industry_or_region_is_none() {
    Account.Builder account =
        lawyers().approvals(Facts.approval("GAMBLING", "US", "../.."), approved("GB", "../.."));

    assertThat(codes(RULE, in(account, "US").build())).containsExactly("industry-approval-missing");
  }

  @Test
  void an_approval_holds_from_its_first_instant_and_is_waited_for_until_then() {
    Account.Builder account = lawyers().approvals(approved("US", "2026-04-01T12:00:00Z/.."));
    Finding finding = refusal(RULE, in(account, "US").at(BEFORE_NOON).build());

    assertApproved(RULE, in(account, "US").build());
    assertThat(finding.code()).isEqualTo("industry-approval-not-in-force");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON));
  }

  @Test
  void an_approval_that_has_ended_is_to_be_obtained_anew() {
    Account.Builder account = lawyers().approvals(approved("US", "../2026-04-01T12:00:00Z"));
    Finding finding = refusal(RULE, in(account, "US").build());

    assertApproved(RULE, in(account, "US").at(BEFORE_NOON).build());
    assertThat(finding.code()).isEqualTo("industry-approval-not-in-force");
    assertThat(finding.observed()).contains("../2026-04-01T12:00:00Z");
    assertThat(finding.remedies()).containsExactly(new Remedy.ObtainApproval(LAW, US));
    assertThat(RULE.nextChange(in(account, "US").at(BEFORE_NOON).build())).isEqualTo(NOON);
  }

  @Test
  void approvals_that_are_not_in_force_are_told_in_the_order_of_time() {
    Account.Builder account =
        lawyers()
            .approvals(
                approved("US", "2026-04-02T00:00:00.5Z/.."),
                approved("US", "2026-04-02T00:00:00Z/.."),
                approved("US", "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z"),
                approved("US", "../2026-03-01T00:00:00Z"));

    assertThat(refusal(RULE, in(account, "US").build()).observed())
        .isEqualTo(
            "[../2026-03-01T00:00:00Z, 2026-04-02T00:00:00Z/2026-04-03T00:00:00Z,"
                + " 2026-04-02T00:00:00Z/.., 2026-04-02T00:00:00.500Z/..]");
  }

  @Test
  void unknown_approvals_matter_only_where_one_is_needed() {
    Account.Builder unknown = lawyers().approvals(Optional.empty());
    Finding finding = gap(RULE, in(unknown, "US").build());

    assertThat(finding.code()).isEqualTo("approvals-unknown");
    assertThat(finding.remedies()).containsExactly(new Remedy.ProvideFact("account.approvals"));
    assertApproved(RULE, in(unknown, "BR").build());
    assertThat(codes(RULE, in(unknown.industry(GAMBLING), "US").build()))
        .containsExactly("industry-prohibited");
  }

  @Test
  void the_region_of_delivery_is_asked_for_alone_where_it_is_named() {
    Account.Builder account = lawyers().approvals(approved("US", "../.."));

    assertApproved(RULE, in(account, "US", "GB").region(US).build());
    assertThat(codes(RULE, in(account, "US", "GB").region(GB).build()))
        .containsExactly("industry-approval-missing");
  }

  @Test
  void a_restriction_has_dates_from_inclusive_until_exclusive() {
    EligibilityRule dated =
        EligibilityRules.industryApproval(
            RestrictedIndustries.builder()
                .restrict(
                    LAW,
                    Selection.all(),
                    Restriction.PROHIBITED,
                    Interval.parse("../2026-04-01T12:00:00Z"))
                .restrict(
                    LAW,
                    Selection.all(),
                    Restriction.NEEDS_APPROVAL,
                    Interval.parse("2026-04-02T12:00:00Z/.."))
                .build());
    Finding finding = refusal(dated, in(lawyers(), "US").at(BEFORE_NOON).build());

    assertThat(finding.code()).isEqualTo("industry-prohibited");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON));
    assertApproved(dated, in(lawyers(), "US").build());
    assertThat(codes(dated, in(lawyers(), "US").at(Instant.parse("2026-04-02T12:00:00Z")).build()))
        .containsExactly("industry-approval-missing");
  }

  @Test
  void waiting_for_one_approval_while_another_runs_out_is_no_remedy() {
    Account.Builder account =
        lawyers()
            .approvals(
                approved("US", "2026-04-02T00:00:00Z/.."),
                approved("GB", "../2026-04-02T00:00:00Z"));

    assertThat(refusal(RULE, in(account, "US", "GB").build()).remedies())
        .containsExactly(new Remedy.ObtainApproval(LAW, US));
  }

  private static RestrictedIndustries.Builder prohibited(Region region, String interval) {
    return RestrictedIndustries.builder()
        .restrict(LAW, Selection.of(region), Restriction.PROHIBITED, Interval.parse(interval));
  }

  @Test
  void who_is_to_obtain_an_approval_need_not_wait_until_none_is_needed() {
    RestrictedIndustries.Builder dated = prohibited(GB, "../2026-04-03T00:00:00Z");
    for (String needed :
        List.of("../2026-04-02T00:00:00Z", "2026-04-03T00:00:00Z/2026-04-04T00:00:00Z")) {
      dated.restrict(LAW, Selection.of(US), Restriction.NEEDS_APPROVAL, Interval.parse(needed));
    }
    EligibilityRule rule = EligibilityRules.industryApproval(dated.build());

    assertThat(rule.assess(in(lawyers(), "US", "GB").build()))
        .flatExtracting(Finding::remedies)
        .containsExactly(
            new Remedy.ObtainApproval(LAW, US),
            new Remedy.Wait(Instant.parse("2026-04-03T00:00:00Z")));
  }

  @Test
  void a_prohibition_that_ends_is_waited_for_even_if_an_approval_has_run_out_by_then() {
    EligibilityRule rule =
        EligibilityRules.industryApproval(
            prohibited(GB, "../2026-04-05T00:00:00Z").needsApproval(LAW, US).build());
    Account.Builder account =
        lawyers().approvals(approved("US", "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z"));

    assertThat(rule.assess(in(account, "US", "GB").build()))
        .flatExtracting(Finding::remedies)
        .containsExactly(
            new Remedy.ObtainApproval(LAW, US),
            new Remedy.Wait(Instant.parse("2026-04-05T00:00:00Z")));
  }
}
