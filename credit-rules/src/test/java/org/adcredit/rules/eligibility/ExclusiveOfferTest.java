// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.OfferId;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.junit.jupiter.api.Test;

/** Of the offers of a group one at a time is held. */
class ExclusiveOfferTest implements RuleContract {

  private static final EligibilityRule RULE = EligibilityRules.exclusiveOffer("acquisition");

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  @Test
  void without_another_offer_of_the_group_there_is_no_objection() {
    assertApproved(RULE, Asked.at(NOON, OfferPosition.none()));
  }

  @Test
  void another_offer_that_can_still_pay_bars_this_one() {
    OfferPosition position =
        OfferPosition.builder().addConflicts(OfferId.of("spring"), OfferId.of("autumn")).build();
    Finding finding = refusal(RULE, Asked.at(NOON, position));

    assertThat(finding.code()).isEqualTo("another-offer-active");
    assertThat(finding.observed()).isEqualTo("autumn, spring");
    assertThat(finding.required()).contains("acquisition");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.Act("use-up-credit", "use up the credit of autumn, spring"));
  }

  @Test
  void the_other_offer_is_waited_for_where_time_alone_ends_it() {
    Instant end = NOON.plusSeconds(1);
    OfferPosition free = OfferPosition.builder().since(end).build();
    OfferPosition position =
        OfferPosition.builder()
            .addConflicts(OfferId.of("spring"))
            .later(() -> Optional.of(free))
            .build();

    assertThat(refusal(RULE, Asked.at(NOON, position)).remedies())
        .containsExactly(new Remedy.Wait(end));
    assertThat(RULE.nextChange(Asked.at(NOON, position))).isEqualTo(end);
  }
}
