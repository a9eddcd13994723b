// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class CampaignTest {
  private static Campaign.Builder required() {
    return Campaign.builder()
        .id(CampaignId.of("c1"))
        .objective(Objective.of("LEAD_GENERATION"))
        .addRegion(Region.of("US"));
  }

  @Test
  void what_is_not_given_is_usual() {
    Campaign campaign = required().build();

    assertThat(campaign.buyingType()).isEqualTo(BuyingType.AUCTION);
    assertThat(campaign.audience()).isEqualTo(Audience.PROSPECTING);
    assertThat(campaign).isEqualTo(Facts.campaign());
  }

  @Test
  void a_campaign_without_a_region_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.campaign("c7", "REACH"))
        .withMessage("a campaign must have a target region: c7");
  }

  @Test
  void a_campaign_without_an_id_or_objective_is_refused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Campaign.builder().addRegion(Region.of("US")).build())
        .withMessageContainingAll("id", "objective");
  }

  @Test
  void every_fact_makes_campaigns_differ() {
    Stream<Campaign> campaigns =
        Stream.of(
                required(),
                required().id(CampaignId.of("c2")),
                required().objective(Objective.of("TRAFFIC")),
                required().addRegion(Region.of("NO")),
                required().buyingType(BuyingType.RESERVATION),
                required().audience(Audience.RETARGETING))
            .map(Campaign.Builder::build);

    assertThat(campaigns).doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_regions_does_not_matter() {
    assertThat(Facts.campaign("c1", "REACH", "US", "NO"))
        .isEqualTo(Facts.campaign("c1", "REACH", "NO", "US", "NO"));
  }
}
