// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Optional;
import org.adcredit.core.Audience;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;

/** Reads a campaign. */
final class CampaignReader {
  private static final Kind<BuyingType> BUYING_TYPE = Kind.oneOf(BuyingType.class);
  private static final Kind<Audience> AUDIENCE = Kind.oneOf(Audience.class);

  private CampaignReader() {}

  static Optional<Campaign> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Campaign.Builder campaign = Campaign.builder();
              fields.required("id", Kinds.CAMPAIGN_ID).ifPresent(campaign::id);
              fields.required("objective", Kinds.OBJECTIVE).ifPresent(campaign::objective);
              fields.required("regions", Kinds.REGION.listOfSome()).ifPresent(campaign::regions);
              fields.optional("buying-type", BUYING_TYPE).ifPresent(campaign::buyingType);
              fields.optional("audience", AUDIENCE).ifPresent(campaign::audience);
              return fields.build(campaign::build);
            });
  }
}
