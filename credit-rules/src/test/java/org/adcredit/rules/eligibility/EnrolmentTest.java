// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.junit.jupiter.api.Test;

/** Only an offer that is held earns and pays, and only from its enrolment on. */
class EnrolmentTest implements RuleContract {

  private static final EligibilityRule RULE = EligibilityRules.enrolment(OFFER);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static OfferPosition.Builder heldFromNoon() {
    return OfferPosition.builder().enrolledAt(NOON);
  }

  @Test
  void an_offer_that_is_not_held_is_to_be_enrolled_in() {
    Finding finding = refusal(RULE, Asked.at(NOON, OfferPosition.none()));

    assertThat(finding.code()).isEqualTo("not-enrolled");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("enrol", "enrol the account in welcome"));
  }

  @Test
  void an_offer_that_will_be_held_by_itself_is_waited_for() {
    OfferPosition held = heldFromNoon().since(NOON).build();
    OfferPosition position = OfferPosition.builder().later(() -> Optional.of(held)).build();
    EligibilityRequest request = Asked.at(BEFORE_NOON, position);

    assertThat(refusal(RULE, request).remedies()).containsExactly(new Remedy.Wait(NOON));
    assertThat(RULE.nextChange(request)).isEqualTo(NOON);
  }

  @Test
  void from_the_enrolment_on_an_offer_is_held_and_a_nanosecond_before_it_is_not() {
    Finding finding = refusal(RULE, Asked.at(BEFORE_NOON, heldFromNoon().build()));

    assertApproved(RULE, Asked.at(NOON, heldFromNoon().build()));
    assertThat(finding.code()).isEqualTo("before-enrolment");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(NOON));
  }

  @Test
  void an_offer_that_was_invalidated_is_gone_for_good() {
    OfferPosition invalidated = heldFromNoon().invalidated(true).build();
    Finding finding = refusal(RULE, Asked.at(NOON, invalidated));

    assertThat(finding.code()).isEqualTo("offer-invalidated");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
    assertThat(codes(RULE, Asked.at(BEFORE_NOON, invalidated)))
        .containsExactly("before-enrolment", "offer-invalidated");
  }
}
