// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Question;

/** The sums on a statement: per campaign, and per reason for which spend did not count. */
final class Tallies {
  private static final Comparator<Exclusion> EXCLUSIONS =
      Comparator.comparing(Exclusion::question)
          .thenComparing(Exclusion::code)
          .thenComparing(Exclusion::campaign)
          .thenComparing(
              Exclusion::offer, Comparators.emptiesFirst(Comparator.<OfferId>naturalOrder()));

  private final Map<CampaignId, Sums> campaigns = new TreeMap<>();

  /** In the order in which they came up, so that a ledger is saved alike in every run. */
  private final Map<Reason, Count> reasons = new LinkedHashMap<>();

  /** All costs as recorded. No other sum exceeds it, so if it fits, all do. */
  private long recorded;

  /** What credit and cash paid for a campaign. */
  static final class Sums {
    private long credit;
    private long cash;

    long credit() {
      return credit;
    }

    long cash() {
      return cash;
    }

    void add(long credit, long cash) {
      this.credit += credit;
      this.cash += cash;
    }

    Totals totals(Currency currency) {
      return new Totals(
          Money.ofMicros(credit + cash, currency),
          Money.ofMicros(credit, currency),
          Money.ofMicros(cash, currency));
    }
  }

  /** Why spend of a campaign did not count. */
  record Reason(Question question, String code, CampaignId campaign, Optional<OfferId> offer) {}

  /** How much, and of how many events. */
  static final class Count {
    private long micros;
    private long events;

    long micros() {
      return micros;
    }

    long events() {
      return events;
    }

    void add(long micros, long events) {
      this.micros += micros;
      this.events += events;
    }
  }

  Map<CampaignId, Sums> campaigns() {
    return campaigns;
  }

  Map<Reason, Count> reasons() {
    return reasons;
  }

  long recorded() {
    return recorded;
  }

  /**
   * Takes note of the cost of an event.
   *
   * @throws ArithmeticException if the costs of the account do not fit
   */
  void record(long micros) {
    recorded = Math.addExact(recorded, micros);
  }

  /** What was spent on a campaign; from now on it is listed. */
  Sums campaign(CampaignId campaign) {
    return campaigns.computeIfAbsent(campaign, id -> new Sums());
  }

  /** What did not count for a reason; from now on it is listed. */
  Count count(Reason reason) {
    return reasons.computeIfAbsent(reason, key -> new Count());
  }

  Sums total() {
    Sums total = new Sums();
    campaigns.values().forEach(sums -> total.add(sums.credit, sums.cash));
    return total;
  }

  ImmutableList<Exclusion> exclusions(Currency currency) {
    ImmutableList.Builder<Exclusion> exclusions = ImmutableList.builder();
    reasons.forEach(
        (reason, count) -> {
          if (count.events > 0) { // none is left of what waited and was settled
            exclusions.add(
                new Exclusion(
                    reason.question(),
                    reason.code(),
                    reason.campaign(),
                    reason.offer(),
                    Money.ofMicros(count.micros, currency),
                    count.events));
          }
        });
    return ImmutableList.sortedCopyOf(EXCLUSIONS, exclusions.build());
  }
}
