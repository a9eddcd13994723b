// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.InvalidFileException;

/** The campaigns: those that are listed, and what all the others are like, if that is said. */
final class CampaignFacts {
  private final ImmutableMap<CampaignId, Campaign> listed;
  private final Optional<Campaign> defaults;

  private CampaignFacts(ImmutableMap<CampaignId, Campaign> listed, Optional<Campaign> defaults) {
    this.listed = listed;
    this.defaults = defaults;
  }

  /**
   * {@return the campaigns}
   *
   * @param file lists some of them
   * @param attributes what the others are like; none if there are no others
   */
  static CampaignFacts of(Optional<Path> file, ImmutableMap<String, String> attributes) {
    return new CampaignFacts(
        file.map(CampaignFacts::read).orElse(ImmutableMap.of()),
        attributes.isEmpty() ? Optional.empty() : Optional.of(defaults(attributes)));
  }

  private static ImmutableMap<CampaignId, Campaign> read(Path path) {
    return Table.isTable(path)
        ? Table.read(path, FactsFile::campaign, Campaign::id)
        : FactsFile.readCampaigns(path);
  }

  private static Campaign defaults(ImmutableMap<String, String> attributes) {
    if (attributes.containsKey("id")) {
      throw new UnusableException("--campaign-defaults: an id is not shared by campaigns");
    }
    Map<String, String> like = new HashMap<>(attributes);
    like.put("id", "any");
    try {
      return FactsFile.campaign(like);
    } catch (InvalidFileException e) {
      throw new UnusableException("--campaign-defaults: " + e.problems().get(0), e);
    }
  }

  /** {@return whether anything is known of a campaign} */
  boolean isKnown(CampaignId id) {
    return defaults.isPresent() || listed.containsKey(id);
  }

  /** {@return whether a campaign need not be listed} */
  boolean hasDefaults() {
    return defaults.isPresent();
  }

  /** {@return a campaign, if it is listed, or there are defaults} */
  Optional<Campaign> campaign(CampaignId id) {
    Campaign campaign = listed.get(id);
    return campaign != null
        ? Optional.of(campaign)
        : defaults.map(like -> Campaign.builder().from(like).id(id).build());
  }
}
