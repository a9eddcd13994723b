// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Campaign;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/** What a ledger keeps at hand of a campaign: its facts, its sums, and answers that still hold. */
final class CampaignBook {
  private final Campaign campaign;
  private final Map<Optional<Region>, CampaignAnswers> answers = new HashMap<>();
  private @Nullable CampaignAnswers answersEverywhere;
  private Tallies.@Nullable Sums sums;
  private @Nullable Journal journal;
  private int number;

  CampaignBook(Campaign campaign) {
    this.campaign = campaign;
  }

  Campaign campaign() {
    return campaign;
  }

  /** Adds what credit and cash paid. The tallies must be the same ones each time. */
  void spent(Tallies tallies, long credit, long cash) {
    Tallies.Sums known = sums;
    if (known == null) {
      known = tallies.campaign(campaign.id());
      sums = known;
    }
    known.add(credit, cash);
  }

  /** The number that stands for it in a journal. */
  int numberIn(Journal entries) {
    if (journal != entries) {
      journal = entries;
      number = entries.campaignNumber(campaign.id());
    }
    return number;
  }

  /** What the rules say of spend where an event was delivered, if that is known already. */
  @Nullable CampaignAnswers answers(SpendEvent event) {
    return event.region().isEmpty() ? answersEverywhere : answers.get(event.region());
  }

  void keep(Optional<Region> region, CampaignAnswers kept) {
    if (region.isEmpty()) {
      answersEverywhere = kept;
    } else {
      answers.put(region, kept);
    }
  }

  /** Forgets the answers, to make room. */
  void forgetAnswers() {
    answersEverywhere = null;
    answers.clear();
  }
}
