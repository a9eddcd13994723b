// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Question;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for which spend of a campaign does not count, and the sums to which it is added
 * instead. They are looked up when spend is first added, and then known.
 */
final class Exclusions {
  static final Exclusions NONE = new Exclusions(ImmutableList.of());

  private final ImmutableList<Tallies.Reason> reasons;
  private Tallies.Count @Nullable [] counts;

  private Exclusions(ImmutableList<Tallies.Reason> reasons) {
    this.reasons = reasons;
  }

  static Exclusions of(
      Question question, ImmutableSet<String> codes, CampaignId campaign, Optional<OfferId> offer) {
    return codes.isEmpty()
        ? NONE
        : new Exclusions(
            codes.stream()
                .map(code -> new Tallies.Reason(question, code, campaign, offer))
                .collect(ImmutableList.toImmutableList()));
  }

  /** Adds spend of an event. The tallies must be the same ones each time. */
  void add(Tallies tallies, long micros) {
    add(tallies, micros, 1);
  }

  /** Takes back what was added of an event. */
  void remove(Tallies tallies, long micros) {
    add(tallies, -micros, -1);
  }

  private void add(Tallies tallies, long micros, int events) {
    if (reasons.isEmpty()) {
      return;
    }
    Tallies.Count[] known = counts;
    if (known == null) {
      known = reasons.stream().map(tallies::count).toArray(Tallies.Count[]::new);
      counts = known;
    }
    for (Tallies.Count count : known) {
      count.add(micros, events);
    }
  }
}
