// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** The maps of facts and entries, whole. */
class FactMapsTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static IndustryApproval approval(Interval validity) {
    return new IndustryApproval(Industry.of("LEGAL"), Region.of("US"), validity);
  }

  @Test
  void an_account_of_which_everything_is_known() {
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .advertiser(AdvertiserId.of("adv1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(MARCH)
            .signupChannel(SignupChannel.PARTNER)
            .standing(Standing.SUSPENDED)
            .approvals(approval(Interval.of(MARCH, APRIL)))
            .history(Occurrence.at(MARCH))
            .firstImpression(Occurrence.never())
            .addRedeemed(OfferId.of("o1"))
            .addRedeemedByAdvertiser(OfferId.of("o2"), OfferId.of("o3"))
            .build();

    assertThat(account.asMap())
        .hasToString(
            "{id=a1, advertiser=adv1, region=US, currency=USD, zone=America/New_York,"
                + " industry=RETAIL, created=2026-03-01T00:00:00Z, channel=PARTNER,"
                + " standing=SUSPENDED, approvals=[{industry=LEGAL, region=US,"
                + " from=2026-03-01T00:00:00Z, until=2026-04-01T00:00:00Z}],"
                + " history=2026-03-01T00:00:00Z, first-impression=none, redeemed=[o1],"
                + " advertiser-redeemed=[o2, o3]}");
  }

  @Test
  void what_is_not_known_of_an_account_is_left_out() {
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("UTC"))
            .industry(Industry.of("RETAIL"))
            .createdAt(MARCH)
            .build();

    assertThat(account.asMap())
        .hasToString(
            "{id=a1, advertiser=a1, region=US, currency=USD, zone=UTC, industry=RETAIL,"
                + " created=2026-03-01T00:00:00Z, channel=SELF_SERVE, standing=GOOD, redeemed=[],"
                + " advertiser-redeemed=[]}");
  }

  @Test
  void an_approval_says_since_when_also_if_it_has_always_been() {
    assertThat(approval(Interval.from(MARCH)).asMap())
        .hasToString("{industry=LEGAL, region=US, from=2026-03-01T00:00:00Z}");
    assertThat(approval(Interval.always()).asMap())
        .hasToString("{industry=LEGAL, region=US, from=..}");
    assertThat(approval(Interval.until(MARCH)).asMap())
        .hasToString("{industry=LEGAL, region=US, from=.., until=2026-03-01T00:00:00Z}");
  }

  @Test
  void a_campaign() {
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("TRAFFIC"))
            .regions(ImmutableSet.of(Region.of("US"), Region.of("CA")))
            .buyingType(BuyingType.RESERVATION)
            .audience(Audience.RETARGETING)
            .build();

    assertThat(campaign.asMap())
        .hasToString(
            "{id=c1, objective=TRAFFIC, regions=[US, CA], buying-type=RESERVATION,"
                + " audience=RETARGETING}");
  }

  @Test
  void spend_with_all_that_may_be_known_of_it() {
    SpendEvent spend =
        SpendEvent.builder()
            .from(
                Facts.lateSpend(
                    "e1", "c1", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "USD 12.50"))
            .region(Region.of("US"))
            .putResult("leads", BigDecimal.ZERO)
            .putResult("rate", new BigDecimal("0.10"))
            .build();

    assertThat(spend.asMap())
        .hasToString(
            "{spend=e1, campaign=c1, at=2026-03-01T00:00:00Z, cost=USD 12.50, region=US,"
                + " results={leads=0, rate=0.10}, recorded=2026-04-01T00:00:00Z}");
    assertThat(Facts.spend("e1", "c1", "2026-03-01T00:00:00Z", "USD 12.50").asMap())
        .hasToString(
            "{spend=e1, campaign=c1, at=2026-03-01T00:00:00Z, cost=USD 12.50,"
                + " recorded=2026-03-01T00:00:00Z}");
  }

  private static String written(String result) {
    SpendEvent spend =
        SpendEvent.builder()
            .from(Facts.spend("e1", "c1", "2026-03-01T00:00:00Z", "USD 12.50"))
            .putResult("clicks", new BigDecimal(result))
            .build();
    return String.valueOf(spend.asMap().get("results"));
  }

  @Test
  void a_result_is_written_in_full_up_to_thirty_digits() {
    String thirty = "123456789012345678901234567890";

    assertThat(written(thirty)).isEqualTo("{clicks=" + thirty + "}");
    assertThat(written("1E+30")).isEqualTo("{clicks=1" + "0".repeat(30) + "}");
    assertThat(written("1E+31")).isEqualTo("{clicks=1E+31}");
    assertThat(written("1E-30")).isEqualTo("{clicks=0." + "0".repeat(29) + "1}");
    assertThat(written("1E-31")).isEqualTo("{clicks=1E-31}");
    assertThat(written(thirty + "E+1")).isEqualTo("{clicks=" + thirty + "0}");
    assertThat(written(thirty + "1E+1")).isEqualTo("{clicks=1.234567890123456789012345678901E+31}");
  }

  @Test
  void the_other_entries() {
    assertThat(Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z", 2).asMap())
        .hasToString(
            "{enrol=o1, id=n1, at=2026-03-01T00:00:00Z, tier=2, recorded=2026-03-01T00:00:00Z}");
    assertThat(Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z").asMap())
        .hasToString("{enrol=o1, id=n1, at=2026-03-01T00:00:00Z, recorded=2026-03-01T00:00:00Z}");
    assertThat(Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 2.50").asMap())
        .hasToString("{correct=k1, of=e1, amount=USD 2.50, recorded=2026-03-05T00:00:00Z}");
    assertThat(Facts.assignment("a1", "o1", "c1", "2026-03-05T00:00:00Z").asMap())
        .hasToString(
            "{assign=o1, id=a1, campaign=c1, at=2026-03-05T00:00:00Z,"
                + " recorded=2026-03-05T00:00:00Z}");
    assertThat(Facts.invalidation("i1", "o1", "2026-03-05T00:00:00Z").asMap())
        .doesNotContainEntry("because", "")
        .containsEntry("invalidate", "o1")
        .containsEntry("id", "i1")
        .containsEntry("at", "2026-03-05T00:00:00Z")
        .containsEntry("recorded", "2026-03-05T00:00:00Z");
    assertThat(
            Invalidation.builder()
                .from(Facts.invalidation("i1", "o1", "2026-03-05T00:00:00Z"))
                .because("billing transferred")
                .build()
                .asMap())
        .containsEntry("because", "billing transferred");
  }

  @Test
  void a_settlement_is_of_an_event_or_of_a_period() {
    assertThat(Facts.settlement("s1", "e1", "2026-04-01T00:00:00Z").asMap())
        .hasToString("{settle=s1, of=e1, at=2026-04-01T00:00:00Z, recorded=2026-04-01T00:00:00Z}");
    assertThat(Facts.settlement("s1", Interval.of(MARCH, APRIL), "2026-04-01T00:00:00Z").asMap())
        .hasToString(
            "{settle=s1, from=2026-03-01T00:00:00Z, until=2026-04-01T00:00:00Z,"
                + " at=2026-04-01T00:00:00Z, recorded=2026-04-01T00:00:00Z}");
    assertThat(Facts.settlement("s1", Interval.until(APRIL), "2026-04-01T00:00:00Z").asMap())
        .hasToString(
            "{settle=s1, until=2026-04-01T00:00:00Z, at=2026-04-01T00:00:00Z,"
                + " recorded=2026-04-01T00:00:00Z}");
    assertThat(Facts.settlement("s1", Interval.always(), "2026-04-01T00:00:00Z").asMap())
        .hasToString(
            "{settle=s1, from=.., at=2026-04-01T00:00:00Z, recorded=2026-04-01T00:00:00Z}");
  }
}
