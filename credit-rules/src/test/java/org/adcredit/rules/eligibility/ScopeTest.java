// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What an offer counts and what its credit pays for is told in one way. */
class ScopeTest implements RuleContract {

  private static final Objective TRAFFIC = Objective.of("TRAFFIC");
  private static final Objective REACH = Objective.of("REACH");
  private static final ObjectiveAvailability AVAILABILITY =
      ObjectiveAvailability.builder()
          .available(TRAFFIC, Selection.all(), Interval.always())
          .available(REACH, Selection.all(), Interval.from(NOON))
          .build();
  private static final Scope NARROW =
      Scope.builder()
          .objectives(Selection.of(TRAFFIC, REACH))
          .regions(Selection.of(Region.of("US"), Region.of("GB")))
          .buyingTypes(Selection.of(BuyingType.AUCTION))
          .build();
  private static final EligibilityRule RULE = EligibilityRules.creditScope(NARROW, AVAILABILITY);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest.Builder of(Campaign campaign) {
    return EligibilityRequest.builder().account(Facts.account()).campaign(campaign).at(NOON);
  }

  @Test
  void the_two_rules_differ_by_their_names() {
    assertThat(EligibilityRules.offerScope(NARROW, AVAILABILITY).name()).isEqualTo("offer-scope");
    assertThat(RULE.name()).isEqualTo("credit-scope");
  }

  @Test
  void a_campaign_is_covered_where_all_it_is_and_all_its_regions_are() {
    assertApproved(RULE, of(Facts.campaign("c1", "TRAFFIC", "US", "GB")).build());
    assertApproved(
        EligibilityRules.offerScope(Scope.everything(), AVAILABILITY),
        of(Facts.campaign("c1", "HOLOGRAMS", "XK")).build());
  }

  @Test
  void another_objective_is_to_be_chosen_of_those_covered_and_available() {
    EligibilityRequest.Builder request = of(Facts.campaign("c1", "LEAD_GENERATION", "US"));
    Finding finding = refusal(RULE, request.build());

    assertThat(finding.code()).isEqualTo("objective-not-covered");
    assertThat(finding.required()).isEqualTo("TRAFFIC, REACH");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.ChooseObjective(ImmutableSortedSet.of(REACH, TRAFFIC)));
    assertThat(refusal(RULE, request.at(BEFORE_NOON).build()).remedies())
        .containsExactly(new Remedy.ChooseObjective(ImmutableSortedSet.of(TRAFFIC)));
    assertThat(RULE.nextChange(request.at(BEFORE_NOON).build())).isEqualTo(NOON);
  }

  @Test
  void where_no_covered_objective_is_available_nothing_is_suggested() {
    EligibilityRule rule =
        EligibilityRules.creditScope(NARROW, ObjectiveAvailability.builder().build());

    assertThat(refusal(rule, of(Facts.campaign()).build()).remedies())
        .containsExactly(Remedy.permanent());
  }

  @Test
  void every_target_region_must_be_covered_or_the_region_of_delivery_where_it_is_named() {
    Campaign campaign = Facts.campaign("c1", "TRAFFIC", "US", "BR", "DE");
    Finding finding = refusal(RULE, of(campaign).build());

    assertThat(finding.code()).isEqualTo("region-not-covered");
    assertThat(finding.observed()).isEqualTo("BR, DE");
    assertThat(finding.remedies())
        .containsExactly(
            new Remedy.Act("target-covered-regions", "target covered regions only: US, GB"));
    assertApproved(RULE, of(campaign).region(Region.of("US")).build());
  }

  @Test
  void the_buying_type_must_be_covered() {
    Campaign campaign =
        Campaign.builder()
            .from(Facts.campaign("c1", "TRAFFIC", "US"))
            .buyingType(BuyingType.RESERVATION)
            .build();
    Finding finding = refusal(RULE, of(campaign).build());

    assertThat(finding.code()).isEqualTo("buying-type-not-covered");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("buy-as-covered", "buy in a covered way: AUCTION"));
  }

  @Test
  void all_that_is_not_covered_is_told_at_once() {
    Campaign campaign =
        Campaign.builder()
            .from(Facts.campaign("c1", "LEAD_GENERATION", "BR"))
            .buyingType(BuyingType.RESERVATION)
            .build();

    assertThat(codes(RULE, of(campaign).build()))
        .containsExactly("objective-not-covered", "region-not-covered", "buying-type-not-covered");
  }
}
