// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Tier;

/**
 * The loop that a programmer would write: one offer that pays its highest tier reached at the close
 * of a fixed window, one credit that never expires, no corrections, no reasons, and an event that
 * comes again is dropped.
 */
final class HandWrittenLedger {
  /** What was spent on a campaign. */
  static final class Sums {
    final boolean mayRun;
    long credit;
    long cash;
    long refused;
    long notCounted;

    Sums(boolean mayRun) {
      this.mayRun = mayRun;
    }
  }

  private final Set<EntryId> seen = new HashSet<>();
  private final Map<CampaignId, Sums> campaigns = new HashMap<>();
  private final long[] thresholds;
  private final long[] amounts;
  private final Instant start;
  private final Instant end;
  private boolean closed;
  private long qualifying;
  private long unused;

  HandWrittenLedger(
      Map<CampaignId, Boolean> campaigns, ImmutableList<Tier> tiers, Instant start, Instant end) {
    campaigns.forEach((id, mayRun) -> this.campaigns.put(id, new Sums(mayRun)));
    this.thresholds = tiers.stream().mapToLong(tier -> tier.spend().micros()).toArray();
    this.amounts = tiers.stream().mapToLong(tier -> tier.credit().micros()).toArray();
    this.start = start;
    this.end = end;
  }

  /** Whether it was new, and of a campaign that is known. */
  boolean post(SpendEvent event) {
    Sums sums = campaigns.get(event.campaign());
    if (sums == null || !seen.add(event.id())) {
      return false;
    }
    if (!closed && !event.recordedAt().isBefore(end)) {
      close();
    }
    long cost = event.cost().micros();
    if (!sums.mayRun) {
      sums.refused += cost;
      sums.cash += cost;
      return true;
    }
    Instant at = event.deliveredAt();
    long credit = at.isBefore(end) ? 0 : Math.min(cost, unused);
    unused -= credit;
    sums.credit += credit;
    sums.cash += cost - credit;
    if (closed || at.isBefore(start) || !at.isBefore(end)) {
      sums.notCounted += cost;
    } else {
      qualifying += cost - credit;
    }
    return true;
  }

  private void close() {
    closed = true;
    for (int tier = 0; tier < thresholds.length && qualifying >= thresholds[tier]; tier++) {
      unused = amounts[tier];
    }
  }

  Map<CampaignId, Sums> campaigns() {
    return campaigns;
  }

  long qualifying() {
    return qualifying;
  }
}
