// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Audience;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.core.Standing;
import org.junit.jupiter.api.Test;

class FlatAttributesTest {
  private static final AccountId A1 = AccountId.of("a1");

  @Test
  void an_account_is_made_of_attributes_that_are_all_text() {
    Account account =
        FactsFile.account(
            ImmutableMap.<String, String>builder()
                .put("id", "a1")
                .put("advertiser", "adv")
                .put("region", "NO")
                .put("currency", "NOK")
                .put("zone", "Europe/Oslo")
                .put("industry", "LEGAL")
                .put("created", "2026-01-01")
                .put("channel", "PARTNER")
                .put("standing", "SUSPENDED")
                .put("approvals", "LEGAL/US/2026-01-01; LEGAL/NO/2026-01-01/2026-06-01;")
                .put("history", "2025-12-31")
                .put("first-impression", "none")
                .put("redeemed", "o1;o2")
                .put("advertiser-redeemed", "")
                .buildOrThrow());
    Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
    Industry legal = Industry.of("LEGAL");
    assertThat(account)
        .isEqualTo(
            Account.builder()
                .id(A1)
                .advertiser(AdvertiserId.of("adv"))
                .billingRegion(Region.of("NO"))
                .currency(Currency.getInstance("NOK"))
                .zone(ZoneId.of("Europe/Oslo"))
                .industry(legal)
                .createdAt(newYear)
                .signupChannel(SignupChannel.PARTNER)
                .standing(Standing.SUSPENDED)
                .approvals(
                    IndustryApproval.from(legal, Region.of("US"), newYear),
                    new IndustryApproval(
                        legal,
                        Region.of("NO"),
                        Interval.of(newYear, Instant.parse("2026-06-01T00:00:00Z"))))
                .history(Occurrence.at(Instant.parse("2025-12-31T00:00:00Z")))
                .firstImpression(Occurrence.never())
                .addRedeemed(OfferId.of("o1"), OfferId.of("o2"))
                .build());
  }

  @Test
  void no_approvals_are_stated_by_none_and_left_unknown_by_nothing() {
    ImmutableMap<String, String> required =
        ImmutableMap.of(
            "id",
            "a1",
            "region",
            "US",
            "currency",
            "USD",
            "zone",
            "UTC",
            "industry",
            "RETAIL",
            "created",
            "2026-01-01");
    assertThat(FactsFile.account(required).approvals()).isEmpty();
    assertThat(
            FactsFile.account(
                    ImmutableMap.<String, String>builder()
                        .putAll(required)
                        .put("approvals", "none")
                        .buildOrThrow())
                .approvals()
                .orElseThrow())
        .isEmpty();
  }

  @Test
  void a_campaign_is_made_of_attributes_that_are_all_text() {
    Campaign campaign =
        FactsFile.campaign(
            ImmutableMap.of(
                "id", "c1",
                "objective", "REACH",
                "regions", "US;NO",
                "buying-type", "RESERVATION",
                "audience", "RETARGETING"));
    assertThat(campaign.regions()).containsExactly(Region.of("US"), Region.of("NO"));
    assertThat(campaign.buyingType()).isEqualTo(BuyingType.RESERVATION);
    assertThat(campaign.audience()).isEqualTo(Audience.RETARGETING);
  }

  @Test
  void attributes_that_are_wrong_are_told_by_their_names() {
    problemsOf(
            () ->
                FactsFile.account(
                    ImmutableMap.of(
                        "id", "a\n1",
                        "regoin", "US",
                        "currency", "null",
                        "approvals", "LEGAL/US;LEGAL/UK/2026-02-30",
                        "redeemed", "x;" + "y".repeat(2_000))))
        .containsExactlyInAnyOrder(
            "approvals[0]: must look like INDUSTRY/REGION/FROM[/UNTIL]: LEGAL/US",
            "id: account id must have no control characters: a\\u000a1",
            "has no key `region`",
            "currency: must be an ISO 4217 currency code such as USD: null",
            "has no key `zone`",
            "has no key `industry`",
            "has no key `created`",
            "approvals[1].region: region must be an ISO 3166-1 alpha-2 code such as US: UK",
            "approvals[1].from: there is no such date or time: 2026-02-30",
            "redeemed[1]: offer id must have at most 1000 characters: it has 2000",
            "regoin: unknown key `regoin`; did you mean `region`?");
    problemsOf(() -> FactsFile.campaign(ImmutableMap.of("id", "c", "objective", "REACH")))
        .containsExactly("has no key `regions`");
  }
}
