// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Facts;
import org.adcredit.testing.ValueContract;
import org.junit.jupiter.api.Test;

/** What a request must be told, and what it adds up itself. */
class EligibilityRequestTest implements ValueContract<EligibilityRequest> {
  @Override
  public Arbitrary<EligibilityRequest> values() {
    return Requests.requests();
  }

  @Override
  public EligibilityRequest rebuilt(EligibilityRequest request) {
    return Altered.account(request, account -> account);
  }

  @Test
  void an_account_and_an_instant_are_required() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EligibilityRequest.builder().at(NOON).build())
        .withMessage("a request needs an account");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EligibilityRequest.builder().account(Facts.account()).build())
        .withMessage("a request needs an instant");
  }

  @Test
  void a_region_of_delivery_needs_a_campaign() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EligibilityRequest.builder()
                    .account(Facts.account())
                    .at(NOON)
                    .region(Region.of("US"))
                    .build())
        .withMessage("a region of delivery needs a campaign: US");
  }

  @Test
  void a_request_about_no_campaign_says_so() {
    EligibilityRequest request =
        EligibilityRequest.builder().account(Facts.account()).at(NOON).build();

    assertThat(request.isAboutCampaign()).isFalse();
    assertThat(request.regions()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(request::campaign)
        .withMessage("the request names no campaign");
    assertThat(request).hasToString("account a1, at 2026-04-01T12:00:00Z");
  }

  @Test
  void what_is_known_is_known_at_the_instant_unless_it_is_said() {
    assertThat(Asked.at(NOON).build().asOf()).isEqualTo(NOON);
    assertThat(Asked.at(BEFORE_NOON).asOf(NOON).build())
        .hasToString(
            "account a1, campaign c1, at 2026-04-01T11:59:59.999999999Z as of"
                + " 2026-04-01T12:00:00Z");
  }

  @Test
  void a_request_put_later_knows_no_less() {
    Instant eleven = NOON.minusSeconds(3_600);
    EligibilityRequest request = Asked.at(eleven).asOf(NOON).build();

    assertThat(request.at(eleven.plusSeconds(60)).at()).isEqualTo(eleven.plusSeconds(60));
    assertThat(request.at(eleven.plusSeconds(60)).asOf()).isEqualTo(NOON);
    assertThat(request.at(NOON.plusSeconds(60)).asOf()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void requests_that_differ_are_told_apart() {
    assertThat(Asked.at(NOON).build())
        .isNotEqualTo(Asked.at(BEFORE_NOON).build())
        .doesNotHaveSameHashCodeAs(Asked.at(BEFORE_NOON).build());
  }

  @Test
  void the_cost_of_events_is_added_up_and_never_mixed() {
    SpendEvent dollars = Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 0.000001");
    SpendEvent euros = Facts.spend("e2", "c1", "2026-03-02T10:00:00Z", "EUR 1.00");

    assertThat(Asked.at(NOON).spend(List.of(dollars, dollars)).build().spend())
        .contains(Money.parse("USD 0.000002"));
    assertThat(Asked.at(NOON).spend(List.of()).build().spend()).contains(Money.parse("USD 0"));
    assertThat(Asked.at(NOON).build().spend()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Asked.at(NOON).spend(List.of(dollars, euros)).build())
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void an_amount_takes_the_place_of_events_and_events_that_of_an_amount() {
    SpendEvent event = Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 2.00");
    Money amount = Money.parse("USD 1.00");

    assertThat(Asked.at(NOON).spend(List.of(event)).spend(amount).build().spend()).contains(amount);
    assertThat(Asked.at(NOON).spend(amount).spend(List.of(event)).build().spend())
        .contains(event.cost());
  }

  @Test
  void without_a_ledger_the_account_never_heard_of_the_offer() {
    OfferPosition position = Asked.at(NOON).build().position();

    assertThat(position).isEqualTo(OfferPosition.none());
    assertThat(position.enrolledAt()).isEmpty();
    assertThat(position.credits()).isEmpty();
    assertThat(position.invalidated()).isFalse();
  }
}
