// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.gap;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Campaigns run where their objective is offered, in all their regions. */
class ObjectiveAvailabilityTest implements RuleContract {

  private static final Objective LEADS = Objective.of("LEAD_GENERATION");
  private static final Objective TRAFFIC = Objective.of("TRAFFIC");
  private static final Objective REACH = Objective.of("REACH");
  private static final EligibilityRule RULE =
      EligibilityRules.objectiveAvailability(
          ObjectiveAvailability.builder()
              .available(LEADS, Region.of("US"), Region.of("GB"))
              .available(LEADS, Selection.of(Region.of("BR")), Interval.from(NOON))
              .available(TRAFFIC, Selection.all(), Interval.always())
              .available(REACH, Region.of("US"))
              .build());

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRequest.Builder of(String objective, String... regions) {
    return EligibilityRequest.builder()
        .account(Facts.account())
        .campaign(Facts.campaign("c1", objective, regions))
        .at(NOON);
  }

  private static Remedy choose(Objective... others) {
    return new Remedy.ChooseObjective(ImmutableSortedSet.copyOf(others));
  }

  @Test
  void an_objective_must_be_available_in_every_target_region() {
    assertApproved(RULE, of("LEAD_GENERATION", "US", "GB").build());
    assertThat(codes(RULE, of("LEAD_GENERATION", "US", "DE").build()))
        .containsExactly("objective-not-available");
  }

  @Test
  void an_objective_that_comes_later_is_waited_for_or_replaced() {
    EligibilityRequest request = of("LEAD_GENERATION", "BR", "US").at(BEFORE_NOON).build();
    Finding finding = refusal(RULE, request);

    assertApproved(RULE, of("LEAD_GENERATION", "BR", "US").build());
    assertThat(finding.code()).isEqualTo("objective-not-available");
    assertThat(finding.observed()).isEqualTo("LEAD_GENERATION in BR");
    assertThat(finding.message()).contains("before 2026-04-01T12:00:00Z");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON), choose(TRAFFIC));
    assertThat(RULE.nextChange(request)).isEqualTo(NOON);
  }

  @Test
  void what_is_suggested_is_available_in_all_the_regions() {
    assertThat(refusal(RULE, of("LEAD_GENERATION", "DE", "US").build()).remedies())
        .containsExactly(choose(TRAFFIC));
    assertThat(refusal(RULE, of("REACH", "GB").build()).remedies())
        .containsExactly(choose(LEADS, TRAFFIC));
  }

  @Test
  void where_nothing_is_available_and_nothing_will_be_it_stays_a_no() {
    EligibilityRule ended =
        EligibilityRules.objectiveAvailability(
            ObjectiveAvailability.builder()
                .available(LEADS, Selection.all(), Interval.until(NOON))
                .build());

    assertApproved(ended, of("LEAD_GENERATION", "US").at(BEFORE_NOON).build());
    assertThat(refusal(ended, of("LEAD_GENERATION", "US").build()).remedies())
        .containsExactly(Remedy.permanent());
  }

  @Test
  void an_objective_that_no_row_names_is_unknown_and_never_an_error() {
    Finding finding = gap(RULE, of("HOLOGRAMS", "US").build());

    assertThat(finding.code()).isEqualTo("objective-unknown");
    assertThat(finding.remedies())
        .containsExactly(
            new Remedy.ProvideFact("program.objectives.HOLOGRAMS"), choose(LEADS, REACH, TRAFFIC));
  }

  @Test
  void the_region_of_delivery_is_asked_for_alone_where_it_is_named() {
    assertApproved(RULE, of("LEAD_GENERATION", "US", "DE").region(Region.of("US")).build());
    assertThat(codes(RULE, of("LEAD_GENERATION", "US", "DE").region(Region.of("DE")).build()))
        .containsExactly("objective-not-available");
  }
}
