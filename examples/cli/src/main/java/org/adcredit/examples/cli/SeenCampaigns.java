// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.adcredit.core.CampaignId;

/**
 * The campaigns of some packed rows. They are few and come again and again, so to compare bytes
 * costs less than to make an id of each; and an id knows its hash when it is looked up once more.
 */
final class SeenCampaigns {
  /** Not more, since they are compared one by one. */
  private static final int MAX_SEEN = 16;

  private final List<byte[]> written = new ArrayList<>();
  private final List<CampaignId> campaigns = new ArrayList<>();

  /** Reads the campaign that comes next. */
  CampaignId next(RowBytes.Reader bytes) {
    for (int i = 0; i < written.size(); i++) {
      if (bytes.isNext(written.get(i))) {
        return campaigns.get(i);
      }
    }
    int start = bytes.place();
    CampaignId campaign = CampaignId.of(bytes.text());
    if (campaigns.size() < MAX_SEEN) {
      written.add(bytes.writtenSince(start));
      campaigns.add(campaign);
    }
    return campaign;
  }
}
